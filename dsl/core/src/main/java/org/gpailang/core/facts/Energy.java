package org.gpailang.core.facts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The energy that an activity used.
 *
 * @param megawattHours how much, in MWh
 * @param note what is said of it
 * @param at where it is stated
 */
public record Energy(BigDecimal megawattHours, Optional<String> note, Location at) {}
