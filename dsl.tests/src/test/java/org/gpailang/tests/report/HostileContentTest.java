package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.Outcome;
import org.gpailang.report.draft.DraftDocument;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.machine.CodeClimateReport;
import org.gpailang.report.machine.FindingsJson;
import org.gpailang.report.machine.GithubAnnotations;
import org.gpailang.report.machine.JUnitReport;
import org.gpailang.report.machine.SarifReport;
import org.gpailang.report.machine.Tables;
import org.gpailang.report.page.HtmlReport;
import org.gpailang.report.page.MarkdownReport;
import org.gpailang.report.page.PdfReport;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.HostileModel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** Titles, names, reasons, clauses and addresses that contain markup or control characters are shown as text in every output. */
@Order(2)
class HostileContentTest {

    private static final List<String> HOSTILE = List.of("<script>alert(1)</script>", "'><img src=x onerror=alert(1)>",
            "</title></style></svg><b>", "]]> &xxe; <!DOCTYPE x>", "[x](javascript:alert(1)) `| <!-- ![y](http://e.example/z)",
            "%0A::error::x %3A", "::stop-commands::t", "=HYPERLINK(1)", "\u001B[2J\u0007\u009B1m", "\u202Eabc\u2066\u200F",
            "$(id) `id` %s %n ${x} {{x}} <%x%>");

    /** Where the citations lead; no text of a file does. */
    private static final List<String> SOURCES = List.of("https://eur-lex.europa.eu/", "https://digital-strategy.ec.europa.eu/",
            "https://ec.europa.eu/");

    static List<String> texts() {
        return HOSTILE;
    }

    private static Outcome outcome(String text) {
        return Assessed.of(HostileModel.with(text)).outcome();
    }

    private static Map<String, String> outputs(Outcome outcome) {
        Map<String, String> outputs = new TreeMap<>();
        outputs.put("html", HtmlReport.page(outcome, outcome.assessment().subjects().findFirst().orElseThrow()));
        outputs.put("markdown", MarkdownReport.print(outcome));
        outputs.put("json", AssessmentJson.assessment(outcome) + FindingsJson.print(outcome));
        outputs.put("sarif", SarifReport.print(outcome));
        outputs.put("junit", JUnitReport.print(outcome, Severity.ERROR));
        outputs.put("code quality", CodeClimateReport.print(outcome));
        outputs.put("annotations", GithubAnnotations.print(outcome));
        outputs.put("csv", (Tables.index(outcome) + Tables.duties(outcome)).replace("\r\n", "\n"));
        outputs.put("terminal", TextFindings.print(outcome, false));
        return outputs;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void outputForPeopleHasNoControlOrDirectionCharacters(String text) {
        Map<String, String> outputs = outputs(outcome(text));
        outputs.keySet().removeAll(List.of("json", "sarif", "junit", "code quality"));
        outputs.forEach((format, output) -> assertEquals(List.of(), output.codePoints()
                .filter(character -> Character.isISOControl(character) && character != '\n'
                        || character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069)
                .mapToObj(Integer::toHexString).toList(), format));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextBecomesAnElementOrAddressOfAPage(String text) {
        Document page = Jsoup.parse(outputs(outcome(text)).get("html"));
        assertEquals(List.of(), page.select("script, img, b, iframe, object, embed, [onerror]").eachText());
        assertEquals(List.of(), page.select("a[href]").eachAttr("href").stream()
                .filter(address -> !address.startsWith("#") && !address.startsWith("http")).toList());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextBecomesAnElementImageOrLinkInMarkdown(String text) {
        String markdown = outputs(outcome(text)).get("markdown");
        Document page = Jsoup.parse(HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
        assertEquals(List.of(), page.select("script, img, b, [onerror]").eachText());
        assertEquals(List.of(), page.select("a[href]").eachAttr("href").stream()
                .filter(address -> SOURCES.stream().noneMatch(address::startsWith)).toList());
        assertFalse(markdown.contains("<!--"), markdown);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void machineReadableFormatsAreValid(String text) throws Exception {
        Outcome outcome = outcome(text);
        Map<String, String> outputs = outputs(outcome);
        JsonMapper json = new JsonMapper();
        json.readTree(AssessmentJson.assessment(outcome));
        json.readTree(outputs.get("sarif"));
        json.readTree(outputs.get("code quality"));
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        assertEquals("testsuites", xml.newDocumentBuilder().parse(new InputSource(new StringReader(outputs.get("junit"))))
                .getDocumentElement()
                .getNodeName());
        List<String> annotations = outputs.get("annotations").lines().toList();
        assertEquals(outcome.findings().size(), annotations.size());
        assertTrue(annotations.stream().allMatch(line -> line.matches("::(error|warning|notice) .*")), annotations::toString);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noCellIsAFormula(String text) throws IOException {
        Outcome outcome = outcome(text);
        for (String cell : (Tables.index(outcome) + Tables.duties(outcome)).split("[,\n]\"?")) {
            assertFalse(cell.matches("(?s)[=+@\t-].*"), cell);
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Tables.workbook(outcome, Instant.EPOCH, written);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written.toByteArray()))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertNotEquals(CellType.FORMULA, cell.getCellType());
                assertNull(cell.getHyperlink());
                assertFalse(cell.toString().contains("&lt;"), cell::toString);
            })));
        }
    }

    /** A document has no fields, in which a word processor would run a command, and no address that is not one of the sources. */
    @ParameterizedTest
    @MethodSource("texts")
    void noTextBecomesAFieldOrAddressOfADocument(String text) throws IOException {
        Outcome outcome = outcome(text);
        ModelAssessment model = (ModelAssessment) outcome.assessment().subjects().findFirst().orElseThrow();
        for (DraftKind kind : List.of(DraftKind.MODEL_DOCUMENTATION, DraftKind.GAP_ANALYSIS)) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            DraftDocument.write(kind.draft(outcome.assessment(), model), Instant.EPOCH, true, written);
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written.toByteArray()))) {
                assertFalse(document.getDocument().xmlText().contains("<w:instrText"));
                assertFalse(document.getDocument().getBody().xmlText().contains("&amp;lt;"));
                assertEquals(List.of(), Stream.of(document.getHyperlinks()).map(XWPFHyperlink::getURL)
                        .filter(address -> SOURCES.stream().noneMatch(address::startsWith)).toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextBecomesAnActionOfAPdf(String text) throws IOException {
        Outcome outcome = outcome(text);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PdfReport.write(outcome, outcome.assessment().subjects().findFirst().orElseThrow(), "{}", Instant.EPOCH, written);
        try (PDDocument document = Loader.loadPDF(written.toByteArray())) {
            List<String> addresses = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                        addresses.add(action.getURI());
                    }
                }
            }
            assertEquals(List.of(), addresses.stream().filter(address -> SOURCES.stream().noneMatch(address::startsWith)).toList());
            assertNull(document.getDocumentCatalog().getNames() == null ? null
                    : document.getDocumentCatalog().getNames().getJavaScript());
        }
    }
}
