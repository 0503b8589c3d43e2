package org.gpailang.tests.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.language.names.SourceText;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code gpai import}. Each folder of {@code imports} has inputs, all of them made up, and the file {@code expected.gpai} that importing
 * them together gives.
 */
class ImportTest {

    private static final Path FOLDERS = Golden.ROOT.resolve("dsl.tests/src/test/resources/imports");
    /** The inputs in which nothing is found, by their folders. */
    private static final Map<String, String> EMPTY = Map.of("card-without-anything", "README.md", "hostile", "config.json");
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 10);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theInputsGiveTheExpectedFileWithoutErrorsInTheText() throws IOException {
        return folders().stream().map(inputs -> DynamicTest.dynamicTest(inputs.getFileName().toString(), () -> {
            CommandResult imported = imported(inputs(inputs));
            assertEquals(Optional.ofNullable(EMPTY.get(inputs.getFileName().toString())).map(file -> "gpai: " + file
                    + ": nothing was found that can be imported\n").orElse(""), imported.err());
            assertEquals(0, imported.code());
            Golden.check(inputs.resolve("expected.gpai"), imported.out());
            assertEquals(List.of(), errors(imported.out()));
            assertEquals(Optional.of(imported.out()), Formatter.standalone().format(imported.out()), "it is formatted");
        }));
    }

    @Test
    void importingTwiceIntoAFileAddsNothingTheSecondTime() throws IOException {
        for (Path inputs : folders()) {
            Path file = Files.writeString(folder.resolve("into.gpai"), "entity Lab\nmodel Mine by Lab { generates text }\n");
            List<String> arguments = new ArrayList<>(inputs(inputs));
            arguments.addAll(List.of("--into", file.toString()));
            assertEquals(0, imported(arguments).code());
            String once = Files.readString(file);
            assertEquals(List.of(), errors(once), inputs::toString);
            assertTrue(once.contains("entity Lab\nmodel Mine by Lab {"), once);
            CommandResult again = imported(arguments);
            assertEquals(once, Files.readString(file), () -> inputs + again.err());
        }
    }

    @Test
    void aNumberThatNoQuantityHasIsNotImported() throws IOException {
        for (String number : List.of("7" + "2".repeat(59), "1e-59", "1e59", "0." + "0".repeat(50) + "1", "3." + "1".repeat(57))) {
            Path log = Files.writeString(folder.resolve("flops_meter.json"), "{\"Flops_architecture\": \"2.5e18\","
                    + " \"Flops_hardware\": \"3.1e18\", \"Flops_original\": \"8.4e22\", \"tokens_processed\": 120000000, \"N_total\": "
                    + number
                    + "}");
            String out = CommandResult.with("import", log.toString()).out();
            assertEquals(List.of(), errors(out), number);
            assertFalse(out.contains("N_total"), out);
        }
    }

    @Test
    void whatAFileStatesIsNotOverwritten() throws IOException {
        Path card = Files.writeString(folder.resolve("README.md"), """
                ---
                license: mit
                pipeline_tag: text-generation
                ---
                # Beacon
                """);
        Path file = Files.writeString(folder.resolve("mine.gpai"), """
                // by hand
                entity Lab { established in DE }

                model Beacon by Lab {
                    generates text, code  // by hand
                    licence Apache-2.0
                    // the end
                }
                """);
        CommandResult result = CommandResult.with("import", card.toString(), "--into", file.toString());
        assertEquals("""
                // by hand
                entity Lab { established in DE }

                model Beacon by Lab {
                    generates text, code  // by hand
                    licence Apache-2.0
                    // the end
                    accepts text  // README.md, pipeline_tag
                }
                """, Files.readString(file));
        assertEquals("gpai: Beacon: 'generates text' (README.md, pipeline_tag) is not added, because the file states"
                + " 'generates text, code'\n"
                + "gpai: Beacon: 'licence MIT' (README.md, license) is not added, because the file states 'licence Apache-2.0'\n"
                + "gpai: completed " + file + "\n", result.err());
    }

    @Test
    void anActivityIsCompletedAndAModelWithoutABlockGetsOne() throws IOException {
        Path card = Files.writeString(folder.resolve("README.md"), """
                | |Params|Tokens|
                |---|---|---|
                |Tide 3B|3B|2T|
                """);
        Path file = Files.writeString(folder.resolve("mine.gpai"), """
                entity Lab
                model Tide-3B by Lab { pretraining { started 2025-03-01 } }
                """);
        CommandResult.with("import", card.toString(), "--into", file.toString());
        String completed = Files.readString(file);
        assertTrue(completed.contains("started 2025-03-01") && completed.contains("compute 3B parameters x 2T tokens  // README.md:3"),
                completed);
        assertEquals(List.of(), errors(completed));
        Files.writeString(file, "entity Lab\nmodel Tide-3B by Lab\n");
        CommandResult.with("import", card.toString(), "--into", file.toString());
        assertEquals(List.of(), errors(Files.readString(file)), () -> "");
        assertTrue(Files.readString(file).contains("parameters 3B"));
    }

    @Test
    void theOptionsNameWhatTheInputsDoNotState() throws IOException {
        Path config = Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"x\", \"hidden_size\": 512}");
        String out = CommandResult.with("import", config.toString(), "--model", "Tide \"1\"", "--provider", "Harbour Labs").out();
        assertTrue(out.contains("entity Harbour-Labs \"Harbour Labs\"  // stated with --provider\n"), out);
        assertTrue(out.contains("model Tide-1 \"Tide \\\"1\\\"\" by Harbour-Labs {"), out);
        assertEquals(List.of(), errors(out));
    }

    @Test
    void theCountryOfAnotherEntityIsNotThatOfTheProvider() throws IOException {
        Path table = FOLDERS.resolve("epoch/models.csv");
        String all = CommandResult.with("import", table.toString()).out();
        assertTrue(all.contains("established in "), all);
        String out = CommandResult.with("import", table.toString(), "--provider", "Our Own GmbH").out();
        assertTrue(out.contains("entity Our-Own-GmbH \"Our Own GmbH\"  // stated with --provider\n"), out);
        assertFalse(out.lines().anyMatch(line -> line.strip().startsWith("established in ")), out);
        assertTrue(out.contains(": The country FR is that of \"Harbour Labs\"."), out);
    }

    @Test
    void logsOfTwoRunsWithTheSameNameAreToldApart() throws IOException {
        Path first = Files.writeString(Files.createDirectories(folder.resolve("one")).resolve("trainer_state.json"),
                "{\"total_flos\": 3.5e19, \"log_history\": []}");
        Path second = Files.writeString(Files.createDirectories(folder.resolve("two")).resolve("trainer_state.json"),
                "{\"total_flos\": 1.5e19, \"log_history\": []}");
        String out = CommandResult.with("import", first.toString(), second.toString(), "--activity", "pretraining").out();
        assertTrue(out.contains("compute 3.5e19 FLOP reported \"Trainer, total_flos\"  // trainer_state.json, total_flos\n"), out);
        assertTrue(out.contains("// trainer_state (2).json, total_flos: This differs from what is stated above. If it is about another"),
                out);
        assertEquals(1, out.lines().filter(line -> line.strip().startsWith("compute ")).count(), out);
    }

    @Test
    void aModelWithAnotherNameIsNotTheOneInTheFile() throws IOException {
        Path card = Files.writeString(folder.resolve("README.md"), "---\npipeline_tag: text-to-image\n---\n# Lantern\n");
        Path file = Files.writeString(folder.resolve("mine.gpai"), "entity Lab\nmodel Beacon by Lab {\n    generates text\n}\n");
        CommandResult result = CommandResult.with("import", card.toString(), "--into", file.toString());
        String completed = Files.readString(file);
        assertTrue(completed.startsWith("entity Lab\nmodel Beacon by Lab {\n    generates text\n}\n"), completed);
        assertTrue(completed.contains("model Lantern \"Lantern\" by Provider {"), completed);
        assertTrue(result.err().startsWith("gpai: the file has no model \"Lantern\", so it is added as another model; --model states"),
                result.err());
        CommandResult named = CommandResult.with("import", card.toString(), "--model", "Beacon", "--into", file.toString());
        assertTrue(Files.readString(file).contains("    accepts text  // README.md, pipeline_tag\n"), named::err);
    }

    @Test
    void namesThatAreNotAddedToAnExistingModelAreReported() throws IOException {
        Path card = Files.writeString(folder.resolve("models.csv"), """
                Model,Organization,Country (of organization),Training compute (FLOP),Finetune compute (FLOP),Base model
                Beacon,Harbour Labs,France,1e23,1e22,Lantern
                """);
        Path file = Files.writeString(folder.resolve("mine.gpai"), """
                entity Lab "Lab SE" { established in DE }
                entity Harbour-Labs "Harbour Labs"
                model Other by Lab
                modification Beacon of Other by Lab {
                    finetuning { compute 1e22 FLOP }
                }
                """);
        String err = CommandResult.with("import", card.toString(), "--into", file.toString()).err();
        assertTrue(err.contains("gpai: Beacon: the provider \"Harbour Labs\" (models.csv:2, Organization) is not added, because the"
                + " declaration is not changed; it states 'Lab'\n"), err);
        assertTrue(err.contains("gpai: Beacon: the country of the provider, \"FR\" (models.csv:2, Country (of organization)) is not added,"
                + " because the declaration is not changed; it states 'DE'\n"), err);
        assertTrue(err.contains("gpai: Beacon: that it is based on \"Lantern\" (models.csv:2, Base model) is not added, because the"
                + " declaration is not changed; it states 'Other'\n"), err);
        Files.writeString(file, Files.readString(file).replace("of Other by Lab {", "of Lantern by Harbour-Labs {")
                .replace("model Other", "model Lantern").replace("\"Harbour Labs\"", "\"Harbour Labs\" { established in FR }"));
        String agreed = CommandResult.with("import", card.toString(), "--into", file.toString()).err();
        assertFalse(agreed.contains("declaration is not changed"), agreed);
    }

    @Test
    void nothingIsSaidOfComputeThatTheInputDoesNotState() throws IOException {
        Path card = Files.writeString(folder.resolve("card.md"), """
                ---
                license: mit
                co2_eq_emissions:
                  emissions: 1710
                  training_type: fine-tuning
                  hardware_used: NVIDIA A100-SXM4-40GB
                ---
                # Beacon
                """);
        Path file = Files.writeString(folder.resolve("mine.gpai"), """
                entity Lab
                model Beacon by Lab {
                    licence MIT
                    finetuning { compute 1e22 FLOP }
                }
                """);
        String err = CommandResult.with("import", card.toString(), "--into", file.toString()).err();
        assertFalse(err.contains("is not added"), err);
        assertTrue(Files.readString(file).contains("compute 1e22 FLOP"));
        assertFalse(Files.readString(file).contains("compute unknown"));
    }

    @Test
    void theOptionStatesWhichActivityALogDescribes() {
        String out = CommandResult.with("import", FOLDERS.resolve("trainer/trainer_state.json").toString(), "--activity", "finetuning")
                .out();
        assertTrue(out.contains("""
                    finetuning {
                        compute 4.375e19 FLOP reported "Trainer, total_flos"  // trainer_state.json, total_flos
                """), out);
        CommandResult wrong = CommandResult.with("import", "x.json", "--activity", "training");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("--activity takes pretraining, continued-pretraining, "), wrong::err);
    }

    @Test
    void inputsThatCannotBeReadAreNamedWithTheReason() throws IOException {
        assertEquals("nothing.json: no such file", problem("nothing.json"));
        Path other = Files.writeString(folder.resolve("other.txt"), "hello");
        assertTrue(problem(other.toString()).startsWith("other.txt: not in a format that can be imported, which are: "),
                problem(other.toString()));
        Path json = Files.writeString(folder.resolve("config.json"), "{\"model_type\": ");
        assertTrue(problem(json.toString()).startsWith("config.json: not valid JSON: "), problem(json.toString()));
        Path deep = Files.writeString(folder.resolve("config.json"), "{\"model_type\": " + "[".repeat(100_000));
        assertTrue(problem(deep.toString()).contains("not valid JSON"), problem(deep.toString()));
        Path yaml = Files.writeString(folder.resolve("README.md"), "---\na: " + "[".repeat(10_000) + "\n---\n");
        assertTrue(problem(yaml.toString()).contains("nested more than 50 levels deep"), problem(yaml.toString()));
        Path broken = Files.writeString(folder.resolve("README.md"), "---\na: [\n---\n");
        assertTrue(problem(broken.toString()).startsWith("README.md: not valid YAML: "), problem(broken.toString()));
        assertEquals(folder + ": not a regular file", problem(folder.toString()));
    }

    @Test
    void aliasesAreNotExpanded() throws IOException {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n");
        }
        Path card = Files.writeString(folder.resolve("README.md"), bomb + "license: *a29\npipeline_tag: text-generation\n---\n");
        CommandResult imported = CommandResult.with("import", card.toString());
        assertEquals(0, imported.code(), imported::err);
        assertTrue(imported.out().contains("generates text"));
        assertFalse(imported.out().contains("licence"));
    }

    @Test
    void anExistingFileIsNotReplaced() throws IOException {
        Path card = Files.writeString(folder.resolve("README.md"), "# Tide\n");
        Path file = Files.writeString(folder.resolve("mine.gpai"), "entity Lab\n");
        CommandResult result = CommandResult.with("import", card.toString(), "--output", file.toString());
        assertEquals(2, result.code());
        assertEquals("entity Lab\n", Files.readString(file));
        assertEquals(2, CommandResult.with("import", card.toString(), "--output", "a.gpai", "--into", file.toString()).code());
    }

    @Test
    void oneCommandOnACardAndOneOnTheResultGiveAnAssessment() throws IOException {
        Files.copy(FOLDERS.resolve("card-template/README.md"), folder.resolve("README.md"));
        assertEquals(0, PackagedProgram.run(folder, "import", "README.md", "--output", "beacon.gpai").code());
        CommandResult report = PackagedProgram.run(folder, "report", "beacon.gpai", "--as-of", "2026-01-10");
        assertEquals(0, report.code(), report::err);
        assertTrue(report.out().contains("# Assessment as of 2026-01-10"), report::out);
        assertTrue(report.out().contains("Beacon 7B"), report::out);
    }

    @Test
    void commandsThatDoNotImportLoadNothingOfIt() throws IOException {
        Path log = folder.resolve("classes.log");
        Files.writeString(folder.resolve("lab.gpai"), "entity Lab\n");
        PackagedProgram.run(folder, "", Map.of("GPAI_JAVA_OPTIONS", "-Xlog:class+load:file=" + log), "check", "lab.gpai");
        String classes = Files.readString(log);
        assertTrue(classes.contains("org.gpailang.cli.CheckCommand"), "the log is there");
        assertFalse(classes.contains("org.gpailang.exchange.") || classes.contains("snakeyaml"), "classes of the import are loaded");
    }

    private String problem(String file) {
        CommandResult result = CommandResult.with("import", file);
        assertEquals(2, result.code());
        assertEquals("", result.out());
        return result.err().lines().findFirst().orElse("").replaceFirst("^gpai: ", "");
    }

    private static CommandResult imported(List<String> arguments) {
        return CommandResult.with(Stream.concat(Stream.of("import"), arguments.stream()).toArray(String[]::new));
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.sorted().toList();
        }
    }

    private static List<String> inputs(Path inputs) throws IOException {
        try (Stream<Path> files = Files.list(inputs)) {
            return files.filter(file -> !file.getFileName().toString().equals("expected.gpai")).sorted().map(Path::toString).toList();
        }
    }

    /** The errors in a text, other than those of what it says under the law. */
    static List<String> errors(String text) {
        return errors(Assessed.of(AS_OF, null, List.of(new SourceText("imported.gpai", text))).findings());
    }

    /** Those of the findings that are errors in a text, other than those of what it says under the law. */
    static List<String> errors(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.code().matches("(syntax|link|model)/.*|compute/unit-mismatch"))
                .map(finding -> finding.at().line() + ": " + finding.message()).toList();
    }
}
