package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Interval;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.quantity.Share;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law says "greater than" of every threshold: an equal value does not cross it, and the smallest amount above it does. */
class ThresholdBoundaryTest {

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 10^22", "consultation-2025-04, 1e22", "consultation-2025-04, 10_000_000_000_000_000_000_000",
            "consultation-2025-04, 10 Z", "guidelines-2025-07, 10^23", "guidelines-2025-07, 100 Z", "guidelines-2025-07, 0.1 Y"})
    void P01_equalToTheThresholdIsNotPresumed(String ruleset, String threshold) {
        String unit = threshold.contains(" ") ? "FLOP" : " FLOP";
        Assessed assessed = SingleModelFixture.trainedBy(ruleset, "pretraining { compute " + threshold + unit + " }");
        assertEquals(GeneralPurpose.Status.PRESUMED_NOT, SingleModelFixture.of(assessed).generalPurpose().status());
        assessed.findsNo("presumption/crossed");
    }

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 10000000000000000000001, 1.0000000000000000000001·10²² FLOP, 10²² FLOP",
            "consultation-2025-04, 10000000000000000000000.000000000001, 1.0000000000000000000000000000000001·10²² FLOP, 10²² FLOP",
            "guidelines-2025-07, 100000000000000000000001, 1.00000000000000000000001·10²³ FLOP, 10²³ FLOP"})
    void P01_theSmallestAmountAboveIsPresumedAndShownAbove(String ruleset, String compute, String shown, String threshold) {
        Assessed assessed = SingleModelFixture.trainedBy(ruleset, "pretraining { compute " + compute + " FLOP }");
        assertEquals(GeneralPurpose.Status.PRESUMED, SingleModelFixture.of(assessed).generalPurpose().status());
        String message = assessed.finds("presumption/crossed").message();
        assertTrue(message.contains("is " + shown + ", above " + threshold), message);
    }

    @UnderBothRulesets
    void S01_equalToTheThresholdCarriesNoSystemicRisk(String ruleset) {
        for (String threshold : new String[] {"10^25 FLOP", "1e25 FLOP", "10 YFLOP"}) {
            Assessed assessed = SingleModelFixture.trainedBy(ruleset, "pretraining { compute " + threshold + " }");
            assertEquals(SystemicRisk.Status.NOT_PRESUMED, SingleModelFixture.of(assessed).systemicRisk().status());
            assessed.findsNo("systemic-risk/crossed");
        }
    }

    @UnderBothRulesets
    void S01_theSmallestAmountAboveCarriesItAndIsShownAbove(String ruleset) {
        Assessed assessed = SingleModelFixture.trainedBy(ruleset, "pretraining { compute 10000000000000000000000001 FLOP }");
        assertEquals(SystemicRisk.Status.PRESUMED, SingleModelFixture.of(assessed).systemicRisk().status());
        String message = assessed.finds("systemic-risk/crossed").message();
        assertTrue(message.contains("is 1.0000000000000000000000001·10²⁵ FLOP, above 10²⁵ FLOP"), message);
    }

    @UnderBothRulesets
    void S01_aSumThatComesToTheThresholdDoesNotCrossIt(String ruleset) {
        String model = "pretraining { compute 1666666666666 parameters x 999999999999 tokens }\nfinetuning { compute %s FLOP }";
        BigDecimal rest = new BigDecimal("1e25").subtract(new BigDecimal("1666666666666").multiply(new BigDecimal("999999999999"))
                .multiply(BigDecimal.valueOf(6)));
        Assessed equal = SingleModelFixture.trainedBy(ruleset, model.formatted(rest.toPlainString()));
        assertEquals(Flop.of("1e25"), SingleModelFixture.cumulative(equal));
        assertEquals(SystemicRisk.Status.NOT_PRESUMED, SingleModelFixture.of(equal).systemicRisk().status());
        Assessed above = SingleModelFixture.trainedBy(ruleset, model.formatted(rest.add(BigDecimal.ONE).toPlainString()));
        assertEquals(SystemicRisk.Status.PRESUMED, SingleModelFixture.of(above).systemicRisk().status());
    }

    @ParameterizedTest
    @CsvSource({"1e22, 3333333333333333333333, 3333333333333333333334", "1e23, 33333333333333333333333, 33333333333333333333334",
            "1e25, 3333333333333333333333333, 3333333333333333333333334", "3e24, 1e24, 1000000000000000000000000.0000000001",
            "2.1e24, 0.7e24, 700000000000000000000001"})
    void S01_aThirdIsNeverRounded(String threshold, String notAbove, String above) {
        Share third = Share.of(1, 3);
        assertFalse(Flop.of(notAbove).exceeds(third, Flop.of(threshold)));
        assertTrue(Flop.of(above).exceeds(third, Flop.of(threshold)));
    }

    @Test
    void C07_theEndsOfAMarginBelongToIt() {
        Interval interval = Flop.of("1e22").within(Percent.of(5));
        assertEquals(new Interval(Flop.of("9.5e21"), Flop.of("1.05e22")), interval);
        assertFalse(interval.straddles(Flop.of("1.05e22")), "the highest value is equal, so none is greater");
        assertTrue(interval.straddles(Flop.of("9.5e21")), "the lowest value is equal, and the others are greater");
        assertFalse(interval.straddles(Flop.of("9499999999999999999999")));
        assertTrue(interval.straddles(Flop.of("10499999999999999999999")));
    }

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 5, 5.0000000001", "guidelines-2025-07, 30, 30.0000000001"})
    void C07_aMarginEqualToTheRulesetsIsNotTooWide(String ruleset, String equal, String above) {
        String activity = "pretraining { compute 1e21 FLOP within %s%% }";
        SingleModelFixture.trainedBy(ruleset, activity.formatted(equal)).findsNo("compute/margin-too-wide");
        String message = SingleModelFixture.trainedBy(ruleset, activity.formatted(above)).finds("compute/margin-too-wide").message();
        assertTrue(message.startsWith("A margin of " + above + "% is wider than the accepted " + equal + "%"), message);
    }

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 1.05e21, 1050000000000000000001", "consultation-2025-04, 0.95e21, 949999999999999999999",
            "guidelines-2025-07, 1.3e21, 1300000000000000000001", "guidelines-2025-07, 0.7e21, 699999999999999999999"})
    void C09_aDifferenceEqualToTheMarginIsNoDisagreement(String ruleset, String equal, String beyond) {
        String activity = "pretraining {\ncompute 1e21 FLOP\ncompute %s FLOP\n}";
        SingleModelFixture.trainedBy(ruleset, activity.formatted(equal)).findsNo("compute/estimates-disagree");
        SingleModelFixture.trainedBy(ruleset, activity.formatted(beyond)).finds("compute/estimates-disagree");
    }

    @ParameterizedTest
    @CsvSource({"0, compute/utilisation-out-of-range", "0.0000000001, -", "75, -", "75.0000000001, compute/implausible-utilisation",
            "100, compute/implausible-utilisation", "100.0000000001, compute/utilisation-out-of-range"})
    void C16_theBoundsOfUtilisation(String utilisation, String code) {
        Assessed assessed = SingleModelFixture.trainedBy(SingleModelFixture.CONSULTATION, "pretraining { compute 1 GPU-hours on A100 at "
                + utilisation + "% }");
        for (String possible : new String[] {"compute/utilisation-out-of-range", "compute/implausible-utilisation"}) {
            if (possible.equals(code)) {
                String message = assessed.finds(possible).message();
                assertTrue(message.startsWith("A utilisation of " + utilisation + "% is "), message);
            } else {
                assessed.findsNo(possible);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12k, 100_000", "8192, 68266.6666666666666667", "128k, 1_066_666.66666666666667"})
    void C06_aHundredTimesATwelfthOfTheContextIsLargeEnough(String sizes) {
        String[] size = sizes.split(", ");
        String activity = "pretraining { context " + size[0] + " tokens  compute %s parameters x 1T tokens }";
        SingleModelFixture.trainedBy(SingleModelFixture.CONSULTATION, activity.formatted(size[1]))
                .findsNo("compute/context-not-negligible");
        BigDecimal fewer = new BigDecimal(size[1].replace("_", "")).subtract(new BigDecimal("0.000000000001"));
        SingleModelFixture.trainedBy(SingleModelFixture.CONSULTATION, activity.formatted(fewer.toPlainString()))
                .finds("compute/context-not-negligible");
    }

    @Test
    void P01_aRulesetOfOnesOwnMovesTheThresholdAndNothingElse() {
        String file = """
                ruleset Strict extends consultation-2025-04 { general-purpose above 1 FLOP  systemic-risk above 2 FLOP }
                assess under Strict
                entity Lab "A lab" { established in FR }
                model Edge by Lab { generates text  pretraining { compute %s FLOP } }
                """;
        assertEquals(GeneralPurpose.Status.PRESUMED_NOT, SingleModelFixture.of(Assessed.of(file.formatted("1"))).generalPurpose().status());
        assertEquals(GeneralPurpose.Status.PRESUMED, SingleModelFixture.of(Assessed.of(file.formatted("1.1"))).generalPurpose().status());
        assertEquals(SystemicRisk.Status.NOT_PRESUMED, SingleModelFixture.of(Assessed.of(file.formatted("2"))).systemicRisk().status());
        assertEquals(SystemicRisk.Status.PRESUMED, SingleModelFixture.of(Assessed.of(file.formatted("2.1"))).systemicRisk().status());
    }
}
