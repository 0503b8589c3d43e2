package org.gpailang.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Known findings, so that a pipeline reports only new ones.
 *
 * <p>A finding is known if its code, severity, file, subject and message without numbers are the same. It therefore remains known if lines
 * move, dates pass or an estimate is refined, and is new if its severity changes: a duty that was open is reported again when it becomes
 * overdue. Equal findings are counted: only as many of them are known as there were.
 */
public final class Baseline {

    private static final String SCHEMA = "gpai-baseline/1";
    private static final String NUMBER = "\\p{N}+(?:[.,·-]?\\p{N}+)*";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<Known> known;

    private Baseline(List<Known> known) {
        this.known = List.copyOf(known);
    }

    /** A finding in the baseline. */
    private record Known(String code, String severity, String file, String subject, String message) {

        static Known of(Finding finding, UnaryOperator<String> name) {
            return new Known(finding.code(), Words.of(finding.severity()), name.apply(finding.at().file()), finding.subject(),
                    finding.message());
        }

        Known withoutNumbers() {
            return new Known(code, severity, file, subject, message.replaceAll(NUMBER, "#"));
        }

        @Override
        public String toString() {
            return file + ": " + severity + ": " + message + " [" + code + "]";
        }
    }

    /**
     * The difference between findings and a baseline.
     *
     * @param fresh the findings that are not in the baseline
     * @param known the number of findings that are in the baseline
     * @param gone the findings in the baseline that no longer exist, one line each, except those of files that were not read
     */
    public record Difference(List<Finding> fresh, int known, List<String> gone) {}

    /**
     * A baseline of all findings.
     *
     * @param name maps a file to its name in the baseline, which must not depend on the working directory
     */
    public static Baseline of(Outcome outcome, UnaryOperator<String> name) {
        return new Baseline(outcome.findings().stream().map(finding -> Known.of(finding, name)).toList());
    }

    /**
     * Reads a baseline written by {@link #print()}.
     *
     * @throws IllegalArgumentException if the text is not a baseline; the message states the reason
     */
    public static Baseline parse(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (!root.path("schema").asString().equals(SCHEMA)) {
                throw new IllegalArgumentException("its schema is not " + SCHEMA);
            }
            if (!root.path("findings").isArray()) {
                throw new IllegalArgumentException("it has no list of findings");
            }
            List<Known> known = new ArrayList<>();
            root.path("findings").forEach(node -> known.add(new Known(field(node, "code"), field(node, "severity"), field(node, "file"),
                    field(node, "subject"), field(node, "message"))));
            return new Baseline(known);
        } catch (JacksonException e) {
            // some errors, such as too many levels of nesting, have no location
            throw new IllegalArgumentException("it is not JSON" + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr()
                    + ")"), e);
        }
    }

    private static String field(JsonNode node, String name) {
        if (!node.path(name).isString()) {
            throw new IllegalArgumentException("a finding in it has no " + name);
        }
        return node.path(name).asString();
    }

    /** The baseline as JSON, ending with a line break. */
    public String print() {
        ObjectNode root = MAPPER.createObjectNode().put("schema", SCHEMA).put("version", ProgramVersion.number());
        ArrayNode findings = root.putArray("findings");
        known.forEach(each -> findings.addObject().put("code", each.code()).put("severity", each.severity()).put("file", each.file())
                .put("subject", each.subject()).put("message", each.message()));
        return JsonText.print(root);
    }

    /** The number of findings in the baseline. */
    public int size() {
        return known.size();
    }

    /** The difference between findings and this baseline, with the names of files as in {@link #of}. */
    public Difference compare(Outcome outcome, UnaryOperator<String> name) {
        Map<Known, List<Known>> left = known.stream()
                .collect(Collectors.groupingBy(Known::withoutNumbers, Collectors.toCollection(ArrayList::new)));
        List<Finding> fresh = new ArrayList<>();
        for (Finding finding : outcome.findings()) {
            List<Known> same = left.getOrDefault(Known.of(finding, name).withoutNumbers(), List.of());
            if (same.isEmpty()) {
                fresh.add(finding);
            } else {
                same.remove(0);
            }
        }
        Set<String> read = new HashSet<>();
        outcome.assessment().files().forEach(file -> read.add(name.apply(file.facts().file())));
        List<String> gone = left.values().stream().flatMap(List::stream).filter(each -> read.contains(each.file()))
                .map(Known::toString).sorted().toList();
        return new Difference(List.copyOf(fresh), outcome.findings().size() - fresh.size(), gone);
    }
}
