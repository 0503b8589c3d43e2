package org.gpailang.core.facts.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * Information on past training that is not available (Art. 111(3) AI Act; consultation 3.5).
 *
 * @param gap what is missing
 * @param justification the justification, if stated
 * @param disclosed the date on which it was disclosed in the copyright policy and the training summary, if stated
 * @param at where it is stated
 */
public record DataGap(String gap, Optional<String> justification, Optional<LocalDate> disclosed, Location at) {}
