package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.report.RulePages;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule's own example triggers it, what it says to write instead does not, and both have exactly the findings on file. */
class RuleDocumentationTest {

    private static final Path RULES = Golden.ROOT.resolve("dsl.tests/src/test/resources/rules");
    private static final Pattern CODE = Pattern.compile("```gpai\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> examples() {
        return RuleBook.rules().stream().map(rule -> rule.code().value()).map(code -> DynamicTest.dynamicTest(code, () -> {
            String page = RulePages.page(code).orElseThrow();
            List<String> triggering = blocks(section(page, "Example", "Instead"));
            List<String> instead = blocks(section(page, "Instead", "Source"));
            assertFalse(triggering.isEmpty(), "an example");
            assertFalse(instead.isEmpty(), "what to write instead");
            triggering.forEach(example -> assertTrue(finds(example, code), () -> "the example triggers " + code + ":\n" + example
                    + Assessed.of(example).codes()));
            instead.forEach(example -> assertFalse(finds(example, code), () -> "this does not trigger " + code + ":\n" + example));
            Golden.check(RULES.resolve(code + ".findings"), findings(triggering));
            Golden.check(RULES.resolve(code + ".instead.findings"), findings(instead));
        }));
    }

    @Test
    void everyGoldenFileHasItsRule() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            TreeSet<String> orphans = files.filter(Files::isRegularFile)
                    .map(file -> RULES.relativize(file).toString().replace('\\', '/').replaceFirst("(\\.instead)?\\.findings$", ""))
                    .filter(code -> RuleBook.rule(code).isEmpty()).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(), orphans);
        }
    }

    /** All findings of the examples, so that a missing and an unexpected one both fail. */
    private static String findings(List<String> examples) {
        return examples.stream().map(example -> TextFindings.print(Assessed.of(example).outcome(), false)).collect(Collectors.joining("\n"));
    }

    private static boolean finds(String example, String code) {
        Assessed assessed = Assessed.of(example);
        if (!code.equals("compute/unit-mismatch")) {
            assessed.reads();
        }
        return assessed.outcome().findings().stream().map(Finding::code).anyMatch(code::equals);
    }

    private static String section(String page, String from, String to) {
        return page.substring(page.indexOf("## " + from + "\n"), page.indexOf("## " + to + "\n"));
    }

    private static List<String> blocks(String section) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = CODE.matcher(section);
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }
}
