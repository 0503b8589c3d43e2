package org.gpailang.language.linking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.Accelerator;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Licence;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.diagnostics.CascadeFilter;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.language.names.SyntaxTree;

/** A file that was read: its text, its parts, what it states and what is wrong with its text. */
public final class LinkedFile {

    private final SyntaxTree parsed;
    private final List<ChunkFacts> partFacts;
    private final FileFacts facts;
    private final Ruleset ruleset;
    private final List<Finding> ofWhole;
    private final List<Finding> problems;
    private final List<PlacedChunk> parts;
    private final boolean unresolved;

    /**
     * @param parts the parts as they stand in the file now
     * @param partFacts what each of them states
     * @param ofWhole what is wrong with the file as a whole
     */
    LinkedFile(SyntaxTree parsed, List<PlacedChunk> parts, List<ChunkFacts> partFacts, FileFacts facts, Ruleset ruleset, List<Finding> ofWhole) {
        this.parsed = parsed;
        this.parts = parts;
        this.partFacts = partFacts;
        this.facts = facts;
        this.ruleset = ruleset;
        this.ofWhole = ofWhole;
        this.unresolved = parts.stream().anyMatch(PlacedChunk::unresolved);
        this.problems = CascadeFilter.of(Stream.concat(ofWhole.stream(), partFacts.stream().flatMap(part -> part.problems().stream())).toList());
    }

    /** Its text. */
    public SourceText source() {
        return parsed.source();
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

    /** Its parts, from its beginning to its end. */
    public List<PlacedChunk> parts() {
        return parts;
    }

    /** The elements and packages that it declares. */
    public List<Declaration> declarations() {
        return parsed.declarations();
    }

    /** The title of an element that it declares. */
    public Optional<String> title(Declaration declaration) {
        return declaration.ordinal() < 0 ? Optional.empty() : Optional.ofNullable(parsed.element(declaration).getTitle());
    }

    /** In which packages its names are looked for; the prefix of each, as {@link SymbolTable#find} takes them. */
    public List<String> layers() {
        return parsed.layers();
    }

    /** The licence that a declaration of this file declares. */
    public Optional<Licence> licence(Declaration declaration) {
        return Optional.ofNullable(declaration.ordinal() < 0 ? null : factsOf(declaration).licences().get(parsed.element(declaration)));
    }

    /** The accelerator that a declaration of this file declares. */
    public Optional<Accelerator> accelerator(Declaration declaration) {
        return Optional.ofNullable(declaration.ordinal() < 0 ? null : factsOf(declaration).accelerators().get(parsed.element(declaration)));
    }

    private ChunkFacts factsOf(Declaration declaration) {
        return partFacts.get(parsed.indexOf(declaration));
    }

    List<Finding> ofWhole() {
        return ofWhole;
    }

    /** Whether it names something that is not found. */
    boolean unresolved() {
        return unresolved;
    }

    SyntaxTree parsedFile() {
        return parsed;
    }

    List<ChunkFacts> partFacts() {
        return partFacts;
    }
}
