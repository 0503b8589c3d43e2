package org.gpailang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Sessions with many edits and workspaces with many files. The numbers are small by default; {@code -Dgpai.session.edits=100000} and
 * {@code -Dgpai.session.files=100000} are what the server has to bear.
 */
@Isolated("measures the heap")
class LongSessionTest {

    private static final int EDITS = Integer.getInteger("gpai.session.edits", 4_000);
    private static final int FILES = Integer.getInteger("gpai.session.files", 1_000);
    private static final int FILES_IN_FOLDER = 1_000;
    /** Memory that may be added by classes that are loaded and caches that are filled later. */
    private static final long ALLOWANCE = 2 << 20;

    @TempDir
    private Path folder;

    @Test
    @Timeout(3_600)
    void theMemoryDoesNotGrowWithTheNumberOfEdits() {
        Random random = new Random(20260110);
        try (Connected client = new Connected()) {
            TextDocumentIdentifier file = client.open("untitled:a", text(random));
            long half = 0;
            for (int edit = 1; edit <= EDITS; edit++) {
                client.replace(file, edit + 1, text(random));
                if (edit % 8 == 0) {
                    client.documents().hover(new HoverParams(file, new Position(1, 7))).join();
                }
                if (edit == EDITS / 2) {
                    half = heap(client);
                }
            }
            long all = heap(client);
            System.out.printf("%,d edits: a heap of %,d bytes after half of them and %,d after all%n", EDITS, half, all);
            assertTrue(all <= half + half / 20 + ALLOWANCE, half + " bytes after half of the edits, " + all + " after all");
            assertEquals(EDITS + 1, client.version(file));
        }
    }

    /** A model with another name, number and error each time. */
    private static String text(Random random) {
        return "entity Lab { established in FR }\nmodel M" + random.nextInt(1_000_000)
                + " by Lab { generates text\n    pretraining { compute "
                + (1 + random.nextInt(100_000)) + "e20 FLOP as of 2025-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + " }\n}\n"
                + (random.nextInt(3) == 0 ? "licence L" + random.nextInt(1_000_000) + " {" : "");
    }

    private static long heap(Connected client) {
        client.symbols("nothing-is-called-this");
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    @Timeout(3_600)
    void aWorkspaceOfManyFilesIsLoadedAndEdited() throws IOException {
        for (int i = 0; i < FILES; i++) {
            Path parent = folder.resolve("f" + i / FILES_IN_FOLDER);
            if (i % FILES_IN_FOLDER == 0) {
                Files.createDirectory(parent);
            }
            Files.writeString(parent.resolve("e" + i + ".gpai"), "package p" + i + "\nentity E" + i + "\n");
        }
        long start = System.nanoTime();
        try (Connected client = new Connected(folder)) {
            TextDocumentIdentifier file = client.open(folder.resolve("f0/e0.gpai").toUri().toString(), "package p0\nentity Typed\n");
            // a file that is open is answered while the others are loaded
            client.documents().hover(new HoverParams(file, new Position(1, 8))).join();
            long answered = System.nanoTime();
            while (client.symbols("E" + (FILES - 1)).isEmpty() || client.symbols("E" + (FILES / 2)).isEmpty()) {
                Thread.onSpinWait();
            }
            long loaded = System.nanoTime();
            for (int edit = 0; edit < 10; edit++) {
                client.replace(file, edit + 2, "package p0\nimport p1\nentity Typed" + edit + "\n");
                client.documents().hover(new HoverParams(file, new Position(2, 8))).join();
            }
            long edited = System.nanoTime();
            assertTrue(client.symbols("Typed9").contains("Typed9"));
            System.out.printf("%,d files: the first answer after %,d ms, all loaded after %,d ms, an edit answered after %,d ms, heap %,d"
                    + " bytes%n", FILES, (answered - start) / 1_000_000, (loaded - start) / 1_000_000, (edited - loaded) / 10_000_000,
                    heap(client));
        }
    }
}
