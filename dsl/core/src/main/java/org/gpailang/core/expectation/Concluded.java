package org.gpailang.core.expectation;

import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.facts.statement.Expectation.Aspect;
import org.gpailang.core.facts.statement.Words;

/**
 * The status of a conclusion about a model.
 *
 * @param status the status, one of the words of {@link Aspect#statuses()}
 * @param reason its reason and provision, as a sentence without its full stop
 */
record Concluded(String status, String reason) {

    /** What is concluded about a model. */
    static Concluded of(Aspect aspect, ModelAssessment model) {
        return switch (aspect) {
            case GENERAL_PURPOSE -> new Concluded(Words.of(model.generalPurpose().status()), text(model.generalPurpose().reason()));
            case SYSTEMIC_RISK -> new Concluded(Words.of(model.systemicRisk().status()), text(model.systemicRisk().reason()));
            case LIFECYCLE -> new Concluded(Words.of(model.lifecycle().status()), text(model.lifecycle().reason()));
            case OPEN_SOURCE_EXEMPTION -> new Concluded(exemption(model.exemption().applies()), text(model.exemption().reason()));
            case NOTIFICATION -> new Concluded(Words.of(model.notification().status()), text(model.notification().reason()));
            case TECHNICAL_DOCUMENTATION -> duty(model, Obligation.Id.TECHNICAL_DOCUMENTATION);
            case DOWNSTREAM_INFORMATION -> duty(model, Obligation.Id.DOWNSTREAM_INFORMATION);
            case COPYRIGHT_POLICY -> duty(model, Obligation.Id.COPYRIGHT_POLICY);
            case TRAINING_SUMMARY -> duty(model, Obligation.Id.TRAINING_SUMMARY);
            case REPRESENTATIVE -> duty(model, Obligation.Id.REPRESENTATIVE);
            case MODEL_EVALUATION -> duty(model, Obligation.Id.MODEL_EVALUATION);
            case RISK_ASSESSMENT -> duty(model, Obligation.Id.RISK_ASSESSMENT);
            case INCIDENT_REPORTING -> duty(model, Obligation.Id.INCIDENT_REPORTING);
            case CYBERSECURITY -> duty(model, Obligation.Id.CYBERSECURITY);
        };
    }

    private static String exemption(Truth applies) {
        return applies.open() ? "undetermined" : applies.yes() ? "applies" : "does-not-apply";
    }

    private static Concluded duty(ModelAssessment model, Obligation.Id id) {
        Obligation duty = model.obligation(id);
        return new Concluded(Words.of(duty.status()), duty.reason() + " (Art. " + id.provision() + " AI Act)");
    }

    /** A reason with its provision. */
    static String text(Reason reason) {
        return reason.conclusion() + (reason.citation().isEmpty() ? "" : " (" + reason.citation().text() + ")");
    }
}
