package org.gpailang.report.draft;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.duty.Designation;
import org.gpailang.core.facts.duty.Reassessment;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/** The request to reassess a designation under Article 52(4) (Art. 52(5) AI Act). */
final class ReassessmentDraft {

    private ReassessmentDraft() {}

    /** Why no request can be made; absent if one can. */
    static Optional<String> notOpen(Assessment assessment, ModelAssessment model) {
        Optional<Designation> designation = model.model().evidence().designation();
        if (designation.isEmpty()) {
            return Optional.of("A reassessment can be requested only for a model that was designated, and no designation of "
                    + model.display()
                    + " is stated (Art. 52(5) AI Act).");
        }
        if (designation.get().basis().filter(basis -> basis == Designation.Basis.FAILURE_TO_NOTIFY).isPresent()) {
            return Optional.of("A reassessment can be requested only of a designation under Article 52(4), and " + model.display()
                    + " was designated under Article 52(1) (Art. 52(5) AI Act).");
        }
        return model.systemicRisk().reassessment().filter(assessment.asOf()::isBefore)
                .map(day -> "A reassessment of " + model.display() + " can be requested from " + day
                + ", " + Reassessment.MONTHS + " months after the decision (Art. 52(5) AI Act).");
    }

    /** The draft for a model. */
    static Draft of(Assessment assessment, ModelAssessment model) {
        ModelItems items = new ModelItems(assessment, model);
        Optional<Designation> designation = model.model().evidence().designation();
        Item decision = Item.of("Art. 52(4)", "The designation").says(designation.map(each -> Entry.of("Designated on " + each.date()
                + each.note().map(note -> ": " + note).orElse(""), each.at())))
                .orLacks("the designation", "systemic-risk designated DATE under 52(4)");
        Item reasons = Item.of("Art. 52(5)", "Objective, detailed and new reasons since the decision")
                .says(model.model().evidence().reassessments()
                .stream().filter(each -> each.step() == Reassessment.Step.REQUESTED)
                .flatMap(each -> each.text().map(text -> Entry.of(text, each.at()))
                        .stream()).toList()).orLacks("the reasons", "systemic-risk reassessment requested DATE \"…\"");
        Item day = Item.of("", "Earliest day of the request")
                .says(model.systemicRisk().reassessment().map(earliest -> new Entry(earliest.toString(), designation.stream()
                .map(Designation::at).toList()))).orLacks("the day of the designation", "systemic-risk designated DATE");
        return new Draft("Draft request to reassess the designation of " + model.display(),
                List.of("Reasoned request under Article 52(5) of the AI"
                + " Act to reassess whether the model still presents systemic risks."), List.of(
                Section.of("The model and its provider", items.name(""), items.provider("")),
                Section.of("The request", decision, reasons, day)),
                List.of(items.basis(), "If the designation is maintained, the next request can be made "
                        + Reassessment.MONTHS + " months after that decision. The duties apply meanwhile."));
    }
}
