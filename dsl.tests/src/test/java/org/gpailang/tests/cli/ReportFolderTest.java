package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.cli.GpaiCommand;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gpai report --output DIR}: a page for each subject, an index, and the handling of files that cannot be written. */
class ReportFolderTest {

    private static final String TWO = """
            package labs
            entity Lab "../../Lab" { established in DE }
            model Index "../../../etc/passwd" by Lab { generates text scope broad pretraining { compute 7e22 FLOP } }
            model index "<script>alert(1)</script>" by Lab { generates text scope broad pretraining { compute 8e22 FLOP } }
            """;

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {}

    private Ran report(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("models.gpai"), text);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.concat(Stream.of("report", file.toString(), "--as-of", "2026-01-10"), Stream.of(options))
                .toArray(String[]::new);
        int code = GpaiCommand.commandLine(arguments).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertFalse(err.toString().contains("\tat "), err::toString);
        return new Ran(code, out.toString(), err.toString());
    }

    private static Set<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void severalFormatsAtOnce() throws IOException {
        Path pages = folder.resolve("new/pages");
        Ran ran = report(TWO, "--format", "html,pdf,md,json", "--output", pages.toString());
        assertEquals("", ran.out());
        assertEquals(Set.of("assessment.json", "assessment.md", "index.html", "labs-index.html", "labs-index.pdf", "labs-index-2.html",
                "labs-index-2.pdf"), filesIn(pages));
        assertTrue(ran.err().contains("wrote 7 files to " + pages), ran::err);
    }

    @Test
    void nothingIsWrittenOutsideTheFolderForAnyName() throws IOException {
        report(TWO, "--format", "html", "--output", folder.resolve("pages").toString());
        assertEquals(Set.of("models.gpai", "pages/index.html", "pages/labs-index.html", "pages/labs-index-2.html"), filesIn(folder));
    }

    @Test
    void theIndexLinksEveryPageAndEveryPageTheIndex() throws IOException {
        Path pages = folder.resolve("pages");
        report(TWO, "--format", "html", "--output", pages.toString());
        List<String> links = Jsoup.parse(Files.readString(pages.resolve("index.html"))).select(":not(cite) > a").eachAttr("href");
        assertEquals(List.of("labs-index.html", "labs-index-2.html"), links);
        for (String link : links) {
            assertEquals("index.html", Jsoup.parse(Files.readString(pages.resolve(link))).select(".back a").attr("href"));
        }
    }

    @Test
    void aNameThatAnOperatingSystemReservesIsNotAFileName() throws IOException {
        Path pages = folder.resolve("pages");
        report("entity E { established in DE }\nmodel con by E { generates text }\nmodel index by E { generates text }\nmodel "
                + "a".repeat(300) + " by E { generates text }\n", "--format", "html", "--output", pages.toString());
        assertEquals(Set.of("index.html", "model-con.html", "model-index.html", "a".repeat(80) + ".html"), filesIn(pages));
    }

    @Test
    void pagesThatCannotBeWrittenAreReportedAndTheOthersAreComplete() throws IOException {
        Path pages = folder.resolve("pages");
        Files.createDirectories(pages.resolve("labs-index.html/in the way"));
        Ran ran = report(TWO, "--format", "html", "--output", pages.toString());
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("cannot write " + pages.resolve("labs-index.html")), ran::err);
        assertTrue(ran.err().contains("and could not write 1"), ran::err);
        assertEquals(Set.of("index.html", "labs-index-2.html"), filesIn(pages));
        assertTrue(Files.readString(pages.resolve("labs-index-2.html")).strip().endsWith("</html>"));
    }

    @Test
    void aFileThatDoesNotParseDoesNotAffectOtherReports() throws IOException {
        Files.writeString(folder.resolve("broken.gpai"), "entity Broken { established\n");
        Path pages = folder.resolve("pages");
        Ran ran = report(TWO, folder.resolve("broken.gpai").toString(), "--format", "html", "--output", pages.toString());
        assertEquals(2, ran.code());
        assertEquals(Set.of("index.html", "labs-index.html", "labs-index-2.html"), filesIn(pages));
        assertTrue(Jsoup.parse(Files.readString(pages.resolve("index.html"))).text().contains("broken.gpai"));
    }

    @Test
    void pagesNeedAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        for (String output : List.of("-", file.toString())) {
            Ran ran = report(TWO, "--format", "html", "--output", output);
            assertEquals(2, ran.code());
            assertTrue(ran.err().contains("--output DIR"), ran::err);
        }
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void aSingleTextIsWrittenToAFile() throws IOException {
        Path file = folder.resolve("report.md");
        report(TWO, "--output", file.toString());
        assertTrue(Files.readString(file).startsWith("# Assessment as of 2026-01-10\n"));
        report(TWO, "--format", "json", "--output", folder + "/");
        assertEquals(Set.of("assessment.json", "models.gpai", "report.md"), filesIn(folder));
    }
}
