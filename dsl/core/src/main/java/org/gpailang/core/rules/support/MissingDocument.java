package org.gpailang.core.rules.support;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;

/**
 * A duty without a stated document, for the rules that report one duty each.
 *
 * @param model the model
 * @param duty the duty
 * @param what the missing document, as a singular noun phrase without an article
 * @param kind the kind of document that is required
 */
public record MissingDocument(ModelAssessment model, Obligation duty, String what, String kind) {

    private static final Map<Obligation.Id, LegalBasis> OF_LEGACY_MODEL = citations(", 111(3)", "3.5", Guideline.LEGACY);
    private static final Map<Obligation.Id, LegalBasis> OF_MODIFICATION = citations("", "3.2.2", Guideline.MODIFIER_DUTIES);

    private static Map<Obligation.Id, LegalBasis> citations(String act, String consultation, Guideline guideline) {
        Map<Obligation.Id, LegalBasis> citations = new EnumMap<>(Obligation.Id.class);
        for (Obligation.Id id : Obligation.Id.values()) {
            citations.put(id, new LegalBasis("Art. " + id.provision() + act, consultation, guideline));
        }
        return citations;
    }

    /** The duty, if it is open and its due date is known. A version has none while its model lacks the document. */
    public static Stream<MissingDocument> of(ModelAssessment model, Obligation.Id id, String what, String kind) {
        Obligation duty = model.obligation(id);
        boolean systemic = id.compareTo(Obligation.Id.MODEL_EVALUATION) >= 0;
        boolean ofModel = model.version(systemic) && duty.document().isEmpty();
        return duty.open() && duty.due().isPresent() && !ofModel ? Stream.of(new MissingDocument(model, duty, what, kind)) : Stream.empty();
    }

    /** What is missing, when it is or was due, and what to do. */
    public String message() {
        boolean overdue = duty.status() == Obligation.Status.OVERDUE;
        if (duty.scope() == Obligation.Scope.UPDATE_FOR_VERSION) {
            return "The " + what + " of " + model.lifecycle().lineDisplay() + " is older than " + model.display() + ", a version of it; "
                    + (overdue ? "it was to be updated by " : "update it by ") + duty.due().orElseThrow() + ". Add '" + kind
                    + "' with the day of the update to 'documents'.";
        }
        return "No " + what + " is stated for " + model.display() + "; it " + (overdue ? "was" : "is") + " due by "
                + duty.due().orElseThrow() + (duty.limitedToModification() ? " and need only cover the modification" : "")
                + (duty.status() == Obligation.Status.CONTESTED ? ", unless the rebuttal holds" : "")
                + ". Add '" + kind + "' with its path or URL to 'documents'.";
    }

    /** The finding with the severity of an open duty. */
    public Finding finding(Finding finding, LocalDate asOf) {
        return cited(finding).withSeverity(Weight.of(duty, asOf))
                .withFix(fix(model, kind));
    }

    /** The finding with the provisions on models placed before the duties apply, or on modifications, where it is about one. */
    private Finding cited(Finding finding) {
        Map<Obligation.Id, LegalBasis> special = model.legacy() ? OF_LEGACY_MODEL : OF_MODIFICATION;
        return model.legacy() || duty.limitedToModification()
                ? finding.withCitation(special.get(duty.id()).in(model.ruleset().text())) : finding;
    }

    /** The fix that adds the document, with a path to be filled in. */
    public static Fix fix(ModelAssessment model, String kind) {
        return new Fix.AddStatement("Add '" + kind + "' to 'documents'", model.name(), "documents {\n    " + kind + " \"\"\n}");
    }
}
