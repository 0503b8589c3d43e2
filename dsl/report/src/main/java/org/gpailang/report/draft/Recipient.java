package org.gpailang.report.draft;

import java.util.EnumSet;
import java.util.Set;

/** Those who receive the information of the Model Documentation Form. */
public enum Recipient {
    /** The AI Office. */
    AI_OFFICE("AI Office"),
    /** National competent authorities, through the AI Office. */
    AUTHORITIES("national authorities"),
    /** Downstream providers. */
    DOWNSTREAM("downstream providers");

    static final Set<Recipient> ALL = EnumSet.allOf(Recipient.class);
    static final Set<Recipient> PUBLIC_BODIES = EnumSet.of(AI_OFFICE, AUTHORITIES);

    private final String title;

    Recipient(String title) {
        this.title = title;
    }

    /** What a draft calls them. */
    public String title() {
        return title;
    }
}
