package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.Arguments;
import org.gpailang.core.facts.Designation;
import org.gpailang.core.quantity.Flop;

/**
 * Whether a model is a general-purpose AI model with systemic risk (Art. 51 AI Act).
 *
 * @param status the conclusion; presumed where it is both presumed and designated
 * @param threshold the ruleset's threshold
 * @param compute the cumulative training compute that was compared with it
 * @param crossed whether that compute, or that of a version of the same model, is greater than the threshold
 * @param through what a message calls the version by which it holds for the whole model; absent where it holds by itself
 * @param designation the designation that counts on the day
 * @param arguments the arguments that count on the day
 * @param reassessment the first day on which a reassessment of the designation can be requested, where it can
 * @param reason why
 */
public record SystemicRisk(Status status, Flop threshold, Total compute, Truth crossed, Optional<String> through,
        Optional<Designation> designation, Optional<Arguments> arguments, Optional<LocalDate> reassessment, Reason reason) {

    /** What can be concluded. */
    public enum Status {
        /** Presumed from its compute (Art. 51(2)). */
        PRESUMED,
        /** Designated by the Commission (Art. 51(1)(b), 52(4)), and nothing else. */
        DESIGNATED,
        /** High-impact capabilities by evidence that the file states (Art. 51(1)(a)). */
        SHOWN_BY_EVIDENCE,
        /** None of these. */
        NOT_PRESUMED,
        /** Something that decides is not stated. */
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
