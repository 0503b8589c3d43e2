package org.gpailang.language.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.eclipse.emf.ecore.EClass;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.names.ChunkId;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.Scope;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.language.names.SyntaxTree;
import org.gpailang.syntax.GpaiLanguage;
import org.gpailang.syntax.recovery.RepairingParser;
import org.gpailang.syntax.tree.RulesetDeclaration;
import org.gpailang.syntax.tree.TreePackage;

/**
 * Reads many files one by one, and keeps their names but not their texts and syntax trees. The result is that of {@link SourceReader}.
 *
 * <p>A file is first read with the names that are known at that time ({@link #first}), in any order and by several threads. When all files
 * have been read, {@link #complete} finds those in which a name was not found or means something else now; these have to be read
 * {@linkplain #again again}. Files that declare licences, accelerators or rulesets, on whose content others depend, are kept as a whole.
 */
public final class FileByFile {

    private final RepairingParser parser = GpaiLanguage.parser();
    private final ShippedCatalogue catalogue = ShippedCatalogue.get();
    private final SymbolTable names = catalogue.names().growing();
    private final UnaryOperator<String> textOf;
    private final Map<Lookup, Integer> numbers = new ConcurrentHashMap<>();
    private final List<Lookup> lookups = Collections.synchronizedList(new ArrayList<>());
    private final List<Optional<String>> answers = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, SyntaxTree> entries = new ConcurrentSkipListMap<>();
    private WholeScope scope;
    private Map<String, Ruleset> rulesets;
    private boolean[] changed;

    /** A name as it is looked up. */
    private record Lookup(EClass type, String name, List<String> layers) {}

    /** The result of reading a file for the first time. */
    public static final class Draft {

        /** The result for a file that has to be read again in any case. */
        public static final Draft NONE = new Draft(Optional.empty(), new int[0], List.of());

        private final Optional<FileContent> content;
        private final int[] lookups;
        private final List<String> declared;

        /**
         * @param lookups the numbers of the names that it refers to
         * @param declared the qualified names that it declares
         */
        private Draft(Optional<FileContent> content, int[] lookups, List<String> declared) {
            this.content = content;
            this.lookups = lookups;
            this.declared = declared;
        }

        /** What the file states; empty if it has to be read again in any case. */
        public Optional<FileContent> content() {
            return content;
        }

        /** The same result without the content, which is kept elsewhere. */
        public Draft withoutContent() {
            return new Draft(content.map(kept -> FileContent.NONE), lookups, declared);
        }
    }

    /**
     * Creates a reader.
     *
     * @param textOf reads the text of a file again, by its name
     */
    public FileByFile(UnaryOperator<String> textOf) {
        this.textOf = textOf;
    }

    /** Reads a file with the names that are known so far, and makes its own names known. */
    public Draft first(SourceText source) {
        SyntaxTree tree = SyntaxTree.of(source, parser, false);
        List<Declaration> declarations = tree.declarations().stream().map(declaration -> compact(declaration, source.name())).toList();
        names.add(declarations);
        List<String> declared = declarations.stream().filter(declaration -> declaration.ordinal() >= 0).map(Declaration::name).toList();
        if (declaresEntries(tree)) {
            entries.put(source.name(), tree);
            return Draft.NONE;
        }
        Known known = new Known();
        List<LinkedChunk> chunks = tree.ids().stream().map(id -> Linking.link(tree.unlinked(id), tree.layers(), known)).toList();
        if (chunks.stream().anyMatch(chunk -> chunk.unresolved() || chunk.targets().stream().flatMap(Optional::stream)
                .anyMatch(FileByFile::dependsOnText))) {
            return Draft.NONE;
        }
        List<String> layers = tree.layers();
        int[] used = chunks.stream().flatMap(chunk -> chunk.fragment().references().stream().map(reference -> number(
                new Lookup(reference.feature().getEReferenceType(), reference.name(), layers), chunk.target(reference))))
                .mapToInt(Integer::intValue).distinct().toArray();
        return new Draft(Optional.of(content(tree, chunks, known)), used, declared);
    }

    /** Licences, accelerators and rulesets are used with their content, not only by name. */
    private static boolean dependsOnText(Declaration target) {
        return !target.shipped() && (target.kind() == TreePackage.Literals.LICENCE_DECLARATION
                || target.kind() == TreePackage.Literals.ACCELERATOR_DECLARATION
                || target.kind() == TreePackage.Literals.RULESET_DECLARATION);
    }

    private static boolean declaresEntries(SyntaxTree tree) {
        return tree.ids().stream().map(tree::chunk).anyMatch(chunk -> Linking.hasEntries(chunk)
                || chunk.tree().getElements().stream().anyMatch(RulesetDeclaration.class::isInstance));
    }

    /** The same declaration, with a label that shares its text with the name. */
    private static Declaration compact(Declaration declaration, String file) {
        ChunkId chunk = declaration.chunk();
        String label = chunk.label().equals(declaration.name()) ? declaration.name() : chunk.label();
        return new Declaration(declaration.kind(), declaration.name(), file, declaration.ordinal(), declaration.shipped(),
                new ChunkId(file, label, chunk.occurrence()), declaration.index(), declaration.aliases());
    }

    /** The number of a lookup. If it had another answer before, one of them is wrong, and the files with this lookup are read again. */
    private int number(Lookup lookup, Optional<Declaration> target) {
        Optional<String> answer = target.map(FileByFile::meaning);
        int number = numbers.computeIfAbsent(lookup, added -> {
            synchronized (lookups) {
                lookups.add(added);
                answers.add(answer);
                return lookups.size() - 1;
            }
        });
        if (!answers.get(number).equals(answer)) {
            answers.set(number, Optional.empty());
        }
        return number;
    }

    private static String meaning(Declaration target) {
        return (target.shipped() ? "shipped " : "") + target.name();
    }

    private static FileContent content(SyntaxTree tree, List<LinkedChunk> linked, Scope scope) {
        List<ChunkFacts> chunks = linked.stream().map(chunk -> Linking.lower(chunk, tree.layers(), false, scope)).toList();
        return new FileContent(FileLinking.facts(tree.name(), chunks), FileLinking.chosenRuleset(linked),
                FileLinking.problems(tree.name(), chunks, FileLinking.duplicates(tree.declarations(), scope)));
    }

    /** Links what the files have in common, when all of them have been read for the first time. */
    public void complete() {
        scope = new WholeScope(List.copyOf(entries.values()), Optional.of(catalogue), names, this::chunkOf);
        rulesets = scope.rulesets().read(catalogue.rulesets());
        changed = new boolean[lookups.size()];
        for (int i = 0; i < changed.length; i++) {
            Lookup lookup = lookups.get(i);
            Optional<Declaration> target = names.find(lookup.type(), lookup.name(), lookup.layers());
            changed[i] = answers.get(i).isEmpty() || !target.map(FileByFile::meaning).equals(answers.get(i))
                    || target.filter(FileByFile::dependsOnText).isPresent();
        }
    }

    /** Whether a file has to be read again: one of its names was not known or has another meaning, or is declared twice. */
    public boolean outdated(Draft draft) {
        if (draft.content.isEmpty() || draft.declared.stream().anyMatch(name -> names.named(name).size() > 1)) {
            return true;
        }
        for (int lookup : draft.lookups) {
            if (changed[lookup]) {
                return true;
            }
        }
        return false;
    }

    /** Reads a file with all names. */
    public FileContent again(SourceText source) {
        SyntaxTree kept = entries.get(source.name());
        SyntaxTree tree = kept != null ? kept : SyntaxTree.of(source, parser, false);
        return content(tree, tree.ids().stream().map(id -> Linking.link(tree.unlinked(id), tree.layers(), scope)).toList(),
                new InFile(tree, scope));
    }

    /** The available rulesets by name, when all files have been read for the first time. */
    public Map<String, Ruleset> rulesets() {
        return rulesets;
    }

    /** The ruleset of a file: the one that it chooses, or the default. */
    public Ruleset ruleset(Optional<String> chosen) {
        return chosen.map(rulesets::get).orElse(rulesets.get(Catalogue.DEFAULT_RULESET));
    }

    /** The chunk that contains a declaration of a file that is not kept. */
    private LinkedChunk chunkOf(Declaration declaration) {
        String file = declaration.file();
        return SyntaxTree.of(new SourceText(file, textOf.apply(file)), parser, false).unlinked(declaration.chunk());
    }

    /** The scope while files are read for the first time: names that are declared once, and the catalogue. */
    private final class Known implements Scope {

        @Override
        public List<Declaration> named(String qualifiedName) {
            return names.named(qualifiedName);
        }

        @Override
        public List<Declaration> called(String key) {
            return names.called(key);
        }

        @Override
        public SymbolTable all() {
            return names;
        }

        @Override
        public LinkedChunk chunk(Declaration declaration) {
            return declaration.shipped() ? catalogue.chunk(declaration) : chunkOf(declaration);
        }

        @Override
        public boolean extendsItself(RulesetDeclaration ruleset) {
            return false;
        }

        @Override
        public Object catalogueEntry(Declaration declaration) {
            return declaration.shipped() ? catalogue.entry(declaration) : null;
        }
    }

    /** The scope of one file among all. */
    private record InFile(SyntaxTree tree, WholeScope scope) implements Scope {

        @Override
        public List<Declaration> named(String qualifiedName) {
            return scope.named(qualifiedName);
        }

        @Override
        public List<Declaration> called(String key) {
            return scope.called(key);
        }

        @Override
        public SymbolTable all() {
            return scope.all();
        }

        @Override
        public LinkedChunk chunk(Declaration declaration) {
            return declaration.file().equals(tree.name()) && !declaration.shipped() ? tree.unlinked(declaration.chunk())
                    : scope.chunk(declaration);
        }

        @Override
        public boolean extendsItself(RulesetDeclaration ruleset) {
            return scope.extendsItself(ruleset);
        }

        @Override
        public Object catalogueEntry(Declaration declaration) {
            return scope.catalogueEntry(declaration);
        }
    }
}
