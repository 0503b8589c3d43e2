package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.duty.Arguments;
import org.gpailang.core.facts.duty.Designation;
import org.gpailang.core.quantity.Flop;

/**
 * Whether a model is a general-purpose AI model with systemic risk (Art. 51 AI Act).
 *
 * @param status the conclusion; presumed if it is both presumed and designated
 * @param threshold the ruleset's threshold
 * @param compute the cumulative training compute that was compared with it
 * @param crossed whether that compute, or that of a version of the same model, is greater than the threshold
 * @param through the name in messages of the version because of which the whole model has systemic risk; absent if the model has it by
 *     itself
 * @param designation the designation that counts on the date
 * @param arguments the arguments that count on the date
 * @param reassessment the first date on which a reassessment of the designation can be requested, if it can
 * @param reason the reason for the conclusion
 */
public record SystemicRisk(Status status, Flop threshold, Total compute, Truth crossed, Optional<String> through,
        Optional<Designation> designation, Optional<Arguments> arguments, Optional<LocalDate> reassessment, Reason reason) {

    /** The possible conclusions. */
    public enum Status {
        /** Presumed from its compute (Art. 51(2)). */
        PRESUMED,
        /** Designated by the Commission (Art. 51(1)(b), 52(4)) only. */
        DESIGNATED,
        /** High-impact capabilities according to stated evidence (Art. 51(1)(a)). */
        SHOWN_BY_EVIDENCE,
        /** None of these. */
        NOT_PRESUMED,
        /** A fact that decides is unknown. */
        UNDETERMINED
    }

    /** Whether the rules for models with systemic risk are applied. */
    public boolean applies() {
        return status == Status.PRESUMED || status == Status.DESIGNATED || status == Status.SHOWN_BY_EVIDENCE;
    }

    /** Whether it has systemic risk, as far as that is known. */
    public Truth truth() {
        return applies() ? Truth.YES : status == Status.UNDETERMINED ? Truth.UNDETERMINED : Truth.NO;
    }

    /** Whether the Commission accepted the arguments that it presents no systemic risk. */
    public boolean argumentsAccepted() {
        return arguments.flatMap(Arguments::outcome).filter(Arguments.Outcome::accepted).isPresent();
    }
}
