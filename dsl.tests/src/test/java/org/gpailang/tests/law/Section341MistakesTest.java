package org.gpailang.tests.law;

import static org.gpailang.tests.fixtures.SingleModelFixture.pretraining;
import static org.gpailang.tests.fixtures.SingleModelFixture.stating;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.gpailang.core.finding.Severity;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Consultation 3.4.1 (guidelines, annex A.2): typical mistakes in estimates, each reported once and with its factor. */
class Section341MistakesTest {

    // the sparse peak

    @ParameterizedTest
    @CsvSource({"H100-SXM5, 1979 TFLOP/s, 2", "H100-SXM5, 2 PFLOP/s, 2", "H100-SXM5 fp8, 3958 TFLOP/s, 2", "A100-SXM4-80GB, 624 TFLOP/s, 2",
            "H100-SXM5, 1939.42 TFLOP/s, 2", "H100-SXM5, 2018.58 TFLOP/s, 2", "H200-SXM tf32, 989 TFLOP/s, 2"})
    void aSparsePeakIsReportedWithItsFactor(String chip, String peak, String factor) {
        for (String ruleset : List.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES)) {
            String message = pretraining(ruleset, "compute ⟦1000 GPU-hours on " + chip + " peak " + peak + " at 40%⟧")
                    .finds("compute/sparse-peak").message();
            assertTrue(message.contains("with sparsity, " + factor + " times its dense peak"), message);
        }
    }

    @ParameterizedTest
    @CsvSource({"H100-SXM5, 989.4 TFLOP/s", "H100-SXM5, 1939.41 TFLOP/s", "H100-SXM5, 2018.59 TFLOP/s", "H100-SXM5 fp8, 1979 TFLOP/s",
            "A100-SXM4-40GB, 300 TFLOP/s", "V100-SXM2-32GB, 125 TFLOP/s", "H200-SXM, 989 TFLOP/s"})
    void anotherPeakIsNotReported(String chip, String peak) {
        pretraining("compute 1000 GPU-hours on " + chip + " peak " + peak + " at 40%").findsNo("compute/sparse-peak");
    }

    @Test
    void aSparsePeakThatIsAlsoADensePeakOffersTheOtherFormat() {
        String both = pretraining("compute 1000 GPU-hours on H100-SXM5 peak 1979 TFLOP/s at 40%").finds("compute/sparse-peak").message();
        assertTrue(both.contains("If the run used fp8 or int8, of which this is the dense peak"), both);
        String only = pretraining("compute 1000 GPU-hours on H100-SXM5 fp8 peak 3958 TFLOP/s at 40%")
                .finds("compute/sparse-peak").message();
        assertTrue(only.endsWith("relative to the dense peak."), only);
    }

    @Test
    void aSparsePeakIsReportedInEachTermAndExplainsADifference() {
        Assessed assessed = pretraining("""
                compute 70B parameters x 1T tokens
                compute ⟦400_000 GPU-hours on H100-SXM5 peak 1979 TFLOP/s at 40%⟧ + ⟦1 GPU-hour on A100 peak 624 TFLOP/s at 40%⟧
                """);
        assessed.findsOnMarks("compute/sparse-peak");
        assessed.findsNo("compute/estimates-disagree");
    }

    // total parameters of a mixture of experts

    @ParameterizedTest
    @CsvSource({"671B, 37B, 670B, 18", "671B, 37B, 685B, 19", "100B, 10B, 90B, 9", "100B, 10B, 110B, 11"})
    void nearlyTheTotalOfAMixtureIsReportedWithItsFactor(String total, String active, String used, String factor) {
        String message = mixture(SingleModelFixture.CONSULTATION, total, active, "⟦compute " + used + " parameters x 14.8T tokens⟧")
                .finds("compute/total-parameters").message();
        assertTrue(message.contains("about " + factor + " times too high"), message);
    }

    @ParameterizedTest
    @CsvSource({"671B, 37B, 37B", "671B, 37B, 671B", "100B, 10B, 89.9B", "100B, 10B, 110.1B", "100B, 95B, 101B"})
    void activeParametersTheExactTotalAndOtherNumbersAreNotReported(String total, String active, String used) {
        mixture(SingleModelFixture.CONSULTATION, total, active, "compute " + used + " parameters x 14.8T tokens")
                .findsNo("compute/total-parameters");
    }

    @Test
    void underTheGuidelinesTheFormulaIsReportedForAMixtureOnlyOnce() {
        Assessed assessed = mixture(Assessed.GUIDELINES, "671B", "37B", "⟦compute 671B parameters x 14.8T tokens⟧");
        assessed.finds("compute/six-pd-dense-only");
        assessed.findsNo("compute/total-parameters");
        mixture(Assessed.GUIDELINES, "671B", "37B", "⟦compute 671B parameters x 14.8T tokens forward⟧").finds("compute/total-parameters");
        mixture(SingleModelFixture.CONSULTATION, "671B", "37B", "compute 671B parameters x 14.8T tokens forward")
                .findsNo("compute/total-parameters");
    }

    @ParameterizedTest
    @CsvSource({"Mixtral-8x7B, 46.7B, 3.3", "Mixtral-8x22B-Instruct, 141B, 3.2", "Qwen3-235B-A22B, 235B, 11",
            "Qwen3-30B-A3B-Base, 30.5B, 10", "Edge-8x7b, 15.41B, 1.1"})
    void theNameOfAModelShowsThatItIsAMixture(String name, String used, String factor) {
        String message = named(name, used).finds("compute/total-parameters").message();
        assertTrue(message.contains("about " + factor + " times too high"), message);
    }

    @ParameterizedTest
    @CsvSource({"Mixtral-8x7B, 12.9B", "Qwen3-235B-A22B, 22B", "Qwen3-235B-A22B, 24.2B", "Llama-3.1-405B, 405B", "Edge-8x7b, 15.4B",
            "Yi-A6000B, 34B", "Edge-1024x1024, 8B", "Alpha-A7B2, 34B"})
    void otherNamesAndActiveParametersAreNotReported(String name, String used) {
        named(name, used).findsNo("compute/total-parameters");
    }

    @Test
    void theParametersOfAnotherModelAreNotComparedWithThisOne() {
        stating("""
                generates text
                parameters 671B
                active parameters 37B
                pretraining { compute 37B parameters x 14.8T tokens }
                reward-model { compute 670B parameters x 1T tokens }
                synthetic-data { compute 670B parameters x 1T tokens }
                """).findsNo("compute/total-parameters");
    }

    // 6·P·D where there is only a forward pass

    @ParameterizedTest
    @ValueSource(strings = {"evaluation", "scaffolding", "reinforcement-learning \"RL rollouts\"",
            "experiment \"Inference for ablations\""})
    void sixPdForForwardPassesIsReported(String activity) {
        String message = stating("generates text\npretraining { compute 7B parameters x 2T tokens }\n" + activity
                + " { ⟦compute 7B parameters x 20B tokens⟧ }").finds("compute/six-pd-for-inference").message();
        assertTrue(message.contains("three times too high"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluation { compute 7B parameters x 20B tokens forward }", "evaluation { compute 1e20 FLOP }",
            "reinforcement-learning { compute 7B parameters x 20B tokens }", "synthetic-data { compute 7B parameters x 20B tokens }",
            "finetuning \"instructions\" { compute 7B parameters x 20B tokens }"})
    void forwardPassesAndTrainingAreNotReported(String activity) {
        stating("generates text\npretraining { compute 7B parameters x 2T tokens }\n" + activity).findsNo("compute/six-pd-for-inference");
    }

    // 6·P·D for what is not a transformer

    @ParameterizedTest
    @ValueSource(strings = {"U-Net", "a UNet with skip connections", "Convolutional network", "deep CNN", "ResNet-50", "ConvNeXt convnet",
            "StyleGAN-like GAN"})
    void sixPdForAnotherArchitectureIsReported(String architecture) {
        Assessed assessed = described(architecture, "⟦compute 865M parameters x 2B images⟧");
        assertEquals(Severity.WARNING, assessed.finds("compute/six-pd-not-transformer").severity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"decoder-only transformer", "diffusion transformer", "convolutional stem, then a transformer",
            "U-Net with cross-attention", "recurrent", "Gante architecture", "organic"})
    void transformersAndArchitecturesThatAreNotListedAreNotReported(String architecture) {
        described(architecture, "compute 865M parameters x 2B images").findsNo("compute/six-pd-not-transformer");
    }

    @Test
    void otherApproachesAreRightForAnotherArchitecture() {
        described("U-Net", "compute 200_000 GPU-hours on A100 at 40%\ncompute 2B passes x 1e13 FLOP\ncompute 1e23 FLOP")
                .findsNo("compute/six-pd-not-transformer");
    }

    // tokens for each parameter

    @ParameterizedTest
    @CsvSource({"70B, 34.99B, 0.4999, 500", "405B, 15.6B, 0.0385, 38.5", "7B, 2000T, 285714, 286",
            "1_000_000, 100_000_000_001, 100000.000001, 100"})
    void tooFewOrTooManyTokensAreReportedWithTheCorrectedNumber(String parameters, String tokens, String ratio, String corrected) {
        for (String ruleset : List.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES)) {
            String message = pretraining(ruleset, "⟦compute " + parameters + " parameters x " + tokens + " tokens⟧")
                    .finds("compute/tokens-per-parameter").message();
            assertTrue(message.startsWith("This estimate uses " + ratio + " tokens for each parameter"), message);
            assertTrue(message.contains("there would be " + corrected + "."), message);
        }
    }

    @ParameterizedTest
    @CsvSource({"70B, 35B", "530B, 270B", "0.6B, 36T", "135M, 2T", "1_000_000, 100_000_000_000", "70B, 15T"})
    void publishedNumbersOfTokensAreNotReported(String parameters, String tokens) {
        pretraining("compute " + parameters + " parameters x " + tokens + " tokens").findsNo("compute/tokens-per-parameter");
    }

    @Test
    void epochsAndActiveParametersAreTakenIntoAccount() {
        pretraining("compute 70B parameters x 15B tokens x 3 epochs").findsNo("compute/tokens-per-parameter");
        mixture(Assessed.GUIDELINES, "671B", "37B", "compute 671B parameters x 20B tokens").findsNo("compute/tokens-per-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generates image\npretraining { compute 2B parameters x 600M images }",
            "accepts audio\ngenerates text\npretraining { compute 1.5B parameters x 82M examples }",
            "generates text\npretraining { data audio, image  compute 1.5B parameters x 82M examples }",
            "pretraining { compute 2B parameters x 600M examples }",
            "generates text\ncontinued-pretraining { compute 70B parameters x 1B tokens }",
            "generates text\nfinetuning { compute 70B parameters x 1M tokens }"})
    void onlyThePretrainingOfLanguageModelsIsCompared(String statements) {
        stating(statements).findsNo("compute/tokens-per-parameter");
    }

    // hours of dies and cores

    @ParameterizedTest
    @CsvSource({"1M GPU-hours on MI250X at 30%, MI250X", "1M chip-hours on MI250 at 30%, MI250"})
    void hoursOnAModuleOfSeveralDiesAreReportedWithTheirFactor(String compute, String chip) {
        String message = pretraining("compute ⟦" + compute + "⟧").finds("compute/per-die-hours").message();
        assertTrue(message.startsWith("A module of " + chip + " has 2 dies") && message.contains("2 times too high"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1M GCD-hours on MI250X at 30%", "512 x MI250X for 40 days at 30%", "1M GPU-hours on MI250X-GCD at 30%",
            "1M GPU-hours on B200 at 30%", "1M TPU-hours on TPU-v4 at 40%", "1M GPU-hours on H100-SXM5 at 40%"})
    void statedDiesNumbersOfModulesAndOtherChipsAreNotReported(String compute) {
        pretraining("compute " + compute).findsNo("compute/per-die-hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2e21", "1.71e21", "2.29e21"})
    void twiceAnotherEstimateOnAChipOfTwoCoresIsReported(String twice) {
        String seconds = tpuSeconds(twice);
        Assessed assessed = pretraining("compute 1e21 FLOP\ncompute ⟦" + seconds + " TPU-seconds on TPU-v3 at 50%⟧");
        String message = assessed.finds("compute/per-die-hours").message();
        assertTrue(message.contains("has 2 cores, and this estimate is about 2 times another one"), message);
        assessed.findsNo("compute/estimates-disagree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.65e21", "2.4e21", "1e21"})
    void anotherMultipleIsNoHintAtCores(String amount) {
        pretraining("compute 1e21 FLOP\ncompute " + tpuSeconds(amount) + " TPU-seconds on TPU-v3 at 50%").findsNo("compute/per-die-hours");
    }

    /** Records round their numbers: utilisation and hours to a range, the other estimate to a range of tokens. */
    @ParameterizedTest
    @CsvSource({
        "30e6..34e6 TPU-seconds on TPU-v3 at 50%, 1e21 FLOP, true",
        "33e6 TPU-seconds on TPU-v3 at 45..55%, 1e21 FLOP, true",
        "33e6 TPU-seconds on TPU-v3 at 50%, 10B parameters x 15B..18B tokens, true",
        "16e6..33e6 TPU-seconds on TPU-v3 at 50%, 1e21 FLOP, false",
        "33e6 TPU-seconds on TPU-v3 at 50%, 10B parameters x at least 15B tokens, false",
        "at least 33e6 TPU-seconds on TPU-v3 at 50%, 1e21 FLOP, false",
        "50e6..60e6 TPU-seconds on TPU-v3 at 50%, 1e21 FLOP, false"})
    void aRangeThatCanOnlyBeTwiceAnotherEstimateIsReported(String hours, String other, boolean reported) {
        Assessed assessed = pretraining("compute " + other + "\ncompute " + hours);
        assertEquals(reported ? 1 : 0, assessed.findings("compute/per-die-hours").size(), hours);
    }

    // recomputation

    @Test
    void K10_recomputationIsReportedUnderTheGuidelinesOnly() {
        String compute = "compute 1000 GPU-hours on A100 at ⟦52%⟧ hfu";
        Assessed assessed = pretraining(Assessed.GUIDELINES, compute + "\ncompute 1e18 FLOP");
        String message = assessed.finds("compute/hfu").message();
        assertTrue(message.contains("52% counts recomputation") && message.contains("up to a third too high"), message);
        pretraining(SingleModelFixture.CONSULTATION, compute).findsNo("compute/hfu");
        pretraining(Assessed.GUIDELINES, "compute 1000 GPU-hours on A100 at 52% mfu").findsNo("compute/hfu");
        pretraining(Assessed.GUIDELINES, "compute 1000 GPU-hours on A100 at 52%").findsNo("compute/hfu");
    }

    @Test
    void recomputationExplainsADifference() {
        pretraining(Assessed.GUIDELINES, "compute 2.92e20 FLOP basis\ncompute 1000 GPU-hours on A100 at 52% hfu").finds("compute/hfu");
        pretraining(Assessed.GUIDELINES, "compute 2.92e20 FLOP basis\ncompute 1000 GPU-hours on A100 at 52% hfu")
                .findsNo("compute/estimates-disagree");
    }

    // bounds and sums

    @Test
    void boundsAndSumsAreNotComparedAsIfTheyWereExact() {
        pretraining("compute 70B parameters x 15T tokens\ncompute at least 1e21 FLOP").findsNo("compute/estimates-thousandfold");
        stating("generates text\npretraining { compute 7B parameters x 2T tokens }\nreinforcement-learning \"rollouts and updates\""
                + " { compute 7B parameters x 200B tokens forward + 7B parameters x 20B tokens }").findsNo("compute/six-pd-for-inference");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "compute 671B parameters x 14T tokens + 1e20 FLOP | compute/total-parameters",
        "compute 670B parameters x 14T..15T tokens | compute/total-parameters",
        "compute at least 670B parameters x 14T tokens | compute/total-parameters",
        "compute 1000 GPU-hours on H100 at 40% + 670B parameters x 14T tokens forward | compute/total-parameters",
        "compute 37B parameters x 14B tokens + 1000 GPU-hours on H100 at 40% | compute/tokens-per-parameter",
        "compute 37B parameters x 14B..15B tokens | compute/tokens-per-parameter",
        "compute 37B parameters x 14T..15000T tokens | compute/tokens-per-parameter",
        "compute 37B parameters x at most 14B tokens | compute/tokens-per-parameter",
        "compute 1000 GPU-hours on H100 at 80..90% | compute/implausible-utilisation",
        "compute 1000 GPU-hours on H100 peak 1979 TFLOP/s at 30..40% | compute/sparse-peak",
        "compute 1000 GPU-hours on MI250X at 30..40% | compute/per-die-hours",
        "compute 37B parameters x 14T tokens + 1000 GPU-hours on MI250X at 30% | compute/per-die-hours"})
    void eachPartOfASumAndBothEndsOfBoundsAreExamined(String compute, String code) {
        String exact = code.equals("compute/total-parameters") ? compute.replace("671B", "670B") : compute;
        assertEquals(1, mixture(SingleModelFixture.CONSULTATION, "685B", "37B", exact).findings(code).size(), exact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compute 37B parameters x at least 14B tokens", "compute 37B parameters x at most 15000T tokens",
            "compute 37B parameters x 14T..15T tokens", "compute 37B parameters x 14T tokens + 37B parameters x 15T tokens"})
    void whatABoundLeavesOpenIsNotReported(String compute) {
        Assessed assessed = mixture(SingleModelFixture.CONSULTATION, "685B", "37B", compute);
        assessed.findsNo("compute/tokens-per-parameter");
        assessed.findsNo("compute/total-parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compute 865M parameters x 2B images + 1e20 FLOP", "compute 865M parameters x 2B..3B images",
            "compute 865M parameters x at least 2B images"})
    void theArchitectureIsComparedWithEachPart(String compute) {
        assertEquals(1, described("U-Net", compute).findings("compute/six-pd-not-transformer").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluation { ⟦compute 7B parameters x 20B tokens forward + 7B parameters x 2B tokens⟧ }",
            "reinforcement-learning \"rollouts\" { ⟦compute 7B parameters x 20B..30B tokens⟧ }",
            "reinforcement-learning \"rejection sampling\" { ⟦compute 7B parameters x 20B tokens⟧ }",
            "reinforcement-learning \"scoring\" { ⟦compute 7B parameters x 20B tokens + 1e18 FLOP⟧ }",
            "reinforcement-learning { method \"forward passes of the policy\"  ⟦compute 7B parameters x 20B tokens⟧ }",
            "experiment \"benchmarks\" { ⟦compute 7B parameters x 20B tokens⟧ }",
            "experiment { evaluates on Questions  ⟦compute 7B parameters x 20B tokens⟧ }",
            "distillation { ⟦compute 70B parameters x 20B tokens⟧ }",
            "reinforcement-learning { ⟦compute 70B parameters x 20B tokens + 7B parameters x 20B tokens⟧ }"})
    void factsThatShowForwardPassesAloneAreRecognised(String activity) {
        assertTrue(seven(activity).finds("compute/six-pd-for-inference").message().contains("three times too high"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reinforcement-learning \"rollouts\" { compute 7B parameters x 9B tokens forward + 7B parameters x 2B tokens }",
            "reinforcement-learning \"rollouts and updates\" { compute 7B parameters x 20B tokens }",
            "finetuning \"for fast inference\" { compute 7B parameters x 20B tokens }",
            "reward-model \"scoring\" { compute 70B parameters x 20B tokens }",
            "distillation { compute 7B parameters x 20B tokens }",
            "distillation { compute 70B parameters x 20B tokens forward + 7B parameters x 20B tokens }",
            "reinforcement-learning { method \"forward and backward passes\"  compute 7B parameters x 20B tokens }",
            "experiment { trains on Questions  evaluates on Questions  compute 7B parameters x 20B tokens }",
            "experiment \"scaling laws\" { compute 7B parameters x 20B tokens }"})
    void whatMayTrainIsNotReported(String activity) {
        seven(activity).findsNo("compute/six-pd-for-inference");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "compute 1e24 FLOP            | compute at least 1.31e24 FLOP      | at least 31%",
        "compute 1e24 FLOP            | compute at most 6.9e23 FLOP        | at least 31%",
        "compute at most 1e24 FLOP    | compute 2e24 FLOP                  | at least 100%",
        "compute at least 1e24 FLOP   | compute 5e23 FLOP                  | at least 50%",
        "compute 70B parameters x 1T..2T tokens | compute 70B parameters x 3T..4T tokens | at least 50%",
        "compute 70B parameters x 1T tokens + 70B parameters x 1T tokens forward | compute 1e24 FLOP | 78.6%"})
    void estimatesDisagreeIfTheirBoundsAreFurtherApartThanTheMargin(String basis, String other, String difference) {
        String message = pretraining(basis + "\n⟦" + other + "⟧").finds("compute/estimates-disagree").message();
        assertTrue(message.contains("differs by " + difference), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "compute 1e24 FLOP | compute at least 1.04e24 FLOP", "compute 1e24 FLOP | compute at least 1e20 FLOP",
        "compute 1e24 FLOP | compute at most 9.6e23 FLOP",
        "compute 70B parameters x 1T..3T tokens | compute 70B parameters x 3T..4T tokens"})
    void boundsWithinTheMarginAgree(String basis, String other) {
        pretraining(basis + "\n" + other).findsNo("compute/estimates-disagree");
    }

    @Test
    void boundsThatDifferByAThousandAreReportedOnce() {
        Assessed assessed = pretraining("compute 70B parameters x 14T..15T tokens\n⟦compute at most 6e21 FLOP⟧");
        String message = assessed.finds("compute/estimates-thousandfold").message();
        assertTrue(message.contains("lower") && message.contains("by a factor of at least 980"), message);
        assessed.findsNo("compute/estimates-disagree");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "compute 9e24 FLOP                          | compute 1.1e25..1.2e25 FLOP       | (above it); with the one",
        "compute 9e24 FLOP                          | compute at least 1.1e25 FLOP      | at least 1.1·10²⁵ FLOP (above it); with the one",
        "compute at least 1.1e25 FLOP               | compute 9e24 FLOP                 | is 9·10²⁴ FLOP (not above it); with the one",
        "compute 9e24 FLOP                          | compute 9.5e24..1.2e25 FLOP       | (which leaves it open); with the one",
        "compute 100B parameters x 15T tokens + 2e24 FLOP | compute 8e24 FLOP           | is 8·10²⁴ FLOP (not above it)"})
    void boundsAndSumsCanDecide(String basis, String other, String side) {
        String message = pretraining(Assessed.GUIDELINES, basis + "\n⟦" + other + "⟧").finds("compute/approach-decides").message();
        assertTrue(message.contains(side), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"compute 9e24 FLOP | compute at least 5e24 FLOP", "compute at least 5e24 FLOP | compute 2e25 FLOP",
        "compute 9e24 FLOP | compute 8e24..9.9e24 FLOP", "compute 2e25 FLOP | compute at least 1.1e25 FLOP"})
    void boundsThatAreOnlyLessPreciseDoNotDecide(String basis, String other) {
        pretraining(Assessed.GUIDELINES, basis + "\n" + other).findsNo("compute/approach-decides");
    }

    // one estimate about a thousand times another

    @ParameterizedTest
    @CsvSource({"1e22 FLOP, 3e24 FLOP, higher, 300", "3e24 FLOP, 1e22 FLOP, lower, 300", "6.3e24 FLOP, 6.3e21 FLOP, lower, 1000",
            "1e18 FLOP, 1e24 FLOP, higher, 1000000"})
    void aFactorOfAboutAThousandIsReportedOnce(String basis, String other, String which, String factor) {
        Assessed assessed = pretraining("compute " + basis + "\n⟦compute " + other + "⟧");
        String message = assessed.finds("compute/estimates-thousandfold").message();
        assertTrue(message.contains("is " + which + " than"), message);
        assertTrue(message.contains("by a factor of " + factor + "."), message);
        assessed.findsNo("compute/estimates-disagree");
    }

    @Test
    void aSmallerFactorIsADisagreement() {
        Assessed assessed = pretraining("compute 1e22 FLOP\n⟦compute 2.99e24 FLOP⟧");
        assessed.finds("compute/estimates-disagree");
        assessed.findsNo("compute/estimates-thousandfold");
        pretraining("compute 0 FLOP\ncompute 1e24 FLOP").findsNo("compute/estimates-thousandfold");
    }

    @UnderBothRulesets
    void aWrongSuffixIsReportedWhereItIs(String ruleset) {
        Assessed assessed = pretraining(ruleset, """
                ⟦compute 70B parameters x 15B tokens⟧
                compute 7M GPU-hours on H100-SXM5 at 35%
                """);
        assessed.finds("compute/tokens-per-parameter");
        assessed.findsNo("compute/estimates-thousandfold").findsNo("compute/estimates-disagree");
    }

    /** The chip-seconds of TPU v3, with 123 TFLOP/s at 50%, that give an amount of FLOP. */
    private static String tpuSeconds(String amount) {
        return new BigDecimal(amount).divide(new BigDecimal("61.5e12"), MathContext.DECIMAL64).setScale(0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Assessed mixture(String ruleset, String total, String active, String compute) {
        return stating(ruleset, "generates text\nparameters " + total + "\nactive parameters " + active + "\npretraining { "
                + compute + " }");
    }

    private static Assessed named(String name, String parameters) {
        return Assessed.of("entity Lab \"A lab\" { established in FR }\nmodel " + name
                + " by Lab { generates text  pretraining { compute " + parameters + " parameters x 2T tokens } }").reads();
    }

    private static Assessed seven(String activity) {
        return Assessed.of("entity Lab \"A lab\" { established in FR }\ndataset Questions { source public  text 1B tokens }\n"
                + "model M by Lab { generates text  parameters 7B\npretraining { compute 7B parameters x 2T tokens }\n" + activity + " }")
                .reads();
    }

    private static Assessed described(String architecture, String compute) {
        return stating("generates image\narchitecture \"" + architecture + "\"\npretraining { " + compute + " }");
    }
}
