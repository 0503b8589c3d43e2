package org.gpailang.core.facts.training;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.quantity.Percent;

/**
 * One estimate of the compute of an activity.
 *
 * @param approach the approach
 * @param margin its own margin, if it states one
 * @param basis whether it is marked as the one to use for the assessment
 * @param reported whether it is marked as reported elsewhere
 * @param source the source quoted, if any
 * @param madeOn the date on which it was made, if stated
 * @param at where it is stated
 */
public record Estimate(Approach approach, Optional<Stated<Percent>> margin, boolean basis, boolean reported, Optional<String> source,
        Optional<LocalDate> madeOn, Location at) {

    /** The same estimate with another approach, such as one of its summands. */
    public Estimate with(Approach other) {
        return new Estimate(other, margin, basis, reported, source, madeOn, at);
    }
}
