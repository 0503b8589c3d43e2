package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.tests.fixtures.Editor;
import org.gpailang.tests.fixtures.MarkedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor shows of the forms of estimates: hints, hovers, formats and completion. */
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

    /** Each form of the contract: as people write it, as the formatter writes it, and its result. */
    private static final List<List<String>> FORMS = List.of(
            form("compute 10B params x 1T tok", "compute 10B parameters x 1T tokens", "6·10²²"),
            form("compute 10B parameters * 1T tokens forward", "compute 10B parameters x 1T tokens forward", "2·10²²"),
            form("compute 10B parameters × 1T tokens + 10B parameters · 1T tokens forward",
                    "compute 10B parameters x 1T tokens + 10B parameters x 1T tokens forward", "8·10²²"),
            form("compute 10B parameters x 1T..2T tokens", "compute 10B parameters x 1T..2T tokens", "1.2·10²³"),
            form("compute 10B parameters x at least 1T tokens", "compute 10B parameters x at least 1T tokens", "at least 6·10²²"),
            form("compute 1B parameters x 600k steps x 2048 images per step x 256 tokens per image",
                    "compute 1B parameters x 600k steps x 2048 images a step x 256 tokens an image", "1.89·10²¹"),
            form("compute 1B parameters x 680k hours of audio x 50 tokens/second",
                    "compute 1B parameters x 680k audio hours x 50 tokens a second", "7.34·10²⁰"),
            form("compute 2e9 forward passes x 1e14 FLOPs", "compute 2e9 passes x 1e14 FLOP", "2·10²³"),
            form("compute 1000 gpu hours on Plain at 40%", "compute 1000 GPU-hours on Plain at 40%", "1.44·10²¹"),
            form("compute 1000 GPUh on Plain at 40..50% mfu", "compute 1000 GPU-hours on Plain at 40..50% mfu", "1.8·10²¹"),
            form("compute 1000 GPU-hours on Plain at 52% hfu", "compute 1000 GPU-hours on Plain at 52% hfu", "1.87·10²¹"),
            form("compute 512 nodes x 8 Plain for 10 days at 50%", "compute 512 nodes x 8 Plain for 10 days at 50%", "1.77·10²⁴"),
            form("compute 512 x 8 x Plain for 10 days at 50%", "compute 512 x 8 x Plain for 10 days at 50%", "1.77·10²⁴"),
            form("compute 100 node-hours x 8 chips per node x Plain at 50%", "compute 100 node-hours x 8 chips a node x Plain at 50%",
                    "1.44·10²¹"),
            form("compute 1000 GCD-h on Twin at 30%", "compute 1000 GCD-hours on Twin at 30%", "2.16·10²⁰"),
            form("compute 1000 core-hours on Quad at 50%", "compute 1000 core-hours on Quad at 50%", "4.5·10²⁰"),
            form("compute 4M EUR at 2 EUR/GPU-hour on Plain at 50%", "compute 4M EUR at 2 EUR a GPU-hour on Plain at 50%", "3.6·10²⁴"),
            form("compute 3 petaflop/s-days", "compute 3 PF-days", "2.59·10²⁰"),
            form("compute 3.8·10²⁴ FLOP", "compute 3.8e24 FLOP", "3.8·10²⁴"),
            form("compute 1e24 FLOP as of 2025-08 within 10% reported \"x\"", "compute 1e24 FLOP as of 2025-08 within 10% reported \"x\"",
                    "10²⁴"));

    private static List<String> form(String written, String formatted, String result) {
        return List.of(written, formatted, result);
    }

    @Test
    void eachFormHasAHintAHoverAndOneFormat() throws IOException {
        StringBuilder text = new StringBuilder("assess under guidelines-2025-07\naccelerator Plain {\n    bf16 1000 TFLOP/s\n}\n"
                + "accelerator Twin {\n    dies 2\n    bf16 400 TFLOP/s\n}\naccelerator Quad {\n    cores 4\n    bf16 1000 TFLOP/s\n}\n"
                + "entity Lab\n");
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < FORMS.size(); i++) {
            lines.add((int) text.chars().filter(character -> character == '\n').count() + 1);
            text.append("pretraining R").append(i).append(" by Lab {\n    ").append(FORMS.get(i).get(0)).append("\n}\n");
        }
        TextDocumentIdentifier forms = editor.open(folder.resolve("all.gpai"), text.toString());
        List<InlayHint> hints = editor.get(editor.server().getTextDocumentService().inlayHint(
                new InlayHintParams(forms, new Range(new Position(0, 0), new Position(999, 0)))));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < FORMS.size(); i++) {
            int line = lines.get(i);
            String result = FORMS.get(i).get(2);
            String hint = hints.stream().filter(each -> each.getPosition().getLine() == line).map(each -> each.getLabel().getLeft())
                    .toList().toString();
            String hover = editor.get(editor.server().getTextDocumentService().hover(new HoverParams(forms, new Position(line, 6))))
                    .getContents().getRight().getValue();
            if (!hint.contains(result) || !hover.toLowerCase(Locale.ROOT).contains(result)) {
                wrong.add(FORMS.get(i).get(0) + ": " + hint + "\n" + hover);
            }
        }
        assertEquals(List.of(), wrong);
        List<String> formatted = Formatter.standalone().format(text.toString()).orElseThrow().lines()
                .map(String::strip).filter(line -> line.startsWith("compute ")).toList();
        assertEquals(FORMS.stream().map(form -> form.get(1)).toList(), formatted);
    }

    static Stream<Arguments> places() {
        return Stream.of(
                place("pretraining { compute at ‸ }", "least", "most"),
                place("pretraining { compute 70B parameters x at ‸ }", "least", "most"),
                place("pretraining { compute 1000 GPU-hours on Twin at ‸ }", "least", "most"),
                place("pretraining { compute 1000 GPU-hours on Twin for at ‸ }", "least", "most"),
                place("pretraining { compute 1000 GPU-hours on Twin at 52% ‸ }", "mfu", "hfu"),
                place("pretraining { compute 1000 ‸ }", "GPU-hours", "GCD-hours", "core-hours", "node-hours", "nodes", "EUR", "USD", "GBP",
                        "PF-days", "parameters", "passes"),
                place("pretraining { compute 70B parameters x 4T ‸ }", "tokens", "tokens forward", "images", "steps", "audio hours"),
                place("pretraining { compute 70B parameters x 2T..4T ‸ }", "tokens"),
                place("pretraining { compute 4M EUR at 2.10 ‸ }", "EUR a GPU-hour"),
                place("pretraining { compute 4M EUR at 2.10 EUR a ‸ }", "GPU-hour", "TPU-hour", "chip-hour"),
                place("pretraining { compute 4M EUR at 2.10 EUR a GPU-‸ }", "GPU-hour"),
                place("pretraining { compute 4M USD at 2.10 USD per ‸ }", "GPU-hour"),
                place("pretraining { compute 4M USD at 2.10 USD a GPU-hour at 0.92 EUR a ‸ }", "USD", "GBP"),
                place("pretraining { compute 70B parameters x 680k audio hours x 50 tokens a ‸ }", "second"),
                place("pretraining { compute 70B parameters x 600k steps x 2048 images a ‸ }", "step"),
                place("pretraining { compute 200k node-hours x 8 chips a ‸ }", "node"),
                place("pretraining { compute 512 ‸ }", "nodes"),
                place("pretraining { compute 512 nodes x 8 ‸ }", "Twin"),
                place("pretraining { compute 9e24 FLOP ‸ }", "as of", "within", "basis", "reported"),
                place("synthetic-data ‸ { }", "by", "third-party"),
                place("synthetic-data by ‸ { }", "M", "N"),
                place("synthetic-data { kept 10‸ }", "%"),
                place("distilled ‸", "from"),
                place("distilled from ‸", "N"),
                place("merges N ‸", "by"),
                place("‸", "distilled from", "quantised", "merges", "synthetic-data"));
    }

    private static Arguments place(String line, String... wanted) {
        return Arguments.of(line, List.of(wanted));
    }

    @ParameterizedTest
    @MethodSource("places")
    void completionProposesWhatCanFollow(String line, List<String> wanted) throws IOException {
        MarkedText text = MarkedText.of("accelerator Twin { dies 2  bf16 400 TFLOP/s }\nentity Lab\nmodel N by Lab\nmodel M by Lab {\n    "
                + line + "\n}\n");
        TextDocumentIdentifier opened = editor.open(folder.resolve("place.gpai"), text.text());
        editor.get(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("")));
        List<String> labels = editor.get(editor.server().getTextDocumentService().completion(
                new CompletionParams(opened, text.position()))).getLeft().stream()
                .map(CompletionItem::getLabel).toList();
        editor.close(opened);
        assertEquals(List.of(), wanted.stream().filter(word -> !labels.contains(word)).toList(), labels::toString);
    }
}
