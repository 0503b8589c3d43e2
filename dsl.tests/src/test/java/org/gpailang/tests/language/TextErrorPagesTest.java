package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.TextCode;
import org.gpailang.report.RulePages;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code of an error of the text has a page, whose example has that error alone and whose better example has none. */
class TextErrorPagesTest {

    private static final List<String> SECTIONS = List.of("What it says", "Why", "Example", "Instead", "Source");
    private static final Pattern EXAMPLE = Pattern.compile("```gpai\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\"((?:syntax|link)/[a-z-]+)\"");

    @ParameterizedTest
    @EnumSource(TextCode.class)
    void aPageExplainsTheErrorWithAnExampleOfIt(TextCode code) {
        String page = RulePages.page(code.code()).orElseThrow();
        assertTrue(page.startsWith("# " + code.code() + "\n\nSeverity: error"), page);
        assertEquals(SECTIONS, page.lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)).toList());
        List<String> examples = EXAMPLE.matcher(page).results().map(example -> example.group(1)).toList();
        assertEquals(2, examples.size());
        assertEquals(List.of(code.code()), errors(examples.get(0)).stream().distinct().toList(), examples.get(0));
        assertEquals(List.of(), errors(examples.get(1)), examples.get(1));
    }

    @ParameterizedTest
    @EnumSource(TextCode.class)
    void theCommandLineExplainsTheCode(TextCode code) {
        CommandResult explained = CommandResult.with("explain", code.code());
        assertEquals(0, explained.code());
        assertEquals(RulePages.page(code.code()).orElseThrow(), explained.out());
        assertTrue(CommandResult.with("explain").out().contains("\n" + code.code() + " "));
    }

    /** Diagnostics of the language are made with a constant; the parser, which knows no findings, names its codes as text. */
    @Test
    void noCodeIsNamedInTheSourcesThatHasNoPage() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        for (String module : List.of("core", "syntax", "language", "analysis", "report", "cli")) {
            try (Stream<Path> files = Files.walk(Golden.ROOT.resolve("dsl/" + module + "/src/main/java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    CODE.matcher(Files.readString(file)).results().map((MatchResult code) -> code.group(1)).forEach(named::add);
                }
            }
        }
        assertFalse(named.isEmpty());
        assertEquals(new TreeSet<>(), named.stream().filter(code -> TextCode.of(code).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> errors(String text) {
        return Assessed.of(text).outcome().findings().stream().filter(Finding::isAboutTheText).map(Finding::code).toList();
    }
}
