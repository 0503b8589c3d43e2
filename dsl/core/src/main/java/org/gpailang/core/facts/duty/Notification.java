package org.gpailang.core.facts.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.training.EstimationApproach;
import org.gpailang.core.quantity.Flop;

/**
 * A notification to the Commission (Art. 52(1) AI Act).
 *
 * @param date the date of the notification
 * @param compute the stated compute
 * @param figures the number of significant figures of the stated compute
 * @param approach the approach of the estimate, if stated
 * @param description the description of the approach, if stated
 * @param reference the reference of the receipt, if stated
 * @param at its location
 */
public record Notification(LocalDate date, Optional<Flop> compute, int figures, Optional<EstimationApproach> approach,
        Optional<String> description, Optional<String> reference, Location at) {}
