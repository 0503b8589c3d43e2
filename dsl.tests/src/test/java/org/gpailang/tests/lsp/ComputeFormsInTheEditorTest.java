package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.MarkedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inlay hints and hovers for bounds, months and hours of parts of a chip. */
class ComputeFormsInTheEditorTest {

    private static final String TEXT = """
            assess under guidelines-2025-07
            accelerator Twin { dies 2  bf16 400 TFLOP/s }
            entity Lab
            model M by Lab {
                generates text
                pretraining { started ⟦‸2025-09⟧  ⟦‸compute⟧ 70B parameters x 2T..3T tokens }
                finetuning { compute 1000 ⟦‸GCD-hours⟧ on Twin at 30% ⟦‸hfu⟧ }
                reinforcement-learning { ended 2025-Q4  compute at least 1e20 FLOP }
            }
            """;

    @TempDir
    private static Path folder;
    private static Editor editor;
    private static MarkedText marked;
    private static TextDocumentIdentifier file;

    @BeforeAll
    static void open() throws IOException {
        editor = Editor.on(folder);
        marked = MarkedText.of(TEXT);
        file = editor.open(folder.resolve("forms.gpai"), marked.text());
    }

    @AfterAll
    static void close() {
        editor.close();
    }

    @Test
    void hintsShowBoundsAndTheDaysThatAreUsed() {
        List<InlayHint> hints = editor.get(editor.server().getTextDocumentService().inlayHint(
                new InlayHintParams(file, new Range(new Position(0, 0), new Position(99, 0)))));
        assertEquals(List.of("3:at least 8.4·10²³ FLOP", "5:= 2025-09-01", "5:between 8.4·10²³ FLOP and 1.26·10²⁴ FLOP",
                "6:= 2.16·10²⁰ FLOP · 0.216% of 10²³", "7:= 2025-12-31", "7:at least 10²⁰ FLOP"),
                hints.stream().map(hint -> hint.getPosition().getLine() + ":" + hint.getLabel().getLeft()).sorted().toList());
    }

    @Test
    void hoversExplainBoundsMonthsAndParts() {
        says(0, "`2025-09` stands for 2025-09-01, its first day");
        says(1, "**Between 8.4·10²³ FLOP and 1.26·10²⁴ FLOP** · estimate of pre-training",
                "C = 6·P·D = at least 6 × 7e10 × 2e12; at most 6 × 7e10 × 3e12");
        says(2, "3600000 die-s × 4e14 FLOP/s / 2 dies × 30% (hfu)", "**GCD-hours** · ");
        says(3, "**hfu** · ");
    }

    private static void says(int place, String... parts) {
        String text = editor.get(editor.server().getTextDocumentService().hover(new HoverParams(file, marked.positions().get(place))))
                .getContents().getRight().getValue();
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "'" + part + "' in\n" + text);
        }
    }
}
