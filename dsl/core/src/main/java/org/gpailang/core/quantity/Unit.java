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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit that may follow a number.
 *
 * @param symbol the symbol, as it is written
 * @param dimension the dimension that it measures
 * @param factor its size in the dimension's base unit (FLOP, FLOP/s, second, chip-second, fraction, EUR, MWh, W); a rate counts per step,
 *     per example, per hour, or for one unit of the other currency
 */
public record Unit(String symbol, Dimension dimension, BigDecimal factor) {

    /** No unit: a bare number. */
    public static final Unit NONE = new Unit("", Dimension.COUNT, BigDecimal.ONE);

    private static final List<String> CHIPS = List.of("GPU", "TPU", "NPU", "chip", "accelerator", "device");
    private static final List<String> EXAMPLES = List.of("tokens", "examples", "samples", "sequences", "images");
    /**
     * The currencies other than the euro and the dollar: those with a reference rate of the European Central Bank, and some of the Gulf and
     * Asia.
     */
    private static final List<String> CURRENCIES = List.of("GBP", "CHF", "JPY", "CNY", "KRW", "INR", "CAD", "AUD", "BRL", "CZK",
            "DKK", "HKD", "HUF", "IDR", "ILS", "ISK", "MXN", "MYR", "NOK", "NZD", "PHP", "PLN", "RON", "SEK", "SGD", "THB", "TRY", "ZAR",
            "AED", "SAR", "TWD");
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3_600);
    /** The two parts of {@code tokens a second}, {@code tokens per second} and {@code tokens/second}. */
    private static final Pattern RATE = Pattern.compile("(.+?)(?:\\s*/\\s*|\\s+(?:an?|per)\\s+)(.+)", Pattern.CASE_INSENSITIVE);
    /** Words before which the article is {@code an}. */
    private static final Pattern AN = Pattern.compile("[aei].*|hour|NPU-.*");
    private static final Map<String, Unit> ALL = all();
    private static final Map<String, Unit> OTHER_FORMS = otherForms();
    /** Symbols whose meaning depends on their case: a milliwatt-hour, and FLOP as an amount or a rate. */
    private static final Pattern CASE_MATTERS = Pattern.compile("mWh|.?FLOPS|.?flops");

    /** The unit with this symbol, in any case that is unambiguous, or in one of the usual short forms and plurals. */
    public static Optional<Unit> of(String symbol) {
        Unit exact = ALL.get(symbol);
        return exact != null || CASE_MATTERS.matcher(symbol).matches() ? Optional.ofNullable(exact)
                : Optional.ofNullable(OTHER_FORMS.get(folded(symbol))).or(() -> rate(symbol));
    }

    /** The currency of an amount or a price, such as {@code EUR}. */
    public String currency() {
        return symbol.split(" ")[0];
    }

    /** A unit of two other units, such as {@code tokens a second}. */
    private static Optional<Unit> rate(String symbol) {
        Matcher parts = RATE.matcher(symbol);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Unit of = OTHER_FORMS.get(folded(parts.group(1)));
        Unit each = OTHER_FORMS.get(folded(parts.group(2)));
        return of == null || each == null ? Optional.empty() : of.each(each);
    }

    private Optional<Unit> each(Unit other) {
        boolean money = dimension == Dimension.MONEY || dimension == Dimension.CURRENCY;
        return switch (other.dimension) {
            case STEPS -> per(other, Dimension.EXAMPLES, Dimension.EXAMPLES_PER_STEP, BigDecimal.ONE);
            case EXAMPLES -> symbol.equals("tokens") && !other.symbol.equals(symbol)
                    ? per(other, Dimension.EXAMPLES, Dimension.TOKENS_PER_EXAMPLE, BigDecimal.ONE) : Optional.empty();
            case TIME -> other.factor.compareTo(SECONDS_OF_AN_HOUR) > 0 ? Optional.empty()
                    : per(other, Dimension.EXAMPLES, Dimension.EXAMPLES_PER_HOUR, SECONDS_OF_AN_HOUR.divide(other.factor));
            case CHIP_TIME -> money && other.factor.compareTo(SECONDS_OF_AN_HOUR) == 0
                    ? per(other, dimension, Dimension.PRICE, BigDecimal.ONE) : Optional.empty();
            case CURRENCY -> per(other, Dimension.MONEY, Dimension.EXCHANGE_RATE, BigDecimal.ONE);
            default -> Optional.empty();
        };
    }

    private Optional<Unit> per(Unit other, Dimension wanted, Dimension rate, BigDecimal size) {
        String one = other.symbol.replaceAll("s$", "");
        return dimension == wanted ? Optional.of(new Unit(symbol + (AN.matcher(one).matches() ? " an " : " a ") + one, rate, size))
                : Optional.empty();
    }

    /** All units by their full symbol, in the order in which to propose them. */
    public static Collection<Unit> values() {
        return ALL.values();
    }

    /** The currencies other than the euro and the dollar. */
    public static Collection<String> otherCurrencies() {
        return CURRENCIES;
    }

    /** What can follow a unit and {@code a}, such as {@code second} and {@code image} after {@code tokens}. */
    public static Collection<String> ratesOf(String unit) {
        return symbols().stream().map(symbol -> symbol.replaceAll("s$", "")).filter(one -> one.matches("[A-Za-z-]+")).distinct()
                .filter(one -> of(unit + " a " + one).isPresent()).toList();
    }

    /** The symbols of all units, currencies included. */
    public static Collection<String> symbols() {
        return Stream.concat(ALL.keySet().stream(), CURRENCIES.stream()).toList();
    }

    /** The words of which units are made, in lower case and in alphabetical order, such as {@code a}, {@code gpu} and {@code hours}. */
    public static Set<String> words() {
        return Stream.concat(OTHER_FORMS.keySet().stream().flatMap(form -> Stream.of(form.split("[-/]"))), Stream.of("a", "an", "per"))
                .filter(word -> word.matches("[a-z]+")).collect(Collectors.toCollection(TreeSet::new));
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
        for (String example : EXAMPLES) {
            add(units, example, Dimension.EXAMPLES, BigDecimal.ONE);
            add(units, example + " forward", Dimension.FORWARD_EXAMPLES, BigDecimal.ONE);
        }
        add(units, "steps", Dimension.STEPS, BigDecimal.ONE);
        add(units, "tokens a step", Dimension.EXAMPLES_PER_STEP, BigDecimal.ONE);
        add(units, "tokens an image", Dimension.TOKENS_PER_EXAMPLE, BigDecimal.ONE);
        add(units, "audio hours", Dimension.RECORDED_TIME, BigDecimal.ONE);
        add(units, "video hours", Dimension.RECORDED_TIME, BigDecimal.ONE);
        add(units, "tokens a second", Dimension.EXAMPLES_PER_HOUR, SECONDS_OF_AN_HOUR);
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
        times.forEach((time, seconds) -> {
            add(units, "GCD-" + time + "s", Dimension.DIE_TIME, BigDecimal.valueOf(seconds));
            add(units, "die-" + time + "s", Dimension.DIE_TIME, BigDecimal.valueOf(seconds));
            add(units, "core-" + time + "s", Dimension.CORE_TIME, BigDecimal.valueOf(seconds));
            add(units, "node-" + time + "s", Dimension.NODE_TIME, BigDecimal.valueOf(seconds));
        });
        add(units, "nodes", Dimension.NODES, BigDecimal.ONE);
        add(units, "chips a node", Dimension.CHIPS_PER_NODE, BigDecimal.ONE);
        add(units, "%", Dimension.PERCENT, new BigDecimal("0.01"));
        add(units, "EUR", Dimension.MONEY, BigDecimal.ONE);
        add(units, "USD", Dimension.CURRENCY, BigDecimal.ONE);
        add(units, "EUR a GPU-hour", Dimension.PRICE, BigDecimal.ONE);
        add(units, "EUR a USD", Dimension.EXCHANGE_RATE, BigDecimal.ONE);
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
        otherForm(forms, "sequences", "sequence", "seqs");
        otherForm(forms, "images", "image");
        otherForm(forms, "steps", "step", "iterations", "iteration");
        otherForm(forms, "audio hours", "audio hour", "hours of audio", "speech hours", "hours of speech");
        otherForm(forms, "video hours", "video hour", "hours of video");
        for (String chip : List.of("chips", "GPUs", "TPUs", "accelerators", "devices")) {
            otherForm(forms, "chips a node", chip + " a node", chip + " per node", chip + "/node");
        }
        for (String currency : CURRENCIES) {
            forms.put(folded(currency), new Unit(currency, Dimension.CURRENCY, BigDecimal.ONE));
        }
        otherForm(forms, "pixels", "pixel");
        otherForm(forms, "passes", "pass", "forward passes", "forward pass", "full passes", "full pass");
        otherForm(forms, "seconds", "secs", "sec", "s");
        otherForm(forms, "minutes", "mins", "min");
        otherForm(forms, "hours", "hrs", "hr", "h");
        otherForm(forms, "days", "d");
        otherForm(forms, "weeks", "wks", "wk");
        otherForm(forms, "PF-days", "PF-day", "PFLOP/s-days", "PFLOP/s-day", "petaflop/s-days", "petaflop/s-day", "petaflops-days");
        otherForm(forms, "EUR", "euro", "euros");
        for (String chip : Stream.concat(CHIPS.stream(), Stream.of("GCD", "die", "core", "node")).toList()) {
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
