package org.gpailang.analysis.many;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gpailang.core.assessment.classifier.ProviderSummary;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.linking.FileContent;
import org.gpailang.language.records.RecordFormat;
import org.gpailang.language.records.SharedRecords;

/**
 * The facts of many files. The statements themselves are in a {@link RecordFile}; what is kept in memory says where they are and which of
 * them are connected. Files have numbers in the order of their names; declarations have numbers, which are consecutive in each file.
 */
final class FactsOfMany implements AutoCloseable {

    /** A kind of declaration that facts are kept of. */
    enum Kind {
        RUN(Activity.class), MODEL(Model.class), SYSTEM(AiSystem.class), ENTITY(Entity.class), DATASET(Dataset.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }
    }

    private static final Kind[] KINDS = Kind.values();
    private static final int NONE = -1;

    /** The facts of a file, encoded, and what connects them. */
    static final class Encoded {

        private final byte[] head;
        private final byte[] rest;
        private final List<Part> parts;

        private Encoded(byte[] head, byte[] rest, List<Part> parts) {
            this.head = head;
            this.rest = rest;
            this.parts = parts;
        }
    }

    /** An encoded declaration. */
    private static final class Part {

        private final Kind kind;
        private final byte[] bytes;
        private final List<String> names;
        private final Optional<String> provider;
        private final byte[] summary;

        /**
         * @param names the names that connect it with others; its own comes first
         * @param summary what it adds to the summary of its provider; empty if it is not a model of a provider
         */
        private Part(Kind kind, byte[] bytes, List<String> names, Optional<String> provider, byte[] summary) {
            this.kind = kind;
            this.bytes = bytes;
            this.names = names;
            this.provider = provider;
            this.summary = summary;
        }
    }

    /** The beginning of a file, as each assessment needs it. */
    record Head(String file, Optional<Stated<String>> assessUnder, Location start) {}

    private final RecordFile records = new RecordFile();
    private final RecordFormat format = RecordFormat.sharing(new SharedRecords(Set.of(Licence.class, Accelerator.class)));

    // by file
    private final int[] firsts;
    private final int[] counts;
    private final long[] heads;
    private final long[] rests;
    private final Ruleset[] rulesets;

    // by declaration
    private final Numbers positions = new Numbers();
    private final Numbers kindAndFile = new Numbers();
    private final Numbers names = new Numbers();
    private final Numbers summaries = new Numbers();
    private final Numbers providers = new Numbers();
    private int[] components;

    private final NameNumbers numbers = new NameNumbers();
    private final Numbers connected = new Numbers();
    private final NameNumbers providerNumbers = new NameNumbers();
    private final Map<String, Long> entities = new HashMap<>();
    private final Map<String, Long> datasets = new HashMap<>();

    // by component, after all files are added
    private int[] starts;
    private int[] members;
    private int[] providerStarts;
    private int[] providerModels;
    private int[] firstModels;

    /**
     * @param files the number of files
     */
    FactsOfMany(int files) {
        firsts = new int[files];
        counts = new int[files];
        heads = new long[files];
        rests = new long[files];
        rulesets = new Ruleset[files];
    }

    /** Encodes the facts of a file; can be called by several threads. */
    Encoded encode(FileContent content) {
        FileFacts facts = content.facts();
        List<Part> parts = new ArrayList<>();
        facts.runs().forEach(run -> parts.add(part(Kind.RUN, run, run.name().stream(), Optional.empty(), Optional.empty())));
        facts.models().forEach(model -> parts.add(part(Kind.MODEL, model, Stream.of(Stream.of(model.name()),
                model.training().runs().stream().map(Stated::value), model.originals().stream().map(Stated::value)).flatMap(name -> name),
                model.provider().map(Stated::value), model.provider().map(provider -> ProviderSummary.of(model)))));
        facts.systems().forEach(system -> parts.add(part(Kind.SYSTEM, system, Stream.concat(Stream.of(system.name()),
                system.integrates().stream().map(Stated::value)), Optional.empty(), Optional.empty())));
        facts.entities().forEach(entity -> parts.add(part(Kind.ENTITY, entity, Stream.of(entity.name()), Optional.empty(),
                Optional.empty())));
        facts.datasets().forEach(dataset -> parts.add(part(Kind.DATASET, dataset, Stream.of(dataset.name()), Optional.empty(),
                Optional.empty())));
        FileFacts without = new FileFacts(facts.file(), facts.assessUnder(), facts.start(), List.of(), List.of(), List.of(), List.of(),
                List.of(), facts.waivers(), facts.expectations(), facts.mismatches(), facts.approximateDates());
        return new Encoded(
                format.encode(new Head(facts.file(), facts.assessUnder(), facts.start()), Head.class),
                format.encode(new FileContent(without, content.ruleset(), content.problems()), FileContent.class), parts);
    }

    private Part part(Kind kind, Object value, Stream<String> names, Optional<String> provider, Optional<ProviderSummary> summary) {
        return new Part(kind, format.encode(value, kind.type), names.distinct().toList(), provider,
                summary.map(each -> format.encode(each, ProviderSummary.class)).orElse(new byte[0]));
    }

    /** Sets the ruleset of a file: the one that it chooses, or the default. */
    void assessUnder(int file, Ruleset ruleset) {
        rulesets[file] = ruleset;
    }

    /** Adds a file, or replaces its facts. */
    void add(int file, Encoded facts) {
        heads[file] = records.add(facts.head);
        rests[file] = records.add(facts.rest);
        firsts[file] = positions.size();
        counts[file] = facts.parts.size();
        for (Part part : facts.parts) {
            positions.add(records.add(part.bytes));
            kindAndFile.add((long) file * KINDS.length + number(part.kind));
            summaries.add(part.summary.length == 0 ? NONE : records.add(part.summary));
            providers.add(part.provider.map(providerNumbers::of).orElse(NONE));
            boolean subject = part.kind != Kind.ENTITY && part.kind != Kind.DATASET;
            names.add(subject ? connect(part.names) : NONE);
        }
    }

    private static int number(Kind kind) {
        return Arrays.asList(KINDS).indexOf(kind);
    }

    /** Connects names with each other, and returns the number of the first. */
    private int connect(List<String> all) {
        int own = node(all.get(0));
        all.stream().skip(1).forEach(name -> connected.join(own, node(name)));
        return own;
    }

    private int node(String name) {
        int number = numbers.of(name);
        if (number == connected.size()) {
            connected.add(number);
        }
        return number;
    }

    /** Finds the components, when all files are added. They get numbers in the order of their first declaration. */
    void connect() {
        int[] ofName = new int[connected.size()];
        Arrays.fill(ofName, NONE);
        firstModels = new int[connected.size()];
        Arrays.fill(firstModels, NONE);
        components = new int[positions.size()];
        Arrays.fill(components, NONE);
        int count = 0;
        for (int file = 0; file < firsts.length; file++) {
            for (int i = firsts[file]; i < firsts[file] + counts[file]; i++) {
                switch (kind(i)) {
                    case ENTITY -> entities.putIfAbsent(format.decode(records.get(positions.get(i)), Entity.class).name(),
                            positions.get(i));
                    case DATASET -> datasets.putIfAbsent(format.decode(records.get(positions.get(i)), Dataset.class).name(),
                            positions.get(i));
                    default -> { }
                }
                if (names.get(i) != NONE) {
                    int root = connected.find(names.asInt(i));
                    if (ofName[root] == NONE) {
                        ofName[root] = count++;
                    }
                    components[i] = ofName[root];
                    if (kind(i) == Kind.MODEL && firstModels[names.asInt(i)] == NONE) {
                        firstModels[names.asInt(i)] = i;
                    }
                }
            }
        }
        starts = new int[count + 1];
        members = grouped(components, starts);
        int[] ofProvider = IntStream.range(0, providers.size()).map(providers::asInt).toArray();
        providerStarts = new int[Math.max(1, IntStream.of(ofProvider).max().orElse(NONE) + 2)];
        providerModels = grouped(ofProvider, providerStarts);
    }

    /**
     * The declarations of each group, one group after the other and in the order of the files. Facts that were replaced are left out.
     *
     * @param begin receives where each group begins
     */
    private int[] grouped(int[] groups, int[] begin) {
        for (int file = 0; file < firsts.length; file++) {
            for (int i = firsts[file]; i < firsts[file] + counts[file]; i++) {
                if (groups[i] != NONE) {
                    begin[groups[i] + 1]++;
                }
            }
        }
        for (int i = 1; i < begin.length; i++) {
            begin[i] += begin[i - 1];
        }
        int[] next = begin.clone();
        int[] all = new int[begin[begin.length - 1]];
        for (int file = 0; file < firsts.length; file++) {
            for (int i = firsts[file]; i < firsts[file] + counts[file]; i++) {
                if (groups[i] != NONE) {
                    all[next[groups[i]]++] = i;
                }
            }
        }
        return all;
    }

    /** The number of files. */
    int files() {
        return firsts.length;
    }

    /** The number of components. */
    int components() {
        return starts.length - 1;
    }

    /** The declarations of a component, in the order of the files. */
    int[] members(int component) {
        return Arrays.copyOfRange(members, starts[component], starts[component + 1]);
    }

    /** Whether all declarations of a component are in one file. */
    boolean inOneFile(int component) {
        int first = file(members[starts[component]]);
        return first == file(members[starts[component + 1] - 1]);
    }

    /** The number of the last file with a declaration of a component. */
    int lastFile(int component) {
        return file(members[starts[component + 1] - 1]);
    }

    /** The first declaration of each component in a file. */
    int[] firstsOf(int file) {
        Set<Integer> seen = new HashSet<>();
        return IntStream.range(firsts[file], firsts[file] + counts[file])
                .filter(i -> components[i] != NONE && seen.add(components[i])).toArray();
    }

    /** The models of a provider, in the order of the files. */
    int[] modelsOf(String provider) {
        int number = providerNumbers.find(provider);
        return number == NONE ? new int[0] : Arrays.copyOfRange(providerModels, providerStarts[number], providerStarts[number + 1]);
    }

    /** The component of a declaration. */
    int component(int declaration) {
        return components[declaration];
    }

    /** The number of declarations. */
    int declarations() {
        return positions.size();
    }

    /** The number of declarations in a file. */
    int declarations(int file) {
        return counts[file];
    }

    /** The first model with a name. */
    Optional<Model> model(String name) {
        int number = numbers.find(name);
        return number == NONE || firstModels[number] == NONE ? Optional.empty() : Optional.of(model(firstModels[number]));
    }

    Kind kind(int declaration) {
        return KINDS[(int) (kindAndFile.get(declaration) % KINDS.length)];
    }

    /** The number of the file that contains a declaration. */
    int file(int declaration) {
        return (int) (kindAndFile.get(declaration) / KINDS.length);
    }

    Model model(int declaration) {
        return format.decode(records.get(positions.get(declaration)), Model.class);
    }

    AiSystem system(int declaration) {
        return format.decode(records.get(positions.get(declaration)), AiSystem.class);
    }

    Activity run(int declaration) {
        return format.decode(records.get(positions.get(declaration)), Activity.class);
    }

    ProviderSummary summary(int model) {
        return format.decode(records.get(summaries.get(model)), ProviderSummary.class);
    }

    Optional<Entity> entity(String name) {
        return Optional.ofNullable(entities.get(name)).map(place -> format.decode(records.get(place), Entity.class));
    }

    Optional<Dataset> dataset(String name) {
        return Optional.ofNullable(datasets.get(name)).map(place -> format.decode(records.get(place), Dataset.class));
    }

    Head head(int file) {
        return format.decode(records.get(heads[file]), Head.class);
    }

    /** The facts of a file without runs, models, systems and data sets, with its ruleset and the errors in its text. */
    FileContent rest(int file) {
        FileContent rest = format.decode(records.get(rests[file]), FileContent.class);
        List<Entity> declared = IntStream.range(firsts[file], firsts[file] + counts[file]).filter(i -> kind(i) == Kind.ENTITY)
                .mapToObj(i -> format.decode(records.get(positions.get(i)), Entity.class)).toList();
        FileFacts facts = rest.facts();
        List<Activity> runs = facts.waivers().isEmpty() ? List.of() : IntStream.range(firsts[file], firsts[file] + counts[file])
                .filter(i -> kind(i) == Kind.RUN).mapToObj(this::run).toList();
        return new FileContent(new FileFacts(facts.file(), facts.assessUnder(), facts.start(), declared, runs, List.of(), List.of(),
                List.of(), facts.waivers(), facts.expectations(), facts.mismatches(), facts.approximateDates()), rest.ruleset(),
                rest.problems());
    }

    /** The ruleset of a file: the one that it chooses, or the default. */
    Ruleset ruleset(int file) {
        return rulesets[file];
    }

    /** Keeps another record. */
    <T> long keep(T value, Class<T> type) {
        return records.add(format.encode(value, type));
    }

    /** A record that was kept. */
    <T> T kept(long position, Class<T> type) {
        return format.decode(records.get(position), type);
    }

    @Override
    public void close() {
        records.close();
    }
}
