package org.gpailang.tests.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.Editor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that others wrote, with the very files that the documentation offers for them: Neovim's own client and Emacs' eglot. Where they
 * are not installed, these tests are left out.
 */
class OtherClientsTest {

    private static final Path ROOT = Path.of(System.getProperty("gpai.root", "..")).toAbsolutePath().normalize();
    private static final Path SCRIPTS = ROOT.resolve("dsl.tests/src/test/resources/clients");

    private static final String TEXT = """
            assess under guidelines-2025-07
            entity Lab { established in DE }
            model Polar by Lab {
                generates   text
                scope broad
                pretraining { compute 70B parameters x 15T tokens }
                licence Llama-3.1-Community
                claims open-source-exemption
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void neovim() throws Exception {
        assumeTrue(installed("nvim"), "Neovim is not installed");
        hasSeenEverything(run(List.of("nvim", "--headless", "-u", "NONE", "-c", "luafile " + ROOT.resolve("docs/editors/neovim.lua"),
                "-c", "luafile " + SCRIPTS.resolve("neovim.lua"))));
    }

    @Test
    void emacs() throws Exception {
        assumeTrue(installed("emacs"), "Emacs is not installed");
        hasSeenEverything(run(List.of("emacs", "--batch", "-l", ROOT.resolve("docs/editors/emacs.el").toString(),
                "-l", SCRIPTS.resolve("emacs.el").toString())));
    }

    private static void hasSeenEverything(Map<String, String> seen) {
        assertTrue(seen.getOrDefault("findings", "").contains("exemption/usage-restricted")
                || seen.getOrDefault("findings", "").contains("restricts usage"), seen::toString);
        assertTrue(seen.get("hover").contains("Polar"), seen::toString);
        assertTrue((" " + seen.get("completion") + " ").contains(" monetised by "), seen::toString);
        assertEquals(TEXT.replace("Polar", "Arctic"), text(seen.get("renamed")));
        assertEquals(TEXT.replace("Polar", "Arctic").replace("generates   text", "generates text"), text(seen.get("formatted")));
    }

    /** The text of a buffer, with the line break at its end that some editors do not show. */
    private static String text(String shown) {
        return shown.replace("\\n", "\n").stripTrailing() + "\n";
    }

    private Map<String, String> run(List<String> command) throws IOException, InterruptedException {
        Path file = folder.resolve("polar.gpai");
        Files.writeString(file, TEXT);
        // read apart: written to one stream, a message can break a line that the editor has written in part
        Path messages = folder.resolve("messages");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(messages.toFile());
        builder.environment().put("GPAI_SERVER", Editor.command().toString());
        builder.environment().put("GPAI_FILE", file.toString());
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        output += "\n" + Files.readString(messages);
        Map<String, String> seen = new LinkedHashMap<>();
        output.lines().filter(line -> line.contains("\t")).forEach(line ->
                seen.put(line.substring(0, line.indexOf('\t')).strip(), line.substring(line.indexOf('\t') + 1)));
        assertTrue(seen.containsKey("formatted"), seen::toString);
        return seen;
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of)
                .anyMatch(place -> Files.isExecutable(place.resolve(program)));
    }
}
