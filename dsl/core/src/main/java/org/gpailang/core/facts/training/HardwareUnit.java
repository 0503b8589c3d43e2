package org.gpailang.core.facts.training;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The units in which an estimate counts hardware.
 *
 * @param part the part of a module whose time is stated
 * @param perNode the number of chips in a node, if the estimate counts nodes
 * @param budget the money from which the time follows, if the estimate states a budget
 */
public record HardwareUnit(Part part, Optional<BigDecimal> perNode, Optional<Budget> budget) {

    /** Chips, counted one by one. */
    public static final HardwareUnit CHIPS = new HardwareUnit(Part.CHIP, Optional.empty(), Optional.empty());

    /** What is counted: whole chips, or parts of them as schedulers count them. */
    public enum Part {
        /** The chip or module to which the peak refers. */
        CHIP,
        /** One die of a module with several. */
        DIE,
        /** One core of a chip with several. */
        CORE
    }

    /**
     * An amount of money that is spent on chip time.
     *
     * @param amount the amount
     * @param price the price of one hour of a chip, above zero
     * @param currency the currency of both, as in ISO 4217
     */
    public record Budget(BigDecimal amount, BigDecimal price, String currency) {}
}
