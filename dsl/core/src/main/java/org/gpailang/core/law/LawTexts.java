package org.gpailang.core.law;

import java.time.LocalDate;
import java.util.List;

/** The texts that the rulesets and rules are based on, and the day up to which they were read. */
public final class LawTexts {

    /** The number of the AI Act. */
    public static final String ACT = "2024/1689";
    /** The regulations that amended the AI Act. */
    public static final List<String> AMENDED_BY = List.of("2026/1744");
    /** The guidelines in force. */
    public static final String GUIDELINES = "C(2025) 7719";
    /** The last day whose changes of the law are taken into account. */
    public static final LocalDate READ_UP_TO = LocalDate.of(2026, 10, 8);

    private LawTexts() {}

    /** The texts in one sentence without its full stop. */
    public static String sentence() {
        return "Regulation (EU) " + ACT + " (AI Act) as amended by Regulation (EU) " + String.join(" and ", AMENDED_BY)
                + ", and the Commission's guidelines " + GUIDELINES + " in the text published in July 2025, with changes up to "
                        + READ_UP_TO;
    }
}
