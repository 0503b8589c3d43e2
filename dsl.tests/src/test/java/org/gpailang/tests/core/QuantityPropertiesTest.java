package org.gpailang.tests.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.Duration;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.core.quantity.Interval;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.quantity.Numeral;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.quantity.Share;
import org.gpailang.core.quantity.Unit;
import org.gpailang.tests.fixtures.SingleModelFixture;

/** Exact numbers: they are read as written, arithmetic never rounds, and they are shown exactly within the figures shown. */
class QuantityPropertiesTest {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern POWER = Pattern.compile("(?:([0-9.]+)·)?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)");
    private static final List<String> PREFIXES = List.of("", "K", "M", "G", "T", "P", "E", "Z", "Y", "R", "Q");

    // reading numbers

    /** A number as it may be written, and its value computed independently. */
    record Written(String text, BigDecimal value) {}

    @Property
    void aNumberIsReadAsItIsWritten(@ForAll("written") Written written) {
        assertEquals(0, written.value().compareTo(Numeral.parse(written.text())), written.text());
    }

    @Property
    void aBareValueIsReadBack(@ForAll("amounts") BigDecimal value) {
        assertEquals(0, value.compareTo(Numeral.parse(value.toPlainString())));
    }

    @Property
    void anInvalidNumberIsRejectedWithAMessageForTheReader(@ForAll("almostNumbers") String text) {
        try {
            assertTrue(Numeral.parse(text).signum() >= 0);
        } catch (NumberFormatException e) {
            assertTrue(e.getMessage() != null && (e.getMessage().contains("write it") || e.getMessage().contains("at most")),
                    text + ": " + e.getMessage());
        }
    }

    @Example
    void underscoresAreAllowedBetweenDigits() {
        assertEquals(0, BigDecimal.valueOf(1_000_000).compareTo(Numeral.parse("1_000_000")));
        for (String none : List.of("_", "_1", "___", "1._5", "1.", ".5", "1__e", "")) {
            String message = assertThrows(NumberFormatException.class, () -> Numeral.parse(none)).getMessage();
            assertTrue(message.contains("write it like"), message);
        }
    }

    @Property
    void anyTextIsANumberOrRejected(@ForAll @StringLength(max = 80) String text) {
        try {
            Numeral.parse(text);
        } catch (NumberFormatException e) {
            assertFalse(e.getMessage().isEmpty());
        }
    }

    @Example
    void theLongestAndTheLargestNumbers() {
        assertEquals(new BigDecimal("1e60"), Numeral.parse("1e60"));
        assertEquals(0, new BigDecimal("1e72").compareTo(Numeral.parse("10^60T")));
        assertThrows(NumberFormatException.class, () -> Numeral.parse("1e61"));
        assertThrows(NumberFormatException.class, () -> Numeral.parse("1e-61"));
        assertThrows(NumberFormatException.class, () -> Numeral.parse("10^61"));
        assertEquals(0, BigDecimal.ONE.compareTo(Numeral.parse("1." + "0".repeat(58))));
        assertThrows(NumberFormatException.class, () -> Numeral.parse("1".repeat(61)));
    }

    // units

    @Example
    void everyUnitIsFoundByItsSymbolAndNothingElseIs() {
        for (Unit unit : Unit.values()) {
            assertEquals(Optional.of(unit), Unit.of(unit.symbol()));
            assertTrue(unit.factor().signum() > 0, unit.symbol());
        }
        assertEquals(Unit.values().size(), Unit.values().stream().map(Unit::symbol).collect(Collectors.toSet()).size());
        for (String none : List.of("", "FLOPS", "flops", "mWh", "tokens a parameter", "EUR a token", "H100")) {
            assertEquals(Optional.empty(), Unit.of(none), none);
        }
        for (String flop : List.of("flop", "FLOPs", "Flop")) {
            assertEquals(Unit.of("FLOP"), Unit.of(flop), flop);
        }
        assertEquals(Unit.of("GPU-hours"), Unit.of("gpu-hours"));
        assertEquals(Unit.of("parameters"), Unit.of("parameter"));
    }

    @Property
    void everyPrefixIsAThousandTimesTheOneBefore(@ForAll @IntRange(min = 1, max = 10) int prefix) {
        for (String base : List.of("FLOP", "FLOP/s")) {
            BigDecimal factor = Unit.of(PREFIXES.get(prefix) + base).orElseThrow().factor();
            BigDecimal before = Unit.of(PREFIXES.get(prefix - 1) + base).orElseThrow().factor();
            assertEquals(0, before.multiply(BigDecimal.valueOf(1_000)).compareTo(factor));
        }
    }

    @Example
    void timeAndChipTimeAgree() {
        for (Unit unit : Unit.values()) {
            if (unit.dimension() == Dimension.CHIP_TIME) {
                String time = unit.symbol().substring(unit.symbol().indexOf('-') + 1);
                assertEquals(0, Unit.of(time).orElseThrow().factor().compareTo(unit.factor()), unit.symbol());
            }
        }
        assertEquals(0, BigDecimal.valueOf(604_800).compareTo(Unit.of("weeks").orElseThrow().factor()));
    }

    @Example
    void everyPrefixIsReadInAFile() {
        String activities = PREFIXES.stream().map(prefix -> "finetuning { compute 2.5 " + prefix + "FLOP }")
                .collect(Collectors.joining("\n"));
        var own = SingleModelFixture.of(SingleModelFixture.trainedBy(SingleModelFixture.CONSULTATION, activities)).compute().own();
        for (int i = 0; i < PREFIXES.size(); i++) {
            assertEquals(Optional.of(new Flop(new BigDecimal("2.5").movePointRight(3 * i))), own.get(i).flop(), PREFIXES.get(i));
        }
    }

    // showing numbers

    @Property
    void scientificShowsTheValueWithinItsFigures(@ForAll("amounts") BigDecimal value, @ForAll @IntRange(min = 1, max = 12) int figures) {
        assertEquals(0, Notation.round(value, figures).compareTo(parseScientific(Notation.scientific(value, figures))));
    }

    @Property
    void aNumberForAProgramIsReadBackWithinItsFigures(@ForAll("amounts") BigDecimal value,
            @ForAll @IntRange(min = 1, max = 12) int figures) {
        assertEquals(0, Notation.round(value, figures).compareTo(new BigDecimal(Notation.program(value, figures))));
    }

    @Property
    void plainDigitsKeepTheWholePart(@ForAll("amounts") BigDecimal value, @ForAll @IntRange(min = 1, max = 12) int figures) {
        BigDecimal shown = new BigDecimal(Notation.plain(value, figures));
        BigDecimal rounded = value.precision() - value.scale() >= figures ? value.setScale(0, RoundingMode.HALF_UP)
                : Notation.round(value, figures);
        assertEquals(0, rounded.compareTo(shown));
        assertFalse(Notation.plain(value, figures).contains("E"));
    }

    @Property
    void aNotificationShowsExactlyTwoFigures(@ForAll("aboveZero") BigDecimal value) {
        String shown = Notation.withFigures(value, 2);
        assertTrue(shown.matches("[1-9]\\.[0-9]·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+"), shown);
        assertEquals(0, Notation.round(value, 2).compareTo(parseScientific(shown)));
    }

    @Property
    void aRateIsShownWithAPrefixWithinFourFigures(@ForAll("amounts") BigDecimal value) {
        String[] shown = new FlopRate(value).toString().split(" ");
        BigDecimal factor = Unit.of(shown[1]).orElseThrow().factor();
        BigDecimal rest = value.divide(factor);
        BigDecimal expected = rest.precision() - rest.scale() >= 4 ? rest.setScale(0, RoundingMode.HALF_UP) : Notation.round(rest, 4);
        assertEquals(0, expected.compareTo(new BigDecimal(shown[0])));
    }

    @Property
    void aPercentageIsShownWithinThreeFigures(@ForAll @LongRange(min = 0, max = 99_999) long thousandths) {
        BigDecimal number = BigDecimal.valueOf(thousandths, 3);
        String shown = Percent.of(number).toString();
        assertTrue(shown.endsWith("%"));
        BigDecimal error = new BigDecimal(shown.replace("%", "")).subtract(number).abs();
        assertTrue(error.compareTo(number.multiply(new BigDecimal("0.005"))) <= 0, () -> number + " is shown as " + shown);
    }

    @Property
    void besidesNeverShowsANumberOnTheWrongSide(@ForAll("neighbours") List<BigDecimal> pair) {
        BigDecimal number = pair.get(0);
        BigDecimal limit = pair.get(1);
        if (number.compareTo(limit) != 0) {
            assertEquals(number.compareTo(limit), parseScientific(Notation.besides(number, limit)).compareTo(limit));
            assertEquals(number.compareTo(limit), new BigDecimal(Notation.plainBesides(number, limit)).compareTo(limit));
        } else {
            assertEquals(Notation.scientific(number, 3), Notation.besides(number, limit));
        }
    }

    @Property
    void besidesShowsNoMoreFiguresThanItTakes(@ForAll("neighbours") List<BigDecimal> pair) {
        BigDecimal number = pair.get(0);
        BigDecimal limit = pair.get(1);
        BigDecimal shown = parseScientific(Notation.besides(number, limit)).stripTrailingZeros();
        if (shown.precision() > 3) {
            assertNotEquals(number.compareTo(limit), Notation.round(number, shown.precision() - 1).compareTo(limit));
        }
    }

    @Property
    void aPercentageBesideALimitIsOnItsSide(@ForAll("neighbours") List<BigDecimal> pair) {
        Percent percent = Percent.of(pair.get(0));
        Percent limit = Percent.of(pair.get(1));
        Percent shown = Percent.of(new BigDecimal(percent.besides(limit).replace("%", "")));
        if (!percent.equals(limit)) {
            assertEquals(percent.compareTo(limit), shown.compareTo(limit));
        }
    }

    // amounts of compute

    @Property
    void amountsAreOrderedByTheirValueWhateverTheirScale(@ForAll("amounts") BigDecimal one, @ForAll("amounts") BigDecimal other) {
        Flop left = new Flop(one);
        Flop right = new Flop(other);
        assertEquals(one.compareTo(other), left.compareTo(right));
        assertEquals(left.compareTo(right) > 0, left.exceeds(right));
        assertEquals(left.compareTo(right) == 0, left.equals(right));
        assertFalse(left.exceeds(left));
    }

    @Property
    void equalAmountsAreEqualInEveryScale(@ForAll("amounts") BigDecimal value, @ForAll @IntRange(min = 0, max = 40) int zeros) {
        Flop one = new Flop(value);
        Flop other = new Flop(value.setScale(value.scale() + zeros));
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertEquals(one.toString(), other.toString());
        assertEquals(1, new HashSet<>(List.of(one, other, new Flop(value.stripTrailingZeros()))).size());
        Percent percent = new Percent(value);
        Percent same = new Percent(value.setScale(value.scale() + zeros));
        assertEquals(percent, same);
        assertEquals(percent.hashCode(), same.hashCode());
    }

    @Property
    void sumsAreExactInAnyOrder(@ForAll("amounts") BigDecimal a, @ForAll("amounts") BigDecimal b, @ForAll("amounts") BigDecimal c) {
        Flop sum = new Flop(a).plus(new Flop(b)).plus(new Flop(c));
        assertEquals(sum, new Flop(c).plus(new Flop(a).plus(new Flop(b))));
        assertEquals(new Flop(a), new Flop(sum.value().subtract(b).subtract(c)));
        assertEquals(new Flop(a).plus(new Flop(b)).times(c), new Flop(a).times(c).plus(new Flop(b).times(c)));
        assertEquals(new Flop(a), new Flop(a).plus(Flop.ZERO));
    }

    @Property
    void computeIsNeverNegative(@ForAll("aboveZero") BigDecimal value) {
        assertThrows(IllegalArgumentException.class, () -> new Flop(value.negate()));
    }

    // shares

    @Property
    void threeTimesTheComputeIsAboveTheThresholdExactlyWhereItExceedsAThird(@ForAll("wholes") BigInteger compute,
            @ForAll("wholes") BigInteger threshold) {
        BigInteger floor = threshold.divide(BigInteger.valueOf(3));
        assertEquals(compute.compareTo(floor) > 0,
                new Flop(new BigDecimal(compute)).exceeds(Share.of(1, 3), new Flop(new BigDecimal(threshold))));
    }

    @Property
    void theNeighboursOfAShareLieOnEitherSide(@ForAll("wholes") BigInteger threshold,
            @ForAll @LongRange(min = 1, max = 1_000) long numerator, @ForAll @LongRange(min = 1, max = 1_000) long denominator) {
        Share share = Share.of(numerator, denominator);
        BigInteger floor = threshold.multiply(BigInteger.valueOf(numerator)).divide(BigInteger.valueOf(denominator));
        Flop whole = new Flop(new BigDecimal(threshold));
        assertFalse(new Flop(new BigDecimal(floor)).exceeds(share, whole));
        assertTrue(new Flop(new BigDecimal(floor.add(BigInteger.ONE))).exceeds(share, whole));
    }

    @Property
    void aShareIsTheSameInLowerTerms(@ForAll("amounts") BigDecimal compute, @ForAll("amounts") BigDecimal threshold,
            @ForAll @IntRange(min = 1, max = 99) int factor) {
        assertEquals(new Flop(compute).exceeds(Share.of(1, 3), new Flop(threshold)),
                new Flop(compute).exceeds(Share.of(factor, 3L * factor), new Flop(threshold)));
    }

    @Example
    void anInvalidShareIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> Share.of(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Share.of(1, -3));
        assertThrows(IllegalArgumentException.class, () -> Share.of(-1, 3));
        assertEquals("1/3", Share.of(1, 3).toString());
        assertEquals("3.33·10²⁴ FLOP", Share.of(1, 3).roundedOf(Flop.of("1e25")).toString());
    }

    // margins and intervals

    @Property
    void aMarginHoldsTheValueAndGrowsWithItself(@ForAll("amounts") BigDecimal value, @ForAll @IntRange(min = 0, max = 300) int margin) {
        Flop flop = new Flop(value);
        Interval interval = flop.within(Percent.of(margin));
        assertFalse(interval.lower().exceeds(flop));
        assertFalse(flop.exceeds(interval.upper()));
        Interval wider = flop.within(Percent.of(margin + 1));
        assertFalse(wider.lower().exceeds(interval.lower()));
        assertFalse(interval.upper().exceeds(wider.upper()));
        assertEquals(margin == 0 || value.signum() == 0, interval.equals(Interval.exactly(flop)));
    }

    @Property
    void anIntervalStraddlesWhereSomeOfItsValuesCrossAndSomeDoNot(@ForAll("amounts") BigDecimal value,
            @ForAll @IntRange(min = 0, max = 100) int margin, @ForAll("amounts") BigDecimal threshold) {
        Interval interval = new Flop(value).within(Percent.of(margin));
        boolean some = interval.upper().exceeds(new Flop(threshold));
        boolean all = interval.lower().exceeds(new Flop(threshold));
        assertEquals(some && !all, interval.straddles(new Flop(threshold)));
        assertFalse(Interval.exactly(new Flop(value)).straddles(new Flop(threshold)));
    }

    @Property
    void theSumOfIntervalsHoldsTheSumOfTheirValues(@ForAll("amounts") BigDecimal one, @ForAll("amounts") BigDecimal other) {
        Interval sum = new Flop(one).within(Percent.of(5)).plus(new Flop(other).within(Percent.of(30)));
        Flop value = new Flop(one.add(other));
        assertFalse(sum.lower().exceeds(value));
        assertFalse(value.exceeds(sum.upper()));
        assertEquals(sum, new Flop(other).within(Percent.of(30)).plus(new Flop(one).within(Percent.of(5))));
    }

    // time and rates

    @Property
    void wholeDaysAreThoseThatHavePassed(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long milliseconds) {
        Duration time = new Duration(BigDecimal.valueOf(milliseconds, 3));
        long days = time.wholeDays();
        assertTrue(Duration.ofDays(BigDecimal.valueOf(days)).seconds().compareTo(time.seconds()) <= 0);
        assertTrue(Duration.ofDays(BigDecimal.valueOf(days + 1)).seconds().compareTo(time.seconds()) > 0);
        assertEquals(0, Duration.ofDays(BigDecimal.TEN).seconds().compareTo(Duration.ofHours(BigDecimal.valueOf(240)).seconds()));
    }

    @Example
    void aTimeBeyondCountingHasTheLargestNumberOfDays() {
        assertEquals(Long.MAX_VALUE, Duration.ofDays(new BigDecimal("1e60")).wholeDays());
    }

    @Property
    void aRateReachesAnAmountWhenItsTimeIsOver(@ForAll("aboveZero") BigDecimal rate, @ForAll("aboveZero") BigDecimal amount) {
        FlopRate perSecond = new FlopRate(rate);
        Flop reached = perSecond.over(perSecond.until(new Flop(amount)));
        assertTrue(reached.value().subtract(amount).abs().compareTo(amount.movePointLeft(30)) <= 0);
        assertEquals(new FlopRate(rate.multiply(BigDecimal.valueOf(3))), perSecond.plus(perSecond).plus(perSecond));
    }

    /** Amounts up to 10^30 with up to twelve decimals, including zero, one and the thresholds. */
    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Combinators.combine(Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(30)),
                        Arbitraries.integers().between(0, 12)).as(BigDecimal::new)),
                Tuple.of(1, Arbitraries.of("0", "0.00", "1", "999.5", "9995", "1e22", "1e23", "1e25", "9.995e24", "1e-12")
                        .map(BigDecimal::new)))
                .edgeCases(EdgeCases.Config::none);
    }

    @Provide
    Arbitrary<BigDecimal> aboveZero() {
        return amounts().filter(value -> value.signum() > 0);
    }

    @Provide
    Arbitrary<BigInteger> wholes() {
        return Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(27)).edgeCases(EdgeCases.Config::none);
    }

    /**
     * A limit and a number near it: a threshold, a third of one, or any amount, and a number that differs from it by a step of any size or
     * not at all.
     */
    @Provide
    Arbitrary<List<BigDecimal>> neighbours() {
        Arbitrary<BigDecimal> limits = Arbitraries.oneOf(amounts(), Arbitraries.of(new BigDecimal("1e22"), new BigDecimal("1e23"),
                new BigDecimal("1e25"), new BigDecimal("5"), new BigDecimal("75"), new BigDecimal("100"),
                Share.of(1, 3).roundedOf(Flop.of("1e25")).value()));
        Arbitrary<Integer> sizes = Arbitraries.integers().between(0, 30);
        Arbitrary<BigDecimal> digits = Arbitraries.integers().between(-9, 9).map(BigDecimal::valueOf);
        return Combinators.combine(limits, sizes, digits).as((limit, size, digit) ->
                List.of(limit.add(limit.movePointLeft(size).multiply(digit)).max(BigDecimal.ZERO), limit))
                .edgeCases(EdgeCases.Config::none);
    }

    @Provide
    Arbitrary<Written> written() {
        Arbitrary<String> whole = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> decimals = Arbitraries.oneOf(Arbitraries.just(""), Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(8)
                .map(digits -> "." + digits));
        Arbitrary<Integer> exponents = Arbitraries.integers().between(-40, 40);
        Arbitrary<String> suffixes = Arbitraries.of("", "k", "K", "M", "B", "T");
        Arbitrary<Integer> forms = Arbitraries.integers().between(0, 4);
        return Combinators.combine(whole, decimals, exponents, suffixes, forms).<Written>as((digits, rest, exponent, suffix, form) -> {
            BigDecimal mantissa = new BigDecimal(digits + rest);
            String text = grouped(digits) + rest;
            return switch (form) {
                case 0 -> new Written(text + suffix, times(mantissa, suffix));
                case 1 -> new Written(text + "e" + exponent + suffix, times(mantissa.scaleByPowerOfTen(exponent), suffix));
                case 2 -> new Written(text + "E" + (exponent < 0 ? "" : "+") + exponent + suffix,
                        times(mantissa.scaleByPowerOfTen(exponent), suffix));
                case 3 -> new Written(text + "^" + Math.abs(exponent) % 8 + suffix, times(power(mantissa, Math.abs(exponent) % 8), suffix));
                default -> new Written(digits + rest, mantissa);
            };
        }).edgeCases(EdgeCases.Config::none);
    }

    @Provide
    Arbitrary<String> almostNumbers() {
        return Arbitraries.strings().withChars("0123456789_.eE^+-kKMBT x").ofMinLength(1).ofMaxLength(20);
    }

    /** Underscores between groups of three digits. */
    private static String grouped(String digits) {
        return digits.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", "_");
    }

    private static BigDecimal power(BigDecimal base, int exponent) {
        BigDecimal power = BigDecimal.ONE;
        for (int i = 0; i < exponent; i++) {
            power = power.multiply(base);
        }
        return power;
    }

    private static BigDecimal times(BigDecimal value, String suffix) {
        int thousands = suffix.isEmpty() ? 0 : "KMBT".indexOf(suffix.toUpperCase(java.util.Locale.ROOT)) + 1;
        return value.multiply(BigDecimal.TEN.pow(3 * thousands));
    }

    private static BigDecimal parseScientific(String shown) {
        Matcher power = POWER.matcher(shown);
        if (!power.matches()) {
            return new BigDecimal(shown);
        }
        StringBuilder exponent = new StringBuilder();
        for (char digit : power.group(2).toCharArray()) {
            exponent.append(digit == '⁻' ? "-" : SUPERSCRIPTS.indexOf(digit));
        }
        BigDecimal mantissa = power.group(1) == null ? BigDecimal.ONE : new BigDecimal(power.group(1));
        return mantissa.scaleByPowerOfTen(Integer.parseInt(exponent.toString()));
    }
}
