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

/**
 * Reads texts together with the catalogue: parses and links them and computes their facts. A text can import the packages of the others.
 */
public final class SourceReader {

    private final RepairingParser parser = GpaiLanguage.parser();

    private SourceReader() {}

    /** Creates a reader that uses the language without an editor. */
    public static SourceReader standalone() {
        return new SourceReader();
    }

    /**
     * Reads texts in the order of their names, whatever the order of the list. Never fails: errors in a text are returned as
     * {@link LinkedFile#problems}.
     */
    public Program read(List<SourceText> given) {
        return program(given.stream().sorted(Comparator.comparing(SourceText::name)).toList().parallelStream()
                .map(source -> SyntaxTree.of(source, parser, false)).toList(), Optional.of(catalogue()));
    }

    /**
     * The syntax tree of a text that is edited. The lines of its locations have {@linkplain SyntaxTree#numbers numbers of their own}.
     *
     * @param before the tree of an earlier version of the text, whose unchanged chunks are reused
     */
    public SyntaxTree parse(SourceText source, Optional<SyntaxTree> before) {
        return SyntaxTree.edited(source, parser, before);
    }

    /** The catalogue that texts are linked with. */
    public ShippedCatalogue catalogue() {
        return ShippedCatalogue.get();
    }

    /** Links parsed texts; the catalogue is empty when the catalogue itself is read. */
    static Program program(List<SyntaxTree> trees, Optional<ShippedCatalogue> catalogue) {
        WholeScope scope = new WholeScope(trees, catalogue);
        Map<String, Ruleset> rulesets = scope.rulesets().read(catalogue.map(ShippedCatalogue::rulesets).orElse(Map.of()));
        return new Program(trees.parallelStream().map(tree -> {
            List<ChunkFacts> chunks = tree.ids().stream().map(id -> Linking.lower(scope.chunk(id), tree.layers(), false, scope)).toList();
            return new LinkedFile(tree, chunks, FileLinking.facts(tree.name(), chunks),
                    FileLinking.ruleset(chunks.stream().map(ChunkFacts::part).toList(), rulesets),
                    FileLinking.problems(tree.name(), chunks, FileLinking.duplicates(tree.declarations(), scope)));
        }).toList(), scope.all(), rulesets);
    }
}
