package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gpailang.cli.GpaiCommand;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The lists, the explanations, the completion scripts and the manual pages cover what the program accepts. */
class HelpTest {

    @TempDir
    private Path folder;

    @Test
    void everyOptionOfEveryCommandIsInItsManualPageAndInTheCompletions() {
        CommandLine root = GpaiCommand.commandLine();
        String bash = CommandResult.with("completion", "bash").out();
        String fish = CommandResult.with("completion", "fish").out();
        root.getSubcommands().forEach((name, line) -> {
            String page = CommandResult.with("man", name).out();
            for (OptionSpec option : line.getCommandSpec().options()) {
                for (String written : option.names()) {
                    assertTrue(page.contains(written.replace("-", "\\-")), () -> name + " " + written + " in the manual page");
                    assertTrue(bash.contains("\"" + written + "\"")
                            || bash.contains("'" + written + "'"), () -> name + " " + written + " in bash");
                    String inFish = written.startsWith("--") ? " -l " + written.substring(2) + " " : " -s " + written.substring(1) + " ";
                    assertTrue(fish.lines().anyMatch(each -> each.contains("seen_subcommand_from " + name + "'") && each.contains(inFish)),
                            () -> name + " " + written + " in fish");
                }
            }
            assertTrue(CommandResult.with("man").out().contains(".TP\n\\fB" + name + "\\fR\n"), name);
        });
        assertTrue(bash.contains("(\"text\" \"concise\" \"json\""), "values are written as in the documentation");
    }

    @Test
    void theCompletionScriptIsReadByBash() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("gpai.bash"), PackagedProgram.run(folder, "completion", "bash").out());
        Process bash = new ProcessBuilder("bash", "-c",
                "compopt() { :; }; source \"$1\" && COMP_WORDS=(gpai check --form) COMP_CWORD=2 && COMP_LINE='gpai check --form'"
                + " && _complete_gpai && echo \"${COMPREPLY[@]}\"", "bash", script.toString()).redirectErrorStream(true).start();
        String reply = new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), reply);
        assertEquals("--format\n", reply);
    }

    @Test
    void everyCommandIsInTheReadme() throws IOException {
        String readme = Files.readString(Golden.ROOT.resolve("README.md"));
        GpaiCommand.commandLine().getSubcommands().keySet().forEach(name ->
                assertTrue(readme.contains("| `gpai " + name + "` |"), () -> name + " is not in the table of commands"));
    }

    @Test
    void everyNameThatIsListedIsExplained() {
        for (String kind : List.of("channels", "grounds", "rulesets", "units", "codes")) {
            List<String> names = CommandResult.with("list", kind).out().lines().map(line -> line.split(" {2,}")[0]).toList();
            assertTrue(names.size() > 1, kind);
            assertEquals(names.stream().distinct().toList(), names, kind);
            names.forEach(name -> assertEquals(0, CommandResult.with("explain", name).code(), () -> kind + " " + name));
        }
    }

    @Test
    void theGroundsOfRestrictionsScopesAndRebuttalsAreListed() {
        String grounds = CommandResult.with("list", "grounds").out();
        List.of("non-commercial ", "speech-transcription ", "data-characteristics ")
                .forEach(name -> assertTrue(grounds.contains(name), name));
    }

    @Test
    void aPatternFiltersAList() {
        List<String> llama = CommandResult.with("list", "licences", "llama 3.1").out().lines().toList();
        assertEquals(1, llama.size(), llama::toString);
        assertEquals("gpai: nothing is called 'cloud-servce'. Did you mean 'cloud-service'?\n",
                CommandResult.with("explain", "cloud-servce").err());
    }
}
