package org.gpailang.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job writes the bytes of the command line. */
class AssessmentJobTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final Path DISTRIBUTION = Path.of(System.getProperty("gpai.distribution")).normalize();

    private static JavaSparkContext spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = new JavaSparkContext(new SparkConf().setAppName("test").setMaster("local[2]").set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost"));
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    /** The output of the command line; it ends with 0 or, if there are errors in the findings, 1 or 2. */
    private String commandLine(Path files) throws IOException, InterruptedException {
        Path out = folder.resolve("command-line.jsonl");
        Process process = new ProcessBuilder(DISTRIBUTION.resolve("bin/gpai").toString(), "check", files.toString(), "--format", "jsonl",
                "--as-of", DAY.toString()).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertTrue(process.waitFor() <= 2);
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private String job(Path files) throws IOException {
        StringWriter out = new StringWriter();
        AssessmentJob.assess(spark, files, DAY, out);
        return out.toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("hub").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void severalComponentsWithModificationsAcrossFilesAndErrors() throws IOException, InterruptedException {
        for (int lab = 0; lab < 8; lab++) {
            write("lab" + lab + "/base.gpai", base(lab));
            write("lab" + lab + "/tune.gpai", tune(lab, (lab + 3) % 8 / 2 * 2));
        }
        write("broken.gpai", "model Unfinished by Nobody {\n    generats text\n    parameters 7B tokens\n");
        String expected = commandLine(folder.resolve("hub"));
        assertTrue(expected.contains("\"type\":\"finding\"") && expected.contains("broken.gpai") && expected.contains("Tune7"), expected);
        assertEquals(expected, job(folder.resolve("hub")));
    }

    /** A large model before the duties apply, another after, and one without compute. */
    private static String base(int lab) {
        return """
                package lab%1$d

                entity Lab%1$d "Laboratory %1$d" {
                    established in %2$s
                    size large
                }

                model First%1$d "First %1$d" by Lab%1$d {
                    accepts text
                    generates text
                    parameters 400B
                    pretraining {
                        compute 400B parameters x 15T tokens
                    }
                    licence Llama-3.1
                    placed on market 2025-03-0%3$d via repository "https://hub.example/%1$d"
                }

                model Second%1$d "Second %1$d" by Lab%1$d {
                    accepts text
                    generates text, code
                    parameters 500B
                    pretraining {
                        compute 500B parameters x 20T tokens
                    }
                    licence Apache-2.0
                    claims open-source-exemption
                    placed on market 2025-09-0%3$d via repository "https://hub.example/second/%1$d"
                    documents {
                        copyright-policy "https://hub.example/%1$d/copyright"
                    }
                }

                model Small%1$d "Small %1$d" by Lab%1$d {
                    generates text
                    parameters 7B
                }
                """.formatted(lab, lab % 2 == 0 ? "DE" : "US", 1 + lab);
    }

    private static String tune(int lab, int of) {
        return """
                package lab%1$d

                %3$smodification Tune%1$d "Tune %1$d" of First%2$d by Lab%1$d {
                    finetuning "one domain" {
                        compute 64 x H100-SXM5 for 10 days at 35%%
                    }
                    licence MIT
                    placed on market 2025-10-01 via repository "https://hub.example/tune/%1$d"
                }
                """.formatted(lab, of, lab == of ? "" : "import lab" + of + "\n\n");
    }

    @Test
    void theExamplesOnTheGuidelines() throws IOException, InterruptedException {
        Path guidelines = Path.of("../guidelines");
        assertEquals(commandLine(guidelines), job(guidelines));
    }

    @Test
    void aFolderWithoutComponents() throws IOException, InterruptedException {
        write("entity.gpai", "entity Lab \"Laboratory\" {\n    established in DE\n}\n");
        assertEquals(commandLine(folder.resolve("hub")), job(folder.resolve("hub")));
    }
}
