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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.Editor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients by other authors, with the configuration files in the documentation: Neovim's own client and Emacs' eglot. The tests are skipped
 * if these are not installed.
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

    private static final String COLOURED = """
            // terms
            licence Own "Own terms" {
                modification free
                usage restricted
            }
            modification Free of Base by Lab { finetuning { compute 1e22 FLOP } }
            dataset Web { collected 2025-01-01 }
            """;

    @Test
    void neovimColoursTheWords() throws Exception {
        assumeTrue(installed("nvim"), "Neovim is not installed");
        assertEquals("// gpaiComment, terms gpaiComment, licence gpaiElement, Own gpaiName, \"Own gpaiString, terms\" gpaiString,"
                + " modification gpaiStatement, free , usage gpaiStatement, restricted , modification gpaiElement, Free gpaiName, of ,"
                + " Base , by , Lab , finetuning gpaiStatement, compute gpaiStatement, 1e22 gpaiNumber, FLOP , dataset gpaiElement,"
                + " Web gpaiName, collected gpaiStatement, 2025-01-01 gpaiDate",
                coloured(List.of("nvim", "--headless", "-u", "NONE", "--cmd", "set runtimepath^=" + ROOT.resolve("docs/editors/neovim"),
                "-c", "luafile " + SCRIPTS.resolve("neovim-colours.lua"))));
    }

    @Test
    void emacsColoursTheWords() throws Exception {
        assumeTrue(installed("emacs"), "Emacs is not installed");
        assertEquals("// comment-delimiter, terms comment, licence keyword, Own type, \"Own string, terms\" string, modification keyword,"
                + " free constant, usage keyword, restricted constant, modification keyword, Free type, of nil, Base nil, by nil,"
                + " Lab nil, finetuning nil, compute nil, 1e22 constant, FLOP nil, dataset keyword, Web type, collected nil,"
                + " 2025-01-01 constant",
                coloured(List.of("emacs", "--batch", "-l", ROOT.resolve("docs/editors/emacs.el").toString(), "-l",
                SCRIPTS.resolve("emacs-colours.el").toString())).replaceAll("font-lock-|-face", ""));
    }

    /** The words of the text with their colours. */
    private String coloured(List<String> command) throws IOException, InterruptedException {
        return run(command, COLOURED).lines().filter(line -> line.contains("\t")).map(line -> line.replace("\t", " "))
                .collect(Collectors.joining(", "));
    }

    private static void hasSeenEverything(Map<String, String> seen) {
        assertTrue(seen.getOrDefault("findings", "").contains("exemption/usage-restricted")
                || seen.getOrDefault("findings", "").contains("restricts usage"), seen::toString);
        assertTrue(seen.get("hover").contains("Polar"), seen::toString);
        assertTrue((" " + seen.get("completion") + " ").contains(" monetised by "), seen::toString);
        assertEquals(TEXT.replace("Polar", "Arctic"), text(seen.get("renamed")));
        assertEquals(TEXT.replace("Polar", "Arctic").replace("generates   text", "generates text"), text(seen.get("formatted")));
    }

    /** The text of a buffer, with the final line break that some editors do not show. */
    private static String text(String shown) {
        return shown.replace("\\n", "\n").stripTrailing() + "\n";
    }

    private Map<String, String> run(List<String> command) throws IOException, InterruptedException {
        Map<String, String> seen = new LinkedHashMap<>();
        run(command, TEXT).lines().filter(line -> line.contains("\t")).forEach(line ->
                seen.put(line.substring(0, line.indexOf('\t')).strip(), line.substring(line.indexOf('\t') + 1)));
        assertTrue(seen.containsKey("formatted"), seen::toString);
        return seen;
    }

    /** What an editor prints that opens a file with a text. */
    private String run(List<String> command, String text) throws IOException, InterruptedException {
        Path file = folder.resolve("polar.gpai");
        Files.writeString(file, text);
        // separate files: in one stream, a message could interrupt a line that the editor has partly written
        Path messages = folder.resolve("messages");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(messages.toFile());
        builder.environment().put("GPAI_SERVER", Editor.command().toString());
        builder.environment().put("GPAI_FILE", file.toString());
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output + "\n" + Files.readString(messages);
    }

    static boolean installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of)
                .anyMatch(place -> Files.isExecutable(place.resolve(program)));
    }
}
