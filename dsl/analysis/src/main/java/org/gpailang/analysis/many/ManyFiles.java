package org.gpailang.analysis.many;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gpailang.analysis.Analysis;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.facts.Elements;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.WaivedFinding;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.linking.FileByFile;
import org.gpailang.language.linking.FileContent;
import org.gpailang.language.names.SourceText;

/**
 * Assesses any number of files in bounded memory. The findings are those of {@link Analysis}, in the same order for any number of threads.
 *
 * <p>Files are read one after the other; several threads parse them and encode their facts. When all names are known, files in which a name
 * was missing are read again. Then each connected component is assessed: those in several files first, and the others when their file is
 * the next in the output.
 */
public final class ManyFiles implements AutoCloseable {

    private static final int FILES_OF_TASK = 64;
    private static final int CHARACTERS_OF_TASK = 128 * 1024;
    private static final int DECLARATIONS_OF_TASK = 200;

    private final List<String> names;
    private final Function<String, Optional<SourceText>> open;
    private final Runnable step;
    private final InOrder threads;
    private final FactsOfMany facts;
    private final BitSet present = new BitSet();
    private final BitSet parsed = new BitSet();
    private final MessageDigest digest = sha256();
    private Map<String, Ruleset> rulesets = Map.of();

    /**
     * The findings about a file.
     *
     * @param number its number, in the order of the names
     * @param findings all findings, including those about its text, from top to bottom
     * @param waived the findings that are suppressed, each with its waiver
     * @param texts the texts about its subjects, from top to bottom
     */
    public record Result(int number, String name, Ruleset ruleset, List<Finding> findings, List<WaivedFinding> waived,
            List<String> texts) {}

    /**
     * How files are assessed.
     *
     * @param ruleset the ruleset for all files; if absent, each file's own choice
     * @param inForce the guidelines in force, if the description of subjects compares them
     */
    public record Settings(Optional<Ruleset> ruleset, Optional<Ruleset> inForce, LocalDate asOf, ComponentParts.Description description) {}

    private ManyFiles(List<String> names, Function<String, Optional<SourceText>> open, Runnable step, int count) {
        this.names = names;
        this.open = open;
        this.step = step;
        this.threads = new InOrder(count);
        this.facts = new FactsOfMany(names.size());
    }

    /**
     * Reads files.
     *
     * @param names the names of the files, sorted
     * @param open reads the text of a file; empty if it cannot be read. It is called again for some files
     * @param step is run after each file
     * @param threads the number of threads
     */
    public static ManyFiles read(List<String> names, Function<String, Optional<SourceText>> open, Runnable step, int threads) {
        ManyFiles files = new ManyFiles(names, open, step, threads);
        files.read();
        return files;
    }

    /** A text with the number of its file. */
    private record Numbered(int number, SourceText source) {}

    /** A file that was read, with its facts and the digest of its text. */
    private record Drafted(int number, FileByFile.Draft draft, Optional<FactsOfMany.Encoded> facts, Optional<String> ruleset,
            boolean parsed, String digest) {}

    private void read() {
        FileByFile reader = new FileByFile(name -> open.apply(name).map(SourceText::text).orElse(""));
        FileByFile.Draft[] drafts = new FileByFile.Draft[names.size()];
        String[] chosen = new String[names.size()];
        threads.each(new Texts(IntStream.range(0, names.size()).iterator(), true), group -> group.stream().map(each ->
                draft(reader, each)).toList(), group -> group.forEach(drafted -> {
                    present.set(drafted.number());
                    digest.update(drafted.digest().getBytes(StandardCharsets.US_ASCII));
                    drafted.facts().ifPresent(encoded -> facts.add(drafted.number(), encoded));
                    chosen[drafted.number()] = drafted.ruleset().map(String::intern).orElse(null);
                    parsed.set(drafted.number(), drafted.parsed());
                    // the content is in the record file
                    drafts[drafted.number()] = drafted.draft().withoutContent();
                }));
        reader.complete();
        rulesets = reader.rulesets();
        Iterator<Integer> outdated = present.stream().filter(i -> reader.outdated(drafts[i])).iterator();
        threads.each(new Texts(outdated, false), group -> group.stream().map(each -> again(reader, each)).toList(),
                group -> group.forEach(read -> {
                    facts.add(read.number(), read.facts().orElseThrow());
                    chosen[read.number()] = read.ruleset().orElse(null);
                    parsed.set(read.number(), read.parsed());
                }));
        present.stream().forEach(i -> facts.assessUnder(i, reader.ruleset(Optional.ofNullable(chosen[i]))));
        facts.connect();
    }

    private Drafted draft(FileByFile reader, Numbered file) {
        FileByFile.Draft draft = reader.first(file.source());
        String hash = HexFormat.of().formatHex(sha256().digest((file.source().name() + "\0" + file.source().text())
                .getBytes(StandardCharsets.UTF_8)));
        return new Drafted(file.number(), draft, draft.content().map(facts::encode), draft.content().flatMap(FileContent::ruleset),
                draft.content().filter(FileContent::parsed).isPresent(), hash);
    }

    private Drafted again(FileByFile reader, Numbered file) {
        FileContent content = reader.again(file.source());
        return new Drafted(file.number(), FileByFile.Draft.NONE, Optional.of(facts.encode(content)), content.ruleset(), content.parsed(),
                "");
    }

    /** Groups of texts, each of which is a task. */
    private final class Texts implements Iterator<List<Numbered>> {

        private final Iterator<Integer> numbers;
        private final boolean counted;

        Texts(Iterator<Integer> numbers, boolean counted) {
            this.numbers = numbers;
            this.counted = counted;
        }

        @Override
        public boolean hasNext() {
            return numbers.hasNext();
        }

        @Override
        public List<Numbered> next() {
            if (!numbers.hasNext()) {
                throw new NoSuchElementException();
            }
            List<Numbered> group = new ArrayList<>();
            long characters = 0;
            for (int i = 0; i < FILES_OF_TASK && characters < CHARACTERS_OF_TASK && numbers.hasNext(); i++) {
                int number = numbers.next();
                Optional<SourceText> source = open.apply(names.get(number));
                if (source.isPresent()) {
                    group.add(new Numbered(number, source.get()));
                    characters += source.get().text().length();
                }
                if (counted) {
                    step.run();
                }
            }
            return group;
        }
    }

    /** The number of files that could be read. */
    public int count() {
        return present.cardinality();
    }

    /** The numbers of the files that could be read. */
    public IntStream numbers() {
        return present.stream();
    }

    /** The name of a file. */
    public String name(int file) {
        return names.get(file);
    }

    /** The ruleset of a file: the one that it chooses, or the default. */
    public Ruleset rulesetOf(int file) {
        return facts.ruleset(file);
    }

    /** The names of the files with syntax errors. */
    public List<String> withSyntaxErrors() {
        return present.stream().filter(i -> !parsed.get(i)).mapToObj(names::get).toList();
    }

    /** The available rulesets by name: those of the catalogue and those of the files. */
    public Map<String, Ruleset> rulesets() {
        return rulesets;
    }

    /** A digest of the names and the texts of all files. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Assesses the files.
     *
     * @param first the number of the first file whose result is wanted
     * @param print makes the output of a file; called by several threads
     * @param consumer receives the outputs in the order of the files
     * @param done is run after each declaration that was assessed
     */
    public <R> void assess(Settings settings, int first, Function<Result, R> print, Consumer<R> consumer, Runnable done) {
        Assessment assessment = new Assessment(settings);
        combine(assessment, first, print, consumer, done);
    }

    /** The number of connected components of all files. */
    public int components() {
        return facts.components();
    }

    /**
     * The connected components with all that their assessment needs, to be assessed elsewhere. They are made one by one, in the order of
     * their numbers.
     *
     * @param settings as for {@link #combine}
     */
    public Stream<PortableComponent> portable(Settings settings) {
        Assessment assessment = new Assessment(settings);
        return IntStream.range(0, facts.components()).mapToObj(assessment::portable);
    }

    /**
     * Combines what was concluded about the components elsewhere with the findings about the files themselves.
     *
     * @param settings without a description of subjects
     * @param conclusions what was concluded about the component with a number; called by several threads
     * @param consumer receives the findings in the order of the files
     */
    public void combine(Settings settings, IntFunction<PortableComponent.Conclusions> conclusions, Consumer<Result> consumer) {
        combine(new Assessment(settings, Optional.of(component -> conclusions.apply(component).parts())), 0, Function.identity(), consumer,
                () -> { });
    }

    private <R> void combine(Assessment assessment, int first, Function<Result, R> print, Consumer<R> consumer, Runnable done) {
        assessment.assessShared(first);
        threads.each(new Groups(first), group -> Arrays.stream(group).mapToObj(assessment::file).map(print).toList(),
                outputs -> outputs.forEach(output -> {
                    consumer.accept(output);
                    done.run();
                }));
    }

    /** Groups of files, each of which is a task. */
    private final class Groups implements Iterator<int[]> {

        private int next;

        Groups(int first) {
            next = present.nextSetBit(first);
        }

        @Override
        public boolean hasNext() {
            return next >= 0;
        }

        @Override
        public int[] next() {
            if (next < 0) {
                throw new NoSuchElementException();
            }
            int[] group = new int[FILES_OF_TASK];
            int size = 0;
            for (long declared = 0; size < FILES_OF_TASK && declared < DECLARATIONS_OF_TASK && next >= 0; size++) {
                group[size] = next;
                declared += facts.declarations(next);
                next = present.nextSetBit(next + 1);
            }
            return Arrays.copyOf(group, size);
        }
    }

    /** One assessment of the files. */
    private final class Assessment {

        private final Settings settings;
        private final Components components = new Components(facts);
        private final ProvidersOfMany providers;
        private final ComponentParts.Basis basis;
        /** By declaration: where the part of its component in its file is kept, at the first declaration of the part. */
        private final long[] kept = new long[facts.declarations()];
        /** What was concluded elsewhere; empty if this assesses the components. */
        private final Optional<IntFunction<Map<String, ComponentParts.Part>>> concluded;

        Assessment(Settings settings) {
            this(settings, Optional.empty());
        }

        Assessment(Settings settings, Optional<IntFunction<Map<String, ComponentParts.Part>>> concluded) {
            this.settings = settings;
            this.concluded = concluded;
            this.providers = new ProvidersOfMany(facts, components, settings.asOf());
            this.basis = new ComponentParts.Basis(name -> facts.ruleset(number(name)), settings.ruleset(), settings.inForce(),
                    settings.asOf());
        }

        private int number(String name) {
            return Collections.binarySearch(names, name);
        }

        /** Assesses the components in several files, and keeps the parts for the files from a number on. */
        void assessShared(int first) {
            Iterator<Integer> shared = IntStream.range(0, facts.components())
                    .filter(component -> !facts.inOneFile(component) && facts.lastFile(component) >= first).iterator();
            threads.each(shared, component -> Map.entry(component, parts(component)), assessed -> {
                int last = -1;
                for (int member : facts.members(assessed.getKey())) {
                    int file = facts.file(member);
                    if (file != last) {
                        kept[member] = facts.keep(assessed.getValue().get(names.get(file)), ComponentParts.Part.class);
                        last = file;
                    }
                }
            });
        }

        private Map<String, ComponentParts.Part> parts(int component) {
            return concluded.isPresent() ? concluded.get().apply(component)
                    : ComponentParts.of(components.facts(component), providers, basis, settings.description());
        }

        PortableComponent portable(int component) {
            return PortableComponent.of(components.facts(component), providers, basis);
        }

        /** The findings about a file. */
        Result file(int number) {
            FileContent rest = facts.rest(number);
            FileFacts stated = rest.facts();
            Ruleset ruleset = settings.ruleset().orElse(facts.ruleset(number));
            FileAssessment alone = FileAssessment.of(withoutRuns(stated), ruleset, settings.ruleset().isPresent(), List.of(), List.of(),
                    new EntitiesAlone(), model -> {
                        throw new IllegalStateException();
                    }, settings.asOf());
            List<Finding> found = new ArrayList<>(RuleBook.ofFile(alone));
            Set<String> broken = new TreeSet<>();
            List<ComponentParts.Text> texts = new ArrayList<>();
            for (int declaration : facts.firstsOf(number)) {
                int component = facts.component(declaration);
                ComponentParts.Part part = facts.inOneFile(component) ? parts(component).get(names.get(number))
                        : facts.kept(kept[declaration], ComponentParts.Part.class);
                found.addAll(part.findings());
                broken.addAll(part.broken());
                texts.addAll(part.texts());
            }
            Analysis.FileFindings findings = Analysis.FileFindings.of(rest.problems(), stated,
                    RuleBook.waived(stated, broken, ruleset, found, settings.asOf()));
            texts.sort(Comparator.comparing(ComponentParts.Text::at));
            return new Result(number, names.get(number), ruleset, findings.findings(), findings.rules().waived(),
                    texts.stream().map(ComponentParts.Text::text).collect(Collectors.toList()));
        }
    }

    /** The runs of a file belong to its components. */
    private static FileFacts withoutRuns(FileFacts facts) {
        return new FileFacts(facts.file(), facts.assessUnder(), facts.start(), facts.entities(), List.of(), List.of(), List.of(), List.of(),
                facts.waivers(), facts.expectations(), facts.mismatches(), facts.approximateDates());
    }

    /** The elements that the statements of a file about itself need: entities. */
    private final class EntitiesAlone implements Elements {

        @Override
        public Optional<Entity> entity(String name) {
            return facts.entity(name);
        }

        @Override
        public Optional<Activity> run(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Dataset> dataset(String name) {
            return facts.dataset(name);
        }

        @Override
        public List<Model> modelsOnRun(String run) {
            return List.of();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.close();
        facts.close();
    }
}
