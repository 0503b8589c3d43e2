package org.gpailang.tests.law;

import static org.gpailang.tests.fixtures.SingleModelFixture.first;
import static org.gpailang.tests.fixtures.SingleModelFixture.pretraining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.quantity.Flop;
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
    void C01_aChipThatIsNotInTheCatalogueCanBeDeclared() {
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
    void C05_anEstimateWithAnotherNumberIsUsedAsStated(String ruleset) {
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
    void C06_theContextOfTheRunTakesPrecedenceOverTheModels() {
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
    void C06_onlyEstimatesByArchitectureAreComparedWithTheContext() {
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
}
