package org.gpailang.core.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.quantity.Flop;

/**
 * A notification to the Commission (Art. 52(1) AI Act).
 *
 * @param date the day on which it was given
 * @param compute the compute it states
 * @param figures the significant figures with which it states it
 * @param approach how the compute was estimated, if it names an approach
 * @param description what it says of the approach
 * @param at where it is stated
 */
public record Notification(LocalDate date, Optional<Flop> compute, int figures, Optional<EstimationApproach> approach,
        Optional<String> description, Location at) {}
