package org.gpailang.tests.law;

import static org.gpailang.tests.fixtures.SingleModelFixture.activity;
import static org.gpailang.tests.fixtures.SingleModelFixture.first;
import static org.gpailang.tests.fixtures.SingleModelFixture.pretraining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
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

/** Consultation 3.4.1 (guidelines, annex A.2): the margin of estimates, which of several is used, and where they disagree. */
class Section341EstimatesTest {

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
    void C07_theMarginOfEachEstimateIsChecked() {
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
    void C08_anUnknownEstimateIsNotTheBasisUnlessItIsMarked() {
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
    void C09_theOtherActivitiesCountInTheDecision() {
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
    void C09_theOtherActivitiesCountInTheDecisionWhereTheBasisHasNoUpperBound() {
        String model = """
                generates text
                pretraining { compute %s FLOP }
                finetuning {
                    compute at least 1e20 FLOP
                    ⟦compute 5e19 FLOP⟧
                }
                """;
        String message = SingleModelFixture.stating(model.formatted("9.95e21")).finds("compute/approach-decides").message();
        assertTrue(message.contains("is 10²² FLOP (not above it)"), message);
        assertTrue(message.contains("(above it)"), message);
        SingleModelFixture.stating(model.formatted("2e22")).findsNo("compute/approach-decides");
        // the estimate that is used leaves the threshold open, which other findings say
        SingleModelFixture.stating(model.formatted("1e21")).findsNo("compute/approach-decides");
        SingleModelFixture.stating(model.formatted("at least 1e21")).findsNo("compute/approach-decides");
    }

    @Test
    void C09_aRunThatTheOriginalSharesDecidesNothingAboutTheModification() {
        Assessed.of("""
                entity Lab { established in FR }
                entity Other { established in FR }
                pretraining Run by Lab {
                    compute 1e22..3e22 FLOP
                    compute 9e22 FLOP
                }
                model O by Lab { generates text  scope broad  pretraining Run  placed on market 2025-09-01 via api }
                modification M of O by Other {
                    pretraining Run
                    finetuning { compute 3e22 FLOP }
                    placed on market 2025-10-01 via api
                }
                """).findsNo("compute/approach-decides");
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
    void C09_syntheticDataDecidesOnlyWhereTheThresholdIncludesIt() {
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
    void C09_whereThePresumptionDoesNotApplyToTheModelNothingIsDecided() {
        SingleModelFixture.stating("""
                generates audio
                pretraining {
                    compute 9e21 FLOP
                    compute 2e25 FLOP
                }
                """).findsNo("compute/approach-decides");
    }

    @Test
    void C09_theMessageSuggestsToMarkTheBasisOnlyIfNoneIsMarked() {
        String estimates = "compute 9e21 FLOP%s\n⟦compute 1.1e22 FLOP⟧";
        assertTrue(pretraining(estimates.formatted("")).finds("compute/approach-decides").message().contains("'basis'"));
        String message = pretraining(estimates.formatted(" basis")).finds("compute/approach-decides").message();
        assertTrue(message.endsWith(". Document the choice."), message);
    }
}
