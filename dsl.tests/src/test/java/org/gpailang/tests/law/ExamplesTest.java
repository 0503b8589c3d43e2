package org.gpailang.tests.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.page.MarkdownReport;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder of examples, read together and assessed on a fixed day under both rulesets, has the findings and the assessment on file. */
class ExamplesTest {

    private static final Path EXAMPLES = Golden.ROOT.resolve("examples");
    private static final Path EXPECTED = Golden.ROOT.resolve("dsl.tests/src/test/resources/examples");

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            folders = files.filter(Files::isDirectory).sorted().toList();
        }
        return folders.stream().flatMap(folder -> Stream.of("consultation-2025-04", Assessed.GUIDELINES).map(ruleset ->
                DynamicTest.dynamicTest(folder.getFileName() + " under " + ruleset, () -> {
                    Outcome outcome = Assessed.of(Assessed.DAY, ruleset, Golden.read(folder, Golden.sourcesIn(folder)));
                    String name = folder.getFileName() + "." + ruleset;
                    Golden.check(EXPECTED.resolve(name + ".findings"), TextFindings.print(outcome, false));
                    Golden.check(EXPECTED.resolve(name + ".json"), AssessmentJson.assessment(outcome));
                    Golden.check(EXPECTED.resolve(name + ".md"), MarkdownReport.print(outcome));
                })));
    }
}
