package org.gpailang.report.compare;

import java.util.List;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.report.JsonText;
import org.gpailang.report.ProgramVersion;
import org.gpailang.report.compare.Comparison.Change;
import org.gpailang.report.compare.Comparison.SubjectChange;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison as JSON, schema {@code gpai-comparison/1}. */
public final class ComparisonJson {

    private ComparisonJson() {}

    /** The comparison, ending with a line break. */
    public static String print(Comparison comparison) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("schema", "gpai-comparison/1")
                .put("version", ProgramVersion.number()).put("asOf", comparison.asOf().toString())
                .put("before", comparison.before()).put("after", comparison.after());
        ArrayNode subjects = root.putArray("subjects");
        comparison.subjects().forEach(subject -> subject(subjects.addObject(), subject));
        ObjectNode findings = root.putObject("findings");
        findings(findings.putArray("gone"), comparison.gone());
        findings(findings.putArray("new"), comparison.fresh());
        return JsonText.print(root);
    }

    private static void subject(ObjectNode node, SubjectChange subject) {
        node.put("name", subject.name()).put("change", Words.of(subject.kind()))
                .put("rulesetBefore", subject.rulesetBefore()).put("rulesetAfter", subject.rulesetAfter());
        ArrayNode changes = node.putArray("changes");
        subject.changes().forEach(change -> change(changes.addObject(), change));
    }

    private static void change(ObjectNode node, Change change) {
        node.put("what", change.what()).put("before", change.before()).put("after", change.after());
        reasons(node.putArray("reasonsGone"), change.reasonsGone());
        reasons(node.putArray("reasonsNew"), change.reasonsNew());
    }

    private static void reasons(ArrayNode array, List<Reason> reasons) {
        reasons.forEach(reason -> {
            ArrayNode at = array.addObject().put("conclusion", reason.conclusion()).put("citation",
                    reason.citation().text()).putArray("at");
            reason.at().forEach(place -> at.addObject().put("file", place.file()).put("line", place.line()));
        });
    }

    private static void findings(ArrayNode array, List<Finding> findings) {
        findings.forEach(finding -> array.addObject().put("code", finding.code()).put("severity", Words.of(finding.severity()))
                .put("subject", finding.subject()).put("message", finding.message()).put("file", finding.at().file())
                .put("line", finding.at().line()));
    }
}
