package org.gpailang.report.machine;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.Availability;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.MarketEvent;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.catalogue.Provenance;
import org.gpailang.core.facts.duty.Arguments;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.WaivedFinding;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;
import org.gpailang.report.EntryFacts;
import org.gpailang.report.JsonNumbers;
import org.gpailang.report.JsonText;
import org.gpailang.report.Outcome;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The assessment as JSON, schema {@code gpai-assessment/1}. Amounts of compute are exact and in FLOP. */
public final class AssessmentJson {

    static final String SCHEMA = "gpai-assessment/1";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AssessmentJson() {}

    /** The assessment with its findings, ending with a line break. */
    public static String assessment(Outcome outcome) {
        StringWriter out = new StringWriter();
        try {
            write(outcome, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The assessment of one subject with the findings about it, ending with a line break. */
    public static String assessment(Outcome outcome, Subject subject) {
        StringWriter out = new StringWriter();
        try {
            write(outcome.about(subject), subject::equals, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * Writes the assessment with its findings, ending with a line break, with at most one subject in memory at a time.
     *
     * @throws IOException if the writer throws it
     */
    public static void write(Outcome outcome, Writer out) throws IOException {
        write(outcome, subject -> true, out);
    }

    private static void write(Outcome outcome, Predicate<Subject> chosen, Writer out) throws IOException {
        try {
            JsonGenerator json = JsonText.writer().createGenerator(out);
            write(outcome, chosen, json);
            json.flush();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write("\n");
    }

    private static void write(Outcome outcome, Predicate<Subject> chosen, JsonGenerator json) {
        LocalDate asOf = outcome.assessment().asOf();
        json.writeStartObject();
        for (Map.Entry<String, JsonNode> field : FindingsJson.head(outcome, SCHEMA).properties()) {
            json.writeName(field.getKey());
            json.writeTree(field.getValue());
        }
        json.writeArrayPropertyStart("subjects");
        for (FileAssessment file : outcome.assessment().files()) {
            file.subjects().stream().filter(chosen).forEach(subject ->
                    json.writeTree(subject(subject, asOf).put("inForce", outcome.inForce().about(subject.name()).orElse(null))));
        }
        json.writeEndArray();
        json.writeName("findings");
        json.writeTree(FindingsJson.findings(outcome));
        json.writeArrayPropertyStart("waived");
        for (WaivedFinding each : outcome.waived()) {
            json.writeTree(waived(each));
        }
        json.writeEndArray();
        json.writeName("summary");
        json.writeTree(FindingsJson.summary(outcome));
        json.writeEndObject();
    }

    /** The line about a subject in JSON Lines. */
    public static String line(Subject subject, Optional<String> inForce, LocalDate asOf) {
        return FindingsJson.line("subject", subject(subject, asOf).put("inForce", inForce.orElse(null)));
    }

    /** The lines about findings in JSON Lines, followed by those about waived findings. */
    public static String lines(List<Finding> findings, List<WaivedFinding> waived) {
        return FindingsJson.lines(findings) + waived.stream().map(each -> FindingsJson.line("waived", waived(each)))
                .collect(Collectors.joining());
    }

    private static ObjectNode waived(WaivedFinding waived) {
        return NODES.objectNode().put("code", waived.finding().code()).put("subject", waived.finding().subject())
                .put("message", waived.finding().message()).put("reason", waived.waiver().reason())
                .put("until", waived.waiver().until().map(Object::toString).orElse(null))
                .put("file", waived.waiver().at().file()).put("line", waived.waiver().at().line());
    }

    private static ObjectNode subject(Subject subject, LocalDate asOf) {
        ObjectNode node = NODES.objectNode();
        node.put("name", subject.name());
        node.put("kind", subject.kind());
        node.put("title", subject.title().orElse(null));
        node.put("file", subject.at().file());
        node.put("line", subject.at().line());
        node.put("ruleset", subject.ruleset().name());
        node.put("provider", subject.provider().orElse(null));
        ArrayNode roles = node.putArray("roles");
        subject.roles().forEach(role -> roles.addObject().put("entity", role.entity()).put("role", Words.of(role.kind())));
        if (subject instanceof ModelAssessment model) {
            model(node, model, asOf);
        } else if (subject instanceof SystemAssessment system) {
            system(node, system, asOf);
        }
        ArrayNode reasons = node.putArray("reasons");
        subject.reasons().stream().flatMap(Reason::flatten).distinct().forEach(reason -> reasons.add(reason(reason)));
        return node;
    }

    private static void model(ObjectNode node, ModelAssessment model, LocalDate asOf) {
        node.set("compute", compute(model));
        node.set("generalPurpose", generalPurpose(model));
        node.set("systemicRisk", systemicRisk(model));
        node.putObject("lifecycle").put("status", Words.of(model.lifecycle().status())).put("of", model.lifecycle().of().orElse(null))
                .put("line", model.lifecycle().line()).put("systemicLine", model.lifecycle().systemicLine());
        node.set("market", market(model.availability(), asOf));
        node.set("licence", model.model().openness().licence().<JsonNode>map(licence -> licence(licence.value())).orElse(NODES.nullNode()));
        node.set("exemption", exemption(model.exemption()));
        obligations(node.putArray("obligations"), model);
        notification(node, model);
        exposure(node, model);
        node.put("nextDue", date(model.nextDue(asOf)));
    }

    private static void obligations(ArrayNode obligations, ModelAssessment model) {
        model.obligations().forEach(obligation -> obligations.addObject().put("id", obligation.id().provision())
                .put("status", Words.of(obligation.status())).put("due", date(obligation.due())).put("scope", Words.of(obligation.scope()))
                .put("limitedToModification", obligation.limitedToModification()).put("reason", obligation.reasonWithPlace()));
    }

    private static void notification(ObjectNode node, ModelAssessment model) {
        NotificationDuty duty = model.notification();
        ObjectNode notification = node.putObject("notification").put("status", Words.of(duty.status())).put("due", date(duty.due()))
                .put("given", date(duty.given())).put("crossing", date(duty.crossing()));
        if (duty.knowledge().isPresent()) {
            notification.putObject("known").put("on", duty.knowledge().get().on().toString())
                    .put("by", Words.of(duty.knowledge().get().by()));
        } else {
            notification.putNull("known");
        }
    }

    private static void exposure(ObjectNode node, ModelAssessment model) {
        if (model.exposure().isPresent()) {
            ObjectNode exposure = node.putObject("exposure");
            exposure.set("maximumFine", model.exposure().get().maximumFine()
                    .<JsonNode>map(fine -> NODES.numberNode(fine.setScale(0, RoundingMode.HALF_UP).toBigInteger()))
                    .orElse(NODES.nullNode()));
            exposure.put("from", model.exposure().get().from().toString());
            exposure.put("requestsFrom", model.exposure().get().requestsFrom().toString());
        } else {
            node.putNull("exposure");
        }
    }

    /**
     * Writes a system: its market and, if its provider is the provider of models in it, the duties for these. The fields that only apply to
     * models are null, so that every subject has the same fields.
     */
    private static void system(ObjectNode node, SystemAssessment system, LocalDate asOf) {
        List.of("compute", "generalPurpose", "systemicRisk", "lifecycle").forEach(node::putNull);
        node.set("market", market(new Availability(system.system().placings().stream().map(placing -> new MarketEvent(
                Optional.of(placing.date()), MarketEvent.By.PROVIDER, Optional.of(placing.channel()), Optional.empty(), Truth.YES,
                placing.at())).toList(), List.of()), asOf));
        node.putNull("licence");
        node.putNull("exemption");
        ArrayNode obligations = node.putArray("obligations");
        system.provided().forEach(model -> obligations(obligations, model));
        Optional<ModelAssessment> first = system.provided().stream().max(Comparator.comparing(model -> model.systemicRisk().applies()));
        if (first.isPresent()) {
            notification(node, first.get());
            exposure(node, first.get());
            node.put("nextDue", date(system.provided().stream().flatMap(model -> model.nextDue(asOf).stream()).min(LocalDate::compareTo)));
        } else {
            List.of("notification", "exposure", "nextDue").forEach(node::putNull);
        }
    }

    private static ObjectNode market(Availability availability, LocalDate asOf) {
        ObjectNode market = NODES.objectNode();
        market.put("placed", availability.placedBy(asOf).isPresent());
        market.put("first", date(availability.first()));
        ArrayNode channels = market.putArray("channels");
        availability.events().stream().filter(event -> event.by() == MarketEvent.By.PROVIDER)
                .flatMap(event -> event.channel().stream()).map(Words::of).distinct().forEach(channels::add);
        market.put("placedBy", availability.events().stream().findFirst().map(event -> Words.of(event.by())).orElse(null));
        return market;
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }

    /** Each condition once; if several forms of monetisation do not meet it, their reasons are joined. */
    private static ObjectNode exemption(Exemption exemption) {
        ObjectNode node = NODES.objectNode();
        node.put("claimed", exemption.claimed());
        truth(node, "holds", exemption.holds());
        ArrayNode conditions = node.putArray("conditions");
        for (Exemption.Id id : Exemption.Id.values()) {
            List<Exemption.Condition> outcomes = exemption.conditions().stream().filter(condition -> condition.id() == id).toList();
            ObjectNode condition = conditions.addObject().put("id", Words.of(id));
            truth(condition, "met", outcomes.stream().map(Exemption.Condition::met).reduce(Truth.YES, Truth::and));
            condition.put("arguable", outcomes.stream().anyMatch(Exemption.Condition::arguable))
                    .put("reason", outcomes.stream().map(Exemption.Condition::reason).collect(Collectors.joining("; ")));
        }
        return node;
    }

    /** Writes an answer; undetermined is null. */
    private static void truth(ObjectNode node, String field, Truth truth) {
        if (truth.open()) {
            node.putNull(field);
        } else {
            node.put(field, truth.yes());
        }
    }

    private static ObjectNode compute(ModelAssessment model) {
        ObjectNode node = NODES.objectNode();
        Total total = model.compute().cumulative();
        flop(node, "flop", total.flop());
        boolean derived = model.model().modification() || model.compute().derived();
        flop(node, "modification", derived ? model.compute().ownCumulative().flop() : Optional.empty());
        node.put("reported", total.flop().map(sum -> Notation.program(sum.value(), 2)).orElse(null));
        flop(node, "lower", Optional.of(total.interval().lower()));
        flop(node, "upper", total.upper().map(highest -> total.interval().upper()));
        node.put("exact", total.flop().map(sum -> sum.value().stripTrailingZeros().toPlainString()).orElse(null));
        ArrayNode activities = node.putArray("activities");
        model.compute().activities().forEach(activity -> activities.add(activity(activity)));
        return node;
    }

    private static ObjectNode activity(ComputedActivity activity) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", Words.of(activity.activity().kind()));
        node.put("name", activity.activity().name().or(activity.activity()::title).orElse(null));
        node.put("subject", activity.subject());
        node.put("counted", activity.counting().cumulative());
        node.put("reason", activity.counting().reason());
        flop(node, "flop", activity.flop());
        ArrayNode estimates = node.putArray("estimates");
        for (ComputedEstimate estimate : activity.estimates()) {
            ObjectNode entry = estimates.addObject();
            entry.put("approach", estimate.stated().approach().word());
            flop(entry, "flop", estimate.flop());
            entry.put("basis", activity.basis().filter(basis -> basis == estimate).isPresent());
            entry.put("derivation", estimate.derivation());
            entry.put("margin", estimate.stated().margin().map(margin -> margin.value().toString()).orElse(null));
            entry.put("source", estimate.stated().source().orElse(null));
            accelerators(estimate.stated().approach(), entry.putArray("accelerators"));
        }
        return node;
    }

    /** The accelerators that a hardware-based estimate names, each with the peak that is used. */
    private static void accelerators(Approach approach, ArrayNode accelerators) {
        for (HardwareTerm term : approach.hardware()) {
            term.accelerator().ifPresent(accelerator -> {
                ObjectNode entry = accelerators.addObject();
                entry.put("name", accelerator.name());
                entry.put("title", accelerator.title().orElse(null));
                entry.put("maker", accelerator.maker().orElse(null));
                entry.put("released", date(accelerator.released()));
                entry.put("per", Words.of(accelerator.basis()));
                entry.put("dies", accelerator.dies().orElse(null));
                entry.put("cores", accelerator.cores().orElse(null));
                entry.put("power", accelerator.power().map(EntryFacts::watts).orElse(null));
                entry.put("format", term.formatInUse().map(Words::of).orElse(null));
                entry.put("peak", term.peakInUse().map(EntryFacts::exact).orElse(null));
                entry.put("ownPeak", term.peak().isPresent());
                entry.put("sparsePeak", term.formatInUse().map(accelerator.sparsePeaks()::get).map(EntryFacts::exact).orElse(null));
                provenance(accelerator.provenance(), entry);
            });
        }
    }

    private static ObjectNode licence(Licence licence) {
        ObjectNode node = NODES.objectNode();
        node.put("name", licence.name());
        node.put("title", licence.title().orElse(null));
        node.put("version", licence.version().orElse(null));
        node.put("dated", date(licence.dated()));
        provenance(licence.provenance(), node);
        return node;
    }

    private static void provenance(Provenance provenance, ObjectNode node) {
        ArrayNode sources = node.putArray("sources");
        provenance.sources().forEach(sources::add);
        node.put("read", date(provenance.read()));
        node.put("confidence", provenance.confidence().map(Words::of).orElse(null));
        node.put("doubt", provenance.doubt().orElse(null));
    }

    private static ObjectNode generalPurpose(ModelAssessment model) {
        GeneralPurpose conclusion = model.generalPurpose();
        ObjectNode node = NODES.objectNode();
        node.put("status", Words.of(conclusion.status()));
        node.set("threshold", JsonNumbers.flop(conclusion.threshold().value()));
        node.set("ratio", conclusion.compute().flop().filter(sum -> conclusion.threshold().value().signum() > 0)
                .map(sum -> JsonNumbers.ratio(sum.value().divide(conclusion.threshold().value(), Notation.DISPLAY)))
                .orElse(NODES.nullNode()));
        node.set("headroom", conclusion.compute().flop()
                .map(sum -> JsonNumbers.flop(conclusion.threshold().value().subtract(sum.value()))).orElse(NODES.nullNode()));
        return node;
    }

    private static ObjectNode systemicRisk(ModelAssessment model) {
        SystemicRisk conclusion = model.systemicRisk();
        ObjectNode node = NODES.objectNode();
        node.put("status", Words.of(conclusion.status()));
        node.set("threshold", JsonNumbers.flop(conclusion.threshold().value()));
        node.set("headroom", conclusion.compute().flop()
                .map(sum -> JsonNumbers.flop(conclusion.threshold().value().subtract(sum.value()))).orElse(NODES.nullNode()));
        conclusion.designation().ifPresentOrElse(designation -> node.putObject("designation").put("on", designation.date().toString())
                .put("informed", date(designation.informed())), () -> node.putNull("designation"));
        conclusion.arguments().ifPresentOrElse(arguments -> {
            ObjectNode entry = node.putObject("arguments").put("filed", date(arguments.filed()));
            entry.put("outcome", arguments.outcome().map(outcome -> outcome.accepted() ? "accepted" : "rejected").orElse(null));
            entry.put("on", date(arguments.outcome().map(Arguments.Outcome::told)));
        }, () -> node.putNull("arguments"));
        conclusion.reassessment().ifPresentOrElse(day -> node.putObject("reassessment").put("earliest", day.toString()),
                () -> node.putNull("reassessment"));
        node.set("headroomDays", headroomDays(model).<JsonNode>map(NODES::numberNode).orElse(NODES.nullNode()));
        return node;
    }

    /** The whole days until the threshold at the rate of the first activity that states one; absent if it is crossed. */
    private static Optional<Long> headroomDays(ModelAssessment model) {
        Flop threshold = model.systemicRisk().threshold();
        Optional<Flop> left = model.systemicRisk().compute().flop().filter(sum -> !sum.exceeds(threshold))
                .map(sum -> new Flop(threshold.value().subtract(sum.value())));
        return model.compute().own().stream().flatMap(activity -> activity.basis().stream()).flatMap(basis -> basis.rate().stream())
                .findFirst().flatMap(rate -> left.map(headroom -> rate.until(headroom).wholeDays()));
    }

    private static ObjectNode reason(Reason reason) {
        ObjectNode node = NODES.objectNode();
        node.put("conclusion", reason.conclusion());
        FindingsJson.citation(node, reason.citation());
        ArrayNode because = node.putArray("because");
        reason.because().forEach(part -> because.add(part.conclusion()));
        ArrayNode at = node.putArray("at");
        reason.at().forEach(place -> {
            ObjectNode entry = at.addObject();
            entry.put("file", place.file());
            entry.put("line", place.line());
        });
        return node;
    }

    private static void flop(ObjectNode node, String field, Optional<Flop> flop) {
        node.set(field, flop.map(value -> JsonNumbers.exact(value.value())).orElse(NODES.nullNode()));
    }
}
