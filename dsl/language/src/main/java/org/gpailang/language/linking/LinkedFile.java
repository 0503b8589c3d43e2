package org.gpailang.language.linking;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LineNumbers;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.language.names.SyntaxTree;

/** A linked file: its text, its chunks, its facts and the errors in its text. */
public final class LinkedFile {

    private final SyntaxTree tree;
    private final List<ChunkFacts> chunkFacts;
    private final FileFacts facts;
    private final Ruleset ruleset;
    private final List<Finding> problems;
    private final List<PlacedChunk> parts;

    /**
     * @param chunkFacts the facts of each chunk, in their order
     * @param facts the facts of the whole file
     * @param ruleset the ruleset that it chooses, or the default
     * @param problems the errors in its text
     */
    public LinkedFile(SyntaxTree tree, List<ChunkFacts> chunkFacts, FileFacts facts, Ruleset ruleset, List<Finding> problems) {
        this.tree = tree;
        this.chunkFacts = chunkFacts;
        this.facts = facts;
        this.ruleset = ruleset;
        this.problems = problems;
        this.parts = IntStream.range(0, chunkFacts.size())
                .mapToObj(i -> new PlacedChunk(chunkFacts.get(i).part(), tree.offset(i))).toList();
    }

    /** The text of the file. */
    public SourceText source() {
        return tree.source();
    }

    /** The numbers of its lines in the locations of its facts, and of the conclusions and errors that are drawn from them. */
    public LineNumbers numbers() {
        return tree.numbers();
    }

    /** The facts that the file states. */
    public FileFacts facts() {
        return facts;
    }

    /** The ruleset that it chooses, or the default. */
    public Ruleset ruleset() {
        return ruleset;
    }

    /** The errors in its text, in the order of their positions. */
    public List<Finding> problems() {
        return problems;
    }

    /** Whether the text has no syntax errors; names and values may still be wrong. */
    public boolean parsed() {
        return problems.stream().noneMatch(problem -> problem.code().startsWith("syntax/"));
    }

    /** The chunks in their order. */
    public List<PlacedChunk> parts() {
        return parts;
    }

    /** The elements and packages that the file declares. */
    public List<Declaration> declarations() {
        return tree.declarations();
    }

    /** The title of an element declared in this file. */
    public Optional<String> title(Declaration declaration) {
        return declaration.ordinal() < 0 ? Optional.empty() : Optional.ofNullable(tree.element(declaration).getTitle());
    }

    /** The prefixes of the packages in which its names are looked up, as {@link SymbolTable#find} expects them. */
    public List<String> layers() {
        return tree.layers();
    }

    /** The licence of a declaration in this file. */
    public Optional<Licence> licence(Declaration declaration) {
        return Optional.ofNullable(declaration.ordinal() < 0 ? null : factsOf(declaration).licences().get(tree.element(declaration)));
    }

    /** The accelerator of a declaration in this file. */
    public Optional<Accelerator> accelerator(Declaration declaration) {
        return Optional.ofNullable(declaration.ordinal() < 0 ? null : factsOf(declaration).accelerators().get(tree.element(declaration)));
    }

    /** The facts of the chunk that contains a declaration of this file. */
    public ChunkFacts factsOf(Declaration declaration) {
        return chunkFacts.get(tree.indexOf(declaration.chunk()));
    }
}
