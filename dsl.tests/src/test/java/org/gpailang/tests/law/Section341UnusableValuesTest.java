package org.gpailang.tests.law;

import static org.gpailang.tests.fixtures.SingleModelFixture.activity;
import static org.gpailang.tests.fixtures.SingleModelFixture.first;
import static org.gpailang.tests.fixtures.SingleModelFixture.pretraining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Consultation 3.4.1 (guidelines, annex A.2): values that cannot be used or are implausible, and compute that is not stated. */
class Section341UnusableValuesTest {

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
    void C16_everyTermOfAnEstimateIsChecked() {
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
    void C16_aValueWithTheRightUnitIsNoError(String statements) {
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
    void C16_anActivityWithoutAnEstimateIsReportedAtItsOwnLocation() {
        SingleModelFixture.stating("""
                generates text
                pretraining { compute 1e22 FLOP }
                ⟦finetuning⟧ { data text }
                placed on market 2025-09-01 via api
                """).finds("compute/unknown");
    }

    @Test
    void C16_aModelThatStatesNoActivityIsReportedAtItsName() {
        Assessed.of("""
                entity Lab "A lab" { established in FR }
                model ⟦Edge⟧ by Lab {
                    generates text
                    placed on market 2025-09-01 via api
                }
                """).finds("compute/unknown");
    }

    @Test
    void C16_aRunThatIsNotFoundIsUnknownAndNotZero() {
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
}
