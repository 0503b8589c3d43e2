package org.gpailang.analysis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.analysis.Queries.FileResult;
import org.gpailang.analysis.Queries.Outline;
import org.gpailang.analysis.Queries.Settings;
import org.gpailang.analysis.store.Query;
import org.gpailang.analysis.store.Store;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.linking.LinkedFile;
import org.gpailang.language.linking.Program;
import org.gpailang.language.linking.ShippedCatalogue;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.ChunkId;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LineNumbers;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.language.names.SyntaxTree;
import org.gpailang.syntax.tree.TreePackage;

/**
 * An analysis of texts that change. Its results are those that {@link Analysis#of} would give for the current texts, but the results of all
 * steps are kept in a {@link Store}, so that a change only recomputes what depends on it. Some files can be updated before others, whose
 * results are then those of their earlier texts.
 *
 * <p>So that a line break only affects the declaration that contains it, the lines in the locations of facts and conclusions are
 * {@linkplain LineNumbers numbers} with gaps. {@link #findings} and {@link #numbers} give the lines of the texts.
 *
 * <p>Not thread-safe: all calls must come from one thread.
 */
public final class LiveAnalysis {

    /** The number of files after whose analysis syntax trees are released. */
    private static final int BATCH = 64;

    private final SourceReader reader;
    private final ShippedCatalogue catalogue;
    private final Queries queries;
    private final Store store = new Store();
    private final Map<String, SyntaxTree> trees = new TreeMap<>();
    private final Map<String, Analysed> analysed = new TreeMap<>();
    private final Map<String, TreeSet<Declaration>> mentioning = new HashMap<>();
    private final Map<String, List<ChunkId>> rulesets = new TreeMap<>();
    private final PlacedFindings placed = new PlacedFindings();
    /** The files whose syntax trees are kept; all of them if it is empty. */
    private Optional<Set<String>> kept = Optional.empty();
    /** The files of which all findings are kept, not only errors; all files if it is empty. */
    private Optional<Set<String>> inFull = Optional.empty();
    private SymbolTable names;
    private LocalDate asOf = LocalDate.EPOCH;

    /** The latest results of a file, with the syntax tree that they were computed from. */
    private record Analysed(SyntaxTree tree, FileResult result, boolean full, LinkedFile file) {

        static Analysed of(SyntaxTree tree, FileResult result, boolean full) {
            return new Analysed(tree, result, full, new LinkedFile(tree, result.text().chunks(), result.text().facts(), result.ruleset(),
                    result.text().problems()));
        }

        Analysed withErrors() {
            return new Analysed(tree, result.withErrors(), false, file);
        }
    }

    /** Creates an analysis without texts. */
    public LiveAnalysis(SourceReader reader) {
        this.reader = reader;
        this.catalogue = reader.catalogue();
        this.queries = new Queries(catalogue);
        this.names = catalogue.names();
    }

    /**
     * Replaces the texts. The results are updated by {@link #analyse}.
     *
     * @param sources all texts
     * @param ruleset the name of the ruleset for all files; if it is absent or there is no such ruleset, each file's own choice applies
     * @param day the date of the assessment
     */
    public void update(Collection<SourceText> sources, Optional<String> ruleset, LocalDate day) {
        asOf = day;
        store.set(queries.settings, Queries.ALL, new Settings(ruleset, day));
        Set<String> gone = new HashSet<>(trees.keySet());
        sources.forEach(source -> gone.remove(source.name()));
        Declared declared = new Declared(new HashSet<>(), new HashSet<>());
        gone.forEach(file -> remove(file, declared));
        List<SourceText> changed = sources.stream()
                .filter(source -> !trees.containsKey(source.name()) || !trees.get(source.name()).source().equals(source)).toList();
        // trees are pure functions of their texts, so several can be built in parallel
        changed.parallelStream().map(source -> reader.parse(source, Optional.ofNullable(trees.get(source.name())))).toList()
                .forEach(tree -> replace(Optional.ofNullable(trees.put(tree.name(), tree)), Optional.of(tree), declared));
        declare(declared);
    }

    /** What is not declared any more, and what is declared now, in all files that changed; the table of all names is copied only once. */
    private record Declared(Set<Declaration> gone, Set<Declaration> come) {

        void change(List<Declaration> before, List<Declaration> now) {
            if (!before.equals(now)) {
                Set<Declaration> same = new HashSet<>(before);
                same.retainAll(new HashSet<>(now));
                before.stream().filter(declaration -> !same.contains(declaration)).forEach(gone::add);
                now.stream().filter(declaration -> !same.contains(declaration)).forEach(come::add);
            }
        }
    }

    private void remove(String file, Declared declared) {
        replace(Optional.of(trees.remove(file)), Optional.empty(), declared);
        analysed.remove(file);
        placed.forget(file);
        store.forget(queries.file, file);
        store.forget(queries.fileWithErrors, file);
        store.forget(queries.layers, file);
        store.forget(queries.outline, file);
    }

    /** Sets the inputs that differ between two versions of a file. */
    private void replace(Optional<SyntaxTree> before, Optional<SyntaxTree> now, Declared declared) {
        List<ChunkId> changed = now.stream().flatMap(tree -> before.map(tree::changedSince).orElseGet(tree::ids).stream()).toList();
        boolean sameNames = before.isPresent() && now.filter(tree -> tree.declaresTheSameAs(before.get())).isPresent();
        if (!sameNames) {
            now.ifPresent(tree -> {
                store.set(queries.layers, tree.name(), tree.layers());
                store.set(queries.outline, tree.name(), Outline.of(tree));
            });
            declared.change(before.map(SyntaxTree::declarations).orElse(List.of()), now.map(SyntaxTree::declarations).orElse(List.of()));
            before.ifPresent(tree -> tree.ids().stream().filter(id -> now.filter(other -> other.has(id)).isEmpty())
                    .forEach(id -> store.forget(queries.chunk, id)));
        }
        now.ifPresent(tree -> changed.forEach(id -> store.set(queries.chunk, id, Optional.of(tree.unlinked(id)))));
        mention(before, now, sameNames ? Optional.of(Set.copyOf(changed)) : Optional.empty());
        if (!sameNames) {
            declareRulesets(now.or(() -> before).orElseThrow().name(), now);
        }
    }

    private void declare(Declared changed) {
        if (changed.gone().isEmpty() && changed.come().isEmpty()) {
            return;
        }
        names = names.with(changed.gone(), changed.come());
        Stream.concat(changed.gone().stream(), changed.come().stream()).forEach(declaration -> {
            declared(queries.named, declaration.name(), SymbolTable::named);
            declaration.keys().forEach(key -> declared(queries.called, key, SymbolTable::called));
        });
        store.set(queries.names, Queries.ALL, names);
    }

    private void declared(Query<String, List<Declaration>> query, String name, BiFunction<SymbolTable, String, List<Declaration>> found) {
        List<Declaration> same = found.apply(names, name);
        if (same.equals(found.apply(catalogue.names(), name))) {
            store.forget(query, name);
        } else {
            store.set(query, name, same);
        }
    }

    /**
     * Updates which declarations mention which names.
     *
     * @param changed the chunks that changed, if everything else that mentions depend on is the same
     */
    private void mention(Optional<SyntaxTree> before, Optional<SyntaxTree> now, Optional<Set<ChunkId>> changed) {
        Set<Mention> gone = new HashSet<>();
        Set<Mention> come = new HashSet<>();
        before.ifPresent(tree -> tree.declarations().stream().filter(declaration -> concerns(declaration, changed))
                .forEach(declaration -> gone.addAll(mentions(tree, declaration))));
        now.ifPresent(tree -> tree.declarations().stream().filter(declaration -> concerns(declaration, changed))
                .forEach(declaration -> come.addAll(mentions(tree, declaration))));
        gone.stream().filter(mention -> !come.contains(mention)).forEach(mention -> {
            mentioning.get(mention.name()).remove(mention.by());
            mentioned(mention.name());
        });
        come.stream().filter(mention -> !gone.contains(mention)).forEach(mention -> {
            mentioning.computeIfAbsent(mention.name(), unseen -> new TreeSet<>(SymbolTable.ORDER)).add(mention.by());
            mentioned(mention.name());
        });
    }

    private record Mention(String name, Declaration by) {}

    private static boolean concerns(Declaration declaration, Optional<Set<ChunkId>> changed) {
        return changed.isEmpty() || changed.get().contains(declaration.chunk());
    }

    private static List<Mention> mentions(SyntaxTree tree, Declaration declaration) {
        return Queries.isModel(declaration) || Queries.isSystem(declaration)
                ? tree.mentions(declaration.chunk()).stream().map(name -> new Mention(name, declaration)).toList() : List.of();
    }

    private void mentioned(String name) {
        if (mentioning.get(name).isEmpty()) {
            mentioning.remove(name);
            store.forget(queries.mentioning, name);
        } else {
            store.set(queries.mentioning, name, List.copyOf(mentioning.get(name)));
        }
    }

    private void declareRulesets(String file, Optional<SyntaxTree> now) {
        List<ChunkId> declared = now.stream().flatMap(tree -> tree.ids().stream()
                .filter(id -> tree.chunk(id).declares(TreePackage.Literals.RULESET_DECLARATION))).toList();
        if (declared.equals(rulesets.getOrDefault(file, List.of()))) {
            return;
        }
        rulesets.put(file, declared);
        store.set(queries.rulesetChunks, Queries.ALL, rulesets.values().stream().flatMap(List::stream).toList());
    }

    /**
     * Updates the results of files.
     *
     * @param wanted whether to update the file with the given name
     * @param cancelled polled occasionally; once it returns true, the remaining files are not updated
     * @return whether all of them are up to date
     */
    public boolean analyse(Predicate<String> wanted, BooleanSupplier cancelled) {
        List<String> files = trees.keySet().stream().filter(wanted).filter(file -> !upToDate(file)).toList();
        for (int done = 0; done < files.size(); done += BATCH) {
            List<String> batch = files.subList(done, Math.min(files.size(), done + BATCH));
            List<String> full = batch.stream().filter(this::inFull).toList();
            List<String> errors = batch.stream().filter(file -> !inFull(file)).toList();
            try {
                store.all(queries.file, full, cancelled);
                store.all(queries.fileWithErrors, errors, cancelled);
            } catch (CancellationException stopped) {
                return false;
            } finally {
                // also those that were finished before the cancellation, because the store does not report them again
                batch.stream().filter(file -> !store.isDoubtful(results(file), file)).forEach(this::analysed);
            }
        }
        return true;
    }

    private void analysed(String file) {
        SyntaxTree tree = trees.get(file);
        analysed.put(file, Analysed.of(tree, store.get(results(file), file), inFull(file)));
        if (kept.isPresent() && !kept.get().contains(file)) {
            tree.release();
        }
    }

    /**
     * Sets the files whose syntax trees are kept. The trees of the others are released when they have been analysed, and their texts are
     * parsed again when the trees are needed. Without this call, all trees are kept.
     */
    public void keepTreesOf(Set<String> files) {
        if (kept.filter(files::equals).isPresent()) {
            return;
        }
        Set<String> before = kept.orElseGet(() -> Set.copyOf(trees.keySet()));
        kept = Optional.of(Set.copyOf(files));
        files.stream().filter(trees::containsKey).forEach(file -> trees.get(file).keep());
        before.stream().filter(file -> !files.contains(file) && trees.containsKey(file) && upToDate(file))
                .forEach(file -> trees.get(file).release());
    }

    /**
     * Sets the files of which all findings are kept. Of the others, only errors are; the rules that find nothing else are not applied to
     * them. Without this call, all findings of all files are kept.
     *
     * @param files the names of the files; empty means all files
     */
    public void findAllIn(Optional<Set<String>> files) {
        if (inFull.equals(files)) {
            return;
        }
        Set<String> before = trees.keySet().stream().filter(this::inFull).collect(Collectors.toSet());
        inFull = files.map(Set::copyOf);
        for (String file : trees.keySet()) {
            if (inFull(file) && !before.contains(file)) {
                store.forget(queries.fileWithErrors, file);
            } else if (!inFull(file) && before.contains(file)) {
                store.forget(queries.file, file);
                analysed.computeIfPresent(file, (name, latest) -> latest.withErrors());
            }
        }
    }

    private boolean inFull(String file) {
        return inFull.isEmpty() || inFull.get().contains(file);
    }

    private Query<String, FileResult> results(String file) {
        return inFull(file) ? queries.file : queries.fileWithErrors;
    }

    /** The date of the assessment. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Whether the results of all files are up to date. */
    public boolean settled() {
        return trees.keySet().stream().allMatch(this::upToDate);
    }

    private boolean upToDate(String file) {
        Analysed latest = analysed.get(file);
        return latest != null && latest.tree() == trees.get(file) && latest.full() == inFull(file)
                && !store.isDoubtful(results(file), file);
    }

    /** The number of times that each step was computed, by the name of the step. */
    public Map<String, Long> steps() {
        return store.computations();
    }

    /** The number of results that are kept. */
    public int size() {
        return store.size();
    }

    /** The latest results of the expectations in each file that has been analysed at least once, by the name of the file. */
    public Map<String, List<ExpectationResult>> expectations() {
        return analysed.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                file -> file.getValue().result().expectations()));
    }

    /**
     * The latest findings in each file that has been analysed at least once, by the name of the file, with the lines of the texts. Findings
     * that did not change are the same objects as before.
     */
    public Map<String, List<Finding>> findings() {
        placed.numbers(numbers());
        return analysed.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, file -> placed.of(
                file.getKey(), file.getValue().file().numbers(), file.getValue().result().findings().findings())));
    }

    /** The numbers of the lines of each current text, by the name of the file. */
    public Map<String, LineNumbers> numbers() {
        return trees.values().stream().collect(Collectors.toUnmodifiableMap(SyntaxTree::name, SyntaxTree::numbers));
    }

    /** The latest versions of all files that have been analysed at least once. */
    public Program program() {
        return new Program(analysed.values().stream().map(Analysed::file).toList(), names, store.get(queries.rulesets, Queries.ALL));
    }

    /** The latest conclusions about these files, in the same order, with the numbers of the lines. */
    public List<FileAssessment> assessments() {
        return analysed.values().stream().map(file -> file.result().assessment()).toList();
    }

    /** The latest results of all files that have been analysed at least once, with the numbers of the lines. */
    public Analysis analysis() {
        Program program = program();
        return new Analysis(program, new Assessment(asOf, program.facts(), assessments()),
                analysed.values().stream().map(file -> file.result().findings()).toList());
    }
}
