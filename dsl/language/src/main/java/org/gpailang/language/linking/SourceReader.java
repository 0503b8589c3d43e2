package org.gpailang.language.linking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.names.SyntaxTree;
import org.gpailang.syntax.GpaiLanguage;
import org.gpailang.syntax.recovery.RepairingParser;

/** Reads texts together with the catalogue: parses and links them and maps them to facts. Texts see each other's packages. */
public final class SourceReader {

    private final RepairingParser parser = GpaiLanguage.parser();

    private SourceReader() {}

    /** A reader with the language set up for use outside an editor. */
    public static SourceReader standalone() {
        return new SourceReader();
    }

    /**
     * Reads the texts, in the order of their names, whatever the order in which they are given. Whatever they say, a program comes back;
     * what is wrong with a text stands in its problems.
     */
    public Program read(List<SourceText> given) {
        return program(given.stream().sorted(Comparator.comparing(SourceText::name)).toList().parallelStream()
                .map(source -> parse(source, Optional.empty())).toList(), Optional.of(catalogue()));
    }

    /**
     * The syntax tree of a text.
     *
     * @param before the tree of an earlier version of the text, whose chunks are used where they are the same; it changes no result
     */
    public SyntaxTree parse(SourceText source, Optional<SyntaxTree> before) {
        return SyntaxTree.of(source, parser, before, false);
    }

    /** The catalogue that texts are read with. */
    public ShippedCatalogue catalogue() {
        return ShippedCatalogue.get();
    }

    /** Texts that were parsed, as a program; the catalogue is absent while it is read itself. */
    static Program program(List<SyntaxTree> trees, Optional<ShippedCatalogue> catalogue) {
        WholeScope scope = new WholeScope(trees, catalogue);
        Map<String, Ruleset> rulesets = FileLinking.rulesets(catalogue.map(ShippedCatalogue::rulesets).orElse(Map.of()), scope.chunks(),
                scope);
        return new Program(trees.parallelStream().map(tree -> {
            List<ChunkFacts> chunks = tree.ids().stream().map(id -> Linking.lower(scope.chunk(id), tree.layers(), false, scope)).toList();
            return new LinkedFile(tree, chunks, FileLinking.facts(tree.name(), chunks),
                    FileLinking.ruleset(chunks.stream().map(ChunkFacts::part).toList(), rulesets),
                    FileLinking.problems(tree.name(), chunks, tree.declarations(), scope));
        }).toList(), scope.all(), rulesets);
    }
}
