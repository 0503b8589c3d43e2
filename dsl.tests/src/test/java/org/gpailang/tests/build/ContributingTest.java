package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;

/**
 * The page for contributors is correct: its walk from a finding to the test of its rule can be followed, and it
 * describes every package.
 */
class ContributingTest {

    private static final Path PAGE = Golden.ROOT.resolve("CONTRIBUTING.md");
    private static final String SOURCES = "src/main/java/";
    private static final Pattern WALK = Pattern.compile("(?s)\n## From a finding to its test\n(.*?)\n## ");
    /** A step of the walk, with one link whose text is code. */
    private static final Pattern STEP = Pattern.compile("(?s)\n[1-4]\\. .*?\\[`([^`]+)`\\]\\(([^)#]+)(?:#([^)]+))?\\)");
    private static final Pattern PACKAGE_TABLE = Pattern.compile("\n\\| package, below `org.gpailang` \\| contents \\|\n"
            + "\\|---\\|---\\|\n((?:\\|.*\n)*)");
    private static final Pattern FAMILY = Pattern.compile("core\\.rules\\.(?!support$).*");
    /** The modules in the order in which the data passes them. */
    private static final List<String> MODULES = List.of("dsl/core", "dsl/syntax", "dsl/language", "dsl/analysis", "dsl/project",
            "dsl/report", "dsl/cli", "dsl.ide", "dsl/packaging", "dsl/rule-processor");

    @Test
    void theWalkLeadsFromAFindingToItsRuleItsParagraphAndItsTest() throws Exception {
        List<MatchResult> steps = STEP.matcher(walk()).results().toList();
        assertEquals(4, steps.size());
        MatchResult finding = steps.get(0);
        String page = Files.readString(Golden.ROOT.resolve(finding.group(2)));
        String section = page.substring(page.toLowerCase(Locale.ROOT).indexOf("\n## " + finding.group(3).replace('-', ' ') + "\n") + 1);
        String shown = section.substring(0, section.indexOf("\n## "));
        assertTrue(shown.contains(" [" + finding.group(1) + "]\n"), "the finding is shown");

        MatchResult rule = steps.get(1);
        String path = rule.group(2).substring(rule.group(2).indexOf(SOURCES) + SOURCES.length());
        assertTrue(Files.exists(Golden.ROOT.resolve(rule.group(2))), rule.group(2));
        assertTrue(path.endsWith("/" + rule.group(1) + ".java"), path);
        FindingCode annotation = Class.forName(path.replace(".java", "").replace('/', '.')).getAnnotation(FindingCode.class);
        assertEquals(finding.group(1), annotation.value());

        MatchResult paragraph = steps.get(2);
        String article = paragraph.group(1);
        assertTrue(annotation.act().contains(article), annotation.act());
        assertEquals("https://eur-lex.europa.eu/eli/reg/2024/1689/oj", paragraph.group(2));
        assertTrue(article.startsWith("Art. " + paragraph.group(3).replace("art_", "") + "("), paragraph.group(3));

        MatchResult test = steps.get(3);
        String method = test.group(1);
        assertTrue(List.of(annotation.requirements()).contains(method.substring(0, method.indexOf('_'))), method);
        String tests = Files.readString(Golden.ROOT.resolve(test.group(2)));
        String body = tests.substring(tests.indexOf("    void " + method + "()"));
        assertTrue(body.substring(0, body.indexOf("\n    }")).contains(annotation.value()), "the test is about the rule");
    }

    /** The first sentence of each package is in its {@code package-info.java}. {@code -Dgolden.update=true} rewrites the table. */
    @Test
    void thePackageTableShowsTheFirstSentenceOfEveryPackage() throws IOException {
        String page = Files.readString(PAGE);
        Matcher table = PACKAGE_TABLE.matcher(page);
        assertTrue(table.find(), "there is a table");
        StringBuilder rows = new StringBuilder();
        packages().forEach((name, sentence) -> rows.append("| `").append(name).append("` | ").append(sentence).append(" |\n"));
        Golden.check(PAGE, page.substring(0, table.start(1)) + rows + page.substring(table.end(1)));
    }

    private static String walk() throws IOException {
        return WALK.matcher(Files.readString(PAGE)).results().map(walk -> walk.group(1)).findFirst().orElseThrow();
    }

    /** The first sentence of each package but those of the families of rules, in the order of the modules and the packages. */
    private static Map<String, String> packages() throws IOException {
        Map<String, String> packages = new LinkedHashMap<>();
        for (String module : MODULES) {
            Path sources = Golden.ROOT.resolve(module).resolve("src/main/java/org/gpailang");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path folder : files.filter(Files::isDirectory).filter(ContributingTest::hasClasses).sorted().toList()) {
                    String name = sources.relativize(folder).toString().replace('\\', '/').replace('/', '.');
                    if (!FAMILY.matcher(name).matches()) {
                        String comment = Files.readString(folder.resolve("package-info.java"));
                        packages.put(name, firstSentence(comment));
                    }
                }
            }
        }
        return packages;
    }

    /** The text up to the first full stop, with the line breaks and asterisks of the comment taken away. */
    private static String firstSentence(String comment) {
        return comment.substring(comment.indexOf("/**") + 3, comment.indexOf('.')).replaceAll("\\s*\\R \\* ", " ").strip();
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
