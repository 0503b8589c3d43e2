package org.gpailang.core.quantity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A unit that may follow a number.
 *
 * @param symbol as it is written
 * @param dimension what it measures
 * @param factor how much of the dimension's base unit (FLOP, FLOP/s, second, chip-second, fraction, EUR, MWh, W) one of it is
 */
public record Unit(String symbol, Dimension dimension, BigDecimal factor) {

    /** No unit: a bare number. */
    public static final Unit NONE = new Unit("", Dimension.COUNT, BigDecimal.ONE);

    private static final Map<String, Unit> ALL = all();

    /** The unit with this symbol, if there is one. */
    public static Optional<Unit> of(String symbol) {
        return Optional.ofNullable(ALL.get(symbol));
    }

    /** Every unit, in the order in which a reader would want them offered. */
    public static Collection<Unit> values() {
        return ALL.values();
    }

    private static Map<String, Unit> all() {
        Map<String, Unit> units = new LinkedHashMap<>();
        String[] prefixes = {"", "K", "M", "G", "T", "P", "E", "Z", "Y", "R", "Q"};
        for (int i = 0; i < prefixes.length; i++) {
            add(units, prefixes[i] + "FLOP", Dimension.COMPUTE, BigDecimal.ONE.movePointRight(3 * i));
            add(units, prefixes[i] + "FLOP/s", Dimension.COMPUTE_RATE, BigDecimal.ONE.movePointRight(3 * i));
        }
        add(units, "parameters", Dimension.PARAMETERS, BigDecimal.ONE);
        for (String example : new String[] {"tokens", "examples", "samples", "images"}) {
            add(units, example, Dimension.EXAMPLES, BigDecimal.ONE);
        }
        add(units, "epochs", Dimension.EPOCHS, BigDecimal.ONE);
        add(units, "epoch", Dimension.EPOCHS, BigDecimal.ONE);
        add(units, "passes", Dimension.PASSES, BigDecimal.ONE);
        Map<String, Integer> times = new LinkedHashMap<>();
        times.put("second", 1);
        times.put("minute", 60);
        times.put("hour", 3_600);
        times.put("day", 86_400);
        times.put("week", 604_800);
        times.forEach((time, seconds) -> {
            add(units, time + "s", Dimension.TIME, BigDecimal.valueOf(seconds));
            add(units, time, Dimension.TIME, BigDecimal.valueOf(seconds));
        });
        for (String chip : new String[] {"GPU", "TPU", "NPU", "chip", "accelerator", "device"}) {
            times.forEach((time, seconds) -> add(units, chip + "-" + time + "s", Dimension.CHIP_TIME, BigDecimal.valueOf(seconds)));
        }
        add(units, "%", Dimension.PERCENT, new BigDecimal("0.01"));
        add(units, "EUR", Dimension.MONEY, BigDecimal.ONE);
        add(units, "kWh", Dimension.ENERGY, new BigDecimal("0.001"));
        add(units, "MWh", Dimension.ENERGY, BigDecimal.ONE);
        add(units, "GWh", Dimension.ENERGY, BigDecimal.valueOf(1_000));
        add(units, "TWh", Dimension.ENERGY, BigDecimal.valueOf(1_000_000));
        add(units, "W", Dimension.POWER, BigDecimal.ONE);
        add(units, "kW", Dimension.POWER, BigDecimal.valueOf(1_000));
        return Collections.unmodifiableMap(units);
    }

    private static void add(Map<String, Unit> units, String symbol, Dimension dimension, BigDecimal factor) {
        units.put(symbol, new Unit(symbol, dimension, factor));
    }
}
