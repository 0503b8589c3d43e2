package org.gpailang.lsp.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.gpailang.analysis.Analysis;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.lsp.convert.UriMapper;
import org.gpailang.tests.fixtures.Shape;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/** For any order of edits, analysis of open files, and interrupted analysis of other files, the results are those of a new workspace. */
@Order(2)
class WorkspaceOrderTest {

    private static final SourceReader READER = SourceReader.standalone();
    private static final LocalDate DAY = LocalDate.parse("2026-01-10");
    private static final int STEPS = 120;
    private static final int STEPS_BETWEEN_COMPARISONS = 8;
    /** Pastes of 200 lines must not make the files so long that the test takes minutes. */
    private static final int LONGEST_WITH_PASTE = 4_000;
    private static final List<String> PIECES = List.of("\n", "\r\n", "\r", "x", "1", "{", "}", "\"",
            "entity Lab \"Other\" { established in US }\n",
            "system S by Lab { integrates M1  placed on market 2024-01-01 via api }\n", "import other\n", "Lab", "M1");

    @TestFactory
    Stream<DynamicTest> theOrderOfBackgroundWorkDoesNotChangeTheResults() {
        return Shape.all(6).stream().flatMap(shape -> LongStream.of(1, 2).mapToObj(seed -> DynamicTest.dynamicTest(shape + ", seed " + seed,
                () -> new Run(shape, new Random(seed)).run())));
    }

    /** One run, in which the test performs the work of the workspace in any order. */
    private static final class Run {

        private final Random random;
        private final Map<String, String> texts = new TreeMap<>();
        private final List<String> open = new ArrayList<>();
        /** The files that were asked about while they were not open. */
        private final Set<String> asked = new HashSet<>();
        private final List<CompletableFuture<Snapshot>> waiting = new ArrayList<>();
        private final Workspace workspace = new Workspace(new UriMapper(List.of(), Optional.empty()), () -> DAY, (before, snapshot) -> {
            // not needed
        }, failure -> {
            throw new AssertionError(failure);
        }, unstarted -> {
            // the test performs the work
        });
        private int version;

        Run(Shape shape, Random random) {
            this.random = random;
            Map<String, Optional<String>> onDisk = new TreeMap<>();
            shape.files().forEach((name, text) -> {
                texts.put("untitled:" + name, text);
                onDisk.put("untitled:" + name, Optional.of(text));
            });
            workspace.onDisk(onDisk);
            workspace.loaded();
        }

        void run() throws Exception {
            for (int step = 0; step < STEPS; step++) {
                edit(file());
                if (random.nextInt(3) == 0) {
                    waiting.add(random.nextBoolean() ? workspace.now() : workspace.settled());
                }
                if (random.nextInt(20) == 0) {
                    String uri = file();
                    waiting.add(workspace.settledWith(uri));
                    if (!open.contains(uri)) {
                        asked.add(uri);
                    }
                }
                for (int i = random.nextInt(3); i > 0; i--) {
                    work(random.nextInt(300));
                }
                if (step % STEPS_BETWEEN_COMPARISONS == 0 && workspace.due().filter(Workspace.Work.OPEN_FILES::equals).isEmpty()) {
                    same(open, workspace.newest().orElseThrow());
                }
            }
            while (workspace.due().isPresent()) {
                work(Integer.MAX_VALUE);
            }
            Snapshot last = workspace.newest().orElseThrow();
            assertTrue(last.settled());
            assertTrue(last.complete());
            same(List.copyOf(texts.keySet()), last);
            for (CompletableFuture<Snapshot> served : waiting) {
                assertTrue(served.isDone());
            }
        }

        private String file() {
            return new ArrayList<>(texts.keySet()).get(random.nextInt(texts.size()));
        }

        private void work(int checks) {
            AtomicInteger left = new AtomicInteger(checks);
            workspace.due().ifPresent(work -> workspace.perform(work, () -> left.decrementAndGet() < 0));
        }

        private void edit(String uri) {
            String text = texts.get(uri);
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(random.nextInt(6) == 0 ? 900 : 10)));
            boolean paste = random.nextInt(20) == 0 && text.length() < LONGEST_WITH_PASTE;
            String edited = text.substring(0, from) + (paste ? Shape.Edit.PASTE.inserted() : PIECES.get(random.nextInt(PIECES.size())))
                    + text.substring(to);
            texts.put(uri, edited);
            if (!open.contains(uri)) {
                if (random.nextInt(3) == 0) {
                    workspace.onDisk(Map.of(uri, Optional.of(edited)));
                    return;
                }
                open.add(uri);
                workspace.open(uri, ++version, edited);
            } else if (random.nextInt(6) == 0) {
                open.remove(uri);
                workspace.close(uri, Optional.of(edited));
            } else {
                workspace.change(uri, ++version, List.of(new TextDocumentContentChangeEvent(edited)));
            }
        }

        private void same(List<String> files, Snapshot snapshot) {
            List<SourceText> sources = texts.entrySet().stream().map(file -> new SourceText(file.getKey(), file.getValue())).toList();
            Analysis fresh = Analysis.of(READER.read(sources), Optional.empty(), DAY);
            for (String file : files) {
                List<Finding> expected = fresh.files().get(fresh.reading().index(file)).findings().stream()
                        .filter(finding -> open.contains(file) || asked.contains(file) || finding.severity() == Severity.ERROR).toList();
                assertEquals(expected, snapshot.view(file).orElseThrow().findings());
            }
        }
    }
}
