package org.gpailang.core.assessment;

import org.gpailang.core.compute.Total;
import org.gpailang.core.quantity.Flop;

/**
 * Whether a model is a general-purpose AI model (Art. 3(63) AI Act).
 *
 * @param status the conclusion
 * @param threshold the ruleset's threshold
 * @param compute the compute that was compared with it
 * @param modalityStated whether the file states all of the modalities that the threshold depends on
 * @param modalityOpen whether the texts leave open if its output meets the modality of the criterion
 * @param reason the reason for the conclusion
 */
public record GeneralPurpose(Status status, Flop threshold, Total compute, boolean modalityStated,
        boolean modalityOpen, Reason reason) {

    /** The possible conclusions. */
    public enum Status {
        /** Presumed general-purpose. */
        PRESUMED,
        /** Presumed, and a rebuttal with evidence is on file; whether it succeeds is not decided here. */
        REBUTTAL_CLAIMED,
        /** General-purpose according to stated evidence. */
        SHOWN_BY_EVIDENCE,
        /** Presumed not to be general-purpose. */
        PRESUMED_NOT,
        /** No presumption: the threshold does not apply to models that generate this modality. */
        NOT_PRESUMED,
        /** Research and development before any placing on the market. */
        OUT_OF_SCOPE,
        /** A fact that decides is unknown. */
        UNDETERMINED
    }

    /** Whether it is a general-purpose model, as far as that is known; a rebuttal that is only claimed does not change the answer. */
    public Truth truth() {
        return applies() ? Truth.YES : status == Status.UNDETERMINED ? Truth.UNDETERMINED : Truth.NO;
    }

    /** Whether the rules for general-purpose models are applied: presumed, shown, or presumed with a rebuttal that is only claimed. */
    public boolean applies() {
        return status == Status.PRESUMED || status == Status.SHOWN_BY_EVIDENCE || status == Status.REBUTTAL_CLAIMED;
    }
}
