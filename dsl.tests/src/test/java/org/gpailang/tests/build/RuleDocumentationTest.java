package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.report.Outcome;
import org.gpailang.report.RulePages;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The example of every rule triggers the rule with the expected message, and what its page suggests instead does not. */
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
            Golden.check(RULES.resolve(code + ".findings"), findings(triggering, code));
        }));
    }

    @Test
    void everyGoldenFileHasItsRule() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            Golden.checkOrphans(files.filter(Files::isRegularFile).filter(file -> RuleBook.rule(
                    RULES.relativize(file).toString().replace('\\', '/').replaceFirst("\\.findings$", "")).isEmpty()).toList());
        }
    }

    /** The findings of this rule alone: a change to another rule does not change the golden file. */
    private static String findings(List<String> examples, String code) {
        return examples.stream().map(example -> {
            Outcome outcome = Assessed.of(example).outcome();
            return TextFindings.print(new Outcome(outcome.assessment(),
                    outcome.findings().stream().filter(finding -> finding.code().equals(code)).toList(), List.of(), outcome.texts()),
                    false);
        }).collect(Collectors.joining("\n"));
    }

    private static boolean finds(String example, String code) {
        List<String> codes = Assessed.of(example).codes();
        assertTrue(codes.stream().noneMatch(found -> found.startsWith("syntax/") || found.startsWith("link/")), () -> example + codes);
        return codes.contains(code);
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
