package org.gpailang.language.linking;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gpailang.core.facts.Accelerator;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Licence;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.language.names.SyntaxTree;

/** A file that was read: its text, its chunks, what it states and what is wrong with its text. */
public final class LinkedFile {

    private final SyntaxTree tree;
    private final List<ChunkFacts> chunkFacts;
    private final FileFacts facts;
    private final Ruleset ruleset;
    private final List<Finding> problems;
    private final List<PlacedChunk> parts;

    /**
     * @param chunkFacts what each of its chunks states, from its beginning to its end
     * @param facts what it states
     * @param ruleset the ruleset that it chooses, or the default
     * @param problems what is wrong with its text
     */
    public LinkedFile(SyntaxTree tree, List<ChunkFacts> chunkFacts, FileFacts facts, Ruleset ruleset, List<Finding> problems) {
        this.tree = tree;
        this.chunkFacts = chunkFacts;
        this.facts = facts;
        this.ruleset = ruleset;
        this.problems = problems;
        this.parts = IntStream.range(0, chunkFacts.size())
                .mapToObj(i -> new PlacedChunk(chunkFacts.get(i).part(), tree.offset(tree.ids().get(i)))).toList();
    }

    /** Its text. */
    public SourceText source() {
        return tree.source();
    }

    /** What it states. */
    public FileFacts facts() {
        return facts;
    }

    /** The ruleset that it chooses, or the default. */
    public Ruleset ruleset() {
        return ruleset;
    }

    /** What is wrong with its text, from top to bottom. */
    public List<Finding> problems() {
        return problems;
    }

    /** Whether the text could be parsed; links and values may still be wrong. */
    public boolean parsed() {
        return problems.stream().noneMatch(problem -> problem.code().startsWith("syntax/"));
    }

    /** Its chunks, from its beginning to its end. */
    public List<PlacedChunk> parts() {
        return parts;
    }

    /** The elements and packages that it declares. */
    public List<Declaration> declarations() {
        return tree.declarations();
    }

    /** The title of an element that it declares. */
    public Optional<String> title(Declaration declaration) {
        return declaration.ordinal() < 0 ? Optional.empty() : Optional.ofNullable(tree.element(declaration).getTitle());
    }

    /** In which packages its names are looked for; the prefix of each, as {@link SymbolTable#find} takes them. */
    public List<String> layers() {
        return tree.layers();
    }

    /** The licence that a declaration of this file declares. */
    public Optional<Licence> licence(Declaration declaration) {
        return Optional.ofNullable(factsOf(declaration).licences().get(tree.element(declaration)));
    }

    /** The accelerator that a declaration of this file declares. */
    public Optional<Accelerator> accelerator(Declaration declaration) {
        return Optional.ofNullable(factsOf(declaration).accelerators().get(tree.element(declaration)));
    }

    /** The facts of the chunk in which a declaration of this file stands. */
    public ChunkFacts factsOf(Declaration declaration) {
        return chunkFacts.get(tree.indexOf(declaration.chunk()));
    }
}
