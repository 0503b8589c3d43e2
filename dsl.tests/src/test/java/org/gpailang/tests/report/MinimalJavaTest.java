package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java without the module {@code java.desktop}: everything is written except PDFs, workbooks and charts, and one sentence says so. */
@Order(2)
class MinimalJavaTest {

    private static final String REASON = "the Java that runs gpai has no module java.desktop; use a complete Java, such as Debian's"
            + " openjdk-17-jre-headless, or an archive of gpai with its own Java";
    private static final Map<String, String> WITHOUT_DESKTOP = Map.of("GPAI_JAVA_OPTIONS", "--limit-modules "
            + "java.base,java.logging,java.management,java.naming,java.sql,java.xml,jdk.unsupported,jdk.xml.dom");

    @TempDir
    private Path folder;

    @BeforeEach
    void aModel() throws IOException {
        Files.writeString(folder.resolve("polar.gpai"), """
                entity Lab { established in DE }
                model Polar by Lab {
                    generates text
                    scope broad
                    pretraining { compute 70B parameters x 15T tokens }
                }
                """);
    }

    private CommandResult run(String... arguments) throws IOException {
        return PackagedProgram.run(folder, "", WITHOUT_DESKTOP, arguments);
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatNeedsTheModuleIsLeftOutAndTheRestIsWritten() throws IOException {
        CommandResult ran = run("report", "polar.gpai", "--as-of=2026-01-10", "--format=html,pdf,md,json,csv,xlsx", "--output=reports");
        assertEquals(List.of("assessment.json", "assessment.md", "duties.csv", "index.csv", "index.html", "polar.html"), written());
        assertEquals("gpai: no PDF is written, no XLSX is written, the pages have no charts: " + REASON
                + "\ngpai: wrote 6 files to reports\n", ran.err());
        assertEquals(2, ran.code());
        Document page = Jsoup.parse(Files.readString(folder.resolve("reports/polar.html")));
        assertEquals("There is no chart: " + REASON + ".", page.select("#compute > dl + p").text());
        assertTrue(page.select("#compute svg").isEmpty());
        assertTrue(page.select("#compute td").text().contains("6.3·10²⁴"), page::text);
        Document index = Jsoup.parse(Files.readString(folder.resolve("reports/index.html")));
        assertTrue(index.select("a[href$=.pdf]").isEmpty(), "the index has no link to a PDF");
    }

    @Test
    void pagesWithoutChartsAreNoFailure() throws IOException {
        CommandResult ran = run("report", "polar.gpai", "--as-of=2026-01-10", "--format=html", "--output=reports");
        assertEquals("gpai: the pages have no charts: " + REASON + "\ngpai: wrote 2 files to reports\n", ran.err());
        assertEquals(0, ran.code());
    }

    /** Without the module, no PDF of an earlier run can be recognised. */
    @Test
    void pdfsOfAnEarlierRunAreKept() throws IOException {
        CommandResult.with("report", folder.resolve("polar.gpai").toString(), "--as-of=2026-01-10", "--format=pdf", "--output="
                + folder.resolve("reports"));
        assertEquals(2, run("report", "polar.gpai", "--as-of=2026-01-10", "--format=pdf", "--output=reports", "--clean").code());
        assertEquals(List.of("polar.pdf"), written());
    }

    @Test
    void aDraftForAWordProcessorNeedsNoModule() throws IOException {
        CommandResult ran = run("draft", "model-documentation", "Polar", "polar.gpai", "--as-of=2026-01-10", "--anyway", "--format=docx",
                "--output=draft.docx");
        assertEquals(0, ran.code(), ran::err);
        assertTrue(Files.size(folder.resolve("draft.docx")) > 0);
    }

    @Test
    void checksNeedOnlyTheSmallestJava() throws IOException {
        CommandResult ran = PackagedProgram.run(folder, "", Map.of("GPAI_JAVA_OPTIONS", "--limit-modules java.base"), "check", "polar.gpai",
                "--as-of=2026-01-10");
        assertEquals(0, ran.code(), ran::err);
        assertTrue(ran.out().contains("[presumption/crossed]"), ran::out);
    }
}
