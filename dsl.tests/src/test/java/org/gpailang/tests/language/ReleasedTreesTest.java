package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.analysis.LiveAnalysis;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.ChunkId;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.names.SyntaxTree;
import org.gpailang.syntax.GpaiLanguage;
import org.gpailang.syntax.chunk.SyntaxChunk;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;

/** The trees of files that are not open are released, and a text that is parsed again gives the same tree. */
class ReleasedTreesTest {

    private static final SourceReader READER = SourceReader.standalone();
    private static final SourceText MODEL = new SourceText("a",
            "entity Lab { established in FR }\nmodel M by Lab { generates text  pretraining { compute 1e24 FLOP } }\n");
    private static final List<String> PIECES = List.of("\n", "\r", "}", "{", "\"", "//", "/*", "*/", " 7B ", "model X by Lab {\n",
            "entity X\n", "ruleset r extends s { }\n", "import meta\n", " by ", "é", "²⁵", "\u00a0", "\uD83D\uDE00", "^", "2025-");
    private static final int COLLECTIONS = 20;

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Golden.ROOT.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".gpai")).sorted().map(ReleasedTreesTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aChunkWithoutErrorsHasTheSameTreeAloneAsInItsFile() throws IOException {
        Random random = new Random(20260110);
        int compared = 0;
        for (String text : texts()) {
            compared += compare(text);
            for (int i = 0; i < 10; i++) {
                int at = random.nextInt(text.length());
                compared += compare(text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(at));
            }
        }
        assertTrue(compared > 1_000, "only " + compared + " chunks were compared");
    }

    /** Compares each chunk without errors with its text parsed alone; returns their number. */
    private static int compare(String text) {
        SyntaxTree tree = READER.parse(new SourceText("a", text), Optional.empty());
        int compared = 0;
        for (ChunkId id : tree.ids()) {
            SyntaxChunk chunk = tree.chunk(id);
            if (chunk.errors().isEmpty()) {
                var again = GpaiLanguage.parser().parseAlone(chunk.text());
                assertTrue(EcoreUtil.equals(chunk.tree(), again.getRootASTElement()), chunk::text);
                assertEquals(NodeModelUtils.compactDump(chunk.root(), true), NodeModelUtils.compactDump(again.getRootNode(), true));
                compared++;
            }
        }
        return compared;
    }

    @Test
    void onlyTheTreesOfOpenFilesAreKept() {
        LiveAnalysis analysis = new LiveAnalysis(READER);
        analysis.keepTreesOf(Set.of("a"));
        analysis.update(List.of(MODEL, new SourceText("b", MODEL.text().replace("Lab", "Other"))), Optional.empty(), Assessed.DAY);
        List<WeakReference<Object>> trees = analysis(analysis);
        assertEquals(4, trees.size());
        collect(trees.get(3));
        assertNull(trees.get(2).get());
        assertNull(trees.get(3).get());
        assertTrue(trees.get(0).get() != null && trees.get(1).get() != null);
        analysis.keepTreesOf(Set.of());
        collect(trees.get(0));
        assertNull(trees.get(0).get());
        assertNull(trees.get(1).get());
    }

    /** The trees of all chunks of the files, after they have been analysed. */
    private static List<WeakReference<Object>> analysis(LiveAnalysis analysis) {
        analysis.analyse(file -> true, () -> false);
        return analysis.program().files().stream().flatMap(file -> file.parts().stream())
                .map(part -> new WeakReference<Object>(part.fragment().tree())).toList();
    }

    /** Collects garbage until an object is gone; Java promises to clear weak references, but not when. */
    private static void collect(WeakReference<Object> object) {
        for (int i = 0; i < COLLECTIONS && object.get() != null; i++) {
            System.gc();
        }
    }
}
