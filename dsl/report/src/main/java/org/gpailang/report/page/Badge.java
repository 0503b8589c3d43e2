package org.gpailang.report.page;

import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.facts.statement.Words;

/**
 * The answer to a question in one word. "Presumed not to be" and "no presumption" are both "no"; the status next to the badge distinguishes
 * them.
 */
public enum Badge {

    /** It applies. */
    YES("yes"),
    /** It does not apply. */
    NO("no"),
    /** It depends on something that is unknown or undecided. */
    OPEN("open");

    private final String word;

    Badge(String word) {
        this.word = word;
    }

    /** The word. */
    public String word() {
        return word;
    }

    /** Whether a model is a general-purpose AI model. */
    public static Badge of(GeneralPurpose.Status status) {
        return switch (Words.of(status)) {
            case "presumed", "shown-by-evidence" -> YES;
            case "presumed-not", "not-presumed", "out-of-scope" -> NO;
            default -> OPEN;
        };
    }

    /** Whether a model has systemic risk. */
    public static Badge of(SystemicRisk.Status status) {
        return switch (Words.of(status)) {
            case "presumed", "designated", "shown-by-evidence" -> YES;
            case "not-presumed" -> NO;
            default -> OPEN;
        };
    }
}
