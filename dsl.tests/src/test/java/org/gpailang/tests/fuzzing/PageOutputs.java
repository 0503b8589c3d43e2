package org.gpailang.tests.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.report.Outcome;
import org.gpailang.report.draft.Draft;
import org.gpailang.report.draft.DraftDocument;
import org.gpailang.report.draft.DraftHtml;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.report.draft.DraftMarkdown;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.machine.Tables;
import org.gpailang.report.page.HtmlReport;
import org.gpailang.report.page.MarkdownReport;
import org.gpailang.report.page.PdfReport;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.HostileModel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts in the titles, reasons, clauses and addresses of a model. No page has an element, a link or a control character that comes from
 * them, no cell of a table is a formula, and every document can be written. Documents take long, so only some texts are tried in them.
 */
final class PageOutputs implements InputKind {

    private static final int DRAFTS_EVERY = 8;
    private static final int WORKBOOKS_EVERY = 128;
    private static final int PDFS_EVERY = 1_024;

    private final JsonMapper json = new JsonMapper();
    private final Parser markdown = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().build();

    @Override
    public String next(Random random) {
        return Pieces.joined(random, Pieces.HOSTILE, 5);
    }

    @Override
    public Optional<String> violation(String text) throws IOException {
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\r\n]", " ");
        Outcome outcome = Assessed.of(HostileModel.with(quoted)).outcome();
        Optional<Subject> subject = outcome.assessment().subjects().findFirst();
        if (subject.isEmpty()) {
            return Optional.of("the text ends the model that it is in");
        }
        String page = HtmlReport.page(outcome, subject.get());
        String report = MarkdownReport.print(outcome);
        json.readTree(AssessmentJson.assessment(outcome));
        int sample = Math.floorMod(text.hashCode(), PDFS_EVERY);
        return html(page, true).or(() -> markdown(report)).or(() -> table(Tables.index(outcome) + Tables.duties(outcome)))
                .or(() -> sample % DRAFTS_EVERY == 0 ? drafts(outcome) : Optional.empty())
                .or(() -> sample % WORKBOOKS_EVERY == 0 ? documents(outcome, subject.get(), sample == 0) : Optional.empty());
    }

    private static Optional<String> html(String text, boolean links) {
        Document page = Jsoup.parse(text);
        if (!page.select("script, img, b, iframe, object, embed, [onerror]").isEmpty()) {
            return Optional.of("a text is an element of a page");
        }
        boolean foreign = page.select("a[href]").eachAttr("href").stream()
                .anyMatch(address -> !address.startsWith("#") && !address.startsWith("https:") && !address.startsWith("http:"));
        return links && foreign ? Optional.of("a text is the address of a link") : controls(text);
    }

    private Optional<String> markdown(String text) {
        return text.contains("<!--") ? Optional.of("Markdown has a comment of HTML")
                : html(renderer.render(markdown.parse(text)), true);
    }

    private static Optional<String> controls(String text) {
        return text.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n' && character != '\t'
                || character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069)
                ? Optional.of("a page has a control character") : Optional.empty();
    }

    private static Optional<String> table(String text) {
        boolean quoted = false;
        boolean starts = true;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (starts && "=+@-\t".indexOf(character) >= 0 || starts && character == '"' && i + 1 < text.length()
                    && "=+@-\t\r".indexOf(text.charAt(i + 1)) >= 0) {
                return Optional.of("a cell of a table is a formula");
            }
            quoted ^= character == '"';
            starts = !quoted && (character == ',' || character == '\n');
        }
        return quoted ? Optional.of("a table ends inside a cell") : Optional.empty();
    }

    private static Optional<String> drafts(Outcome outcome) {
        ModelAssessment model = (ModelAssessment) outcome.assessment().subjects().findFirst().orElseThrow();
        for (DraftKind kind : DraftKind.values()) {
            Draft draft = kind.draft(outcome.assessment(), model);
            Optional<String> violation = html(DraftHtml.print(draft, true), true);
            if (violation.isPresent() || DraftMarkdown.print(draft, true).isBlank()) {
                return violation.or(() -> Optional.of("a draft is empty"));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> documents(Outcome outcome, Subject subject, boolean pdf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Tables.workbook(outcome, Instant.EPOCH, out);
            Draft draft = DraftKind.MODEL_DOCUMENTATION.draft(outcome.assessment(), (ModelAssessment) subject);
            DraftDocument.write(draft, Instant.EPOCH, true, out);
            if (pdf) {
                PdfReport.write(outcome, subject, AssessmentJson.assessment(outcome, subject), Instant.EPOCH, out);
            }
        } catch (IOException e) {
            return Optional.of("a document cannot be written: " + e);
        }
        return out.size() == 0 ? Optional.of("a document is empty") : Optional.empty();
    }
}
