package org.gpailang.report.draft;

import java.util.ArrayList;
import java.util.List;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.Approach;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/**
 * The notification to the Commission: who and which model, the requirement that is met, the compute in FLOP with two significant figures,
 * the approach and its assumptions, and by when (Art. 52(1) AI Act; consultation 3.4.2; guidelines paras. 30 to 32).
 */
final class NotificationDraft {

    private final Assessment assessment;
    private final ModelAssessment model;
    private final ModelItems items;

    private NotificationDraft(Assessment assessment, ModelAssessment model) {
        this.assessment = assessment;
        this.model = model;
        this.items = new ModelItems(assessment, model);
    }

    /** The draft for a model. */
    static Draft of(Assessment assessment, ModelAssessment model) {
        return new NotificationDraft(assessment, model).draft();
    }

    private Draft draft() {
        List<Item> estimate = new ArrayList<>();
        estimate.add(amount());
        model.compute().activities().stream().filter(activity -> activity.counting().cumulative()).map(this::activity)
                .forEach(estimate::add);
        estimate.add(leftOut());
        return new Draft("Draft notification of " + model.display() + " to the Commission", List.of(items.basis(), state()), List.of(
                Section.of("Who notifies", items.provider(""), items.representative("")),
                Section.of("Which model", items.name(""), items.architecture(""), items.modality("", true), items.release("")),
                Section.of("The requirement that is met", requirement()),
                new Section("The estimate of the training compute", estimate),
                Section.of("When", days()),
                Section.of("What may be added", arguments())));
    }

    /** Where the notification stands, and by when it is due. */
    private String state() {
        NotificationDuty duty = model.notification();
        String due = duty.due().map(day -> " It is due by " + day + ".").orElse("");
        return switch (duty.status()) {
            case NOT_REQUIRED -> "By this ruleset nothing is to be notified for this model as of " + assessment.asOf() + ": "
                    + model.systemicRisk().reason().conclusion() + ".";
            case FORESEEN, DUE -> due.isEmpty() ? "By when it is due is not known: no date of a run or of a placing is stated."
                    : due.strip();
            case OVERDUE -> due.strip() + " As of " + assessment.asOf() + " that day has passed: notify at once.";
            case UNDETERMINED -> duty.reason().conclusion() + ".";
            case INCOMPLETE -> "The file says that it was given on " + duty.given().orElseThrow() + ", without the amount of compute or the"
                    + " approach: it is incomplete." + due;
            case GIVEN, GIVEN_LATE -> "The file says that it was given on " + duty.given().orElseThrow() + "." + due;
        };
    }

    private Item requirement() {
        Reason reason = model.systemicRisk().reason();
        Item item = Item.of("Art. 51", "High-impact capabilities");
        if (!model.systemicRisk().applies()) {
            return item.says("Not met as the files stand. " + reason.conclusion() + " (" + reason.citation() + ")")
                    .lacks("which requirement of Art. 51(1)(a) is met, if one is");
        }
        return item.says(List.of(new Entry(reason.conclusion() + " (" + reason.citation() + ")", reason.places())));
    }

    private Item amount() {
        Total total = model.compute().cumulative();
        Item item = Item.of("Amount", "Cumulative training compute");
        if (total.flop().isPresent()) {
            return item.says(Notation.withFigures(total.known().value(), 2) + " FLOP, in two significant figures", items.estimates());
        }
        return (total.known().equals(Flop.ZERO) ? item : item.says("At least " + Notation.withFigures(total.known().value(), 2) + " FLOP",
                items.estimates()))
                .lacks("the training compute in FLOP with two significant figures: a part of it is not known");
    }

    /** One activity that counts, with the approach of its estimate and the assumptions. */
    private Item activity(ComputedActivity activity) {
        Item item = Item.of("", Amounts.capital(activity.activity().display()));
        if (activity.flop().isEmpty()) {
            return item.says(activity.basis().map(basis -> Entry.of(basis.derivation(), basis.stated().at())))
                    .lacks("an estimate of its compute and the approach");
        }
        ComputedEstimate basis = activity.basis().orElseThrow();
        item = item.says(EstimateAssumptions.of(basis, model));
        item = item.says(activity.activity().method().map(method -> Entry.of("Method: " + method.value(), method.at())));
        item = item.says(activity.estimates().stream().filter(other -> other != basis && other.flop().isPresent()).map(other ->
                Entry.of("Another estimate of the same: " + other.flop().get() + ", " + other.derivation(), other.stated().at())).toList());
        boolean stated = basis.stated().approach() instanceof Approach.Declared;
        return activity.activity().method().isPresent() ? item : item.lacks(stated ? "the approach by which the amount was estimated"
                : "how the numbers were obtained, and where they are approximations");
    }

    private Item leftOut() {
        List<Entry> entries = model.compute().activities().stream().filter(activity -> !activity.counting().cumulative())
                .map(activity -> Entry.of(Amounts.capital(activity.activity().display()) + ": " + activity.counting().reason(),
                        activity.activity().at())).toList();
        Item item = Item.of("", "What is left out");
        return entries.isEmpty() ? item.says("Nothing that the files state.") : item.says(entries);
    }

    private Item days() {
        NotificationDuty duty = model.notification();
        Item item = Item.of("Art. 52(1)", "Days").says(items.days());
        item = item.says(duty.known().map(day -> new Entry("That the threshold is crossed is known on " + day, duty.reason().places())));
        item = item.says(duty.crossing().map(day -> new Entry("At its declared rate the run reaches the threshold on " + day,
                duty.reason().places())));
        return item.says(duty.due().map(day -> new Entry("The notification is due by " + day + " (" + duty.reason().citation() + ")",
                duty.reason().places()))).orLacks("the days on which the run was planned, estimated and started");
    }

    private Item arguments() {
        String asked = model.ruleset().text() == Guidance.GUIDELINES
                ? "benchmarks, architecture, parameters, training examples, curation of data, techniques, modalities, use of tools,"
                + " length of context"
                : "the substantiated arguments";
        Item item = Item.of("Art. 52(2)", "Arguments that the model does not present systemic risks, if the provider makes them")
                .says(model.model().evidence().systemicRisk().map(evidence -> Entry.of("Stated of its capabilities: " + evidence.value(),
                        evidence.at())));
        return item.lacks("only if it is argued that the model presents no systemic risk: " + asked);
    }
}
