package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.Document;

/**
 * A duty and where it stands.
 *
 * @param id which
 * @param status where it stands
 * @param due the day by which it is due, if that is known
 * @param scope what it is owed for
 * @param limitedToModification whether it only concerns what was modified
 * @param reason why
 * @param document the document that was found for it, of the subject or of a model that it shares it with; absent where none was
 */
public record Obligation(Id id, Status status, Optional<LocalDate> due, Scope scope, boolean limitedToModification, String reason,
        Optional<Document> document) {

    /** The duties, by provision of the AI Act. */
    public enum Id {
        /** Notification to the Commission. */
        NOTIFICATION("52(1)"),
        /** Technical documentation. */
        TECHNICAL_DOCUMENTATION("53(1)(a)"),
        /** Information for downstream providers. */
        DOWNSTREAM_INFORMATION("53(1)(b)"),
        /** Copyright policy. */
        COPYRIGHT_POLICY("53(1)(c)"),
        /** Public summary of the training content. */
        TRAINING_SUMMARY("53(1)(d)"),
        /** Authorised representative. */
        REPRESENTATIVE("54"),
        /** Model evaluation with adversarial testing. */
        MODEL_EVALUATION("55(1)(a)"),
        /** Assessment and mitigation of systemic risks. */
        RISK_ASSESSMENT("55(1)(b)"),
        /** Tracking and reporting of serious incidents. */
        INCIDENT_REPORTING("55(1)(c)"),
        /** Cybersecurity. */
        CYBERSECURITY("55(1)(d)");

        private final String provision;

        Id(String provision) {
            this.provision = provision;
        }

        /** The provision, such as {@code 53(1)(a)}. */
        public String provision() {
            return provision;
        }
    }

    /** Where a duty stands. */
    public enum Status {
        /** It does not arise. */
        NOT_APPLICABLE,
        /** It falls away by the open-source exemption. */
        EXEMPT,
        /** Its day lies ahead or is not known. */
        NOT_YET_DUE,
        /** Its day is near. */
        DUE,
        /** Its day has passed without it. */
        OVERDUE,
        /** It is done. */
        FULFILLED,
        /** It arises by a presumption against which a rebuttal with evidence stands. */
        CONTESTED,
        /** Whether it arises, or since when, depends on something that is not known. */
        UNDETERMINED
    }

    /** What a duty is owed for (consultation 3.1.2). */
    public enum Scope {
        /** Separately for each distinct model. */
        PER_DISTINCT_MODEL,
        /** As an update of what exists for the model that this is a version of. */
        UPDATE_FOR_VERSION,
        /** Once for all models of the provider. */
        ONCE_PER_PROVIDER
    }

    /** Whether it arises, be it contested, and is not done. */
    public boolean open() {
        return status == Status.NOT_YET_DUE || status == Status.DUE || status == Status.OVERDUE || status == Status.CONTESTED;
    }
}
