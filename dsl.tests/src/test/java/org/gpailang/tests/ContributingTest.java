package org.gpailang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.gpailang.core.rules.FindingCode;
import org.junit.jupiter.api.Test;

/** The page for contributors is right: its walk from a finding to the finding's test can be followed, and it describes every package. */
class ContributingTest {

    private static final Path PAGE = Golden.ROOT.resolve("CONTRIBUTING.md");
    private static final String PACKAGE = "org/gpailang";
    private static final String SOURCES = "src/main/java/";
    private static final Pattern WALK = Pattern.compile("(?s)\n## From a finding to its test\n(.*?)\n## ");
    /** A step of the walk, with one link whose text is code. */
    private static final Pattern STEP = Pattern.compile("(?s)\n[1-4]\\. .*?\\[`([^`]+)`\\]\\(([^)#]+)(?:#([^)]+))?\\)");
    private static final Pattern PACKAGE_ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");

    @Test
    void theWalkLeadsFromAFindingToItsRuleItsParagraphAndItsTest() throws Exception {
        List<MatchResult> steps = STEP.matcher(walk()).results().toList();
        assertEquals(4, steps.size());
        MatchResult finding = steps.get(0);
        String page = Files.readString(Golden.ROOT.resolve(finding.group(2)));
        String section = page.substring(page.toLowerCase().indexOf("\n## " + finding.group(3).replace('-', ' ') + "\n") + 1);
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
        assertTrue(List.of(annotation.rows()).contains(method.substring(0, method.indexOf('_'))), method);
        String tests = Files.readString(Golden.ROOT.resolve(test.group(2)));
        String body = tests.substring(tests.indexOf("    void " + method + "()"));
        assertTrue(body.substring(0, body.indexOf("\n    }")).contains(annotation.value()), "the test is about the rule");
    }

    @Test
    void thePackageTableDescribesEveryPackage() throws IOException {
        assertEquals(packages(), PACKAGE_ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String walk() throws IOException {
        return WALK.matcher(Files.readString(PAGE)).results().map(walk -> walk.group(1)).findFirst().orElseThrow();
    }

    /** The packages with classes that someone wrote, without what they have in common. */
    private static TreeSet<String> packages() throws IOException {
        TreeSet<String> packages = new TreeSet<>();
        for (String module : List.of("dsl", "dsl.ide")) {
            try (Stream<Path> files = Files.walk(Golden.ROOT.resolve(module))) {
                files.filter(file -> file.toString().endsWith(".java")).map(file -> file.getParent().toString().replace('\\', '/'))
                        .filter(folder -> folder.contains(SOURCES + PACKAGE))
                        .map(folder -> folder.substring(folder.indexOf(SOURCES + PACKAGE) + (SOURCES + PACKAGE).length() + 1))
                        .forEach(folder -> packages.add(folder.replace('/', '.')));
            }
        }
        return packages;
    }
}
