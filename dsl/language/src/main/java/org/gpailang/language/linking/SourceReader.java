package org.gpailang.language.linking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Inject;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.names.SyntaxTree;
import org.gpailang.syntax.GpaiStandaloneSetup;
import org.gpailang.syntax.recovery.RepairingParser;

/** Reads texts together with the catalogue: parses and links them and maps them to facts. Texts see each other's packages. */
public final class SourceReader {

    private final RepairingParser parser;
    private Program shipped;

    @Inject
    SourceReader(RepairingParser parser) {
        this.parser = parser;
    }

    /** A reader with the language set up for use outside an editor. */
    public static SourceReader standalone() {
        return new GpaiStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(SourceReader.class);
    }

    /**
     * Reads the texts, in the order of their names, whatever the order in which they are given. Whatever they say, a program comes back;
     * what is wrong with a text stands in its problems.
     */
    public Program read(List<SourceText> given) {
        // the catalogue has been read by now, and with it all that the parser makes once; from here on any number of threads may use it
        Program catalogue = catalogue();
        return program(given.stream().sorted(Comparator.comparing(SourceText::name)).toList().parallelStream()
                .map(source -> parse(source, Optional.empty())).toList(), Optional.of(catalogue));
    }

    /**
     * The syntax tree of a text.
     *
     * @param before the tree of an earlier version of the text, whose chunks are used where they are the same; it changes no result
     */
    public SyntaxTree parse(SourceText source, Optional<SyntaxTree> before) {
        return SyntaxTree.of(source, parser, before, false);
    }

    /** The catalogue, read once: its elements never change, and any number of texts may refer to them. */
    public synchronized Program catalogue() {
        if (shipped == null) {
            shipped = program(Catalogue.FILES.stream().sorted().map(file ->
                    SyntaxTree.of(new SourceText(file, shipped(file)), parser, Optional.empty(), true)).toList(), Optional.empty());
        }
        return shipped;
    }

    private static Program program(List<SyntaxTree> trees, Optional<Program> catalogue) {
        WholeScope scope = new WholeScope(trees, catalogue);
        Map<String, Ruleset> rulesets = FileLinking.rulesets(catalogue.map(Program::rulesets).orElse(Map.of()), scope.chunks(), scope);
        return new Program(trees.parallelStream().map(tree -> {
            List<ChunkFacts> chunks = tree.ids().stream().map(id -> Linking.lower(scope.chunk(id), tree.layers(), false, scope)).toList();
            return new LinkedFile(tree, chunks, FileLinking.facts(tree.name(), chunks),
                    FileLinking.ruleset(chunks.stream().map(ChunkFacts::part).toList(), rulesets),
                    FileLinking.problems(tree.name(), chunks, tree.declarations(), scope));
        }).toList(), catalogue.map(Program::files).orElse(List.of()), scope.all(), rulesets);
    }

    private static String shipped(String file) {
        try (InputStream in = SourceReader.class.getClassLoader().getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
