package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.machine.GithubAnnotations;
import org.gpailang.report.page.HtmlReport;
import org.gpailang.report.page.MarkdownReport;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;

/** The program can read, assess and report any text without an exception. */
class AnyTextTest {

    private static final int TEXTS = 150;
    private static final List<String> WORDS = List.of("{", "}", "{", "}", "\n", "\n", "\n", "/", ",", "%", "+", "x", "×", "\"text\"", "\"",
            "//", "/*", "*/", ";", "^", "§", "1", "7B", "1e22", "10^25", "2025-08-02", "2025-02-30", "A", "B", "text", "free", "H100-SXM5",
            "Apache-2.0", "FLOP", "days", "GPU-hours", "TFLOP", "parameters", "tokens", "entity", "model", "modification", "system",
            "pretraining", "licence", "license", "accelerator", "ruleset", "package", "import", "assess", "under", "by", "of", "extends",
            "compute", "at", "for", "on", "peak", "within", "basis", "reported", "unknown", "finetuning", "documents", "rebuttal",
            "narrow-task", "evidence", "document", "placed", "market", "via",
            "hosted", "waive", "reason", "until", "generates", "accepts", "scope", "data", "context", "active", "hidden", "size", "merges",
            "mixture", "initialised", "from", "consortium", "coordinated", "representative", "appointed", "notified", "using", "public",
            "claims", "open-source-exemption", "monetised", "systemic-risk", "designated", "general-purpose", "above", "counts",
            "established", "in", "integrates", "turnover", "code-of-practice", "signed", "chapters", "usage", "access", "same-entity",
            "margin");

    @Test
    void wordsInAnyOrder() {
        Random random = new Random(1);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            int words = random.nextInt(120);
            for (int word = 0; word < words; word++) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(8) == 0 ? "" : " ");
            }
            survives(text.toString());
        }
    }

    @Test
    void examplesTornAndStitched() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : Golden.sourcesIn(Golden.ROOT.resolve("examples"))) {
            texts.add(Files.readString(file));
        }
        Random random = new Random(2);
        for (int i = 0; i < TEXTS; i++) {
            String one = texts.get(random.nextInt(texts.size()));
            String other = texts.get(random.nextInt(texts.size()));
            int from = random.nextInt(one.length());
            int length = random.nextInt(Math.min(400, one.length() - from) + 1);
            int at = random.nextInt(other.length());
            survives(other.substring(0, at) + one.substring(from, from + length)
                    + other.substring(Math.min(other.length(), at + random.nextInt(60))));
        }
    }

    @Test
    void charactersOfAnyKind() {
        Random random = new Random(3);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder("entity E\nmodel M by E {\n    generates text ");
            int length = random.nextInt(60);
            for (int character = 0; character < length; character++) {
                text.append((char) (random.nextInt(5) == 0 ? random.nextInt(0xFFFF) : random.nextInt(0x80)));
            }
            survives(text.append("\n}\n").toString());
        }
    }

    private static void survives(String text) {
        try {
            Outcome outcome = Assessed.of(Assessed.DAY, null, List.of(new SourceText(Assessed.FILE, text)));
            int lines = text.split("\r\n|\r|\n", -1).length;
            for (Finding finding : outcome.findings()) {
                Location at = finding.at();
                assertTrue(at.line() >= 1 && at.column() >= 1 && at.endLine() <= lines && (at.endLine() > at.line()
                        || at.endColumn() >= at.column()), () -> at + " " + finding.message());
            }
            TextFindings.print(outcome, true);
            GithubAnnotations.print(outcome);
            AssessmentJson.assessment(outcome);
            MarkdownReport.print(outcome);
            outcome.assessment().subjects().forEach(subject -> HtmlReport.page(outcome, subject));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("on this text:\n" + text, e);
        }
    }
}
