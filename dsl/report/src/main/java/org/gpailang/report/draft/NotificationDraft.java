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
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/**
 * The notification to the Commission: the provider and the model, the requirement that is met, the compute in FLOP to two significant
 * figures, the approach with its assumptions, and the due date (Art. 52(1) AI Act; consultation 3.4.2; guidelines paras. 29 to 31).
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
        return new Draft("Draft notification of " + model.display() + " to the Commission", List.of(grounds()), List.of(
                Section.of("The provider", items.provider(""), items.representative("")),
                Section.of("The model", items.name(""), items.architecture(""), items.modality("", true), items.release().release("")),
                Section.of("The requirement that is met", requirement()),
                new Section("The estimate of the training compute", estimate),
                Section.of("Dates", days()),
                Section.of("Optional information", arguments())),
                List.of(items.basis(), state(), "No form or address for notifications was found;"
                        + " the AI Office names the channel."));
    }

    /** Whether the requirement is met or will be met, and which of the two limbs applies. */
    private String grounds() {
        boolean foreseen = model.notification().status() == NotificationDuty.Status.FORESEEN
                || model.notification().knowledge().filter(knowledge -> knowledge.on().isAfter(assessment.asOf())).isPresent();
        return "Notification under Article 52(1) of the AI Act that the requirement of Article 51(1)(a) "
                + (!model.systemicRisk().applies() ? "may be" : foreseen ? "will be" : "is") + " met"
                + (model.model().originals().isEmpty() ? "" : ", taking into account the models on which it is based") + ".";
    }

    /** The status of the notification and its due date. */
    private String state() {
        NotificationDuty duty = model.notification();
        String due = duty.due().map(day -> " It is due by " + day + ".").orElse("");
        return switch (duty.status()) {
            case NOT_REQUIRED -> "Under this ruleset, no notification is required for this model as of " + assessment.asOf() + ": "
                    + model.systemicRisk().reason().conclusion() + ".";
            case FORESEEN, DUE -> due.isEmpty() ? "The due date is not known: no date of a run or of a placing on the market is stated."
                    : due.strip();
            case OVERDUE -> due.strip() + " As of " + assessment.asOf() + " this date has passed: notify at once.";
            case UNDETERMINED -> duty.reason().conclusion() + ".";
            case INCOMPLETE -> "According to the file, it was given on " + duty.given().orElseThrow()
                    + " without the amount of compute or the approach: it is incomplete." + due;
            case GIVEN, GIVEN_LATE -> "According to the file, it was given on " + duty.given().orElseThrow() + "." + due;
        };
    }

    private Item requirement() {
        Reason reason = model.systemicRisk().reason();
        Item item = Item.of("Art. 51", "High-impact capabilities");
        if (!model.systemicRisk().applies()) {
            return item.says("Not met according to the files. " + reason.conclusion() + " (" + reason.citation().text() + ")")
                    .lacks("whether the requirement of Art. 51(1)(a) is met");
        }
        return item.says(List.of(new Entry(reason.conclusion() + " (" + reason.citation().text() + ")", reason.places())));
    }

    private Item amount() {
        Total total = model.compute().cumulative();
        Item item = Item.of("Amount", "Cumulative training compute");
        if (total.flop().isPresent()) {
            return item.says(new ComputeItems(model, items.training().activities()).figures(total) + ", to two significant figures",
                    items.training().estimates());
        }
        if (total.stated().isPresent()) {
            return item.says(Amounts.capital(total.bounds().toString()), items.training().estimates())
                    .lacks("the training compute in FLOP to two significant figures, of which only bounds are stated");
        }
        return (total.known().equals(Flop.ZERO) ? item : item.says("At least " + Notation.withFigures(total.known().value(), 2) + " FLOP",
                items.training().estimates()))
                .lacks("the training compute in FLOP to two significant figures, a part of which is not known");
    }

    /** An activity that counts, with the approach of its estimate and the assumptions. */
    private Item activity(ComputedActivity activity) {
        Item item = Item.of("", Amounts.capital(activity.activity().display()));
        if (activity.bounds().isEmpty()) {
            return item.says(activity.basis().map(basis -> Entry.of(basis.derivation(), basis.stated().at())))
                    .lacks("an estimate of its compute and the approach");
        }
        ComputedEstimate basis = activity.basis().orElseThrow();
        item = item.says(EstimateAssumptions.of(basis, model));
        item = item.says(activity.activity().method().map(method -> Entry.of("Method: " + method.value(), method.at())));
        item = item.says(activity.estimates().stream().filter(other -> other != basis && other.flop().isPresent()).map(other ->
                Entry.of("Alternative estimate: " + other.flop().get() + ", " + other.derivation(), other.stated().at())).toList());
        boolean stated = basis.stated().approach() instanceof Approach.Declared;
        return activity.activity().method().isPresent() ? item : item.lacks(stated ? "the approach by which the amount was estimated"
                : "how the numbers were obtained, and which of them are approximations");
    }

    private Item leftOut() {
        List<Entry> entries = model.compute().activities().stream().filter(activity -> !activity.counting().cumulative())
                .map(activity -> Entry.of(Amounts.capital(activity.activity().display()) + ": " + activity.counting().reason(),
                        activity.activity().at())).toList();
        Item item = Item.of("", "Activities that are not counted");
        return entries.isEmpty() ? item.says("None according to the files.") : item.says(entries);
    }

    private Item days() {
        NotificationDuty duty = model.notification();
        Item item = Item.of("Art. 52(1)", "Dates").says(items.training().days());
        item = item.says(duty.known().map(day -> new Entry("Date on which it is known that the threshold will be crossed: "
                + day, duty.reason().places())));
        item = item.says(duty.crossing().map(day -> new Entry("At the stated rate, the run reaches the threshold on " + day,
                duty.reason().places())));
        return item.says(duty.due().map(day -> new Entry("The notification is due by " + day + " (" + duty.reason().citation().text() + ")",
                duty.reason().places()))).orLacks("the dates on which the run was planned, estimated and started");
    }

    private Item arguments() {
        String asked = model.ruleset().text() == Guidance.GUIDELINES
                ? "benchmarks, architecture, parameters, training examples, curation of data, techniques, modalities, use of tools,"
                + " length of context"
                : "the substantiated arguments";
        Item item = Item.of("Art. 52(2)", "Arguments that the model does not present systemic risks, if the provider makes them")
                .says(model.model().evidence().systemicRisk().map(evidence -> Entry.of("Stated capabilities: " + evidence.value(),
                        evidence.at())));
        return item.says("Optional. Arguments can be sent with the notification ('gpai draft arguments'): " + asked);
    }
}
