package org.gpailang.core.rules.support;

import org.gpailang.core.ruleset.Guidance;
import org.gpailang.core.ruleset.Ruleset;

/**
 * The verb of a conclusion from the thresholds for general-purpose AI models and for modifications. The consultation presumes; the
 * guidelines give an indicative criterion.
 */
public final class CriterionText {

    private CriterionText() {}

    /** The verb, to be followed by what is concluded: "is presumed to be". */
    public static String of(Ruleset ruleset) {
        return ruleset.text() == Guidance.GUIDELINES ? "meets the indicative criterion for being" : "is presumed to be";
    }

    /** The negated verb: "is not presumed to be". */
    public static String not(Ruleset ruleset) {
        return ruleset.text() == Guidance.GUIDELINES ? "does not meet the indicative criterion for being" : "is not presumed to be";
    }
}
