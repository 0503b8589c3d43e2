package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gpailang.analysis.Analysis;
import org.gpailang.analysis.many.ComponentParts;
import org.gpailang.analysis.many.ManyFiles;
import org.gpailang.analysis.many.PortableComponent;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.records.RecordFormat;
import org.gpailang.tests.benchmark.ManyModels;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.gpailang.tests.fixtures.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many files are assessed in bounded memory, with the same results as a few. */
@Order(1)
class ManyFilesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    /** More files than are kept in memory, with modifications across providers, systems and errors. */
    @BeforeAll
    static void generate() throws IOException {
        new ManyModels(600, 1).write(folder.resolve("many"));
        // settings on which the output depends, too
        Files.writeString(folder.resolve("many/gpai.toml"), "[severity]\n\"presumption/crossed\" = \"information\"\n"
                + "\"market/obligations-begin\" = \"hint\"\n");
    }

    private static List<SourceText> read(Path below) throws IOException {
        List<SourceText> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".gpai")).sorted().toList()) {
                sources.add(new SourceText(file.toString(), Files.readString(file)));
            }
        }
        return sources;
    }

    private static void assertSameFindings(List<SourceText> sources, int threads) {
        Analysis expected = Analysis.of(SourceReader.standalone().read(sources), Optional.empty(), Assessed.DAY);
        Map<String, SourceText> texts = new HashMap<>();
        sources.forEach(source -> texts.put(source.name(), source));
        List<List<Finding>> found = new ArrayList<>();
        List<Integer> waived = new ArrayList<>();
        try (ManyFiles files = ManyFiles.read(texts.keySet().stream().sorted().toList(), name -> Optional.of(texts.get(name)), () -> { },
                threads)) {
            files.assess(new ManyFiles.Settings(Optional.empty(), Optional.empty(), Assessed.DAY, ComponentParts.Description.NONE), 0,
                    result -> result, result -> {
                        found.add(result.findings());
                        waived.add(result.waived().size());
                    }, () -> { });
        }
        assertEquals(expected.files().stream().map(Analysis.FileFindings::findings).toList(), found);
        assertEquals(expected.files().stream().map(file -> file.rules().waived().size()).toList(), waived);
    }

    @Test
    void componentsThatAreEncodedAndAssessedElsewhereGiveTheSameFindings() throws IOException {
        for (List<SourceText> sources : List.of(read(folder.resolve("many")), read(Golden.ROOT.resolve("examples")))) {
            Analysis expected = Analysis.of(SourceReader.standalone().read(sources), Optional.empty(), Assessed.DAY);
            Map<String, SourceText> texts = new HashMap<>();
            sources.forEach(source -> texts.put(source.name(), source));
            RecordFormat format = RecordFormat.complete();
            List<List<Finding>> found = new ArrayList<>();
            try (ManyFiles files = ManyFiles.read(texts.keySet().stream().sorted().toList(), name -> Optional.of(texts.get(name)),
                    () -> { }, 2)) {
                ManyFiles.Settings settings = new ManyFiles.Settings(Optional.empty(), Optional.empty(), Assessed.DAY,
                        ComponentParts.Description.NONE);
                List<PortableComponent> components = files.portable(settings).map(component -> format.decode(
                        format.encode(component, PortableComponent.class), PortableComponent.class)).toList();
                assertEquals(files.components(), components.size());
                Map<String, List<PortableComponent.EarlyModel>> early = new PortableComponent.EarlyModels(files.numbers()
                        .mapToObj(files::rulesetOf).distinct().flatMap(ruleset -> components.stream()
                        .flatMap(component -> component.earlySystemicRisk(ruleset).stream())).toList()).byProvider();
                List<byte[]> conclusions = components.stream().map(component -> format.encode(component.assess(early),
                        PortableComponent.Conclusions.class)).toList();
                files.combine(settings, component -> format.decode(conclusions.get(component),
                        PortableComponent.Conclusions.class), result -> found.add(result.findings()));
            }
            assertEquals(expected.files().stream().map(Analysis.FileFindings::findings).toList(), found);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theFindingsAreThoseOfAFewFilesForAnyNumberOfThreads(int threads) throws IOException {
        assertSameFindings(read(folder.resolve("many")), threads);
    }

    @Test
    void theExamplesHaveTheSameFindings() throws IOException {
        assertSameFindings(read(Golden.ROOT.resolve("examples")), 2);
        assertSameFindings(read(Golden.FOLDER), 2);
        assertSameFindings(read(Golden.FOLDER.resolveSibling("fuzzing")), 2);
    }

    @Test
    void chainsSharedRunsAndLicencesHaveTheSameFindings() {
        for (Shape shape : Shape.all(40)) {
            assertSameFindings(shape.files().entrySet().stream().map(file -> new SourceText(file.getKey(), file.getValue())).toList(),
                    2);
        }
    }

    /** Names that are declared later, twice or not at all, entries of files, and a ruleset that another file extends. */
    @Test
    void namesMeanTheSameInAnyOrderOfFiles() {
        List<SourceText> sources = List.of(
                new SourceText("a.gpai", "model First by Lab {\n generates text\n licence Own\n}\n"
                        + "modification Second of Later by Lab { }\n"),
                new SourceText("b.gpai", "licence Own \"own\" { access free usage free modification free distribution free }\n"
                        + "accelerator Chip \"a chip\" { bf16 100 TFLOP/s }\n"),
                new SourceText("c.gpai", "entity Lab { established in FR }\nmodel Later by Lab { generates text\n"
                        + " pretraining { compute 1000 GPU-hours on Chip at 40% } }\nmodel Twice by Lab { }\n"),
                new SourceText("d.gpai", "model Twice by Lab { }\nentity Lab { established in DE }\nmodel Lost by Nobody { }\n"),
                new SourceText("e.gpai", "assess under mine\nmodel Last by Lab { generates text }\n"),
                new SourceText("f.gpai", "ruleset mine extends theirs { }\nruleset theirs extends mine { }\n"));
        assertSameFindings(sources, 1);
        assertSameFindings(sources, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "concise", "json", "jsonl", "sarif"})
    void theOutputHasTheSameBytes(String format) {
        String many = CommandResult.with("check", folder.resolve("many").toString(), "--as-of", "2026-11-01", "--format", format).out();
        String all = CommandResult.with("check", folder.resolve("many").toString(), "--as-of", "2026-11-01", "--format", format,
                "--format", "junit", "--output", folder.resolve("findings.xml").toString()).out();
        assertEquals(all, many);
    }

    @Test
    void linesOfAReportHaveTheContentOfTheReport() {
        String path = folder.resolve("many").toString();
        JsonNode whole = JSON.readTree(CommandResult.with("report", path, "--as-of", "2026-11-01", "--format", "json").out());
        List<JsonNode> lines = CommandResult.with("report", path, "--as-of", "2026-11-01", "--format", "jsonl").out().lines()
                .map(JSON::readTree).toList();
        assertEquals(whole.get("files"), lines.get(0).get("files"));
        assertEquals(whole.get("errors"), lines.get(0).get("errors"));
        assertEquals(strings(whole.get("subjects")), ofType(lines, "subject"));
        assertEquals(strings(whole.get("findings")), ofType(lines, "finding"));
        assertEquals(strings(whole.get("waived")), ofType(lines, "waived"));
        assertEquals(strings(JSON.createArrayNode().add(whole.get("summary"))), ofType(lines, "summary"));
    }

    private static List<String> strings(JsonNode nodes) {
        List<String> all = new ArrayList<>();
        nodes.forEach(node -> all.add(node.toString()));
        return all;
    }

    private static List<String> ofType(List<JsonNode> lines, String type) {
        return lines.stream().filter(line -> line.get("type").asString().equals(type))
                .map(line -> line.toString().replace("\"type\":\"" + type + "\",", "")).toList();
    }

    /** The program is killed at random points, and what it left is cut off in the middle of a line and of a checkpoint. */
    @ParameterizedTest
    @ValueSource(strings = {"check", "report"})
    void anInterruptedOutputIsContinuedWithTheSameBytes(String command) throws Exception {
        Path file = folder.resolve(command + ".jsonl");
        String path = folder.resolve("many").toString();
        List<String> arguments = List.of(command, path, "--as-of", "2026-11-01", "--format", "jsonl", "--output", file.toString(),
                "--resume");
        byte[] whole = CommandResult.with(command, path, "--as-of", "2026-11-01", "--format", "jsonl").out()
                .getBytes(StandardCharsets.UTF_8);
        Path partial = folder.resolve(command + ".jsonl.partial");
        Path state = folder.resolve(command + ".jsonl.resume");
        Random random = new Random(7);
        kill(arguments, partial, whole.length / 10 + random.nextInt(whole.length / 2), state);
        cut(partial, random.nextInt(200));
        cut(state, random.nextInt(4));
        assertArrayEquals(Arrays.copyOf(whole, (int) Files.size(partial)), Files.readAllBytes(partial));
        byte[] left = Files.readAllBytes(partial);
        byte[] leftState = Files.readAllBytes(state);
        CommandResult continued = CommandResult.with(arguments.toArray(String[]::new));
        assertTrue(continued.err().contains("continuing after "), continued.err());
        assertArrayEquals(whole, Files.readAllBytes(file));
        assertTrue(Files.notExists(partial) && Files.notExists(state));
        // for another day, what is left is not used
        Files.write(partial, left);
        Files.write(state, leftState);
        arguments = arguments.stream().map(argument -> argument.replace("2026-11-01", "2026-11-02")).toList();
        CommandResult other = CommandResult.with(arguments.toArray(String[]::new));
        assertTrue(other.err().contains("have changed since the earlier run; starting again"), other.err());
        assertEquals(CommandResult.with(command, path, "--as-of", "2026-11-02", "--format", "jsonl").out(), Files.readString(file));
    }

    /**
     * Kills the program when it has written a number of bytes and two checkpoints, of which the test damages the later one. If it ends
     * before, because the machine gave this process too little time, it is started again.
     */
    private static void kill(List<String> arguments, Path partial, long length, Path state) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PackagedProgram.COMMAND.toString()));
        command.addAll(arguments);
        for (int attempt = 0; attempt < 10 && Files.notExists(partial); attempt++) {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            boolean ended = false;
            while (!ended && (partial.toFile().length() < length || checkpoints(state) < 2)) {
                ended = process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            process.destroyForcibly().waitFor();
        }
        assertTrue(Files.exists(partial), "the program always ended before it could be interrupted");
    }

    /** The number of checkpoints after the first file; the first two lines state what is written and that no file is complete. */
    private static long checkpoints(Path state) throws IOException {
        try (Stream<String> lines = Files.lines(state)) {
            return lines.skip(2).count();
        } catch (NoSuchFileException complete) {
            return 0;
        }
    }

    private static void cut(Path file, int bytes) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, Math.max(0, content.length - bytes)));
    }

    /** These are few files, but large ones: their facts are too large for the memory that is reserved for them. */
    @Test
    void aMissingFolderForTheTemporaryFileIsNamed() throws IOException {
        Path large = Files.createDirectory(folder.resolve("large"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(large.resolve("f" + i + ".gpai"), "package p" + i + "\nentity Lab { established in FR }\n"
                    + "model M by Lab { generates text  scope broad \"" + i + "x".repeat(500_000) + "\" }\n");
        }
        Map<String, String> environment = Map.of("GPAI_JAVA_OPTIONS", "-Djava.io.tmpdir=/nonexistent");
        CommandResult result = PackagedProgram.run(folder, "", environment, "check", "large", "--as-of", "2026-01-10", "--format", "jsonl");
        assertEquals("gpai: cannot keep facts in a temporary file in /nonexistent: no such folder. Choose another folder with"
                + " GPAI_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER\n", result.err());
        assertEquals(2, result.code());
    }

    @Test
    void resumingNeedsAFileOfLines() {
        assertEquals("gpai: --resume continues a file of JSON Lines; add --format jsonl --output FILE and no other format\n",
                CommandResult.with("check", folder.toString(), "--resume").err());
        assertEquals("gpai: --resume continues a file of JSON Lines; add --output FILE\n",
                CommandResult.with("report", folder.toString(), "--format", "jsonl", "--resume").err());
    }
}
