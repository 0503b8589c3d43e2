package org.gpailang.core.documentation;

import java.math.BigDecimal;
import org.gpailang.core.facts.training.Modality;

/**
 * The kinds of content that the template for the public summary distinguishes, each with its unit and its ranges of sizes (C(2025) 8311,
 * section 1.3). The range in the middle includes both of its ends.
 */
public enum ContentKind {
    /** Text, including source code. */
    TEXT("tokens", "1000000000", "1 billion", "10000000000000", "10 trillion"),
    /** Images. */
    IMAGE("images", "1000000", "1 million", "1000000000", "1 billion"),
    /** Audio of any kind. */
    AUDIO("hours", "10000", "10,000", "1000000", "1 million"),
    /** Video. */
    VIDEO("hours", "10000", "10,000", "1000000", "1 million"),
    /** Anything else, which has no ranges. */
    OTHER("", "0", "", "0", "");

    private final String unit;
    private final BigDecimal lower;
    private final String lowerName;
    private final BigDecimal upper;
    private final String upperName;

    ContentKind(String unit, String lower, String lowerName, String upper, String upperName) {
        this.unit = unit;
        this.lower = new BigDecimal(lower);
        this.lowerName = lowerName;
        this.upper = new BigDecimal(upper);
        this.upperName = upperName;
    }

    /** The kind of a modality. */
    public static ContentKind of(Modality modality) {
        return switch (modality) {
            case TEXT, CODE -> TEXT;
            case IMAGE -> IMAGE;
            case AUDIO, SPEECH, MUSIC -> AUDIO;
            case VIDEO -> VIDEO;
            case ACTIONS, MOLECULES, TIME_SERIES, EMBEDDINGS, OTHER -> OTHER;
        };
    }

    /** The unit of its ranges; empty for other content. */
    public String unit() {
        return unit;
    }

    /** Whether the template has ranges for it. */
    public boolean ranged() {
        return this != OTHER;
    }

    /** Whether an amount is in the lowest range. */
    public boolean lowest(BigDecimal amount) {
        return amount.compareTo(lower) < 0;
    }

    /** Whether an amount is in the highest range. */
    public boolean highest(BigDecimal amount) {
        return amount.compareTo(upper) > 0;
    }

    /** The range of an amount, in the words of the template. */
    public String range(BigDecimal amount) {
        return lowest(amount) ? "less than " + lowerName + " " + unit
                : highest(amount) ? "more than " + upperName + " " + unit : lowerName + " to " + upperName + " " + unit;
    }
}
