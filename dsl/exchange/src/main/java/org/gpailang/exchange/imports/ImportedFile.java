package org.gpailang.exchange.imports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.language.formatting.Formatter;

/** A commented file of the language with imported models. Each statement is followed by the place that it comes from. */
final class ImportedFile {

    private static final String UNNAMED_PROVIDER = "Provider";
    private static final String UNNAMED_MODEL = "Model";
    private static final String NEAREST = "Nearest statement: ";
    /** Where comments are wrapped. */
    private static final int COLUMNS = 130;

    private final StringBuilder text = new StringBuilder();
    /** The names of the entities and models in the file, by their titles. */
    private final Map<String, String> entities = new LinkedHashMap<>();
    private final Map<String, String> models = new LinkedHashMap<>();
    private final Set<String> entityNames = new HashSet<>();
    private final Set<String> modelNames = new HashSet<>();

    private ImportedFile() {}

    /** The text of a file with these models. */
    static String of(List<ImportedModel> models) {
        ImportedFile file = new ImportedFile();
        Set<String> inputs = models.stream().flatMap(model -> model.files().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        file.comment("", "Imported from " + String.join(", ", inputs)
                + ". The comment after a statement names the place that it comes from.");
        file.comment("", "A comment with \"Nearest statement\" leaves something open: complete the statement and remove the slashes,"
                + " or delete it.");
        file.text.append("assess under guidelines-2025-07\n");
        file.write(models);
        return formatted(file.text.toString());
    }

    /**
     * Models and what they refer to, for a file that has other entities and models already; not formatted.
     */
    static String of(List<ImportedModel> imported, TakenNames taken) {
        ImportedFile file = new ImportedFile();
        file.entities.putAll(taken.entities());
        file.models.putAll(taken.models());
        file.entityNames.addAll(taken.entities().values());
        file.modelNames.addAll(taken.models().values());
        file.write(imported);
        return file.text.toString();
    }

    private static String formatted(String text) {
        return Formatter.standalone().format(text).orElseThrow(() -> new IllegalStateException("the imported text cannot be parsed:\n"
                + text));
    }

    private static String title(ImportedModel model) {
        return model.name(Found.Role.MODEL).map(Found.Name::text).orElse("");
    }

    private void write(List<ImportedModel> imported) {
        // their names are taken before those of the models that they mention, so that a name means the imported model
        List<String> names = imported.stream().map(model -> declared(models, modelNames, title(model), UNNAMED_MODEL)).toList();
        for (int i = 0; i < imported.size(); i++) {
            write(imported.get(i), names.get(i));
        }
    }

    private void write(ImportedModel model, String name) {
        String provider = provider(model);
        List<Found.Name> originals = model.names(Found.Role.ORIGINAL);
        Optional<String> original = originals.stream().findFirst().map(of -> original(of, name));
        Map<String, List<Found.Name>> derived = new LinkedHashMap<>();
        derived.put("initialised from ", model.names(Found.Role.INITIAL));
        derived.put("merges ", model.names(Found.Role.MERGED));
        derived.put("mixture of ", model.names(Found.Role.MIXED));
        derived.put("distilled from ", model.names(Found.Role.TEACHER));
        Map<String, Optional<Found.Name>> methods = Map.of("merges ", model.name(Found.Role.MERGED_BY), "mixture of ",
                model.name(Found.Role.MIXED_BY), "distilled from ", model.name(Found.Role.TAUGHT_BY));
        Map<String, String> lineage = new LinkedHashMap<>();
        derived.forEach((words, names) -> lineage.put(words, names.stream().map(of -> original(of, name)).distinct()
                .collect(Collectors.joining(words.startsWith("initialised") ? "\n    " + words : ", "))));
        Optional<Found.Name> stated = model.name(Found.Role.MODEL);
        text.append('\n');
        if (stated.isEmpty()) {
            comment("", "No input names the model. Write its name and its title here.");
        }
        text.append(original.isPresent() ? "modification " : "model ").append(name)
                .append(stated.map(title -> " " + Statement.quoted(title.text())).orElse(""))
                .append(original.map(of -> " of " + of).orElse("")).append(" by ").append(provider).append(" {")
                .append(stated.map(title -> "  // " + Statement.line(title.place())).orElse("")).append('\n');
        for (Found.Role role : List.of(Found.Role.MODEL, Found.Role.PROVIDER, Found.Role.ORIGINAL)) {
            model.names(role).stream().skip(1).forEach(other -> comment("    ", other.place() + ": another name is "
                    + Statement.quoted(other.text()) + "."));
        }
        derived.forEach((words, names) -> {
            if (!names.isEmpty()) {
                text.append("    ").append(words).append(lineage.get(words)).append(methods.getOrDefault(words, Optional.empty())
                        .map(method -> " by " + Statement.quoted(method.text())).orElse(""))
                        .append("  // ").append(Statement.line(Stream.concat(Stream.of(names.get(0).place()), methods.getOrDefault(words,
                                Optional.empty()).stream().map(Found.Name::place)).distinct().collect(Collectors.joining("; "))))
                        .append('\n');
            }
        });
        text.append(body(model.lines(), "    "));
        for (Found.Part activity : model.activities()) {
            text.append(activity(model, activity, "    "));
        }
        text.append("}\n");
    }

    /** An activity with its statements and comments. */
    static String activity(ImportedModel model, Found.Part activity, String indent) {
        return indent + Words.of(activity.kind().orElseThrow()) + activity.title().map(title -> " " + Statement.quoted(title)).orElse("")
                + " {\n"
                + body(model.lines(activity), indent + "    ") + indent + "}\n";
    }

    private static String body(List<ImportedModel.Line> lines, String indent) {
        return lines.stream().map(line -> line(line, indent)).collect(Collectors.joining());
    }

    /** A statement with its places, or comments about what is left open. */
    static String line(ImportedModel.Line line, String indent) {
        String places = Statement.line(String.join("; ", line.places()));
        if (line.statement().isPresent()) {
            return indent + line.statement().get().text() + (places.isEmpty() ? "" : "  // " + places) + "\n";
        }
        return wrapped(places + ": " + line.doubt(), indent)
                + line.nearest().map(nearest -> indent + "// " + NEAREST + Statement.visible(nearest) + "\n").orElse("");
    }

    private void comment(String indent, String comment) {
        text.append(wrapped(comment, indent));
    }

    /** A comment on as many lines as it needs. */
    private static String wrapped(String comment, String indent) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String word : Statement.visible(comment).split(" ")) {
            if (line.length() > 0 && indent.length() + line.length() + word.length() > COLUMNS) {
                lines.append(indent).append("//").append(line).append('\n');
                line.setLength(0);
            }
            line.append(' ').append(word);
        }
        return lines.append(indent).append("//").append(line).append('\n').toString();
    }

    /** The name of the provider, which is declared if it is not yet. */
    private String provider(ImportedModel model) {
        Optional<Found.Name> stated = model.name(Found.Role.PROVIDER);
        String title = stated.map(Found.Name::text).orElse("");
        if (entities.containsKey(title)) {
            return entities.get(title);
        }
        String name = declared(entities, entityNames, title, UNNAMED_PROVIDER);
        text.append('\n');
        if (stated.isEmpty()) {
            comment("", "No input names the provider. Write its name here, and the country in which it is established.");
        }
        text.append("entity ").append(name).append(stated.map(known -> " " + Statement.quoted(known.text())).orElse(""))
                .append(model.name(Found.Role.COUNTRY).map(country -> " {\n    established in " + country.text() + "  // "
                        + Statement.line(country.place()) + "\n}").orElse(""))
                .append(model.name(Found.Role.COUNTRY).isPresent() ? ""
                        : stated.map(known -> "  // " + Statement.line(known.place())).orElse(""))
                .append('\n');
        return name;
    }

    /**
     * The name of a model that another is based on. If it is not one of the imported models, it is declared without statements. A model of
     * the same name as the one that is based on it is another's.
     */
    private String original(Found.Name of, String derived) {
        String title = of.text();
        int slash = title.lastIndexOf('/');
        String simple = title.substring(slash + 1);
        Optional<String> known = Optional.ofNullable(models.get(title)).or(() -> Optional.ofNullable(models.get(simple)))
                .filter(name -> !name.equals(derived));
        if (known.isPresent()) {
            return known.get();
        }
        String owner = slash > 0 ? title.substring(0, slash) : "Provider of " + title;
        String provider = entities.get(owner);
        text.append('\n');
        comment("", of.place() + ": the model that this is based on. State what is known about it and about its provider, or import it.");
        if (provider == null) {
            provider = declared(entities, entityNames, owner, UNNAMED_PROVIDER);
            text.append("entity ").append(provider).append(' ').append(Statement.quoted(owner)).append('\n');
        }
        String name = declared(models, modelNames, title, UNNAMED_MODEL);
        text.append("model ").append(name).append(' ').append(Statement.quoted(title)).append(" by ").append(provider).append('\n');
        return name;
    }

    /**
     * A name for something with this title that nothing else in the file has.
     *
     * @param known the names by the titles; the first with a title is the one that others refer to
     * @param taken all names
     */
    private static String declared(Map<String, String> known, Set<String> taken, String title, String otherwise) {
        String simple = title.substring(title.lastIndexOf('/') + 1);
        String wanted = Statement.identifier(simple).isEmpty() ? otherwise : Statement.identifier(simple);
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "-" + i;
        }
        known.putIfAbsent(title, name);
        return name;
    }
}
