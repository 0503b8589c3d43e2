package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.page.HtmlReport;
import org.gpailang.report.page.Index;
import org.gpailang.report.page.PdfReport;
import org.gpailang.tests.fixtures.Assessed;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The page as PDF: with bookmarks, page numbers, embedded fonts and tags, and as safe as the HTML. */
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

    private static final Assessed SEVERAL = Assessed.of("""
            entity Lab { established in DE }
            model Small "Small 1.0" by Lab {
                generates text
                scope broad
                pretraining { compute 3e23 FLOP }
                placed on market 2025-09-01 via api
            }
            model Large by Lab {
                generates text
                scope broad
                derived from Small
                pretraining { compute 4e24 FLOP }
            }
            """);

    /** Names in scripts that the font of the program does not have, some of them from right to left. */
    private static final Assessed SCRIPTS = Assessed.of("""
            entity Lab "智谱 مختبر النور" { established in DE }
            model Falcon "فالكون 2 (سلام)" by Lab {
                generates text
                pretraining "טרום 1" { compute 4e24 FLOP }
                finetuning "हिन्दी सर्वज्ञ" { compute 4e22 FLOP }
                placed on market 2025-09-01 via api
            }
            """).reads();

    private static final Instant CREATED = Instant.parse("2026-01-10T00:00:00Z");

    private static byte[] file;

    @BeforeAll
    static void writeTheReport() throws IOException {
        file = written();
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(MODEL.outcome(), MODEL.subject("Polar"), AssessmentJson.assessment(MODEL.outcome(), MODEL.subject("Polar")),
                CREATED, out);
        return out.toByteArray();
    }

    private static byte[] combined() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(Index.of(SEVERAL.outcome()), AssessmentJson.assessment(SEVERAL.outcome()), CREATED, out);
        return out.toByteArray();
    }

    /** What veraPDF finds against a profile: the rules that are violated, each with the first message. */
    private static Map<String, String> violations(byte[] pdf, PDFAFlavour profile) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), profile);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.getTotalAssertions() > 1000, () -> "only " + result.getTotalAssertions() + " checks");
            return result.getTestAssertions().stream().filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .collect(Collectors.toMap(each -> each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber(),
                            each -> each.getMessage() + " at " + each.getLocation().getContext(), (one, other) -> one, TreeMap::new));
        }
    }

    @Test
    void veraPdfFindsNothingAgainstPdfA3AndPdfUa() throws Exception {
        for (byte[] pdf : List.of(file, combined())) {
            assertEquals(Map.of(), violations(pdf, PDFAFlavour.PDFA_3_A));
            assertEquals(Map.of(), violations(pdf, PDFAFlavour.PDFUA_1));
        }
    }

    @Test
    void veraPdfFindsNothingInNamesOfOtherScripts() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<String> missing = PdfReport.write(SCRIPTS.outcome(), SCRIPTS.subject("Falcon"), "{}", CREATED, out);
        assertEquals(Map.of(), violations(out.toByteArray(), PDFAFlavour.PDFA_3_A));
        assertEquals(Map.of(), violations(out.toByteArray(), PDFAFlavour.PDFUA_1));
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            String words = new PDFTextStripper().getText(pdf);
            assertEquals(!missing.isEmpty(), words.contains("Some characters are missing in this document"), words);
            assertEquals(!missing.contains("Han"), words.contains("智谱"), words);
            assertEquals(!missing.contains("Arabic"), words.contains("فالكون 2 (سلام)"), words);
            assertTrue(words.contains("טרום 1"), words);
            assertEquals("فالكون 2 (سلام)", pdf.getDocumentInformation().getTitle());
        }
    }

    @Test
    void aCharacterThatNoFontHasIsNamedInASentence() throws IOException {
        Assessed model = Assessed.of("entity Lab \"Lab \uDB81\uDEAD\" { established in DE }\nmodel A by Lab { generates text }\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(Set.of("symbols"), PdfReport.write(model.outcome(), model.subject("A"), "{}", CREATED, out));
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            String words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(words.contains("because no font on the machine that wrote it has them: symbols. The HTML page shows them."), words);
        }
    }

    @Test
    void anotherRunGivesTheSameBytes() throws IOException {
        assertArrayEquals(file, written());
        assertArrayEquals(combined(), combined());
    }

    @Test
    void theDateOfCreationIsTheStatedOne() throws IOException {
        try (PDDocument pdf = pdf(); InputStream metadata = pdf.getDocumentCatalog().getMetadata().createInputStream()) {
            assertEquals(CREATED, pdf.getDocumentInformation().getCreationDate().toInstant());
            assertTrue(new String(metadata.readAllBytes(), StandardCharsets.UTF_8)
                    .contains("<xmp:CreateDate>2026-01-10T00:00:00Z</xmp:CreateDate>"));
        }
    }

    @Test
    void theAssessmentOfTheSubjectIsAttached() throws IOException {
        try (PDDocument pdf = pdf()) {
            PDComplexFileSpecification attached = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get("assessment.json");
            String json = new String(attached.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
            assertEquals(AssessmentJson.assessment(MODEL.outcome(), MODEL.subject("Polar")), json);
            assertTrue(json.contains("gpai-assessment/1"), json);
        }
    }

    @Test
    void aCombinedDocumentHasABookmarkForEachSubjectAndLinksFromTheIndex() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(combined())) {
            Map<String, Integer> bookmarks = new LinkedHashMap<>();
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.put(item.getTitle(), pdf.getPages().indexOf(item.findDestinationPage(pdf)));
                assertTrue(item.hasChildren());
            }
            assertEquals(List.of("Small 1.0", "Large"), List.copyOf(bookmarks.keySet()));
            assertTrue(bookmarks.get("Small 1.0") >= 1 && bookmarks.get("Large") > bookmarks.get("Small 1.0"), bookmarks::toString);
            List<Integer> targets = new ArrayList<>();
            for (PDAnnotation annotation : pdf.getPage(0).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionGoTo jump
                        && jump.getDestination() instanceof PDPageDestination target) {
                    targets.add(target.retrievePageNumber());
                }
            }
            assertTrue(targets.containsAll(bookmarks.values()), () -> targets + " of " + bookmarks);
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(bookmarks.get("Large") + 1);
            text.setEndPage(bookmarks.get("Large") + 1);
            String words = text.getText(pdf);
            assertTrue(words.contains("Large · consultation-2025-04 as of 2026-01-10"), words);
        }
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
    void everyFontIsEmbedded() throws IOException {
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
    void itContainsTheTextOfTheHtmlAndIsTagged() throws IOException {
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
    void nothingIsExecutedAndOnlyAddressesOnTheWebAreLinks() throws IOException {
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
