package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.cli.GpaiCommand;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Each option of each subcommand is tried, and has its effect. Trials that read standard input or depend on the working folder start the
 * packaged program.
 */
@Order(2)
class EveryOptionTest {

    private static final String MODEL = """
            entity Lab { established in FR }
            model Edge "Edge" by Lab {
                generates text
                scope broad
                pretraining { compute 70B parameters x 15T tokens }
                placed on market 2025-09-01 via api
                expect systemic-risk not-presumed
            }
            """;
    private static final String SLIP = "entity Firm { established in FR }\nmodel B by Firm {\n    genrates text\n}\n";

    /** What trials read, apart from the working folder and standard input. */
    private static final Set<String> READ = Set.of("lab", "slip.gpai", "config.json", "licences");
    /** The files and folders that trials name, in the folder of the test. */
    private static final Set<String> NAMED = Set.of("lab", "slip.gpai", "other.toml", "out.txt", "baseline.json", "known.json",
            "config.json", "new.gpai", "lab/edge.gpai");

    /** Options that another test tries: a watch does not end by itself. */
    private static final Map<String, String> ELSEWHERE = Map.of("check --watch", "aWatchChecksAgainWhenAFileChanges");

    /**
     * A run of the program.
     *
     * @param arguments the arguments; {@code gpai.toml} states 2026-01-10 as the date
     * @param code the exit code
     * @param shows what the outputs and the files named by --output, one after the other, contain
     * @param lacks what they do not contain
     */
    private record Trial(String arguments, int code, List<String> shows, List<String> lacks) {

        Trial(String arguments, int code, String... shows) {
            this(arguments, code, List.of(shows), List.of());
        }

        private boolean needsAProcess() {
            List<String> words = List.of(arguments.split(" "));
            return words.contains("-") || words.stream().noneMatch(READ::contains);
        }

        private CommandResult run(Path folder) throws IOException {
            return needsAProcess() ? PackagedProgram.run(folder, SLIP, Map.of(), arguments.split(" "))
                    : CommandResult.with(Stream.of(arguments.split(" "))
                            .map(word -> NAMED.contains(word) ? folder.resolve(word).toString() : word).toArray(String[]::new));
        }

        Trial lacking(String... texts) {
            return new Trial(arguments, code, shows, List.of(texts));
        }
    }

    private static final List<Trial> TRIALS = List.of(
            new Trial("check --config other.toml --ruleset guidelines-2025-07 --fail-on warning --select obligation,link --ignore link"
                    + " --color always --format text --format concise --output out.txt lab", 1, "as of 2025-10-02", "guidelines para.",
                    "\u001B[", "[obligation/"),
            new Trial("check --no-config --as-of 2025-10-03 --no-ignore --statistics", 2, "as of 2025-10-03", "in 3 files",
                    "link/unknown-country").lacking("skipped"),
            new Trial("check --write-baseline baseline.json lab", 0, "baseline.json"),
            new Trial("check --baseline known.json --quiet lab", 0).lacking("[obligation/"),
            new Trial("check --diff --stdin-filename slip.gpai -", 1, "+++ slip.gpai", "+    generates text"),
            new Trial("check --fix slip.gpai", 0, "corrected 1 finding"),
            new Trial("test --config other.toml --ruleset consultation-2025-04 --no-ignore --verbose --color always --format text --format"
                    + " json --output out.txt lab", 0, "met as of 2025-10-02 under consultation-2025-04", "gpai-tests/1"),
            new Trial("test --no-config --as-of 2025-10-03 --quiet --stdin-filename slip.gpai - lab", 2, "genrates")
                    .lacking("met as of", "1 met"),
            new Trial("report --config other.toml --ruleset guidelines-2025-07 --fail-on hint --no-ignore lab", 1,
                    "# Assessment as of 2025-10-02", "guidelines-2025-07"),
            new Trial("report --no-config --as-of 2025-10-03 --format html,pdf --output pages --combine --clean --revision v7"
                    + " --stdin-filename slip.gpai - lab", 2, "wrote 4 files to pages", "v7", "deleted pages of an earlier run: old.html"),
            new Trial("check --no-config --as-of 2025-10-03 --format jsonl --output out.txt --resume lab", 1, "wrote ", "/out.txt",
                    "\"type\":\"summary\""),
            new Trial("report --no-config --as-of 2025-10-03 --format jsonl --output out.txt --resume lab", 1,
                    "wrote ", "/out.txt", "\"type\":\"subject\""),
            new Trial("draft training-summary Edge --config other.toml --ruleset guidelines-2025-07 --no-ignore --sources none --format"
                    + " json --output out.txt lab", 0, "gpai-draft/1", "2025-10-02"),
            new Trial("draft model-documentation Edge lab --no-config --as-of 2025-10-03 --anyway --for downstream", 0,
                    "as of 2025-10-03", "downstream providers"),
            new Trial("compare --config other.toml --no-ignore --rulesets consultation-2025-04 guidelines-2025-07 --format json lab", 1,
                    "gpai-comparison/1", "\"consultation-2025-04\""),
            new Trial("compare --no-config --as-of 2025-10-03 --ruleset guidelines-2025-07 --revisions HEAD~1 HEAD lab", 2, "HEAD~1"),
            new Trial("list licences --hub apache", 0, "apache-2.0"),
            new Trial("import config.json --model Tiny --provider Firm --activity pretraining --output new.gpai", 0, "new.gpai"),
            new Trial("import config.json --into lab/edge.gpai", 0, "lab/edge.gpai"),
            new Trial("export Edge --config other.toml --ruleset guidelines-2025-07 --no-ignore --format cyclonedx --spec-version 1.6"
                    + " --output out.txt lab", 0, "\"specVersion\" : \"1.6\""),
            new Trial("export Edge lab --no-config --as-of 2025-10-03 --format model-card", 0, "2025-10-03"),
            new Trial("format --check --config other.toml --no-ignore", 2, "ignored.gpai"),
            new Trial("format --check --no-config lab", 0),
            new Trial("config --config other.toml --ruleset guidelines-2025-07 --fail-on hint --stdin-filename in.gpai -", 0,
                    "as-of = 2025-10-02", "ruleset = \"guidelines-2025-07\"", "fail-on = \"hint\"", "--fail-on"),
            new Trial("config --no-config --as-of 2025-10-03 --no-ignore", 0, "no project file", "as-of = 2025-10-03", "# files: 3"),
            new Trial("lsp --stdio --clientProcessId 1", 1),
            new Trial("check -h", 0, "Usage: gpai check"),
            new Trial("lsp --help", 0, "Usage: gpai lsp"),
            new Trial("test -V", 0, "gpai 0."),
            new Trial("--version", 0, "gpai 0."));

    @TempDir
    private Path folder;

    static List<Trial> trials() {
        return TRIALS;
    }

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(folder.resolve("lab"));
        Files.createDirectories(folder.resolve(".git"));
        Files.createDirectories(folder.resolve("pages"));
        write("lab/edge.gpai", MODEL);
        write("slip.gpai", SLIP);
        write("ignored.gpai", "entity   Old { established in XX }\n");
        write(".gitignore", "ignored.gpai\n");
        write("gpai.toml", "as-of = 2026-01-10\n");
        write("other.toml", "as-of = 2025-10-02\n");
        write("config.json", "{\"architectures\": [\"LlamaForCausalLM\"], \"model_type\": \"llama\", \"hidden_size\": 64,"
                + " \"num_hidden_layers\": 2, \"max_position_embeddings\": 2048}\n");
        write("pages/old.html", "<!DOCTYPE html>\n<meta name=\"generator\" content=\"gpai report\">\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void anOptionHasItsEffect(Trial trial) throws IOException {
        if (trial.arguments().contains("known.json")) {
            CommandResult.with("check", "--as-of", "2026-01-10", "--write-baseline", folder.resolve("known.json").toString(),
                    folder.resolve("lab").toString());
        }
        CommandResult ran = trial.run(folder);
        StringBuilder text = new StringBuilder(ran.out()).append(ran.err());
        for (String written : List.of("out.txt", "pages/index.html")) {
            if (Files.exists(folder.resolve(written))) {
                text.append(Files.readString(folder.resolve(written)));
            }
        }
        assertEquals(trial.code(), ran.code(), text::toString);
        trial.shows().forEach(shown -> assertTrue(text.indexOf(shown) >= 0, () -> shown + " is not in\n" + text));
        trial.lacks().forEach(lacking -> assertTrue(text.indexOf(lacking) < 0, () -> lacking + " is in\n" + text));
    }

    @Test
    void everyOptionOfEverySubcommandIsTried() throws IOException {
        Set<String> tried = new TreeSet<>(ELSEWHERE.keySet());
        TRIALS.forEach(trial -> Stream.of(trial.arguments().split(" ")).filter(argument -> argument.startsWith("-"))
                .forEach(option -> tried.add(trial.arguments().split(" ")[0] + " " + option)));
        Set<String> options = new TreeSet<>();
        GpaiCommand.commandLine().getSubcommands().forEach((name, line) -> own(line).forEach(option -> options.add(name + " " + option)));
        options.removeAll(tried);
        assertEquals(Set.of(), options, "options that no trial uses");
        String elsewhere = Files.readString(Golden.ROOT.resolve(
                "dsl.tests/src/test/java/org/gpailang/tests/cli/CheckOptionsTest.java"));
        ELSEWHERE.values().forEach(test -> assertTrue(elsewhere.contains("void " + test + "("), test));
    }

    /** The options of a subcommand by their long names, without help and version, which all subcommands share. */
    private static Set<String> own(CommandLine line) {
        return line.getCommandSpec().options().stream().filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(OptionSpec::longestName).collect(Collectors.toSet());
    }

    @Test
    void theExampleOfExpectationsIsMet() throws IOException {
        CommandResult ran = PackagedProgram.run(Golden.ROOT, "test", "examples/expectations");
        assertEquals("8 met, 0 not met in 1 file.\n", ran.out());
        assertEquals(0, ran.code());
    }
}
