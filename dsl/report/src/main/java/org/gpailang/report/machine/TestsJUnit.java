package org.gpailang.report.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.report.TestOutcome;
import org.gpailang.report.terminal.TextTests;

/**
 * Expectations as JUnit XML: one suite per file, one test case per expectation. An expectation that is not met is a failure, one that
 * cannot be compared an error.
 */
public final class TestsJUnit {

    private TestsJUnit() {}

    /** The results as one document, ending with a line break. */
    public static String print(TestOutcome tests) {
        Map<String, List<ExpectationResult>> byFile = tests.results().stream().collect(Collectors.groupingBy(
                result -> result.expectation().at().file(), LinkedHashMap::new, Collectors.toList()));
        return JUnitDocument.print(byFile.entrySet().stream().map(file -> new JUnitDocument.Suite(file.getKey(),
                tests.outcome().assessment().asOf(), Map.of("as-of", tests.outcome().assessment().asOf().toString()),
                file.getValue().stream().map(TestsJUnit::testcase).toList(), "")).toList());
    }

    private static JUnitDocument.Case testcase(ExpectationResult result) {
        String name = result.expectation().subject() + ": " + result.expectation().text() + " at line " + result.expectation().at().line();
        return new JUnitDocument.Case(name, result.outcome() == ExpectationResult.Outcome.MET ? Optional.empty()
                : Optional.of(new JUnitDocument.Problem(result.outcome() == ExpectationResult.Outcome.NOT_MET ? JUnitDocument.Kind.FAILURE
                        : JUnitDocument.Kind.ERROR, "expect", result.message(), TextTests.line(result))));
    }
}
