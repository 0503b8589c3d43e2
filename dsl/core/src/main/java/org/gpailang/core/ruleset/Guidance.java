package org.gpailang.core.ruleset;

/** The texts whose interpretation of the AI Act a ruleset follows. */
public enum Guidance {
    /** The AI Office's targeted consultation of April 2025. */
    CONSULTATION("consultation"),
    /** The Commission's guidelines, C(2025) 5045 of 18 July 2025, adopted as C(2025) 7719 on 19 November 2025. */
    GUIDELINES("guidelines");

    private final String word;

    Guidance(String word) {
        this.word = word;
    }

    /** The name of the text in citations. */
    public String word() {
        return word;
    }
}
