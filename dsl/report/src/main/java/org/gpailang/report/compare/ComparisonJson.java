package org.gpailang.report.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.facts.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.report.compare.Comparison.Change;
import org.gpailang.report.compare.Comparison.SubjectChange;

/** A comparison as JSON, schema {@code gpai-comparison/1}. */
public final class ComparisonJson {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ComparisonJson() {}

    /** The comparison, ending in a line break. */
    public static String print(Comparison comparison) {
        ObjectNode root = MAPPER.createObjectNode().put("schema", "gpai-comparison/1").put("asOf", comparison.asOf().toString())
                .put("before", comparison.before()).put("after", comparison.after());
        ArrayNode subjects = root.putArray("subjects");
        comparison.subjects().forEach(subject -> subject(subjects.addObject(), subject));
        ObjectNode findings = root.putObject("findings");
        findings(findings.putArray("gone"), comparison.gone());
        findings(findings.putArray("new"), comparison.fresh());
        try {
            return MAPPER.writeValueAsString(root).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
            ArrayNode at = array.addObject().put("conclusion", reason.conclusion()).put("citation", reason.citation()).putArray("at");
            reason.at().forEach(place -> at.addObject().put("file", place.file()).put("line", place.line()));
        });
    }

    private static void findings(ArrayNode array, List<Finding> findings) {
        findings.forEach(finding -> array.addObject().put("code", finding.code()).put("severity", Words.of(finding.severity()))
                .put("subject", finding.subject()).put("message", finding.message()).put("file", finding.at().file())
                .put("line", finding.at().line()));
    }
}
