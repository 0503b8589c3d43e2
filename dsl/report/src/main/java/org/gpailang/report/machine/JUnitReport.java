package org.gpailang.report.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.Outcome;

/**
 * Findings as JUnit XML, which build servers show as test results: one suite per file, one test case per finding. A finding that is severe
 * enough to fail the check is a failure; any other is a passed test case, with its text in the output of the suite. A file without findings
 * is one passed test case.
 */
public final class JUnitReport {

    private JUnitReport() {}

    /**
     * The findings as one document, ending with a line break.
     *
     * @param failOn the lowest severity of a failure
     */
    public static String print(Outcome outcome, Severity failOn) {
        Map<String, List<Finding>> findings = outcome.findings().stream().collect(Collectors.groupingBy(finding -> finding.at().file()));
        return JUnitDocument.print(outcome.assessment().files().stream()
                .map(file -> suite(outcome, file, findings.getOrDefault(file.facts().file(), List.of()), failOn)).toList());
    }

    private static JUnitDocument.Suite suite(Outcome outcome, FileAssessment file, List<Finding> findings, Severity failOn) {
        List<JUnitDocument.Case> cases = findings.isEmpty() ? List.of(new JUnitDocument.Case("no finding", Optional.empty()))
                : findings.stream().map(finding -> new JUnitDocument.Case(name(finding), problem(finding, failOn))).toList();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("as-of", outcome.assessment().asOf().toString());
        properties.put("ruleset", file.ruleset().name());
        return new JUnitDocument.Suite(file.facts().file(), outcome.assessment().asOf(), properties, cases, findings.stream()
                .filter(finding -> problem(finding, failOn).isEmpty()).map(JUnitReport::text).collect(Collectors.joining()));
    }

    private static Optional<JUnitDocument.Problem> problem(Finding finding, Severity failOn) {
        return finding.severity().atLeast(failOn) ? Optional.of(new JUnitDocument.Problem(JUnitDocument.Kind.FAILURE, finding.code(),
                finding.message(), text(finding))) : Optional.empty();
    }

    private static String name(Finding finding) {
        return finding.code() + (finding.subject().isEmpty() ? "" : " of " + finding.subject()) + " at line " + finding.at().line();
    }

    private static String text(Finding finding) {
        return finding.at() + ":" + finding.at().column() + ": " + Words.of(finding.severity()) + ": " + finding.message()
                + (finding.citation().isEmpty() ? "" : " (" + finding.citation().text() + ")") + " [" + finding.code() + "]\n";
    }
}
