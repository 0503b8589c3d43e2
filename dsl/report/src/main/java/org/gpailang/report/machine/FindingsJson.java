package org.gpailang.report.machine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Citation;
import org.gpailang.core.law.LawTexts;
import org.gpailang.report.FindingTotals;
import org.gpailang.report.InputError;
import org.gpailang.report.JsonText;
import org.gpailang.report.Outcome;
import org.gpailang.report.ProgramVersion;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The findings as JSON, schema {@code gpai-findings/1}, and the parts that all JSON results have in common. */
public final class FindingsJson {

    static final String SCHEMA = "gpai-findings/1";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FindingsJson() {}

    /** The findings, ending with a line break. */
    public static String print(Outcome outcome) {
        ObjectNode root = head(outcome, SCHEMA);
        root.set("findings", findings(outcome));
        root.set("summary", summary(outcome));
        return JsonText.print(root);
    }

    /**
     * The findings as JSON Lines: one object per line, each with a {@code type}. The first one describes the run, the last one is the
     * summary, and those between are the findings.
     */
    public static String lines(Outcome outcome) {
        StringBuilder lines = new StringBuilder();
        lines.append(line("run", head(outcome, SCHEMA)));
        outcome.findings().forEach(finding -> lines.append(line("finding", finding(finding))));
        return lines.append(line("summary", summary(outcome))).toString();
    }

    /** A line of JSON Lines. */
    static String line(String type, ObjectNode content) {
        return NODES.objectNode().put("type", type).setAll(content) + "\n";
    }

    /** The lines of findings. */
    static String lines(List<Finding> findings) {
        return findings.stream().map(finding -> line("finding", finding(finding))).collect(Collectors.joining());
    }

    /** Writes the fields that begin every JSON result, file by file. */
    static void head(JsonGenerator json, FindingsStream.Head head, String schema) {
        ObjectNode first = start(head.asOf(), head.ruleset(), schema);
        for (Map.Entry<String, JsonNode> field : first.properties()) {
            json.writeName(field.getKey());
            json.writeTree(field.getValue());
        }
        json.writeArrayPropertyStart("files");
        head.files().forEach(file -> json.writeTree(NODES.objectNode().put("name", file.name()).put("ruleset", file.ruleset())));
        json.writeEndArray();
        json.writeName("errors");
        json.writeTree(errors(head.errors()));
    }

    /** The fields that begin every JSON result: the schema, the program, the date, the ruleset, the files and the errors. */
    static ObjectNode head(Outcome outcome, String schema) {
        ObjectNode head = start(outcome.assessment().asOf(), outcome.ruleset(), schema);
        ArrayNode files = head.putArray("files");
        for (FileAssessment file : outcome.assessment().files()) {
            files.addObject().put("name", file.facts().file()).put("ruleset", file.ruleset().name());
        }
        head.set("errors", errors(outcome.errors()));
        return head;
    }

    private static ObjectNode start(LocalDate asOf, Optional<String> ruleset, String schema) {
        ObjectNode head = NODES.objectNode();
        head.put("schema", schema);
        head.put("version", ProgramVersion.number());
        head.put("asOf", asOf.toString());
        ObjectNode law = head.putObject("law").put("act", LawTexts.ACT);
        LawTexts.AMENDED_BY.forEach(law.putArray("amendedBy")::add);
        law.put("guidelines", LawTexts.GUIDELINES).put("asOf", LawTexts.READ_UP_TO.toString());
        return head.put("ruleset", ruleset.orElse(null));
    }

    private static ArrayNode errors(List<InputError> errors) {
        ArrayNode array = NODES.arrayNode();
        errors.forEach(error -> array.addObject().put("file", error.file()).put("message", error.message()));
        return array;
    }

    /** The number of findings of each severity, and of waived findings. */
    static ObjectNode summary(Outcome outcome) {
        return summary(FindingTotals.of(outcome, OptionalInt.empty()));
    }

    /** The number of findings of each severity, and of waived findings. */
    static ObjectNode summary(FindingTotals totals) {
        ObjectNode summary = NODES.objectNode();
        for (Severity severity : Severity.values()) {
            summary.put(Words.of(severity), totals.counts().getOrDefault(severity, 0L));
        }
        return summary.put("waived", totals.waived());
    }

    /** All findings. */
    static ArrayNode findings(Outcome outcome) {
        ArrayNode array = NODES.arrayNode();
        outcome.findings().forEach(finding -> array.add(finding(finding)));
        return array;
    }

    static ObjectNode finding(Finding finding) {
        ObjectNode node = NODES.objectNode();
        node.put("code", finding.code());
        node.put("severity", Words.of(finding.severity()));
        node.put("message", finding.message());
        citation(node, finding.citation());
        node.put("subject", finding.subject());
        place(node, finding.at());
        ArrayNode related = node.putArray("related");
        finding.related().forEach(other -> place(related.addObject().put("role", other.role()), other.at()));
        ArrayNode fixes = node.putArray("fixes");
        boolean safe = finding.safeFix().isPresent();
        finding.fixes().forEach(fix -> fix(fixes.addObject().put("title", fix.title()).put("safe", safe), fix));
        return node;
    }

    /** Writes a citation as text and as the provisions that it names, each with its identifier and its address. */
    static void citation(ObjectNode node, Citation citation) {
        node.put("citation", citation.text());
        ArrayNode provisions = node.putArray("provisions");
        citation.provisions().forEach(provision -> provisions.addObject().put("id", provision.id()).put("url", provision.url()));
    }

    /** Writes a fix with its edits; a fix that adds a statement has the statement and the name of the element instead. */
    private static void fix(ObjectNode node, Fix fix) {
        ArrayNode edits = node.putArray("edits");
        if (fix instanceof Fix.Replace replace) {
            place(edits.addObject(), replace.at()).put("text", replace.text());
        } else if (fix instanceof Fix.AddStatement add) {
            node.put("element", add.element()).put("statement", add.statement());
        } else if (fix instanceof Fix.Appoint appoint) {
            node.put("element", appoint.element()).put("statement", "representative ENTITY appointed " + appoint.since());
        } else if (fix instanceof Fix.AssessUnder under) {
            node.put("statement", "assess under " + under.ruleset());
        }
    }

    static ObjectNode place(ObjectNode node, Location at) {
        return node.put("file", at.file()).put("line", at.line()).put("column", at.column()).put("endLine", at.endLine())
                .put("endColumn", at.endColumn());
    }
}
