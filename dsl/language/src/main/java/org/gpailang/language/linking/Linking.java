package org.gpailang.language.linking;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.nodemodel.INode;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.UnitMismatch;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.TextCode;
import org.gpailang.language.diagnostics.Diagnostics;
import org.gpailang.language.diagnostics.ExplainedErrors;
import org.gpailang.language.diagnostics.ParserErrors;
import org.gpailang.language.diagnostics.StructureChecks;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.lowering.Lowering;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.Locator;
import org.gpailang.language.names.Scope;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.chunk.SyntaxChunk;
import org.gpailang.syntax.tree.RulesetDeclaration;
import org.gpailang.syntax.tree.TreePackage;

/**
 * Links a chunk and computes its facts: resolves its names, and then collects what it states and the errors in its text. All functions are
 * deterministic: they depend only on the chunk and the scope's answers.
 */
public final class Linking {

    private static final Map<EClass, String> KINDS = Map.of(TreePackage.Literals.ENTITY_DECLARATION, "entity",
            TreePackage.Literals.LICENCE_DECLARATION, "licence", TreePackage.Literals.ACCELERATOR_DECLARATION, "accelerator",
            TreePackage.Literals.RULESET_DECLARATION, "ruleset", TreePackage.Literals.PRETRAINING_DECLARATION, "pre-training run",
            TreePackage.Literals.TRAINED_MODEL, "model", TreePackage.Literals.PACKAGE_DECLARATION, "package",
            TreePackage.Literals.DATASET_DECLARATION, "data set");

    private Linking() {}

    /**
     * Resolves the names in a chunk.
     *
     * @param chunk the chunk, without targets
     * @param layers where names are looked up, as returned by {@link SymbolTable#layers}
     */
    public static LinkedChunk link(LinkedChunk chunk, List<String> layers, Scope scope) {
        return new LinkedChunk(chunk.fragment(), chunk.file(), chunk.packageName(), chunk.line(), chunk.column(),
                chunk.fragment().names().stream().map(reference -> SymbolTable.find(reference.kind(), reference.name(), layers,
                        scope::named, scope::called)).toList());
    }

    /** Whether the structure of a chunk has no errors, independent of its position and of the targets of its names. */
    public static boolean sound(SyntaxChunk chunk) {
        Diagnostics problems = new Diagnostics();
        if (chunk.declares(TreePackage.Literals.RULESET_DECLARATION) || !chunk.errors().isEmpty()) {
            return false;
        }
        new StructureChecks(new Locator("", 1, 1), problems, cyclic -> false, new HashSet<>()).check(chunk.tree());
        return problems.findings().isEmpty();
    }

    /**
     * The facts of a chunk with licences and accelerators, for chunks that refer to them. Its own references to licences and accelerators
     * are ignored.
     */
    public static ChunkFacts entries(LinkedChunk chunk, List<String> layers, Scope scope) {
        return lower(chunk, layers, false, new WithoutEntries(scope));
    }

    private record WithoutEntries(Scope scope) implements Scope {

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
            return scope.chunk(declaration);
        }

        @Override
        public boolean extendsItself(RulesetDeclaration ruleset) {
            return scope.extendsItself(ruleset);
        }

        @Override
        public Object catalogueEntry(Declaration declaration) {
            return null;
        }
    }

    /** Whether a chunk declares a licence or an accelerator. */
    public static boolean hasEntries(SyntaxChunk chunk) {
        return chunk.declares(TreePackage.Literals.LICENCE_DECLARATION) || chunk.declares(TreePackage.Literals.ACCELERATOR_DECLARATION);
    }

    /**
     * The facts that a chunk states, and the errors in its text.
     *
     * @param layers where names are looked up
     * @param sound whether its structure is known to be {@linkplain #sound sound} and need not be checked
     */
    public static ChunkFacts lower(LinkedChunk chunk, List<String> layers, boolean sound, Scope scope) {
        Diagnostics problems = new Diagnostics();
        Locator locator = new Locator(chunk);
        Set<Integer> brokenLines = new HashSet<>();
        for (INode node : chunk.fragment().errors()) {
            Finding problem = ParserErrors.of(node, locator);
            problems.findings().add(problem);
            brokenLines.add(problem.at().line());
        }
        Stream<Reference> references = chunk.unresolved() ? chunk.fragment().references().stream() : Stream.empty();
        references.filter(reference -> chunk.target(reference).isEmpty())
                .forEach(reference -> unresolved(reference, chunk.packageName(), layers, locator.at(reference.node()), problems, scope));
        StructureChecks checks = new StructureChecks(locator, problems, scope::extendsItself, brokenLines);
        if (!sound) {
            checks.check(chunk.fragment().tree());
        }
        ChunkFacts facts = lower(chunk, problems, List.of(), scope);
        if (facts.problems().isEmpty() && facts.mismatches().isEmpty()) {
            return facts;
        }
        // which parts of a declaration are broken is known only when all errors are known; a statement that is still to be filled in counts
        // as not written, so that nothing rests on it
        List<Finding> explained = ExplainedErrors.of(chunk, facts.problems());
        List<Location> errors = Stream.concat(explained.stream().filter(error -> !error.code().equals(TextCode.PLACEHOLDER.code()))
                .map(Finding::at), facts.mismatches().stream().map(UnitMismatch::at)).toList();
        return lower(chunk, new Diagnostics(), errors, scope).with(explained);
    }

    private static ChunkFacts lower(LinkedChunk chunk, Diagnostics problems, List<Location> errors, Scope scope) {
        return new Lowering(chunk, problems, scope::catalogueEntry, errors).map();
    }

    private static void unresolved(Reference reference, String packageName, List<String> layers, Location at, Diagnostics problems,
            Scope scope) {
        EClass type = reference.feature().getEReferenceType();
        String kind = KINDS.get(type);
        String message = "No " + kind + " is called '" + reference.name() + "' here.";
        // a misspelled import never means the file's own package
        scope.all().nearest(type, reference.name(), layers)
                .filter(near -> type != TreePackage.Literals.PACKAGE_DECLARATION || !near.equals(packageName)).ifPresentOrElse(
                        nearest -> problems.error(TextCode.UNRESOLVED, at, message + " Did you mean '" + nearest + "'?", nearest),
                        () -> problems.error(TextCode.UNRESOLVED, at, message + (type == TreePackage.Literals.PACKAGE_DECLARATION
                                ? " Read the file that declares it together with this one, or correct the name."
                                : " Declare it, or import the package that does.")));
    }
}
