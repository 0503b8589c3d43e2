package org.gpailang.tests.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.page.MarkdownReport;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of examples, read together and assessed as of a fixed date under both rulesets, has the expected findings and the expected
 * assessment: one JSON file for each subject, and one for the findings that are not about a subject.
 */
class ExamplesTest {

    private static final Path EXPECTED = Golden.ROOT.resolve("dsl.tests/src/test/resources/examples");
    private static final List<String> RULESETS = List.of("consultation-2025-04", Assessed.GUIDELINES);
    private static final String OTHER_FINDINGS = "other-findings.json";

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        return Golden.foldersOfExamples().stream().flatMap(folder -> RULESETS.stream().map(ruleset ->
                DynamicTest.dynamicTest(folder.getFileName() + " under " + ruleset, () -> {
                    Outcome outcome = outcome(folder, ruleset);
                    String name = name(folder, ruleset);
                    Golden.check(EXPECTED.resolve(name + ".findings"), TextFindings.print(outcome, false));
                    Golden.check(EXPECTED.resolve(name + ".md"), MarkdownReport.print(outcome));
                    Set<String> subjects = names(outcome);
                    for (String subject : subjects) {
                        Golden.check(json(name, subject), AssessmentJson.assessment(only(outcome, subject::equals)));
                    }
                    Golden.check(EXPECTED.resolve(name).resolve(OTHER_FINDINGS),
                            AssessmentJson.assessment(only(outcome, subject -> !subjects.contains(subject))));
                })));
    }

    @Test
    void everyGoldenFileHasItsSubject() throws IOException {
        Set<Path> expected = new TreeSet<>();
        for (Path folder : Golden.foldersOfExamples()) {
            for (String ruleset : RULESETS) {
                String name = name(folder, ruleset);
                expected.addAll(List.of(EXPECTED.resolve(name + ".findings"), EXPECTED.resolve(name + ".md"),
                        EXPECTED.resolve(name).resolve(OTHER_FINDINGS)));
                names(outcome(folder, ruleset)).forEach(subject -> expected.add(json(name, subject)));
            }
        }
        try (Stream<Path> files = Files.walk(EXPECTED)) {
            Golden.checkOrphans(files.filter(Files::isRegularFile).filter(file -> !expected.contains(file)).toList());
        }
    }

    private static Outcome outcome(Path folder, String ruleset) throws IOException {
        return Assessed.of(Assessed.DAY, ruleset, Golden.read(folder, Golden.sourcesIn(folder)));
    }

    private static String name(Path folder, String ruleset) {
        return folder.getFileName() + "." + ruleset;
    }

    /** The file for a subject; the package of the subject is a folder. */
    private static Path json(String name, String subject) {
        return EXPECTED.resolve(name).resolve(subject + ".json");
    }

    private static Set<String> names(Outcome outcome) {
        return outcome.assessment().subjects().map(Subject::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The part of the outcome for certain subjects. */
    private static Outcome only(Outcome outcome, Predicate<String> name) {
        List<FileAssessment> files = new ArrayList<>();
        for (FileAssessment file : outcome.assessment().files()) {
            files.add(new FileAssessment(file.facts(), file.representatives(), file.ruleset(), file.imposed(),
                    file.models().stream().filter(model -> name.test(model.name())).toList(),
                    file.systems().stream().filter(system -> name.test(system.name())).toList(), List.of(), List.of()));
        }
        return new Outcome(new Assessment(outcome.assessment().asOf(), outcome.assessment().facts(), files),
                outcome.findings().stream().filter(finding -> name.test(finding.subject())).toList(),
                outcome.waived().stream().filter(waived -> name.test(waived.finding().subject())).toList(), outcome.texts());
    }
}
