package org.gpailang.report.draft;

/** Where a statement that a draft lacks is to be written. */
public enum Place {
    /** In the model or modification of the draft. */
    MODEL(""),
    /** In an activity of the model. */
    ACTIVITY(" in an activity"),
    /** In a data set. */
    DATASET(" in a data set"),
    /** In the entity that is the provider. */
    PROVIDER(" in the entity"),
    /** In the entity that represents the provider. */
    REPRESENTATIVE(" in the entity of the representative"),
    /** In the model on which it is based. */
    ORIGINAL(" in that model"),
    /** In the arguments that the model presents no systemic risk. */
    ARGUMENTS(" in the arguments"),
    /** In the report on an incident. */
    INCIDENT(" in the incident");

    private final String words;

    Place(String words) {
        this.words = words;
    }

    /** The place in words, with a space before them; empty for the model. */
    String words() {
        return words;
    }
}
