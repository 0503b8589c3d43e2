package org.gpailang.lsp.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.gpailang.core.finding.Finding;
import org.gpailang.lsp.convert.UriMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Open files are analysed first, and all other files afterwards. */
class WorkspaceTest {

    private static final int SECONDS = 120;
    private static final int DEPENDANTS = 60;
    private static final String SHARED = "untitled:shared";
    private static final String UNRESOLVED = "link/unresolved";

    private final BlockingQueue<Snapshot> snapshots = new LinkedBlockingQueue<>();
    private final Workspace workspace = new Workspace(new UriMapper(List.of(), Optional.empty()), () -> LocalDate.parse("2026-01-10"),
            (before, snapshot) -> snapshots.add(snapshot), failure -> {
                throw new AssertionError(failure);
            });

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theOpenFileIsAnalysedBeforeTheOthersThatAChangeAffects() throws Exception {
        Snapshot before = loaded();
        change(2, "package shared\nentity Anyone { established in US }\n");
        CompletableFuture<Snapshot> open = workspace.now();
        CompletableFuture<Snapshot> all = workspace.settled();
        Snapshot first = take();
        assertFalse(first.settled());
        assertEquals(Optional.of(2), first.version(SHARED));
        assertEquals(Optional.of(2), open.get(SECONDS, TimeUnit.SECONDS).version(SHARED));
        for (int i = 0; i < DEPENDANTS; i++) {
            assertSame(before.view("untitled:m" + i).orElseThrow().findings(), first.view("untitled:m" + i).orElseThrow().findings());
        }
        Snapshot settled = all.get(SECONDS, TimeUnit.SECONDS);
        assertTrue(settled.settled());
        assertEquals(DEPENDANTS, unresolved(settled));
    }

    @Test
    void aChangeDuringTheAnalysisOfOtherFilesIsAnsweredAndNothingIsLost() throws Exception {
        loaded();
        String name = "Everyone";
        for (int i = 0; i < 2 * name.length(); i++) {
            String typed = i < name.length() ? name.substring(i) : name.substring(0, i - name.length() + 1);
            change(i + 2, "package shared\nentity X" + typed + " { established in FR }\n");
        }
        assertEquals(DEPENDANTS, unresolved(workspace.settled().get(SECONDS, TimeUnit.SECONDS)));
        change(100, "package shared\nentity Everyone { established in FR }\n");
        Snapshot settled = workspace.settled().get(SECONDS, TimeUnit.SECONDS);
        assertEquals(Optional.of(100), settled.version(SHARED));
        assertEquals(0, unresolved(settled));
        assertSame(settled, workspace.now().get(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aFileThatIsNotOpenAndChangesOnTheDiskIsAnalysedToo() throws Exception {
        loaded();
        workspace.onDisk(Map.of("untitled:m0", Optional.of("import shared\nmodel M0 by Nobody { generates text }\n"),
                "untitled:m1", Optional.empty()));
        Snapshot settled = workspace.settled().get(SECONDS, TimeUnit.SECONDS);
        assertEquals(1, unresolved(settled));
        assertEquals(Optional.empty(), settled.view("untitled:m1"));
    }

    /** A workspace in which many files refer to the entity of an open one. */
    private Snapshot loaded() throws Exception {
        workspace.open(SHARED, 1, "package shared\nentity Everyone { established in FR }\n");
        Map<String, Optional<String>> texts = new HashMap<>();
        for (int i = 0; i < DEPENDANTS; i++) {
            texts.put("untitled:m" + i, Optional.of("import shared\nmodel M" + i + " by Everyone { generates text }\n"));
        }
        workspace.onDisk(texts);
        workspace.loaded();
        Snapshot loaded = workspace.settled().get(SECONDS, TimeUnit.SECONDS);
        assertEquals(0, unresolved(loaded));
        while (take() != loaded) {
            // discard earlier snapshots
        }
        return loaded;
    }

    private void change(int version, String text) {
        workspace.change(SHARED, version, List.of(new TextDocumentContentChangeEvent(text)));
    }

    private Snapshot take() throws InterruptedException {
        Snapshot snapshot = snapshots.poll(SECONDS, TimeUnit.SECONDS);
        assertNotNull(snapshot, "no snapshot was made");
        return snapshot;
    }

    private static long unresolved(Snapshot snapshot) {
        return snapshot.views().stream().flatMap(view -> view.findings().stream()).map(Finding::code).filter(UNRESOLVED::equals).count();
    }
}
