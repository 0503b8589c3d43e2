package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.rules.compute.MarginTooWide;
import org.gpailang.documentation.RuleDocumentation;
import org.gpailang.language.names.SourceText;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes in the page for contributors work: a new rule, licence or accelerator takes effect, and a statement has all its places. */
class RecipesTest {

    private static final Path PAGE = Golden.ROOT.resolve("CONTRIBUTING.md");
    private static final Path CATALOGUE = Golden.ROOT.resolve("dsl/language/src/main/resources/catalogue");
    private static final Pattern ENTRY = Pattern.compile("```gpai\n(.*?)```", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("\n[0-9]\\. ((?:`[^`]+`(?: and |, |: )?)+)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String NEW_CODE = "compute/margin-recipe";

    @Test
    void aRuleNeedsNothingButItsClass(@TempDir Path temporary) throws Exception {
        assertTrue(section("Adding a rule").contains("`MarginTooWide`"), "the recipe starts from this rule");
        assertTrue(RuleBook.rule(NEW_CODE).isEmpty());
        String original = Files.readString(Golden.ROOT.resolve(
                "dsl/core/src/main/java/org/gpailang/core/rules/compute/MarginTooWide.java"));
        Path source = temporary.resolve("MarginRecipe.java");
        Files.writeString(source, original.replace("MarginTooWide", "MarginRecipe").replace("compute/margin-too-wide", NEW_CODE));
        Path classes = Files.createDirectory(temporary.resolve("classes"));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, System.out, System.err, "-d", classes.toString(),
                "-classpath", location(MarginTooWide.class), "-processorpath", location(RuleDocumentation.class),
                "-processor", RuleDocumentation.class.getName(), source.toString()));

        Path file = temporary.resolve("wide.gpai");
        Files.writeString(file, """
                entity Lab
                model Edge by Lab {
                    generates text
                    scope broad
                    pretraining { compute 3e22 FLOP within 40% }
                }
                """);
        String findings = program(classes, temporary, "check", file.getFileName().toString());
        assertTrue(findings.contains("[" + NEW_CODE + "]") && findings.contains("[compute/margin-too-wide]"), findings);
        String page = program(classes, temporary, "explain", NEW_CODE);
        assertTrue(page.contains(NEW_CODE) && page.contains("What it says"), page);
    }

    @Test
    void everyPlaceOfAStatementExistsAndHasTheExample() throws IOException {
        String recipe = section("Adding a statement");
        assertTrue(recipe.contains("`energy`"), "the recipe follows this statement");
        List<String> places = STEP.matcher(recipe).results().flatMap(step -> CODE.matcher(step.group(1)).results())
                .map(code -> code.group(1)).toList();
        assertTrue(places.size() >= 6, places::toString);
        for (String place : places) {
            List<Path> found = find(place);
            assertFalse(found.isEmpty(), place + " does not exist");
            assertTrue(found.stream().anyMatch(RecipesTest::hasTheExample), place + " has no energy statement");
        }
    }

    @Test
    void aLicenceOfTheRecipeCanBeUsed() throws IOException {
        assertEquals(List.of(), withEntry("Adding a licence", "licences.gpai", "licence %s"));
    }

    @Test
    void anAcceleratorOfTheRecipeCanBeUsed() throws IOException {
        assertEquals(List.of(), withEntry("Adding an accelerator", "accelerators.gpai",
                "pretraining { compute 1000 GPU-hours on %s at 40%% }"));
    }

    /** The findings about the catalogue with the entry of a recipe, and about a model that uses the entry. */
    private static List<Finding> withEntry(String recipe, String catalogue, String use) throws IOException {
        String entry = ENTRY.matcher(section(recipe)).results().map(block -> block.group(1)).findFirst().orElseThrow();
        String name = entry.lines().filter(line -> line.matches("(licence|accelerator) .*")).findFirst().orElseThrow().split(" ")[1];
        String text = Files.readString(CATALOGUE.resolve(catalogue));
        assertFalse(text.contains(" " + name + " "), name + " is already in the catalogue");
        String model = "package user\nentity Lab\nmodel Edge by Lab {\n    generates text\n    scope broad\n    " + use.formatted(name)
                + "\n}\n";
        List<SourceText> sources = List.of(
                new SourceText(catalogue, text.replace("package catalogue", "package user") + "\n" + entry),
                new SourceText("edge.gpai", model));
        return Assessed.of(Assessed.DAY, Assessed.GUIDELINES, sources).findings();
    }

    private static String section(String heading) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("\n## " + heading + "\n");
        assertTrue(from >= 0, heading);
        return page.substring(from, page.indexOf("\n## ", from + 1));
    }

    /** The files that a recipe means: by path, by package or by name. */
    private static List<Path> find(String place) throws IOException {
        if (Files.exists(Golden.ROOT.resolve(place))) {
            return List.of(Golden.ROOT.resolve(place));
        }
        String suffix = place.startsWith("core.") ? "/" + place.replace('.', '/') : "/" + place;
        List<Path> found = new ArrayList<>();
        for (String module : List.of("core", "syntax", "language")) {
            try (Stream<Path> files = Files.walk(Golden.ROOT.resolve("dsl").resolve(module).resolve("src/main"))) {
                files.filter(file -> file.toString().replace('\\', '/').endsWith(suffix) || file.toString().replace('\\', '/')
                        .endsWith(suffix + ".java")).forEach(found::add);
            }
        }
        return found;
    }

    private static boolean hasTheExample(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).toLowerCase(Locale.ROOT).contains("energy")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the packaged program prints with additional classes before its own. */
    private static String program(Path classes, Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                classes + File.pathSeparator + Path.of(System.getProperty("gpai.distribution"), "lib", "*"), "org.gpailang.lsp.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static String location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }
}
