package org.gpailang.core.assessment;

import java.util.Optional;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Share;

/**
 * Whether a modification makes its modifier a provider (consultation 3.2.2; guidelines paras. 62 to 71).
 *
 * @param outcome the conclusion, the strictest where several models were modified
 * @param original what a message calls the model that is modified
 * @param compute the known compute of the modification
 * @param limit what it was held against: a threshold, or the compute of the original
 * @param share the share of the limit that it must exceed
 * @param originalKnown whether the training compute of the originals is known
 * @param reason why
 */
public record Modifier(Outcome outcome, String original, Flop compute, Optional<Flop> limit, Share share, boolean originalKnown,
        Reason reason) {

    /** What can be concluded, the mildest first. */
    public enum Outcome {
        /** The modification brings no duties of a provider. */
        BELOW,
        /** The compute of the modification is unknown, and so is what follows. */
        UNDETERMINED,
        /** The modifier is presumed the provider, for the modification. */
        PROVIDER,
        /** The modifier is presumed the provider of a model with systemic risk: original and modification together cross. */
        SYSTEMIC_RISK_PROVIDER_BY_SUM,
        /** The modifier is presumed the provider of a model with systemic risk: the original has it, and the modification is large. */
        SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION
    }

    /** Whether the modifier has the duties of providers of models with systemic risk. */
    public boolean systemicRisk() {
        return outcome.compareTo(Outcome.PROVIDER) > 0;
    }

    /** Whether the modifier has any duties of providers. */
    public boolean provider() {
        return outcome.compareTo(Outcome.PROVIDER) >= 0;
    }
}
