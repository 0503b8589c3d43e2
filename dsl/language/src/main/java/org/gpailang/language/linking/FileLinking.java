package org.gpailang.language.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.language.diagnostics.CascadeFilter;
import org.gpailang.language.diagnostics.Diagnostics;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.lowering.ValueReader;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.Locator;
import org.gpailang.language.names.Scope;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.syntax.tree.SourceFile;
import org.gpailang.syntax.tree.TreePackage;

/** Combines the chunks of a file: its facts, its ruleset and its errors. */
public final class FileLinking {

    private FileLinking() {}

    /**
     * The facts of a file.
     *
     * @param file the file's name
     * @param chunks the facts of its chunks, in their order
     */
    public static FileFacts facts(String file, List<ChunkFacts> chunks) {
        Location start = chunks.stream().filter(facts -> !facts.part().fragment().tree().getElements().isEmpty()).findFirst()
                .map(facts -> new Locator(facts.part()).keyword(facts.part().fragment().tree().getElements().get(0)))
                .orElse(Locator.start(file));
        Optional<Stated<String>> assessUnder = chunks.stream().flatMap(facts -> facts.part().fragment().tree().getAssessments().stream()
                .limit(1).map(choice -> new ValueReader(facts.part(), new Diagnostics())
                        .reference(choice, TreePackage.Literals.ASSESS_UNDER__RULESET))).findFirst().flatMap(chosen -> chosen);
        return new FileFacts(file, assessUnder, start, all(chunks, ChunkFacts::entities), all(chunks, ChunkFacts::runs),
                all(chunks, ChunkFacts::models), all(chunks, ChunkFacts::systems), all(chunks, ChunkFacts::datasets),
                all(chunks, ChunkFacts::waivers), all(chunks, ChunkFacts::expectations), all(chunks, ChunkFacts::mismatches),
                all(chunks, ChunkFacts::approximateDates));
    }

    private static <T> List<T> all(List<ChunkFacts> chunks, Function<ChunkFacts, List<T>> what) {
        List<T> all = new ArrayList<>();
        chunks.forEach(chunk -> all.addAll(what.apply(chunk)));
        return List.copyOf(all);
    }

    /**
     * The ruleset that a file chooses, or the default.
     *
     * @param chunks its chunks
     * @param rulesets the available rulesets by name
     */
    public static Ruleset ruleset(List<LinkedChunk> chunks, Map<String, Ruleset> rulesets) {
        return chosenRuleset(chunks).map(rulesets::get).orElse(rulesets.get(Catalogue.DEFAULT_RULESET));
    }

    /** The qualified name of the ruleset that a file chooses, if it is found. */
    static Optional<String> chosenRuleset(List<LinkedChunk> chunks) {
        return chunks.stream().flatMap(chunk -> chunk.fragment().tree().getAssessments().stream().limit(1)
                        .map(choice -> chunk.target(choice, TreePackage.Literals.ASSESS_UNDER__RULESET))).findFirst()
                .flatMap(chosen -> chosen).map(Declaration::name);
    }

    /**
     * The errors in the text of a file, in the order of their positions.
     *
     * @param chunks the facts of its chunks
     * @param duplicates the errors for names that are given twice
     */
    public static List<Finding> problems(String file, List<ChunkFacts> chunks, List<Finding> duplicates) {
        Diagnostics problems = new Diagnostics();
        if (chunks.stream().allMatch(chunk -> chunk.problems().isEmpty() && chunk.part().fragment().tree().eContents().isEmpty())) {
            problems.error(TextCode.NOTHING_DECLARED, Locator.start(file),
                    "The file declares nothing. Start with 'model NAME by ENTITY { … }', or let 'gpai init' write a first file.");
        }
        repeated(SourceFile::getPackages, chunks, "A file has one package; this is a second one.", problems);
        repeated(SourceFile::getAssessments, chunks, "A file is assessed under one ruleset; this is a second one.", problems);
        List<Finding> all = new ArrayList<>(problems.findings());
        all.addAll(duplicates);
        chunks.forEach(chunk -> all.addAll(chunk.problems()));
        return CascadeFilter.of(all);
    }

    /** The errors for the declarations of a file whose name is given twice. */
    public static List<Finding> duplicates(List<Declaration> declarations, Scope scope) {
        Diagnostics problems = new Diagnostics();
        for (Declaration declaration : declarations) {
            SymbolTable.twin(declaration, scope.named(declaration.name())).ifPresent(twin -> problems.error(TextCode.DUPLICATE_NAME,
                    nameOf(declaration, scope), "The name '" + declaration.name()
                            + "' is given twice. Rename one, or give the file a package of its own.", "the other", nameOf(twin, scope)));
        }
        return List.copyOf(problems.findings());
    }

    private static void repeated(Function<SourceFile, List<? extends EObject>> statements, List<ChunkFacts> chunks, String message,
            Diagnostics problems) {
        List<Location> places = new ArrayList<>();
        chunks.forEach(facts -> statements.apply(facts.part().fragment().tree())
                .forEach(statement -> places.add(new Locator(facts.part()).at(statement))));
        places.stream().skip(1).forEach(place -> problems.error(TextCode.REPEATED_STATEMENT, place, message, "the first", places.get(0)));
    }

    private static Location nameOf(Declaration declaration, Scope scope) {
        LinkedChunk chunk = scope.chunk(declaration);
        return new Locator(chunk).name(chunk.element(declaration));
    }
}
