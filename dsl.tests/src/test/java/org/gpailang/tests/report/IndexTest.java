package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of pages: its index shows what is urgent first, its tables have the same content, and pages of earlier runs are reported. */
@Order(2)
class IndexTest {

    private static final String FILE = """
            assess under guidelines-2025-07
            entity Calm "Calm" { established in FR }
            entity Late "Late" { established in DE }
            model Small "Small" by Calm {
                generates text
                pretraining { compute 1B parameters x 1B tokens }
            }
            model Fine "Fine" by Late {
                generates text
                pretraining { compute 1B parameters x 1B tokens }
            }
            model Large "=Large, \\"L\\"" by Late {
                generates text
                pretraining { compute 2e25 FLOP }
                placed on market 2025-09-01 via api
                notified 2025-08-20 of 2e25 FLOP by declared
            }
            model Coming "Coming" by Calm {
                generates text
                pretraining { compute 70B parameters x 2T tokens }
                placed on market 2026-02-01 via api
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFile() throws IOException {
        Files.writeString(folder.resolve("models.gpai"), FILE.replace("\\\"L\\\"", "L").replace(" by declared", ""));
    }

    /** Runs a command on the file; the output is in this folder, too. */
    private CommandResult run(String... arguments) {
        List<String> paths = new ArrayList<>(List.of(arguments));
        int output = paths.indexOf("--output") + 1;
        if (output > 0) {
            paths.set(output, folder.resolve(paths.get(output)).toString());
        }
        paths.add(folder.toString());
        return CommandResult.with(paths.toArray(String[]::new));
    }

    @Test
    void theIndexShowsWhatIsUrgentFirst() throws IOException {
        run("report", "--as-of", "2026-01-10", "--format", "html", "--output", "out");
        Document index = Jsoup.parse(Files.readString(folder.resolve("out/index.html")));
        List<String> figures = index.select(".figures dt, .figures dd").eachText();
        assertEquals(List.of("with systemic risk", "1", "with errors", "1", "overdue duties"), figures.subList(0, 5));
        assertEquals(List.of("next deadline", "2026-02-01"), figures.subList(6, 8));
        assertTrue(Integer.parseInt(figures.get(5)) > 4, figures::toString);
        assertEquals(List.of("Late, established in DE", "Calm, established in FR"), index.select("tr.group").eachText());
        assertEquals(List.of("=Large, L", "Fine", "Coming", "Small"), index.select("tbody tr:not(.group) th").eachText());
        assertTrue(index.select("tbody tr:not(.group)").get(0).select("td").get(0).text().matches("overdue since 2025-09-01 \\(\\d+\\)"),
                () -> index.select("tbody tr").get(1).text());
        assertEquals("next due 2026-02-01", index.select("tbody tr:not(.group)").get(2).select("td").get(0).text());
        assertEquals("yes", index.select("tbody tr:not(.group)").get(0).select(".badge").get(0).text());
        String target = index.select(".figures a").attr("href");
        assertEquals("=Large, L", index.select(target + " th").text(), "the number of subjects with errors leads to the first one");
        assertTrue(index.text().contains("Made by gpai 0.1.0 as of 2026-01-10 under guidelines-2025-07."), index::text);
    }

    @Test
    void theTablesContainTheIndexAndAllDuties() throws IOException {
        run("report", "--as-of", "2026-01-10", "--format", "csv", "--output", "out");
        List<String> index = Files.readAllLines(folder.resolve("out/index.csv"));
        assertTrue(index.get(0).startsWith("name,title,kind,provider,ruleset,compute in FLOP"), index.get(0));
        assertTrue(index.get(1).startsWith("Large,\"'=Large, L\",model,Late,guidelines-2025-07,"), index.get(1));
        assertEquals(5, index.size());
        List<String> duties = Files.readAllLines(folder.resolve("out/duties.csv"));
        assertEquals(1 + 4 * 10, duties.size());
        assertTrue(duties.stream().anyMatch(row -> row.startsWith("Large,53(1)(a),Technical documentation,overdue,2025-09-01,")),
                duties::toString);
    }

    @Test
    void aWorkbookHasTheSameTablesAndNoFormulas() throws IOException {
        run("report", "--as-of", "2026-01-10", "--format", "csv,xlsx", "--output", "out");
        try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("out/assessment.xlsx").toString())) {
            assertEquals(Files.readAllLines(folder.resolve("out/index.csv")).size() - 1, workbook.getSheet("Index").getLastRowNum());
            assertEquals(Files.readAllLines(folder.resolve("out/duties.csv")).size() - 1, workbook.getSheet("Duties").getLastRowNum());
            assertEquals("=Large, L", workbook.getSheet("Index").getRow(1).getCell(1).getStringCellValue());
            assertEquals(LocalDate.of(2025, 9, 1), workbook.getSheet("Index").getRow(1).getCell(9).getLocalDateTimeCellValue()
                    .toLocalDate());
            assertTrue(workbook.getSheet("Index").getRow(1).getCell(8).getNumericCellValue() > 4);
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(cell -> assertNotEquals(CellType.FORMULA, cell.getCellType()));
                }
            }
        }
    }

    @Test
    void everyFileIsTheSameInAnotherRun() throws IOException {
        Map<String, String> environment = Map.of("SOURCE_DATE_EPOCH", "1767225600");
        for (String out : List.of("one", "two")) {
            PackagedProgram.run(folder, "", environment, "report", "--as-of", "2026-01-10", "--format", "html,pdf,md,json,csv,xlsx",
                    "--output", out);
            PackagedProgram.run(folder, "", environment, "report", "--as-of", "2026-01-10", "--combine", "--output", out);
            PackagedProgram.run(folder, "", environment, "draft", "model-documentation", "Large", "models.gpai", "--as-of", "2026-01-10",
                    "--anyway", "--format", "docx", "--output", out + "/draft.docx");
        }
        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            List<Path> all = files.toList();
            assertEquals(16, all.size(), all::toString);
            for (Path file : all) {
                assertEquals(-1, Files.mismatch(file, folder.resolve("two").resolve(file.getFileName())), file::toString);
            }
        }
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("one/large.pdf").toFile());
                XWPFDocument draft = new XWPFDocument(Files.newInputStream(folder.resolve("one/draft.docx")));
                XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("one/assessment.xlsx").toString())) {
            Instant stated = Instant.parse("2026-01-01T00:00:00Z");
            assertEquals(stated, pdf.getDocumentInformation().getCreationDate().toInstant());
            assertEquals(stated, draft.getProperties().getCoreProperties().getCreated().toInstant());
            assertEquals(stated, workbook.getProperties().getCoreProperties().getCreated().toInstant());
        }
        CommandResult wrong = PackagedProgram.run(folder, "", Map.of("SOURCE_DATE_EPOCH", "yesterday"), "report", "--format", "pdf",
                "--output", "three");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("SOURCE_DATE_EPOCH is not a number of seconds since 1970: yesterday"), wrong::err);
    }

    @Test
    void aCombinedPdfReplacesThoseOfTheSubjectsAndTheIndexLinksIt() throws IOException {
        CommandResult run = run("report", "--as-of", "2026-01-10", "--format", "html,pdf", "--combine", "--output", "out");
        assertTrue(run.err().contains("wrote 6 files to " + folder.resolve("out")), run::err);
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("out/assessment.pdf").toFile())) {
            String words = new PDFTextStripper().getText(pdf);
            assertTrue(words.contains("4 subjects of 2 providers") && words.contains("Coming · guidelines-2025-07 as of 2026-01-10"),
                    words);
        }
        assertEquals(List.of("assessment.pdf"), Jsoup.parse(Files.readString(folder.resolve("out/index.html"))).select(".files a")
                .eachAttr("href"));
        CommandResult alone = run("report", "--combine", "--as-of", "2026-01-10", "--output", "alone");
        assertTrue(alone.err().contains("wrote 1 file to " + folder.resolve("alone")), alone::err);
        CommandResult wrong = run("report", "--combine", "--format", "html", "--output", "alone");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("'--combine' writes a PDF; add pdf to '--format'"), wrong::err);
    }

    @Test
    void theIndexLinksTheOtherFilesOfTheSameRun() throws IOException {
        run("report", "--as-of", "2026-01-10", "--format", "html,pdf,json,csv,xlsx", "--output", "out");
        Document index = Jsoup.parse(Files.readString(folder.resolve("out/index.html")));
        List<String> linked = index.select(".files a, tbody a").eachAttr("href");
        assertEquals(Set.of("assessment.json", "index.csv", "duties.csv", "assessment.xlsx", "large.html", "large.pdf", "fine.html",
                "fine.pdf", "coming.html", "coming.pdf", "small.html", "small.pdf"), Set.copyOf(linked));
        linked.forEach(file -> assertTrue(Files.exists(folder.resolve("out").resolve(file)), file));
    }

    @Test
    void pagesOfAnEarlierRunAreReportedOrDeleted() throws IOException {
        run("report", "--as-of", "2026-01-10", "--format", "html", "--output", "out");
        Files.writeString(folder.resolve("out/mine.html"), "<p>mine</p>");
        Files.writeString(folder.resolve("models.gpai"), "assess under guidelines-2025-07\nentity Calm { established in FR }\n"
                + "model Other by Calm { generates text  pretraining { compute 1e20 FLOP } }\n");
        CommandResult again = run("report", "--as-of", "2026-01-10", "--format", "html", "--output", "out");
        assertTrue(again.err().contains("pages of an earlier run are left: coming.html, fine.html, large.html, small.html; --clean deletes"
                + " them"), again::err);
        CommandResult clean = run("report", "--as-of", "2026-01-10", "--format", "html", "--clean", "--output", "out");
        assertTrue(clean.err().contains("deleted pages of an earlier run: coming.html, fine.html, large.html, small.html"), clean::err);
        assertFalse(Files.exists(folder.resolve("out/large.html")));
        assertTrue(Files.exists(folder.resolve("out/mine.html")), "a file of somebody else stays");
        assertEquals("", run("report", "--as-of", "2026-01-10", "--format", "html", "--output", "out").err()
                .replaceAll("gpai: wrote .*\\R", ""));
    }

    @Test
    void aComparisonIsAlsoMarkdownAndHtml() throws IOException {
        CommandResult markdown = run("compare", "--rulesets", "consultation-2025-04", "guidelines-2025-07", "--as-of", "2026-01-10",
                "--format", "md");
        assertEquals(1, markdown.code());
        assertTrue(markdown.out().startsWith("# Comparison as of 2026-01-10\n\nFrom consultation-2025-04 to "), markdown::out);
        assertTrue(markdown.out().contains("\n## New findings\n\n- warning: =Large, L meets the"), markdown::out);
        Document html = Jsoup.parse(run("compare", "--rulesets", "consultation-2025-04", "guidelines-2025-07", "--as-of", "2026-01-10",
                "--format", "html").out());
        assertTrue(html.select("h2").eachText().contains("New findings"), html::text);
        assertEquals(1, html.select("h1").size());
    }
}
