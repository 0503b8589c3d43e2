package org.gpailang.core.assessment;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.compute.Total;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Share;

/**
 * Whether the author of a modification is a provider (consultation 3.2.2; guidelines paras. 57 to 68).
 *
 * @param outcome the conclusion; the strictest one if several models were modified
 * @param general whether the author has the duties of Articles 53 and 54
 * @param systemic whether the author has the duties of Articles 52 and 55
 * @param whole whether the duties of Article 53 cover the whole model rather than the modification alone
 * @param original the name of the modified model in messages
 * @param compute the compute added to that original, if it was compared
 * @param limit the amount that it was compared with: a threshold, or the compute of the original
 * @param share the share of the limit that it must exceed
 * @param limitAtLeast whether the limit is the compute of an original of which only a part is known
 * @param unknownOriginals the names in messages of the originals whose training compute is not fully known and not said to be unknowable
 * @param reason the reason for the conclusion
 */
public record Modifier(Outcome outcome, Truth general, Truth systemic, boolean whole, String original, Optional<Total> compute,
        Optional<Flop> limit, Share share, boolean limitAtLeast, List<String> unknownOriginals, Reason reason) {

    /** The possible conclusions, the mildest first. */
    public enum Outcome {
        /** The modification is not placed on the market. */
        NOT_PLACED,
        /** The modification does not meet the criterion. */
        BELOW,
        /** A fact that decides is unknown, or the texts leave the consequences open. */
        UNDETERMINED,
        /** The criterion is met: the author is the provider, for the modification. */
        PROVIDER,
        /** No original is a general-purpose model, and the result is: the author is the provider of the whole model. */
        PROVIDER_OF_WHOLE_MODEL,
        /** The provider of the original excluded the Union market: the author is the provider of the original. */
        PROVIDER_BY_EXCLUSION,
        /** The modified model itself is designated, or evidence of its high-impact capabilities is stated. */
        SYSTEMIC_RISK_PROVIDER_BY_DESIGNATION,
        /** The author is the provider of a model with systemic risk: original and modification together exceed the threshold. */
        SYSTEMIC_RISK_PROVIDER_BY_SUM,
        /** The author is the provider of a model with systemic risk: the original has it, and the modification is large. */
        SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION
    }

    /** Whether the author has the duties of providers of models with systemic risk. */
    public boolean systemicRisk() {
        return systemic.yes();
    }

    /** Whether the author has any duties of providers. */
    public boolean provider() {
        return general.yes() || systemic.yes();
    }

    /** This conclusion with another outcome. */
    public Modifier as(Outcome other, Truth otherGeneral, Truth otherSystemic, Reason otherReason) {
        return new Modifier(other, otherGeneral, otherSystemic, whole, original, compute, limit, share, limitAtLeast,
                unknownOriginals, otherReason);
    }
}
