package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.statement.Location;

/**
 * A duty and its status.
 *
 * @param id the duty
 * @param status its status
 * @param due the date by which it is due, if that is known
 * @param scope what it has to be fulfilled for
 * @param limitedToModification whether it only covers the modification
 * @param reason the reason for the status
 * @param at the statement that the reason is about, if there is one
 * @param document the document found for it, of the subject or of a model that it shares the document with; absent if there is none
 */
public record Obligation(Id id, Status status, Optional<LocalDate> due, Scope scope, boolean limitedToModification, String reason,
        Optional<Location> at, Optional<Document> document) {

    /** The reason with the place of the statement, for documents. */
    public String reasonWithPlace() {
        return reason + at.map(place -> " [" + place + "]").orElse("");
    }

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

    /** The status of a duty. */
    public enum Status {
        /** It does not arise. */
        NOT_APPLICABLE,
        /** It does not apply because of the open-source exemption. */
        EXEMPT,
        /** Its date is in the future or unknown. */
        NOT_YET_DUE,
        /** Its date is near. */
        DUE,
        /** Its date has passed. */
        OVERDUE,
        /** It is fulfilled. */
        FULFILLED,
        /** It arises from a presumption against which a rebuttal with evidence is claimed. */
        CONTESTED,
        /** Whether it arises, or since when, depends on something unknown. */
        UNDETERMINED
    }

    /** What a duty has to be fulfilled for (consultation 3.1.2). */
    public enum Scope {
        /** Separately for each distinct model. */
        PER_DISTINCT_MODEL,
        /** As an update of the document of the model that this is a version of. */
        UPDATE_FOR_VERSION,
        /** Once for all models of the provider. */
        ONCE_PER_PROVIDER
    }

    /** Whether it depends on something unknown if it arises, or since when. */
    public boolean undetermined() {
        return status == Status.UNDETERMINED;
    }

    /** Whether it arises, even if contested, and is not fulfilled. */
    public boolean open() {
        return status == Status.NOT_YET_DUE || status == Status.DUE || status == Status.OVERDUE || status == Status.CONTESTED;
    }
}
