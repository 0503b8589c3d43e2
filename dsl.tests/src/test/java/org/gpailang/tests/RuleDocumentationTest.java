package org.gpailang.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gpailang.core.rules.Finding;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.report.RulePages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule's own example triggers it, and what it says to write instead does not. */
class RuleDocumentationTest {

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
        }));
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
