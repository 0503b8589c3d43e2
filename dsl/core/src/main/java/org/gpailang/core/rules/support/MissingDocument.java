package org.gpailang.core.rules.support;

import java.util.Locale;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;

/**
 * A duty whose document is not stated, for the rules that report one duty each.
 *
 * @param model the model
 * @param duty the duty
 * @param what the duty in words
 * @param kind the kind of document that fulfils it
 */
public record MissingDocument(ModelAssessment model, Obligation duty, String what, String kind) {

    /** The duty, where it is open and its day is known; a version has none of its own while its model lacks the document. */
    public static Stream<MissingDocument> of(ModelAssessment model, Obligation.Id id, String what, String kind) {
        Obligation duty = model.obligation(id);
        boolean systemic = id.compareTo(Obligation.Id.MODEL_EVALUATION) >= 0;
        boolean ofModel = model.version(systemic) && duty.document().isEmpty();
        return duty.open() && duty.due().isPresent() && !ofModel ? Stream.of(new MissingDocument(model, duty, what, kind)) : Stream.empty();
    }

    /** What is owed, since or until when, and what to do. */
    public String message() {
        boolean overdue = duty.status() == Obligation.Status.OVERDUE;
        if (duty.scope() == Obligation.Scope.UPDATE_FOR_VERSION) {
            return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + " of " + model.lifecycle().lineDisplay()
                    + " is older than " + model.display() + ", a version of it; " + (overdue ? "it was to be updated by " : "update it by ")
                    + duty.due().orElseThrow() + ". Add '" + kind + "' with the day of the update to 'documents'.";
        }
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + " for " + model.display()
                + (duty.limitedToModification() ? ", limited to the modification," : "") + (overdue ? " was due on " : " is due by ")
                + duty.due().orElseThrow() + " and is not stated. Add '" + kind + "' with its path or address to 'documents'."
                + (duty.status() == Obligation.Status.CONTESTED ? " It is needed unless the rebuttal holds." : "");
    }

    /** The finding with its weight: a warning before the due day, an error after it. */
    public Finding finding(Finding finding) {
        return finding.withSeverity(duty.status() == Obligation.Status.OVERDUE ? Severity.ERROR : Severity.WARNING)
                .withFix(fix(model, kind));
    }

    /** The statement of the document, with its place to fill in. */
    public static Fix fix(ModelAssessment model, String kind) {
        return new Fix.AddStatement("State the document", model.name(), "documents {\n    " + kind + " \"\"\n}");
    }
}
