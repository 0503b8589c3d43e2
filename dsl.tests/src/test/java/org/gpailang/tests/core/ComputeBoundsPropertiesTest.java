package org.gpailang.tests.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.EstimateComputation;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.facts.training.HardwareUnit;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Months;
import org.gpailang.core.quantity.Unit;
import org.gpailang.tests.fixtures.TestFacts;

/** Properties of bounds of compute, of parts of chips, of units of two parts and of months. */
class ComputeBoundsPropertiesTest {

    @Property
    void boundsContainEveryValueBetween(@ForAll("factors") BigDecimal parameters, @ForAll("factors") BigDecimal low,
            @ForAll("factors") BigDecimal more, @ForAll("factors") BigDecimal evenMore) {
        Approach lower = new Approach.Architecture(parameters, low, BigDecimal.ONE);
        Approach upper = new Approach.Architecture(parameters, low.add(more).add(evenMore), BigDecimal.ONE);
        Bounds bounds = bounds(new Approach.Bounded(Optional.of(lower), Optional.of(upper)));
        Flop between = bounds(new Approach.Architecture(parameters, low.add(more), BigDecimal.ONE)).exact().orElseThrow();
        assertTrue(between.exceeds(bounds.lower()) && bounds.upper().orElseThrow().exceeds(between));
        assertEquals(Optional.empty(), bounds.exact());
        assertEquals(bounds.lower(), bounds(new Approach.Bounded(Optional.of(lower), Optional.empty())).lower());
        assertEquals(new Bounds(Flop.ZERO, bounds.upper()), bounds(new Approach.Bounded(Optional.empty(), Optional.of(upper))));
    }

    @Property
    void equalBoundsAreTheAmount(@ForAll("bounds") Bounds bounds) {
        Flop lower = bounds.lower();
        Approach declared = new Approach.Declared(lower);
        assertEquals(Optional.of(lower), bounds(new Approach.Bounded(Optional.of(declared), Optional.of(declared))).exact());
    }

    @Property
    void boundsAreAddedInAnyOrder(@ForAll("someBounds") List<Bounds> some, @ForAll Random random) {
        Bounds sum = some.stream().reduce(Bounds.exactly(Flop.ZERO), Bounds::plus);
        List<Bounds> shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, random);
        assertEquals(sum, shuffled.stream().reduce(Bounds.exactly(Flop.ZERO), Bounds::plus));
        assertEquals(some.stream().allMatch(each -> each.upper().isPresent()), sum.upper().isPresent());
        some.forEach(each -> assertFalse(each.lower().exceeds(sum.lower())));
    }

    @Property
    void aSumOfDifferentKindsIsTheSumOfEach(@ForAll("factors") BigDecimal parameters, @ForAll("factors") BigDecimal examples,
            @ForAll("factors") BigDecimal more) {
        Approach forward = new Approach.Forward(parameters, examples);
        Approach trained = new Approach.Architecture(parameters, more, BigDecimal.ONE);
        assertEquals(bounds(forward).plus(bounds(trained)), bounds(new Approach.Sum(List.of(forward, trained))));
        assertEquals(bounds(trained).plus(bounds(forward)), bounds(new Approach.Sum(List.of(trained, forward))));
    }

    /** N parts for a time do what one chip does in a time that is N times shorter, whatever N is. */
    @Property
    void partsOfAChipShareItsPeak(@ForAll("factors") BigDecimal seconds, @ForAll("factors") BigDecimal peak,
            @ForAll @IntRange(min = 1, max = 144) int parts) {
        HardwareTerm chip = TestFacts.term(BigDecimal.ONE, seconds, peak);
        HardwareTerm part = counted(TestFacts.term(BigDecimal.valueOf(parts), seconds, peak), HardwareUnit.Part.CORE, parts);
        assertEquals(bounds(new Approach.Hardware(List.of(chip))), bounds(new Approach.Hardware(List.of(part))));
        HardwareTerm die = counted(TestFacts.term(BigDecimal.valueOf(parts), seconds, peak), HardwareUnit.Part.DIE, parts);
        assertEquals(bounds(new Approach.Hardware(List.of(chip))), bounds(new Approach.Hardware(List.of(die))));
    }

    @Example
    void unitsOfTwoPartsAreWrittenInThreeWays() {
        assertUnit("tokens a step", Dimension.EXAMPLES_PER_STEP, "1", "tokens/step", "tok per iteration", "TOKENS A STEP");
        assertUnit("images a step", Dimension.EXAMPLES_PER_STEP, "1", "images/step", "images per step");
        assertUnit("tokens an image", Dimension.TOKENS_PER_EXAMPLE, "1", "tokens/image", "tokens per image", "tokens a image");
        assertUnit("tokens a second", Dimension.EXAMPLES_PER_HOUR, "3600", "tokens/s", "tokens per sec");
        assertUnit("samples an hour", Dimension.EXAMPLES_PER_HOUR, "1", "samples/h", "samples per hour");
        assertUnit("EUR a GPU-hour", Dimension.PRICE, "1", "EUR/GPUh", "eur per gpu hour", "euros a GPU-hour");
        assertUnit("EUR an NPU-hour", Dimension.PRICE, "1", "EUR/NPU-hour");
        assertUnit("EUR a USD", Dimension.EXCHANGE_RATE, "1", "EUR/USD", "EUR per USD");
        assertUnit("chips a node", Dimension.CHIPS_PER_NODE, "1", "GPUs per node", "chips/node");
        for (String none : List.of("tokens a token", "images an image", "EUR a GPU-day", "EUR a day", "tokens a day", "USD a EUR",
                "FLOP a step", "a step", "tokens a")) {
            assertEquals(Optional.empty(), Unit.of(none), none);
        }
    }

    private static void assertUnit(String symbol, Dimension dimension, String factor, String... others) {
        Unit unit = Unit.of(symbol).orElseThrow();
        assertEquals(new Unit(symbol, dimension, unit.factor()), unit);
        assertEquals(0, new BigDecimal(factor).compareTo(unit.factor()), symbol);
        for (String other : others) {
            assertEquals(Optional.of(unit), Unit.of(other), other);
        }
    }

    @Property
    void aQuarterIsThreeMonths(@ForAll @IntRange(min = 1, max = 9999) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        String written = String.format("%04d-%02d", year, month);
        Months one = Months.parse(written).orElseThrow();
        Months quarter = Months.parse(String.format("%04d-Q%d", year, (month + 2) / 3)).orElseThrow();
        assertEquals(1, one.first().getDayOfMonth());
        assertEquals(1, one.last().plusDays(1).getDayOfMonth());
        assertFalse(one.first().isBefore(quarter.first()) || one.last().isAfter(quarter.last()));
        assertEquals(quarter.first().plusMonths(3), quarter.last().plusDays(1));
        for (String none : List.of(written + "-01", "2025-Q0", "2025-Q5", "2025-00", "2025-13", "2025-9", "25-09", "2025")) {
            assertEquals(Optional.empty(), Months.parse(none), none);
        }
    }

    private static HardwareTerm counted(HardwareTerm term, HardwareUnit.Part part, int parts) {
        Accelerator chip = term.accelerator().orElseThrow();
        Accelerator divided = new Accelerator(chip.name(), chip.title(), chip.at(), chip.broken(), chip.peaks(), chip.sparsePeaks(),
                chip.aliases(), chip.maker(), chip.released(), chip.provenance(), chip.basis(), Optional.of(BigDecimal.valueOf(parts)),
                Optional.of(BigDecimal.valueOf(parts)), chip.power());
        return new HardwareTerm(term.chips(), term.time(), Optional.of(divided), term.format(), term.peak(), term.utilisation(),
                term.measure(), new HardwareUnit(part, Optional.empty(), Optional.empty()), term.at());
    }

    private static Bounds bounds(Approach approach) {
        ComputedEstimate estimate = EstimateComputation.of(TestFacts.estimate(approach, 1), TestFacts.UNKNOWN, TestFacts.CONSULTATION);
        return estimate.bounds().orElseThrow();
    }

    /** A number above zero with up to six decimals. */
    @Provide
    Arbitrary<BigDecimal> factors() {
        return Arbitraries.longs().between(1, 1_000_000_000_000_000L).map(unscaled -> BigDecimal.valueOf(unscaled, 6))
                .edgeCases(EdgeCases.Config::none);
    }

    @Provide
    Arbitrary<Bounds> bounds() {
        return Combinators.combine(factors(), factors(), Arbitraries.of(true, false)).as((lower, more, closed) ->
                new Bounds(new Flop(lower), closed ? Optional.of(new Flop(lower.add(more))) : Optional.empty()));
    }

    @Provide
    Arbitrary<List<Bounds>> someBounds() {
        return bounds().list().ofMaxSize(6);
    }
}
