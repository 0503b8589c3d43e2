package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Hover;
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

/** Conclusions shown in the editor: hovers, inlay hints, code lenses, and results of commands. */
class ShownConclusionsTest {

    private static final String TEXT = """
            assess under guidelines-2025-07
            package frontier
            entity ⟦‸Lab⟧ "Lab <script>" { established in DE }
            licence ⟦‸Own⟧ { access free  usage restricted non-commercial "section *2*"  modification free  distribution free }
            model ⟦‸Polar⟧ "Polar 405B" by Lab {
                generates text
                scope broad
                pretraining { ⟦‸compute⟧ 405B parameters x ⟦‸15.6T⟧ tokens within 5% }
                finetuning { compute 30.84M GPU-hours on ⟦‸H100-SXM5⟧ at 38% }
                evaluation { compute 1e20 FLOP }
                licence Own
                placed on market 2024-07-23 via ⟦‸api⟧
                waive ⟦‸compute⟧/estimates-disagree reason "known"
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
        file = editor.open(folder.resolve("polar.gpai"), marked.text());
    }

    @AfterAll
    static void close() {
        editor.close();
    }

    private static String hover(int place) {
        Hover hover = editor.get(editor.server().getTextDocumentService().hover(new HoverParams(file, marked.positions().get(place))));
        assertEquals(marked.ranges().get(place), hover.getRange());
        return hover.getContents().getRight().getValue();
    }

    private static void says(String text, String... parts) {
        Stream.of(parts).forEach(part -> assertTrue(text.contains(part), () -> "'" + part + "' in\n" + text));
    }

    @Test
    void anEntityWithItsModelsAndItsTitleEscaped() {
        says(hover(0), "**Lab \\<script\\>** · entity", "Established in DE", "Models: Polar 405B");
    }

    @Test
    void aLicenceWithItsRightsAndClauses() {
        says(hover(1), "**Own** · licence", "Access: free", "Usage: restricted (non commercial): section \\*2\\*",
                "It does not grant all rights that the open-source exemption requires of a licence");
    }

    @Test
    void aModelWithItsStatusItsReasonsItsRolesAndItsNextDuty() {
        says(hover(2), "**Polar 405B** · model", "General-purpose: presumed · systemic risk: presumed", "open duties",
                "next due 2027-08-02", "([Art. 51(2) AI Act](https://eur-lex.europa.eu/eli/reg/2024/1689/2026-07-27/eng#art_51); "
                        + "[guidelines para. 27 (July text: para. 28)](", "**Roles**", "Lab \\<script\\>: provider",
                "**Open duties**", "Art. 53(1)(a) technical documentation", "Ruleset guidelines-2025-07 as of 2026-01-10");
    }

    @Test
    void anEstimateWithItsFormulaItsMarginAndItsHeadroom() {
        says(hover(3), "**3.79·10²⁵ FLOP** · estimate of pre-training", "C = 6·P·D = 6 × 4.05e11 × 1.56e13 = 3.79·10²⁵ FLOP",
                "between 3.6·10²⁵ FLOP and 3.98·10²⁵ FLOP", "Systemic-risk threshold 10²⁵ FLOP: 3.79 times the threshold",
                "This estimate is used for the assessment.", "It counts: pretraining is part of the training");
    }

    @Test
    void anAcceleratorOfTheCatalogueWithItsPeaksAndTheirSource() {
        says(hover(5), "**NVIDIA H100 SXM5 80GB** · accelerator", "bf16: 989.4 TFLOP/s, used if no format is stated", "Maker: NVIDIA",
                "Released: 2022-09-20", "Source: ", "Confidence: high");
    }

    @Test
    void aFindingCodeInAWaiverWithItsPage() {
        says(hover(7), "compute/estimates-disagree");
    }

    @Test
    void aWordOfTheLanguageWithItsMeaning() {
        says(hover(6), "**api** · ");
        says(hover(3), "**compute** · ");
    }

    @Test
    void noHoverBetweenTokens() {
        assertNull(editor.get(editor.server().getTextDocumentService().hover(new HoverParams(file, new Position(99, 0)))));
    }

    @Test
    void hintsAfterEstimatesTotalsAndPlacings() {
        List<InlayHint> hints = editor.get(editor.server().getTextDocumentService().inlayHint(
                new InlayHintParams(file, new Range(new Position(0, 0), new Position(99, 0)))));
        List<String> shown = hints.stream()
                .sorted((one, other) -> Integer.compare(one.getPosition().getLine(), other.getPosition().getLine()))
                .map(hint -> line(hint.getPosition()) + "|" + hint.getLabel().getLeft()).toList();
        assertEquals(List.of("model Polar \"Polar 405B\"|∑ 7.96·10²⁵ FLOP · 7.96× of 10²⁵",
                "    pretraining { compute 405B parameters x 15.6T tokens within 5%|= 3.79·10²⁵ FLOP · 3.79× of 10²⁵",
                "    finetuning { compute 30.84M GPU-hours on H100-SXM5 at 38%|= 4.17·10²⁵ FLOP · 4.17× of 10²⁵",
                "    evaluation { compute 1e20 FLOP|= 10²⁰ FLOP · 0.1% of 10²³",
                "    placed on market 2024-07-23 via api|duties due 2027-08-02"), shown);
        assertEquals("6 × 4.05e11 × 1.56e13", hints.stream().filter(hint -> hint.getLabel().getLeft().startsWith("= 3.79")).findFirst()
                .orElseThrow()
                .getTooltip().getRight().getValue());
    }

    /** The text of a line up to a position. */
    private static String line(Position position) {
        return marked.words(new Range(new Position(position.getLine(), 0), position));
    }

    @Test
    void hintsOfTheRequestedLinesOnly() {
        assertEquals(1, editor.get(editor.server().getTextDocumentService().inlayHint(
                new InlayHintParams(file, new Range(new Position(7, 0), new Position(7, 20))))).size());
    }

    @Test
    void lensesWithStatusDutiesAndTheReport() {
        List<CodeLens> lenses = editor.lenses(file);
        assertEquals(List.of("general-purpose: presumed · systemic risk: presumed", "8 open duties · next due 2027-08-02",
                "10 of 45 fields of the model documentation", "5 of 23 fields of the training summary",
                "4 of 16 fields of the technical documentation", "assessment"),
                lenses.stream().map(lens -> lens.getCommand().getTitle().replaceAll("[0-9]+ open", "8 open")
                        .replaceAll("[0-9] overdue · ", "")).toList());
        assertTrue(lenses.stream().allMatch(lens -> lens.getRange().equals(marked.ranges().get(2))));
        assertEquals("gpai.showReport", lenses.get(0).getCommand().getCommand());
        assertEquals(List.of(file.getUri(), "frontier/Polar"),
                new Gson().fromJson(new Gson().toJson(lenses.get(0).getCommand().getArguments()), List.class));
    }

    @Test
    void theReportTheAssessmentAndTheStatusByCommand() {
        Object report = run("gpai.server.report", file.getUri(), "frontier/Polar");
        assertTrue(report.toString().contains("<!doctype html>") || report.toString().toLowerCase(Locale.ROOT).contains("<!doctype html>"));
        assertFalse(report.toString().contains("<script>"));
        JsonObject assessment = new Gson().fromJson((String) text(run("gpai.server.assessment", file.getUri())), JsonObject.class);
        assertEquals("2026-01-10", assessment.get("asOf").getAsString());
        JsonObject status = new Gson().toJsonTree(run("gpai.server.status", file.getUri(), new Position(8, 4))).getAsJsonObject();
        assertEquals("frontier/Polar", status.get("name").getAsString());
        assertEquals("general-purpose: presumed · systemic risk: presumed", status.get("status").getAsString());
    }

    private static Object run(String command, Object... arguments) {
        return editor.get(editor.server().getWorkspaceService().executeCommand(new ExecuteCommandParams(command, List.of(arguments))));
    }

    private static Object text(Object answer) {
        return answer instanceof com.google.gson.JsonElement json ? json.getAsString() : answer;
    }
}
