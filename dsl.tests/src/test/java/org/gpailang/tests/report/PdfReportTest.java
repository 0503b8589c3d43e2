package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gpailang.report.page.HtmlReport;
import org.gpailang.report.page.PdfReport;
import org.gpailang.tests.fixtures.Assessed;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page as PDF: bookmarks, page numbers, fonts in it, tagged, and as harmless as the HTML. */
class PdfReportTest {

    private static final Assessed MODEL = Assessed.of("""
            entity Lab "Société Łódź" { established in DE  turnover 2B EUR }
            model Polar "Polar <script>alert(1)</script>" by Lab {
                generates text
                scope broad "natural language"
                pretraining {
                    compute 70B parameters x 15T tokens within 10%
                    compute 8M GPU-hours on H100-SXM5 at 38%
                }
                experiment { compute 1e22 FLOP }
                placed on market 2025-10-01 via api "https://example.org/polar"
                documents { technical "javascript:alert(1)" }
            }
            """).reads();

    private static byte[] file;

    @BeforeAll
    static void writeTheReport() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(MODEL.outcome(), MODEL.subject("Polar"), out);
        file = out.toByteArray();
    }

    private static PDDocument pdf() throws IOException {
        return Loader.loadPDF(file);
    }

    @Test
    void bookmarksAreTheHeadings() throws IOException {
        try (PDDocument pdf = pdf()) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                assertTrue(item.findDestinationPage(pdf) != null, item::getTitle);
                bookmarks.add(item.getTitle());
            }
            assertEquals(Jsoup.parse(HtmlReport.page(MODEL.outcome(), MODEL.subject("Polar"))).select("h2").eachText(), bookmarks);
        }
    }

    @Test
    void everyPageHasItsNumber() throws IOException {
        try (PDDocument pdf = pdf()) {
            int pages = pdf.getNumberOfPages();
            assertTrue(pages > 1);
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                String words = text.getText(pdf);
                assertTrue(words.contains("Page " + page + " of " + pages), words);
            }
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        try (PDDocument pdf = pdf()) {
            int fonts = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), () -> name.getName());
                    fonts++;
                }
            }
            assertTrue(fonts > 0);
        }
    }

    @Test
    void itSaysWhatTheHtmlSaysAndIsTagged() throws IOException {
        try (PDDocument pdf = pdf()) {
            String words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (String part : List.of("Société Łódź", "6.3·10²⁴ FLOP", "C = 6·P·D", "<script>alert(1)</script>", "What was not checked")) {
                assertTrue(words.contains(part), () -> part + " in " + words);
            }
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            assertEquals("Polar <script>alert(1)</script>", pdf.getDocumentInformation().getTitle());
        }
    }

    @Test
    void nothingRunsAndOnlyAddressesOnTheWebAreLinks() throws IOException {
        try (PDDocument pdf = pdf()) {
            List<String> addresses = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                        addresses.add(action.getURI());
                    }
                }
            }
            Predicate<String> ofTheLaw = address -> address.matches("https://[a-z.-]+\\.europa\\.eu/.*");
            assertEquals(List.of("https://example.org/polar"), addresses.stream().distinct().filter(ofTheLaw.negate()).toList());
            assertTrue(addresses.stream().anyMatch(ofTheLaw), addresses::toString);
            assertEquals(null, pdf.getDocumentCatalog().getOpenAction());
            assertFalse(pdf.getDocumentCatalog().getCOSObject().toString().contains("JavaScript"));
        }
    }
}
