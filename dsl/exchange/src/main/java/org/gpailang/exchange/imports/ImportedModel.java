package org.gpailang.exchange.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.tree.TreePackage;

/**
 * A model with everything that the inputs say about it. A statement that two inputs make differently is made once; the other is left open.
 */
final class ImportedModel {

    private static final String COMPUTE = "compute";

    private final Map<Found.Role, List<Found.Name>> names = new LinkedHashMap<>();
    private final Map<Found.Part, List<Line>> parts = new LinkedHashMap<>();
    /** The input that states the compute of a run first, by the activity that the run is. */
    private final Map<Found.Part, String> runs = new LinkedHashMap<>();
    private final Set<String> files;
    /** The activity that a run usually is, for statements that are left open. */
    private final String usual;

    /**
     * A line of the file.
     *
     * @param statement the statement; absent if something is left open
     * @param places where it comes from
     * @param doubt what is doubtful, if there is no statement
     * @param nearest the statement that is left open, if there is one
     */
    record Line(Optional<Statement> statement, Set<String> places, String doubt, Optional<String> nearest) {}

    /**
     * @param found what the inputs say
     */
    ImportedModel(FoundModel found, ImportOptions options) {
        files = found.files();
        usual = Words.of(found.isDerived() ? ActivityKind.FINETUNING : ActivityKind.PRETRAINING);
        options.model().ifPresent(title -> name(new Found.Name(Found.Role.MODEL, Statement.line(title), "stated with --model")));
        options.provider().ifPresent(title -> name(new Found.Name(Found.Role.PROVIDER, Statement.line(title), "stated with --provider")));
        Optional<Found.Part> run = options.activity().map(Found.Part::of).or(() -> onlyActivity(found));
        parts.put(Found.Part.MODEL, new ArrayList<>());
        Optional<Found.Name> provider = Optional.empty();
        for (Found fact : found.facts()) {
            if (fact instanceof Found.Name name && name.role() == Found.Role.COUNTRY) {
                country(name, provider);
            } else if (fact instanceof Found.Name name) {
                provider = name.role() == Found.Role.PROVIDER ? Optional.of(name) : provider;
                name(name);
            } else if (fact instanceof Found.Stated stated) {
                state(stated, run);
            } else if (fact instanceof Found.Doubtful doubtful && !isAnsweredBy(options, doubtful)) {
                doubt(doubtful, run);
            }
        }
    }

    /** Whether it only asks who the provider is, which the options state. */
    private static boolean isAnsweredBy(ImportOptions options, Found.Doubtful doubtful) {
        return options.provider().isPresent() && doubtful.nearest().filter(nearest -> nearest.startsWith("entity ")).isPresent();
    }

    private static Optional<Found.Part> onlyActivity(FoundModel found) {
        Set<Found.Part> activities = found.facts().stream().flatMap(fact -> fact instanceof Found.Stated stated ? Stream.of(stated.part())
                : fact instanceof Found.Doubtful doubtful ? Stream.of(doubtful.part()) : Stream.empty())
                .filter(part -> part.kind().isPresent()).collect(Collectors.toSet());
        return activities.size() == 1 ? Optional.of(activities.iterator().next()) : Optional.empty();
    }

    /** The part to which a statement belongs; absent if it is an activity of which nothing states which it is. */
    private static Optional<Found.Part> known(Found.Part part, Optional<Found.Part> run) {
        return part.equals(Found.Part.RUN) ? run : Optional.of(part);
    }

    private void name(Found.Name name) {
        List<Found.Name> known = names.computeIfAbsent(name.role(), unseen -> new ArrayList<>());
        if (known.stream().noneMatch(other -> other.text().equals(name.text()))) {
            known.add(name);
        }
    }

    /** The country of an entity, which is that of the provider only if it is the same entity. */
    private void country(Found.Name country, Optional<Found.Name> of) {
        if (of.map(Found.Name::text).equals(name(Found.Role.PROVIDER).map(Found.Name::text))) {
            name(country);
        } else {
            add(Found.Part.MODEL, new Line(Optional.empty(), places(country.place()), "The country " + country.text() + " is that of "
                    + of.map(Found.Name::text).map(Statement::quoted).orElse("an entity that is not named") + ".", Optional.empty()));
        }
    }

    private void state(Found.Stated stated, Optional<Found.Part> activity) {
        Optional<Found.Part> part = known(stated.part(), activity);
        if (part.isEmpty()) {
            add(Found.Part.MODEL, new Line(Optional.empty(), places(stated.place()), "It is not stated which activity this run was"
                    + " (--activity states it).", Optional.of(usual + " { " + stated.statement().text() + " }")));
            return;
        }
        List<Line> lines = parts.computeIfAbsent(part.get(), unseen -> new ArrayList<>());
        for (Line line : lines) {
            if (line.statement().filter(stated.statement()::equals).isPresent()) {
                line.places().add(stated.place());
                return;
            }
        }
        boolean run = stated.part().equals(Found.Part.RUN);
        boolean compute = stated.statement().keyword().equals(COMPUTE);
        boolean taken = compute ? run && !runs.getOrDefault(part.get(), stated.file()).equals(stated.file())
                : lines.stream().flatMap(line -> line.statement().stream())
                        .anyMatch(other -> other.keyword().equals(stated.statement().keyword()));
        if (compute && run) {
            runs.putIfAbsent(part.get(), stated.file());
        }
        lines.add(taken
                ? new Line(Optional.empty(), places(stated.place()), "This differs from what is stated above." + (run
                ? " If it is about another run, write that run as an activity of its own, so that the two are added." : ""),
                Optional.of(stated.statement().text()))
                : new Line(Optional.of(stated.statement()), places(stated.place()), "", Optional.empty()));
    }

    private void doubt(Found.Doubtful doubtful, Optional<Found.Part> run) {
        Optional<Found.Part> part = known(doubtful.part(), run);
        add(part.orElse(Found.Part.MODEL), new Line(Optional.empty(), places(doubtful.place()), doubtful.why(), part.isPresent()
                ? doubtful.nearest() : doubtful.nearest().map(statement -> usual + " { " + statement + " }")));
    }

    private void add(Found.Part part, Line line) {
        parts.computeIfAbsent(part, unseen -> new ArrayList<>()).add(line);
    }

    private static Set<String> places(String place) {
        return new LinkedHashSet<>(List.of(place));
    }

    /** The names in a role, each with its place; the first one is used. */
    List<Found.Name> names(Found.Role role) {
        return names.getOrDefault(role, List.of());
    }

    /** The name in a role that is used. */
    Optional<Found.Name> name(Found.Role role) {
        return names(role).stream().findFirst();
    }

    /** The inputs. */
    Set<String> files() {
        return files;
    }

    /** The lines about the model itself: the statements in their usual order, then what is left open. */
    List<Line> lines() {
        return sorted(parts.get(Found.Part.MODEL), TreePackage.Literals.MODEL_DECLARATION);
    }

    private static List<Line> sorted(List<Line> lines, EClass block) {
        return lines.stream().sorted(Comparator.comparingInt(line -> line.statement().map(statement ->
                StatementTable.order(block, statement.text()).orElse(Integer.MAX_VALUE - 1)).orElse(Integer.MAX_VALUE))).toList();
    }

    /** The activities, in the order in which they take place. */
    List<Found.Part> activities() {
        return parts.keySet().stream().filter(Found.Part::activity).sorted(Comparator.comparing(part -> part.kind().orElseThrow()))
                .toList();
    }

    /** The lines about an activity; if none of them is a statement, one says that its compute is unknown. */
    List<Line> lines(Found.Part activity) {
        List<Line> lines = new ArrayList<>(parts.get(activity));
        if (lines.stream().allMatch(line -> line.statement().isEmpty())) {
            Statement unknown = new Statement(COMPUTE, "compute unknown " + Statement.quoted("no complete estimate in "
                    + String.join(", ", files)));
            lines.add(0, new Line(Optional.of(unknown), Set.of(), "", Optional.empty()));
        }
        return sorted(lines, TreePackage.Literals.ACTIVITY_STATEMENT);
    }
}
