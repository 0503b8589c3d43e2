package org.gpailang.core.facts.duty;

/** The kinds of serious incidents, each with its period in the code of practice (measure 9.3). */
public enum IncidentKind {
    /** A serious and irreversible disruption of critical infrastructure. */
    CRITICAL_INFRASTRUCTURE(2),
    /** A serious cybersecurity breach, including the exfiltration of the model's parameters. */
    CYBER_BREACH(5),
    /** The death of a person. */
    DEATH(10),
    /** Serious harm to a person's health. */
    HEALTH(15),
    /** An infringement of obligations that protect fundamental rights. */
    RIGHTS(15),
    /** Serious harm to property. */
    PROPERTY(15),
    /** Serious harm to the environment. */
    ENVIRONMENT(15);

    private final int days;

    IncidentKind(int days) {
        this.days = days;
    }

    /** The number of days, from the day on which the provider becomes aware of the incident, within which a first report is due. */
    public int days() {
        return days;
    }
}
