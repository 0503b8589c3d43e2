package org.gpailang.report.machine;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.report.Outcome;
import org.gpailang.report.Phrases;
import org.gpailang.report.page.Index;

/**
 * The index and all duties as comma-separated values (RFC 4180), for spreadsheets. A text that a spreadsheet could interpret as a formula
 * is preceded by an apostrophe.
 */
public final class Tables {

    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-].*", Pattern.DOTALL);

    private Tables() {}

    /** The subjects, in the order of the index. */
    public static String index(Outcome outcome) {
        Stream<List<String>> rows = Index.of(outcome).entries().stream().map(entry -> List.of(entry.page().subject().name(),
                entry.page().subject().display(), entry.page().subject().kind(),
                entry.page().subject().provider().map(entry.page()::entity).orElse(""),
                entry.page().subject().ruleset().name(),
                entry.page().model().map(model -> Phrases.figure(model.compute().cumulative())).orElse(""),
                entry.page().model().map(model -> Words.of(model.generalPurpose().status())).orElse(""),
                entry.page().model().map(model -> Words.of(model.systemicRisk().status())).orElse(""),
                String.valueOf(entry.overdue().size()), entry.overdueSince().map(Object::toString).orElse(""),
                entry.nextDeadline().map(Object::toString).orElse(""), String.valueOf(entry.errors()),
                String.valueOf(entry.page().findings().size())));
        return table(List.of("name", "title", "kind", "provider", "ruleset", "compute in FLOP", "general-purpose", "systemic risk",
                "overdue duties", "overdue since", "next due", "errors", "findings"), rows);
    }

    /** The duties for all models, including those of the providers of systems for models in them. */
    public static String duties(Outcome outcome) {
        Stream<List<String>> rows = Index.of(outcome).entries().stream().flatMap(entry -> entry.page().subject().provided().stream())
                .flatMap(model -> model.obligations().stream().map(duty -> row(model, duty)));
        return table(List.of("model", "provision", "duty", "status", "due", "scope", "reason"), rows);
    }

    private static List<String> row(ModelAssessment model, Obligation duty) {
        return List.of(model.name(), duty.id().provision(), Phrases.duty(duty.id()), Words.of(duty.status()),
                duty.due().map(Object::toString).orElse(""), Words.of(duty.scope()), duty.reason());
    }

    private static String table(List<String> head, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(head), rows).map(row -> row.stream().map(Tables::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
