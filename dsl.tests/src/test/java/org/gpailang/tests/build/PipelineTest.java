package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The action and the hooks that the repository provides: their files are well formed, and they work as described. */
@Order(2)
class PipelineTest {

    private static final String BUILT = "dsl.ide/target/gpai";
    private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.([a-z-]+) }}");
    private static final Pattern CONTEXT = Pattern.compile("\\$\\{\\{ (github\\.[a-z_]+) }}");
    private static final String ARCHIVE = "gpai-0.1.0-linux-x64";

    @TempDir
    private Path folder;

    private Path workspace;
    private Path outputs;
    private Path clone;
    /** What GitHub says about the action: a commit by default, so that there is no release. */
    private final Map<String, String> contexts = new HashMap<>(Map.of("github.action_repository", "OWNER/gpai",
            "github.action_ref", "main", "github.server_url", "https://github.invalid"));

    @BeforeEach
    void aWorkspace() throws IOException {
        workspace = Files.createDirectory(folder.resolve("workspace"));
        outputs = Files.createFile(folder.resolve("outputs"));
        clone = Files.createDirectory(folder.resolve("clone"));
        Files.createDirectory(clone.resolve("scripts"));
        for (String file : List.of("gpai", "pom.xml", "scripts/download-release")) {
            Files.copy(Golden.ROOT.resolve(file), clone.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createDirectories(clone.resolve(BUILT).getParent());
        Files.createSymbolicLink(clone.resolve(BUILT), PackagedProgram.FOLDER);
        Files.writeString(workspace.resolve("wrong.gpai"), "entity Lab { established in XX }\n");
        Files.createDirectory(workspace.resolve("more models"));
        Files.writeString(workspace.resolve("more models/fine.gpai"), "entity Fine { established in FR }\n");
    }

    /** The folder for temporary files would warn that a link leads out of it. */
    @AfterEach
    void deleteTheLink() throws IOException {
        if (Files.isSymbolicLink(clone.resolve(BUILT))) {
            Files.delete(clone.resolve(BUILT));
        }
    }

    private static JsonNode yaml(String name) throws IOException {
        return new YAMLMapper().readTree(Golden.ROOT.resolve(name).toFile());
    }

    private CommandResult start(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(workspace.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new CommandResult(code, Files.readString(out), Files.readString(err));
    }

    /** Runs the shell steps of the action as a runner does: each script from a file, with the inputs in the environment. */
    private CommandResult action(Map<String, String> inputs) throws IOException, InterruptedException {
        JsonNode action = yaml("action.yml");
        CommandResult last = null;
        for (JsonNode step : action.path("runs").path("steps")) {
            if (!step.has("run")) {
                continue;
            }
            Map<String, String> environment = new HashMap<>(Map.of("GITHUB_ACTION_PATH", clone.toString(),
                    "GITHUB_OUTPUT", outputs.toString()));
            step.path("env").properties().forEach(entry -> environment.put(entry.getKey(), evaluated(entry.getValue()
                    .asString(), action, inputs)));
            Path script = Files.writeString(folder.resolve("step.sh"), step.path("run").asString());
            last = start(List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString()), environment);
            if (last.code() != 0) {
                return last;
            }
        }
        return last;
    }

    private String evaluated(String expression, JsonNode action, Map<String, String> inputs) {
        Matcher context = CONTEXT.matcher(expression);
        if (context.matches()) {
            return contexts.get(context.group(1));
        }
        Matcher input = INPUT.matcher(expression);
        assertTrue(input.matches(), expression);
        assertTrue(action.path("inputs").has(input.group(1)), expression);
        return inputs.getOrDefault(input.group(1), action.path("inputs").path(input.group(1)).path("default").asString());
    }

    @Test
    void theActionPinsWhatItUsesAndInterpolatesNothingIntoTheShell() throws IOException {
        JsonNode action = yaml("action.yml");
        assertEquals("composite", action.path("runs").path("using").asString());
        for (JsonNode step : action.path("runs").path("steps")) {
            assertTrue(step.has("run") ? step.path("shell").asString().equals("bash") && !step.path("run").asString().contains("${{")
                    : step.path("uses").asString().matches("[a-z/-]+@[0-9a-f]{40}"), step::toString);
        }
        action.path("inputs").forEach(input -> assertTrue(input.path("description").asString().endsWith(".") || input.has("default"),
                input::toString));
    }

    @Test
    void theActionAnnotatesAndFailsAsTheCheckDoes() throws IOException, InterruptedException {
        CommandResult ran = action(Map.of("as-of", "2026-01-10"));
        assertEquals(1, ran.code(), ran::err);
        assertTrue(ran.out().startsWith("::error file=wrong.gpai,line=1,"), ran::out);
        assertEquals("found=false\n", Files.readString(outputs));
        assertEquals(0, action(Map.of("paths", "more models\n")).code());
        assertEquals(2, action(Map.of("paths", "more models\nmissing")).code());
        assertEquals(2, action(Map.of("ruleset", "none")).code());
    }

    @Test
    void theActionWritesAFurtherFormat() throws IOException, InterruptedException {
        CommandResult ran = action(Map.of("format", "junit", "output", "out put.xml", "fail-on", "hint"));
        assertEquals(1, ran.code());
        assertTrue(Files.readString(workspace.resolve("out put.xml")).contains("<testsuites>"));
        assertEquals("found=false\nreport=out put.xml\n", Files.readString(outputs));
        assertEquals(1, action(Map.of("upload-sarif", "true")).code());
        assertTrue(Files.readString(workspace.resolve("gpai-findings")).contains("sarif-2.1.0"));
    }

    @Test
    void theActionAcceptsABaseline() throws IOException, InterruptedException {
        CommandResult.with("check", "--write-baseline", workspace.resolve("known.json").toString(), workspace.toString());
        assertEquals(0, action(Map.of("baseline", "known.json")).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(touch pwned)", "`touch pwned`; touch pwned", "\"; touch pwned; \"", "x\n$(touch pwned)"})
    void noInputIsExecuted(String hostile) throws IOException, InterruptedException {
        Map<String, String> inputs = new HashMap<>();
        for (String input : List.of("paths", "as-of", "ruleset", "fail-on", "baseline", "format", "output")) {
            inputs.put(input, hostile);
        }
        assertEquals(2, action(inputs).code());
        assertFalse(Files.exists(workspace.resolve("pwned")));
    }

    @Test
    void aPathIsNeverAnOption() throws IOException, InterruptedException {
        CommandResult ran = action(Map.of("paths", "-h\n--write-baseline=pwned"));
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("gpai: -h: no such file or folder"), ran::err);
        assertFalse(Files.exists(workspace.resolve("pwned")));
    }

    @Test
    void theHooksRunTheirCommands() throws IOException, InterruptedException {
        JsonNode hooks = yaml(".pre-commit-hooks.yaml");
        List<String> ids = new ArrayList<>();
        for (JsonNode hook : hooks) {
            ids.add(hook.path("id").asString());
            assertEquals("script", hook.path("language").asString());
            assertTrue(Pattern.compile(hook.path("files").asString()).matcher("models/edge.gpai").find());
        }
        assertEquals(List.of("gpai-check", "gpai-format"), ids);
        CommandResult check = hook(hooks.get(0));
        assertEquals(1, check.code(), check::err);
        assertTrue(check.out().startsWith("wrong.gpai:1:29: error:"), check::out);
        Files.writeString(workspace.resolve("wrong.gpai"), "entity   Lab{established in FR}");
        assertEquals(0, hook(hooks.get(1), "wrong.gpai", "more models/fine.gpai").code());
        assertEquals("entity Lab { established in FR }\n", Files.readString(workspace.resolve("wrong.gpai")));
        assertEquals(0, hook(hooks.get(0)).code());
    }

    /** Runs a hook like pre-commit does for scripts: the first word of the entry is a file of the hook's repository. */
    private CommandResult hook(JsonNode hook, String... names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(hook.path("entry").asString().split(" ")));
        command.set(0, Golden.ROOT.resolve(command.get(0)).toString());
        command.addAll(hook.path("pass_filenames").asBoolean(true) ? List.of(names) : List.of());
        return start(command, Map.of());
    }

    /** Publishes an archive with a program that prints its arguments, and its checksum, in a folder below that of a repository. */
    private Path release() throws IOException, InterruptedException {
        Path files = Files.createDirectories(folder.resolve("server/OWNER/gpai/releases/download/v0.1.0"));
        Path program = Files.createDirectories(folder.resolve(ARCHIVE + "/bin")).resolve("gpai");
        Files.writeString(program, "#!/bin/sh\necho \"released $*\"\n");
        assertTrue(program.toFile().setExecutable(true));
        CommandResult packed = start(List.of("sh", "-c", "cd \"$1\" && tar -czf \"$2/$3.tar.gz\" $3 && cd \"$2\""
                + " && sha256sum *.tar.gz > SHA256SUMS", "sh", folder.toString(), files.toString(), ARCHIVE), Map.of());
        assertEquals(0, packed.code(), packed::err);
        return files;
    }

    /** A program for the path that is run instead of Maven, and fails. */
    private Map<String, String> pathWithoutMaven() throws IOException {
        Path maven = Files.writeString(Files.createDirectories(folder.resolve("tools")).resolve("mvn"), "#!/bin/sh\nexit 1\n");
        assertTrue(maven.toFile().setExecutable(true));
        return Map.of("PATH", maven.getParent() + ":" + System.getenv("PATH"));
    }

    @Test
    void theActionUsesTheReleaseOfItsTag() throws IOException, InterruptedException {
        release();
        Files.delete(clone.resolve(BUILT));
        contexts.putAll(Map.of("github.action_ref", "v0.1.0", "github.server_url", "file://" + folder.resolve("server")));
        CommandResult ran = action(Map.of("paths", "models"));
        assertEquals(0, ran.code(), ran::err);
        assertEquals("released check --format=github -- models\n", ran.out());
        assertEquals("found=true\n", Files.readString(outputs));
        JsonNode java = yaml("action.yml").path("runs").path("steps").get(1);
        assertEquals("Set up Java", java.path("name").asString());
        assertTrue(java.path("if").asString().startsWith("steps.release.outputs.found != 'true'"), java::toString);
    }

    @Test
    void theActionStopsIfAnArchiveIsNotTheReleasedOne() throws IOException, InterruptedException {
        Path archive = release().resolve(ARCHIVE + ".tar.gz");
        byte[] content = Files.readAllBytes(archive);
        content[content.length - 1] ^= 1;
        Files.write(archive, content);
        contexts.putAll(Map.of("github.action_ref", "v0.1.0", "github.server_url", "file://" + folder.resolve("server")));
        CommandResult ran = action(Map.of());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("but the release states"), ran::err);
        assertFalse(Files.exists(clone.resolve("target/released/gpai")));
    }

    @Test
    void aCloneAtAReleaseUsesItsArchive() throws IOException, InterruptedException {
        Path files = release();
        Files.delete(clone.resolve(BUILT));
        Map<String, String> environment = new HashMap<>(pathWithoutMaven());
        environment.put("GPAI_RELEASE", "file://" + files);
        CommandResult first = start(List.of(clone.resolve("gpai").toString(), "check", "a b"), environment);
        assertEquals("released check a b\n", first.out(), first::err);
        Files.delete(files.resolve("SHA256SUMS"));
        CommandResult second = start(List.of(clone.resolve("gpai").toString(), "check"), environment);
        assertEquals("released check\n", second.out());
        assertEquals("", second.err(), "the archive is downloaded once");
    }

    @Test
    void aWrongArchiveIsNotUsedAndNothingIsBuiltInstead() throws IOException, InterruptedException {
        Path files = release();
        Files.delete(clone.resolve(BUILT));
        Files.writeString(files.resolve("SHA256SUMS"), "0".repeat(64) + "  " + ARCHIVE + ".tar.gz\n");
        Map<String, String> environment = new HashMap<>(pathWithoutMaven());
        environment.put("GPAI_RELEASE", "file://" + files);
        CommandResult ran = start(List.of(clone.resolve("gpai").toString(), "check"), environment);
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("has the checksum") && !ran.err().contains("building"), ran::err);
    }

    /** The archive of a version is that of its tag only; pre-commit fetches a tag without creating it. */
    @Test
    void onlyACloneOfTheTagHasARelease() throws IOException, InterruptedException {
        String git = "git -c user.name=a -c user.email=a@example.org ";
        Path copy = folder.resolve("hook");
        CommandResult prepared = start(List.of("sh", "-ec", "cd \"$1\" && git init -q && git add gpai pom.xml scripts && " + git
                + "commit -q -m one && " + git + "tag -a -m tag v0.1.0 && echo x > new && git add new && " + git + "commit -q -m two && "
                + "git init -q \"$2\" && cd \"$2\" && git remote add origin https://github.com/OWNER/gpai && "
                + "git fetch -q --depth=1 \"$1\" v0.1.0 && git checkout -q FETCH_HEAD", "sh", clone.toString(), copy.toString()), Map.of());
        assertEquals(0, prepared.code(), prepared::err);
        Path tools = Files.createDirectory(folder.resolve("tools"));
        Path curl = Files.writeString(tools.resolve("curl"), "#!/bin/sh\necho \"$*\" >> \"$ASKED\"\nexit 22\n");
        assertTrue(curl.toFile().setExecutable(true));
        Path asked = Files.createFile(folder.resolve("asked"));
        Map<String, String> environment = Map.of("PATH", tools + ":" + System.getenv("PATH"), "ASKED", asked.toString());
        Path target = folder.resolve("target");
        assertEquals(3, start(List.of(copy.resolve("scripts/download-release").toString(), target.toString()), environment).code());
        assertTrue(Files.readString(asked).contains(" https://github.com/OWNER/gpai/releases/download/v0.1.0/SHA256SUMS\n"));
        Files.writeString(asked, "");
        start(List.of("git", "-C", clone.toString(), "remote", "add", "origin", "https://github.com/OWNER/gpai"), Map.of());
        assertEquals(3, start(List.of(clone.resolve("scripts/download-release").toString(), target.toString()), environment).code());
        assertEquals("", Files.readString(asked), "a commit after the tag has no release");
    }

    @Test
    void aCloneThatIsNotBuiltIsBuiltFirst() throws IOException, InterruptedException {
        Files.delete(clone.resolve(BUILT));
        Path script = clone.resolve("gpai");
        Path tools = Files.createDirectory(folder.resolve("tools"));
        Path maven = Files.writeString(tools.resolve("mvn"), """
                #!/bin/sh
                echo "building: $*"
                [ -z "$BROKEN" ] || exit 1
                mkdir -p "%1$s/dsl.ide/target/gpai/bin"
                printf '#!/bin/sh\\necho "ran $*"\\n' > "%1$s/dsl.ide/target/gpai/bin/gpai"
                chmod +x "%1$s/dsl.ide/target/gpai/bin/gpai"
                """.formatted(clone));
        assertTrue(maven.toFile().setExecutable(true));
        Map<String, String> path = Map.of("PATH", tools + ":" + System.getenv("PATH"));
        CommandResult broken = start(List.of(script.toString(), "check"), Map.of("PATH", path.get("PATH"), "BROKEN", "yes"));
        assertEquals(2, broken.code());
        assertTrue(broken.err().contains("building: -B -q -f " + clone + "/pom.xml package") && broken.err()
                .contains("failed"), broken::err);
        CommandResult first = start(List.of(script.toString(), "check", "a b"), path);
        assertEquals("ran check a b\n", first.out());
        assertEquals("gpai: building it once, which takes some minutes\n", first.err());
        assertEquals("", start(List.of(script.toString(), "check"), path).err());
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsAFileLikeAnyOther() throws IOException {
        Path file = Files.writeString(folder.resolve("@models.gpai"), "entity Lab { established in FR }\n");
        assertEquals(0, CommandResult.with("check", file.toString()).code());
        assertTrue(CommandResult.with("check", "@models.gpai").err().contains("@models.gpai: no such file or folder"));
    }
}
