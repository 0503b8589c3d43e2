package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Interval;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Consultation 3.4.1 (guidelines, annex A.2): the amount of compute of one activity, by hardware and by architecture. */
class Section341ComputeTest {

    // C01: C = N · L · H · U

    @UnderBothRulesets
    void C01_chipsTimesTimeTimesPeakTimesUtilisation(String ruleset) {
        ComputedEstimate estimate = first(pretraining(ruleset, "compute 16384 x H100-SXM5 for 54 days at 38%"));
        assertEquals(Optional.of(Flop.of("28739747237068800000000000")), estimate.flop());
        assertEquals("16384 × 4665600 s × 9.894e14 FLOP/s × 38%", estimate.derivation());
    }

    @UnderBothRulesets
    void C01_chipTimeIsTheProductOfChipsAndTime(String ruleset) {
        ComputedEstimate estimate = first(pretraining(ruleset, "compute 30.84M GPU-hours on H100-SXM5 at 38%"));
        assertEquals(Optional.of(Flop.of("41741915328000000000000000")), estimate.flop());
        assertEquals("1.11024e11 chip-s × 9.894e14 FLOP/s × 38%", estimate.derivation());
    }

    @ParameterizedTest
    @CsvSource({"60 x A100 for 24 hours at 40%, 60 x A100 for 1 day at 40%",
            "60 x A100 for 7 days at 40%, 60 x A100 for 1 week at 40%",
            "60 x A100 for 90 minutes at 40%, 60 x A100 for 5400 seconds at 40%",
            "60 x A100 for 1 hour at 40%, 60 GPU-hours on A100 at 40%",
            "1440 GPU-hours on A100 at 40%, 60 GPU-days on A100 at 40%",
            "1440 GPU-hours on A100 at 40%, 60 × A100 for 24 hours at 40%",
            "60 TPU-days on A100 at 40%, 60 chip-days on A100 at 40%",
            "60 accelerator-days on A100 at 40%, 60 device-days on A100 at 40%",
            "60 NPU-seconds on A100 peak 312 TFLOP/s at 40%, 60 GPU-seconds on A100 at 40%"})
    void C01_theSameWorkInOtherUnitsIsTheSameCompute(String one, String other) {
        assertEquals(SingleModelFixture.cumulative(pretraining("compute " + one)),
                SingleModelFixture.cumulative(pretraining("compute " + other)));
    }

    @Test
    void C01_anEstimateMayStateItsOwnPeak() {
        assertEquals(Flop.of("2.1168e22"),
                SingleModelFixture.cumulative(pretraining("compute 35_000 GPU-hours on A100-SXM4-40GB peak 300 TFLOP/s at 56%")));
    }

    @Test
    void C01_aChipThatTheCatalogueDoesNotKnowIsDeclared() {
        Assessed assessed = Assessed.of("""
                accelerator Gaudi-Next "In-house accelerator" { bf16 1.8 PFLOP/s  fp8 3.6 PFLOP/s }
                entity Lab "A lab" { established in FR }
                model Edge by Lab {
                    generates text
                    pretraining { compute 100 x Gaudi-Next for 10 days at 50% }
                }
                """).reads();
        assertEquals(Flop.of("7.776e22"), SingleModelFixture.cumulative(assessed));
    }

    // C02: H over several kinds of chip and several number formats

    @UnderBothRulesets
    void C02_severalTermsAreSummedAndTheWeightedPeakIsShown(String ruleset) {
        ComputedEstimate estimate = first(pretraining(ruleset,
                "compute 8192 x H100-SXM5 fp8 for 40 days at 35% + 2048 x A100-SXM4-80GB for 40 days at 45%"));
        assertEquals(Optional.of(Flop.of("19609005588480000000000000").plus(Flop.of("993735475200000000000000"))), estimate.flop());
        assertEquals("8192 × 3456000 s × 1.9789e15 FLOP/s × 35% + 2048 × 3456000 s × 3.12e14 FLOP/s × 45%; weighted peak 1.646 PFLOP/s",
                estimate.derivation());
    }

    @Test
    void C02_oneKindOfChipInTwoFormatsIsWeightedByTheTimeInEach() {
        ComputedEstimate estimate = first(pretraining("compute 8 x H100-SXM5 bf16 for 3 days at 40% + 8 x H100-SXM5 fp8 for 1 day at 40%"));
        assertTrue(estimate.derivation().endsWith("; weighted peak 1.237 PFLOP/s"), estimate.derivation());
    }

    @Test
    void C02_oneTermShowsNoWeightedPeak() {
        assertEquals("8 × 86400 s × 9.894e14 FLOP/s × 40%", first(pretraining("compute 8 x H100-SXM5 for 1 day at 40%")).derivation());
    }

    @Test
    void C02_amountsOfFlopMayBeSummedToo() {
        assertEquals(Flop.of("3.5e22"), SingleModelFixture.cumulative(pretraining("compute 1e22 FLOP + 25 ZFLOP")));
    }

    // C03: all operations count equally

    @ParameterizedTest
    @CsvSource({"bf16, 989.4e12", "fp16, 989.4e12", "tf32, 494.7e12", "fp32, 66.91e12", "fp64, 33.45e12", "fp8, 1978.9e12",
            "int8, 1978.9e12"})
    void C03_thePeakOfTheNamedFormatIsUsedAsItIs(String format, String peak) {
        for (String ruleset : List.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES)) {
            assertEquals(Flop.of(peak), SingleModelFixture.cumulative(pretraining(ruleset, "compute 2 x H100-SXM5 " + format
                    + " for 1 second at 50%")));
        }
    }

    // C04: passes times operations of one

    @UnderBothRulesets
    void C04_passesTimesOperationsOfAFullPass(String ruleset) {
        ComputedEstimate estimate = first(pretraining(ruleset, "compute 2.5e9 passes x 4.2e15 FLOP"));
        assertEquals(Optional.of(Flop.of("1.05e25")), estimate.flop());
        assertEquals("2.5e9 passes × 4.2e15 FLOP", estimate.derivation());
        assertEquals("passes", estimate.stated().approach().word());
    }

    // C05: 6 · P · D

    @UnderBothRulesets
    void C05_sixTimesParametersTimesTokens(String ruleset) {
        ComputedEstimate estimate = first(pretraining(ruleset, "compute 405B parameters x 15.6T tokens"));
        assertEquals(Optional.of(Flop.of("3.7908e25")), estimate.flop());
        assertEquals("6 × 4.05e11 × 1.56e13", estimate.derivation());
    }

    @UnderBothRulesets
    void C05_epochsMultiplyTheExamples(String ruleset) {
        ComputedEstimate estimate = first(pretraining(ruleset, "compute 405B parameters x 1.2T tokens x 3 epochs"));
        assertEquals(Optional.of(Flop.of("8.748e24")), estimate.flop());
        assertEquals("6 × 4.05e11 × 1.2e12 × 3 epochs", estimate.derivation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens", "examples", "samples", "images"})
    void C05_anExampleIsATokenForTextAndSomethingElseForOtherData(String unit) {
        assertEquals(Flop.of("1.2e22"), SingleModelFixture.cumulative(pretraining("compute 1B parameters x 2T " + unit)));
    }

    @Test
    void C05_theOrderOfTheFactorsMakesNoDifference() {
        assertEquals(SingleModelFixture.cumulative(pretraining("compute 1B parameters x 2T tokens x 3 epochs")),
                SingleModelFixture.cumulative(pretraining("compute 3 epochs × 2T tokens × 1B parameters")));
    }

    @Test
    void C05_sixTimesActiveParametersTimesTokens() {
        ComputedEstimate estimate = first(SingleModelFixture.stating("""
                generates text
                parameters 120B
                active parameters 12B
                pretraining { compute 120B parameters x 8T tokens }
                """));
        assertEquals(Optional.of(Flop.of("5.76e23")), estimate.flop());
        assertEquals("6 × 1.2e10 (active of 1.2e11 parameters) × 8e12", estimate.derivation());
    }

    @Test
    void C05_underTheGuidelinesPIsTheTotal() {
        ComputedEstimate estimate = first(SingleModelFixture.stating(Assessed.GUIDELINES, """
                generates text
                parameters 120B
                active parameters 12B
                pretraining { compute 120B parameters x 8T tokens }
                """));
        assertEquals(Optional.of(Flop.of("5.76e24")), estimate.flop());
        assertEquals("6 × 1.2e11 × 8e12", estimate.derivation());
    }

    @UnderBothRulesets
    void C05_anEstimateThatNamesAnotherNumberIsTakenAsItIs(String ruleset) {
        assertEquals(Flop.of("5.76e23"), SingleModelFixture.cumulative(SingleModelFixture.stating(ruleset, """
                generates text
                parameters 120B
                active parameters 12B
                pretraining { compute 12B parameters x 8T tokens }
                """)));
    }

    // C06: 6PD is for models that are large beside their context

    @UnderBothRulesets
    void C06_fewerThanAHundredTimesATwelfthOfTheContextIsNotLarge(String ruleset) {
        Finding finding = pretraining(ruleset, "context 12k tokens\n⟦compute 99_999 parameters x 1T tokens⟧")
                .finds("compute/context-not-negligible");
        assertEquals(Severity.WARNING, finding.severity());
        pretraining(ruleset, "context 12k tokens\ncompute 100_000 parameters x 1T tokens").findsNo("compute/context-not-negligible");
    }

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 6000, 6001", "guidelines-2025-07, 36000, 36001"})
    void C06_attentionMayAddNoMoreThanTheMargin(String ruleset, String negligible, String notNegligible) {
        String model = """
                generates text
                hidden size 10000
                pretraining {
                    context %s tokens
                    ⟦compute 70B parameters x 1T tokens⟧
                }
                """;
        SingleModelFixture.stating(ruleset, model.formatted(negligible)).findsNo("compute/context-not-negligible");
        SingleModelFixture.stating(ruleset, model.formatted(notNegligible)).finds("compute/context-not-negligible");
    }

    @Test
    void C06_theMessageShowsThatTheShareIsAboveTheMargin() {
        Finding finding = SingleModelFixture.stating("""
                generates text
                hidden size 1_000_000
                pretraining {
                    context 600_001 tokens
                    ⟦compute 70B parameters x 1T tokens⟧
                }
                """).finds("compute/context-not-negligible");
        assertTrue(finding.message().contains("adds about 5.00001%, more than the margin of 5%"), finding.message());
    }

    @Test
    void C06_theContextOfTheRunStandsBeforeTheModels() {
        String model = """
                generates text
                context 128k tokens
                hidden size 16384
                pretraining {
                    ⟦compute 405B parameters x 15.6T tokens⟧
                    %s
                }
                """;
        SingleModelFixture.stating(model.formatted("")).finds("compute/context-not-negligible");
        SingleModelFixture.stating(model.formatted("context 8k tokens")).findsNo("compute/context-not-negligible");
    }

    @Test
    void C06_onlyEstimatesByArchitectureAreAskedAboutTheirContext() {
        SingleModelFixture.stating("""
                generates text
                context 128k tokens
                hidden size 16384
                pretraining {
                    compute 30.84M GPU-hours on H100-SXM5 at 38%
                    compute 3.8e25 FLOP
                    compute 2.5e9 passes x 1.5e16 FLOP
                    compute unknown
                }
                """).findsNo("compute/context-not-negligible");
    }

    @Test
    void C06_aMixtureOfExpertsIsAsLargeAsItsActiveParameters() {
        String model = """
                generates text
                parameters 1M
                active parameters 99_999
                context 12k tokens
                pretraining { ⟦compute 1M parameters x 1T tokens⟧ }
                """;
        SingleModelFixture.stating(model).finds("compute/context-not-negligible");
        SingleModelFixture.stating(Assessed.GUIDELINES, model).findsNo("compute/context-not-negligible");
    }

    // C07: approximations within the margin are presumed valid

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 5%, 5.001%", "guidelines-2025-07, 30%, 30.001%"})
    void C07_aMarginWiderThanTheRulesetsIsReported(String ruleset, String widest, String wider) {
        pretraining(ruleset, "compute 1e21 FLOP within " + widest).findsNo("compute/margin-too-wide");
        Finding finding = pretraining(ruleset, "compute 1e21 FLOP within ⟦" + wider + "⟧").finds("compute/margin-too-wide");
        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(finding.message().startsWith("A margin of " + wider + " is wider than the accepted " + widest), finding.message());
    }

    @Test
    void C07_theMarginSpansTheValuesThatItAllows() {
        assertEquals(Optional.of(new Interval(Flop.of("9.6e21"), Flop.of("1.04e22"))),
                first(pretraining("compute 1e22 FLOP within 4%")).interval());
        assertEquals(Optional.of(Interval.exactly(Flop.of("1e22"))), first(pretraining("compute 1e22 FLOP")).interval());
    }

    @Test
    void C07_theMarginOfEachEstimateIsLookedAt() {
        pretraining("""
                compute 1e21 FLOP within ⟦6%⟧
                compute 1e21 FLOP within 5%
                compute 1e21 FLOP within ⟦7%⟧
                """).findsOnMarks("compute/margin-too-wide");
    }

    // C08: the provider chooses the approach

    @Test
    void C08_theFirstEstimateIsTheBasis() {
        assertEquals(Flop.of("1.98e22"), SingleModelFixture.cumulative(pretraining("""
                compute 1.1B parameters x 3T tokens
                compute 35_000 GPU-hours on A100-SXM4-40GB peak 300 TFLOP/s at 56%
                """)));
    }

    @Test
    void C08_anEstimateMayBeMarkedAsBasis() {
        Assessed assessed = pretraining("""
                compute 1.1B parameters x 3T tokens
                compute 35_000 GPU-hours on A100-SXM4-40GB peak 300 TFLOP/s at 56% basis
                """);
        assertEquals(Flop.of("2.1168e22"), SingleModelFixture.cumulative(assessed));
        assertEquals("hardware", activity(assessed).basis().orElseThrow().stated().approach().word());
    }

    @Test
    void C08_anEstimateThatComesToNothingIsNotTheBasisUnlessItIsMarked() {
        assertEquals(Flop.of("1e22"), SingleModelFixture.cumulative(pretraining("""
                compute unknown "weights obtained without documentation"
                compute 1e22 FLOP reported "technical report, section 3"
                """)));
        assertEquals(Optional.empty(), activity(pretraining("""
                compute 1e22 FLOP
                compute unknown "the first is not to be trusted" basis
                """)).flop());
    }

    // C09: two estimates of one activity

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 1.05e21, 0.95e21, 1.0500001e21, 0.9499999e21",
            "guidelines-2025-07, 1.3e21, 0.7e21, 1.3000001e21, 0.6999999e21"})
    void C09_estimatesThatDifferByMoreThanTheMarginDisagree(String ruleset, String most, String least, String above, String below) {
        pretraining(ruleset, "compute 1e21 FLOP\ncompute " + most + " FLOP\ncompute " + least + " FLOP")
                .findsNo("compute/estimates-disagree");
        Assessed assessed = pretraining(ruleset, "compute 1e21 FLOP\n⟦compute " + above + " FLOP⟧\n⟦compute " + below + " FLOP⟧");
        assessed.findsOnMarks("compute/estimates-disagree");
        assertEquals(Severity.INFORMATION, assessed.findings("compute/estimates-disagree").get(0).severity());
    }

    @Test
    void C09_theDifferenceIsShownAboveTheMargin() {
        Finding finding = pretraining("compute 1e21 FLOP\n⟦compute 1.0500001e21 FLOP⟧").finds("compute/estimates-disagree");
        assertTrue(finding.message().contains("differs by 5.00001% from"), finding.message());
        assertEquals("estimate used for the assessment", finding.related().get(0).role());
    }

    @Test
    void C09_everyEstimateIsComparedWithTheBasis() {
        pretraining("""
                ⟦compute 1.1e21 FLOP⟧
                compute 1e21 FLOP basis
                compute 1.04e21 FLOP
                ⟦compute 0 FLOP⟧
                compute unknown
                """).findsOnMarks("compute/estimates-disagree");
    }

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 1e22", "guidelines-2025-07, 1e23", "consultation-2025-04, 1e25", "guidelines-2025-07, 1e25"})
    void C09_estimatesOnDifferentSidesOfAThresholdDecide(String ruleset, String threshold) {
        String above = Flop.of(threshold).plus(Flop.of("1")).value().toPlainString();
        Assessed crossedByTheOther = pretraining(ruleset, "compute " + threshold + " FLOP\n⟦compute " + above + " FLOP⟧");
        assertEquals(Severity.WARNING, crossedByTheOther.finds("compute/approach-decides").severity());
        pretraining(ruleset, "compute " + above + " FLOP\n⟦compute " + threshold + " FLOP⟧").finds("compute/approach-decides");
    }

    @UnderBothRulesets
    void C09_estimatesOnTheSameSideDoNotDecide(String ruleset) {
        pretraining(ruleset, """
                compute 1e21 FLOP
                compute 1e22 FLOP
                compute unknown
                """).findsNo("compute/approach-decides");
        pretraining(ruleset, "compute 2e23 FLOP\ncompute 9e24 FLOP").findsNo("compute/approach-decides");
    }

    @Test
    void C09_theOtherActivitiesTakePartInTheDecision() {
        String model = """
                generates text
                pretraining { compute %s FLOP }
                finetuning {
                    compute 1e20 FLOP
                    ⟦compute 1.1e20 FLOP⟧
                }
                """;
        SingleModelFixture.stating(model.formatted("9.89e21")).findsNo("compute/approach-decides");
        SingleModelFixture.stating(model.formatted("9.891e21")).finds("compute/approach-decides");
    }

    @Test
    void C09_anActivityThatDoesNotCountDecidesNothing() {
        SingleModelFixture.stating("""
                generates text
                pretraining { compute 9e21 FLOP }
                experiment {
                    compute 1e20 FLOP
                    compute 9e21 FLOP
                }
                """).findsNo("compute/approach-decides");
    }

    @Test
    void C09_syntheticDataDecidesOnlyWhereTheThresholdLooksAtIt() {
        String model = """
                generates text
                pretraining { compute 9e22 FLOP }
                synthetic-data {
                    compute %s FLOP
                    compute 9.911e24 FLOP
                    method "tokens sampled"
                }
                """;
        SingleModelFixture.stating(Assessed.GUIDELINES, model.formatted("2e22")).finds("compute/approach-decides");
        SingleModelFixture.stating(Assessed.GUIDELINES, model.formatted("0")).finds("compute/approach-decides");
        String equal = model.replace("9.911e24", "9.91e24");
        SingleModelFixture.stating(Assessed.GUIDELINES, equal.formatted("2e22")).findsNo("compute/approach-decides");
    }

    @Test
    void C09_whereThePresumptionDoesNotSpeakOfTheModelNothingIsDecided() {
        SingleModelFixture.stating("""
                generates audio
                pretraining {
                    compute 9e21 FLOP
                    compute 2e25 FLOP
                }
                """).findsNo("compute/approach-decides");
    }

    @Test
    void C09_anEstimateMarkedAsBasisIsNotAskedToBeMarked() {
        String estimates = "compute 9e21 FLOP%s\n⟦compute 1.1e22 FLOP⟧";
        assertTrue(pretraining(estimates.formatted("")).finds("compute/approach-decides").message().contains("'basis'"));
        String message = pretraining(estimates.formatted(" basis")).finds("compute/approach-decides").message();
        assertTrue(message.endsWith(". Document the choice."), message);
    }

    // C16: bad input

    @ParameterizedTest
    @ValueSource(strings = {"0%", "100.01%", "140%", "1e30%"})
    void C16_aUtilisationOutOfRangeIsAnErrorAndTheEstimateIsNotUsed(String utilisation) {
        for (String ruleset : List.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES)) {
            Assessed assessed = pretraining(ruleset, "compute 1000 GPU-hours on H100-SXM5 at ⟦" + utilisation + "⟧");
            Finding finding = assessed.finds("compute/utilisation-out-of-range");
            assertEquals(Severity.ERROR, finding.severity());
            assessed.findsNo("compute/implausible-utilisation");
            assertEquals(Optional.empty(), activity(assessed).flop());
        }
        Finding shown = pretraining("compute 1000 GPU-hours on H100-SXM5 at 100.01%").finds("compute/utilisation-out-of-range");
        assertTrue(shown.message().startsWith("A utilisation of 100.01% is impossible"), shown.message());
    }

    @Test
    void C16_everyTermOfAnEstimateIsLookedAt() {
        Assessed assessed = pretraining("compute 8 x A100 for 1 day at ⟦0%⟧ + 8 x A100 for 1 day at 40% + 8 x A100 for 1 day at ⟦101%⟧");
        assessed.findsOnMarks("compute/utilisation-out-of-range");
        assertEquals(Optional.empty(), activity(assessed).flop());
    }

    @ParameterizedTest
    @CsvSource({"75.01%, 75.01%", "75.00001%, 75.00001%", "100%, 100%"})
    void C16_anImplausibleUtilisationIsAWarningAndTheEstimateIsUsed(String utilisation, String shown) {
        for (String ruleset : List.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES)) {
            Assessed assessed = pretraining(ruleset, "compute 1000 GPU-hours on H100-SXM5 at ⟦" + utilisation + "⟧");
            Finding finding = assessed.finds("compute/implausible-utilisation");
            assertEquals(Severity.WARNING, finding.severity());
            assertTrue(finding.message().startsWith("A utilisation of " + shown + " is implausible"), finding.message());
            assessed.findsNo("compute/utilisation-out-of-range");
            assertTrue(activity(assessed).flop().isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"75%", "56%", "0.001%"})
    void C16_aPlausibleUtilisationIsNotReported(String utilisation) {
        pretraining("compute 1000 GPU-hours on H100-SXM5 at " + utilisation)
                .findsNo("compute/implausible-utilisation").findsNo("compute/utilisation-out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compute 7B tokens x ⟦2T tokens⟧", "compute ⟦7B⟧ x 2T tokens", "compute ⟦3 days⟧", "compute ⟦7B parameters⟧",
            "compute ⟦2.5e9 passes x 4.2e15 tokens⟧", "compute ⟦3 epochs x 1e22 FLOP⟧", "compute ⟦100 x A100 at 40%⟧",
            "compute ⟦100 x A100 for 3 days⟧", "compute 100 x A100 for ⟦3 tokens⟧ at 40%", "compute 100 x A100 for 3 days at ⟦40⟧",
            "compute ⟦5 parameters⟧ x A100 for 3 days at 40%", "compute 100 x A100 for 3 days peak ⟦300 TFLOP⟧ at 40%",
            "compute 1e22 FLOP within ⟦5⟧", "compute 1e22 FLOP\ncontext ⟦3 days⟧",
            "compute 1e22 FLOP\nenergy ⟦3 FLOP⟧"})
    void C16_aValueWithTheWrongUnitIsAnError(String statements) {
        Finding finding = Assessed.of(SingleModelFixture.file("generates text\npretraining {\n" + statements + "\n}"))
                .finds("compute/unit-mismatch");
        assertEquals(Severity.ERROR, finding.severity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"compute 7B parameters x 2T tokens", "compute 1e22 FLOP within 5%", "compute 100 x A100 for 3 days at 40%",
            "compute 1e22 FLOP\ncontext 8192", "compute 1e22 FLOP\nenergy 27 GWh"})
    void C16_aValueWithTheRightUnitIsNone(String statements) {
        pretraining(statements).findsNo("compute/unit-mismatch");
    }

    @UnderBothRulesets
    void C16_aModelOnTheMarketWithoutAUsableEstimateIsReported(String ruleset) {
        String model = """
                generates text
                pretraining { ⟦compute unknown "weights obtained without documentation"⟧ }
                %s
                """;
        Finding finding = SingleModelFixture.stating(ruleset, model.formatted("placed on market 2025-09-01 via api"))
                .finds("compute/unknown");
        assertEquals(Severity.WARNING, finding.severity());
        SingleModelFixture.stating(ruleset, model.formatted("internal-use")).finds("compute/unknown");
        SingleModelFixture.stating(ruleset, model.formatted("")).findsNo("compute/unknown");
    }

    @Test
    void C16_anActivityWithoutAnEstimateIsUnknownAtItsOwnPlace() {
        SingleModelFixture.stating("""
                generates text
                pretraining { compute 1e22 FLOP }
                ⟦finetuning⟧ { data text }
                placed on market 2025-09-01 via api
                """).finds("compute/unknown");
    }

    @Test
    void C16_aModelThatStatesNoActivityIsUnknownAtItsName() {
        Assessed.of("""
                entity Lab "A lab" { established in FR }
                model ⟦Edge⟧ by Lab {
                    generates text
                    placed on market 2025-09-01 via api
                }
                """).finds("compute/unknown");
    }

    @Test
    void C16_aRunThatIsNotFoundIsUnknownAndNotNothing() {
        Assessed assessed = Assessed.of(SingleModelFixture.file("""
                generates text
                pretraining ⟦Missing-run⟧
                finetuning { compute 1e20 FLOP }
                placed on market 2025-09-01 via api
                """));
        assessed.finds("link/unresolved");
        // V33: the missing name is reported, and nothing that would rest on it
        assessed.findsNo("compute/unknown");
        assertEquals(Optional.empty(), SingleModelFixture.of(assessed).compute().cumulative().flop());
    }

    @Test
    void C16_oneUsableEstimateIsEnough() {
        SingleModelFixture.stating("""
                generates text
                pretraining {
                    compute 1000 GPU-hours on H100-SXM5 at 140%
                    compute 1e22 FLOP
                }
                placed on market 2025-09-01 via api
                """).findsNo("compute/unknown");
    }

    @Test
    void C16_aChipWithoutAPeakInTheFormatGivesNoNumber() {
        Assessed assessed = pretraining("compute 10 x TPU-v4 fp64 for 10 days at 40%");
        assertEquals(Optional.empty(), activity(assessed).flop());
        assertEquals("no peak performance is stated for TPU-v4 in fp64", first(assessed).derivation());
    }

    private static Assessed pretraining(String statements) {
        return pretraining(SingleModelFixture.CONSULTATION, statements);
    }

    private static Assessed pretraining(String ruleset, String statements) {
        return SingleModelFixture.trainedBy(ruleset, "pretraining {\n" + statements + "\n}");
    }

    private static ComputedActivity activity(Assessed assessed) {
        return SingleModelFixture.of(assessed).compute().own().get(0);
    }

    private static ComputedEstimate first(Assessed assessed) {
        return activity(assessed).estimates().get(0);
    }
}
