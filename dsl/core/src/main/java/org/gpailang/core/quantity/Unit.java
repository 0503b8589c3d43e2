package org.gpailang.core.quantity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unit that may follow a number.
 *
 * @param symbol the symbol, as it is written
 * @param dimension the dimension that it measures
 * @param factor its size in the dimension's base unit (FLOP, FLOP/s, second, chip-second, fraction, EUR, MWh, W)
 */
public record Unit(String symbol, Dimension dimension, BigDecimal factor) {

    /** No unit: a bare number. */
    public static final Unit NONE = new Unit("", Dimension.COUNT, BigDecimal.ONE);

    private static final List<String> CHIPS = List.of("GPU", "TPU", "NPU", "chip", "accelerator", "device");
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final Map<String, Unit> ALL = all();
    private static final Map<String, Unit> OTHER_FORMS = otherForms();
    /** Symbols whose meaning depends on their case: a milliwatt-hour, and FLOP as an amount or a rate. */
    private static final Pattern CASE_MATTERS = Pattern.compile("mWh|.?FLOPS|.?flops");

    /** The unit with this symbol, in any case that is unambiguous, or in one of the usual short forms and plurals. */
    public static Optional<Unit> of(String symbol) {
        Unit exact = ALL.get(symbol);
        return exact != null || CASE_MATTERS.matcher(symbol).matches() ? Optional.ofNullable(exact)
                : Optional.ofNullable(OTHER_FORMS.get(folded(symbol)));
    }

    /** All units by their full symbol, in the order in which to propose them. */
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
        add(units, "PF-days", Dimension.COMPUTE, BigDecimal.ONE.movePointRight(15).multiply(SECONDS_OF_A_DAY));
        add(units, "parameters", Dimension.PARAMETERS, BigDecimal.ONE);
        for (String example : new String[] {"tokens", "examples", "samples", "images"}) {
            add(units, example, Dimension.EXAMPLES, BigDecimal.ONE);
            add(units, example + " forward", Dimension.FORWARD_EXAMPLES, BigDecimal.ONE);
        }
        add(units, "pixels", Dimension.PIXELS, BigDecimal.ONE);
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
        for (String chip : CHIPS) {
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

    private static Map<String, Unit> otherForms() {
        Map<String, Unit> forms = new HashMap<>();
        ALL.forEach((symbol, unit) -> forms.put(folded(symbol), unit));
        ALL.values().stream().filter(unit -> unit.dimension() == Dimension.COMPUTE).filter(unit -> unit.symbol().endsWith("FLOP"))
                .forEach(unit -> forms.put(folded(unit.symbol() + "s"), unit));
        otherForm(forms, "parameters", "parameter", "params", "param");
        otherForm(forms, "tokens", "token", "toks", "tok");
        otherForm(forms, "tokens forward", "token forward", "toks forward", "tok forward");
        otherForm(forms, "examples", "example");
        otherForm(forms, "samples", "sample");
        otherForm(forms, "images", "image");
        otherForm(forms, "pixels", "pixel");
        otherForm(forms, "passes", "pass");
        otherForm(forms, "seconds", "secs", "sec", "s");
        otherForm(forms, "minutes", "mins", "min");
        otherForm(forms, "hours", "hrs", "hr", "h");
        otherForm(forms, "days", "d");
        otherForm(forms, "weeks", "wks", "wk");
        otherForm(forms, "PF-days", "PF-day", "PFLOP/s-days", "PFLOP/s-day", "petaflop/s-days", "petaflop/s-day", "petaflops-days");
        otherForm(forms, "EUR", "euro", "euros");
        for (String chip : CHIPS) {
            otherForm(forms, chip + "-hours", chip + "-hour", chip + "-hrs", chip + "-hr", chip + "-h", chip + "h");
            otherForm(forms, chip + "-days", chip + "-day", chip + "-d");
            otherForm(forms, chip + "-weeks", chip + "-week");
            otherForm(forms, chip + "-minutes", chip + "-minute", chip + "-min");
            otherForm(forms, chip + "-seconds", chip + "-second", chip + "-s");
        }
        return Map.copyOf(forms);
    }

    private static void otherForm(Map<String, Unit> forms, String symbol, String... others) {
        for (String other : others) {
            forms.put(folded(other), ALL.get(symbol));
        }
    }

    /** The symbol in lower case, with hyphens between words. */
    private static String folded(String symbol) {
        return symbol.toLowerCase(Locale.ROOT).replaceAll("\\s*/\\s*", "/").replaceAll("\\s+", "-");
    }

    private static void add(Map<String, Unit> units, String symbol, Dimension dimension, BigDecimal factor) {
        units.put(symbol, new Unit(symbol, dimension, factor));
    }
}
