package org.gpailang.report.machine;

import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.core.expectation.ExpectationResult.Outcome;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.report.JsonText;
import org.gpailang.report.TestOutcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Expectations and what is concluded instead, as JSON, schema {@code gpai-tests/1}. */
public final class TestsJson {

    private TestsJson() {}

    /** The results, ending with a line break. */
    public static String print(TestOutcome tests) {
        ObjectNode root = FindingsJson.head(tests.outcome(), "gpai-tests/1");
        ArrayNode errors = root.withArray("errors");
        tests.textErrors().forEach(error -> errors.addObject().put("file", error.at().file())
                .put("message", error.at() + ":" + error.at().column() + ": " + error.message()));
        ArrayNode results = root.putArray("expectations");
        tests.results().forEach(result -> result(results.addObject(), result));
        root.putObject("summary").put("met", tests.count(Outcome.MET)).put("notMet", tests.count(Outcome.NOT_MET))
                .put("notCompared", tests.count(Outcome.NOT_COMPARED));
        return JsonText.print(root);
    }

    private static void result(ObjectNode node, ExpectationResult result) {
        node.put("subject", result.expectation().subject()).put("expectation", result.expectation().text())
                .put("outcome", Words.of(result.outcome())).put("asOf", result.asOf().toString())
                .put("ruleset", result.ruleset().isEmpty() ? null : result.ruleset())
                .put("concluded", result.concluded().isEmpty() ? null : result.concluded()).put("reason", result.reason());
        FindingsJson.place(node, result.expectation().at());
    }
}
