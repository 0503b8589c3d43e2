package org.gpailang.core.facts.training;

import java.math.BigDecimal;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * The energy that an activity used.
 *
 * @param megawattHours the amount in MWh
 * @param note a note, if stated
 * @param at its location
 */
public record Energy(BigDecimal megawattHours, Optional<String> note, Location at) {}
