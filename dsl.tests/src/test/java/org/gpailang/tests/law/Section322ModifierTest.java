package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.finding.Severity;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.2.2: when a person who modifies another's model becomes a provider. */
class Section322ModifierTest {

    private static final String PLACED = "placed on market 2025-10-01 via api";

    private static String tuned(String original, String compute, String market) {
        return LegalFixture.PARTIES + """
                model Base by Lab {
                    generates text
                    scope broad
                    pretraining { %s }
                    placed on market 2025-09-01 via api
                }
                modification Tuned of Base by Tuner {
                    finetuning { ⟦compute %s⟧ }
                    %s
                }
                """.formatted(original, compute, market);
    }

    private static Assessed consultation(String original, String compute) {
        return Assessed.of(tuned(original, compute, PLACED)).reads();
    }

    private static Assessed guidelines(String original, String compute) {
        return Assessed.under(Assessed.GUIDELINES, tuned(original, compute, PLACED)).reads();
    }

    private static Modifier.Outcome outcome(Assessed assessed) {
        return assessed.model("Tuned").modifier().orElseThrow().outcome();
    }

    @Test
    void M01_theSmallestAmountAboveAThirdMakesAProvider() {
        Assessed assessed = consultation("compute 2e23 FLOP", "3333333333333333333334 FLOP");
        assertEquals(Severity.WARNING, assessed.finds("modifier/becomes-provider").severity());
        assertTrue(assessed.model("Tuned").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).limitedToModification());
        assertTrue(assessed.model("Tuned").obligation(Obligation.Id.TRAINING_SUMMARY).limitedToModification());
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.model("Tuned"), Obligation.Id.TRAINING_SUMMARY));
        assertEquals(Obligation.Status.NOT_APPLICABLE, LegalFixture.status(assessed.model("Tuned"), Obligation.Id.RISK_ASSESSMENT));
    }

    @Test
    void M01_theLargestAmountBelowAThirdDoesNot() {
        consultation("compute 2e23 FLOP", "3333333333333333333333 FLOP").findsNo("modifier/becomes-provider");
    }

    @ParameterizedTest
    @CsvSource({"100000000000000000000000 FLOP, BELOW", "100000000000000000000001 FLOP, PROVIDER"})
    void M01_underTheGuidelinesItIsAThirdOfTheOriginalsOwnCompute(String compute, Modifier.Outcome outcome) {
        assertEquals(outcome, outcome(guidelines("compute 3e23 FLOP", compute)));
        assertEquals(Modifier.Outcome.PROVIDER, outcome(consultation("compute 3e23 FLOP", compute)));
    }

    @Test
    void M01_underTheGuidelinesTheOriginalsSyntheticDataIsNotPartOfTheMeasure() {
        String text = tuned("compute 3e23 FLOP", "1.1e23 FLOP", PLACED).replace("pretraining {",
                "synthetic-data { compute 9e23 FLOP  method \"tokens x 2 x parameters\" }\n    pretraining {");
        assertEquals(Modifier.Outcome.PROVIDER, outcome(Assessed.under(Assessed.GUIDELINES, text).reads()));
    }

    @Test
    void M01_article54AppliesToAModifierOutsideTheUnion() {
        Assessed assessed = Assessed.of(tuned("compute 2e23 FLOP", "4e21 FLOP", PLACED).replace("by Tuner", "by Abroad")
                .replace("⟦", "").replace("⟧", "").replace("modification Tuned", "modification ⟦Tuned⟧"));
        assessed.finds("representative/missing");
        consultation("compute 2e23 FLOP", "4e21 FLOP").findsNo("representative/missing");
    }

    @Test
    void M02_aboveAThirdOfTheSystemicRiskThresholdOnASystemicOriginal() {
        Assessed assessed = consultation("compute 2e25 FLOP", "3333333333333333333333334 FLOP");
        assertEquals(Severity.WARNING, assessed.finds("modifier/becomes-systemic-risk-provider").severity());
        assertTrue(assessed.finds("modifier/becomes-systemic-risk-provider").message().contains("(condition 1)"));
        assertFalse(assessed.model("Tuned").obligation(Obligation.Id.RISK_ASSESSMENT).limitedToModification());
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.model("Tuned"), Obligation.Id.RISK_ASSESSMENT));
        assertEquals(NotificationDuty.Status.OVERDUE, assessed.model("Tuned").notification().status());
    }

    @Test
    void M02_exactlyThatThirdIsNotEnough() {
        Assessed assessed = consultation("compute 2e25 FLOP", "3333333333333333333333333 FLOP");
        assessed.findsNo("modifier/becomes-systemic-risk-provider");
        assertEquals(Modifier.Outcome.PROVIDER, outcome(assessed));
        assertEquals(Obligation.Status.NOT_APPLICABLE, LegalFixture.status(assessed.model("Tuned"), Obligation.Id.NOTIFICATION));
    }

    @ParameterizedTest
    @CsvSource({"1e25 FLOP, BELOW", "10000000000000000000000001 FLOP, SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION"})
    void M02_underTheGuidelinesTheRelativeRuleHoldsForSystemicOriginalsToo(String compute, Modifier.Outcome outcome) {
        assertEquals(outcome, outcome(guidelines("compute 3e25 FLOP", compute)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"consultation-2025-04", Assessed.GUIDELINES})
    void M02_aDesignatedOriginalCountsWhateverItsCompute(String ruleset) {
        String text = tuned("compute 2e24 FLOP", "4e24 FLOP", PLACED)
                .replaceFirst("scope broad", "scope broad\n    systemic-risk designated 2025-09-15");
        Assessed assessed = Assessed.under(ruleset, text).reads();
        assertEquals(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION, outcome(assessed));
        assertEquals(SystemicRisk.Status.PRESUMED, assessed.model("Tuned").systemicRisk().status());
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.model("Tuned"), Obligation.Id.RISK_ASSESSMENT));
        assertEquals(NotificationDuty.Status.OVERDUE, assessed.model("Tuned").notification().status());
    }

    @Test
    void M03_theSumAboveTheThresholdMakesAProviderWithSystemicRisk() {
        Assessed assessed = consultation("compute 9e24 FLOP", "1000000000000000000000001 FLOP");
        assertTrue(assessed.finds("modifier/becomes-systemic-risk-provider").message().contains("(condition 2)"));
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.model("Tuned"), Obligation.Id.CYBERSECURITY));
    }

    @Test
    void M03_aSumEqualToTheThresholdDoesNotCross() {
        consultation("compute 9e24 FLOP", "1e24 FLOP").findsNo("modifier/becomes-systemic-risk-provider");
    }

    @Test
    void V12_theGuidelinesLeaveTheSumBelowAThirdOfTheOriginalOpen() {
        Assessed assessed = guidelines("compute 9e24 FLOP", "2e24 FLOP");
        assertEquals(Modifier.Outcome.UNDETERMINED, outcome(assessed));
        assertEquals(Obligation.Status.NOT_APPLICABLE, LegalFixture.status(assessed.model("Tuned"), Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(Obligation.Status.UNDETERMINED, LegalFixture.status(assessed.model("Tuned"), Obligation.Id.RISK_ASSESSMENT));
        assertEquals(NotificationDuty.Status.UNDETERMINED, assessed.model("Tuned").notification().status());
    }

    @Test
    void M03_underTheGuidelinesAModifierAboveTheThirdWhoseModelCrossesHasTheDuties() {
        Assessed assessed = guidelines("compute 9e24 FLOP", "3.1e24 FLOP");
        assertEquals(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_SUM, outcome(assessed));
        assertEquals(Modifier.Outcome.PROVIDER, outcome(guidelines("compute 6e24 FLOP", "3e24 FLOP")));
    }

    private static String merged(String own) {
        return LegalFixture.PARTIES + """
                model Small by Lab { generates text  scope broad  pretraining { compute 2e23 FLOP } }
                model Large by Lab { generates text  scope broad  pretraining { compute 2e25 FLOP } }
                model Tuned by Tuner {
                    generates text
                    scope broad
                    merges Small, Large
                    finetuning { ⟦compute %s⟧ }
                    placed on market 2025-10-01 via api
                }
                """.formatted(own);
    }

    @Test
    void M02_aMergeIsAModificationOfEachOfItsOriginals() {
        assertEquals(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION, outcome(Assessed.of(merged("4e24 FLOP")).reads()));
        assertEquals(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_SUM, outcome(Assessed.of(merged("3e24 FLOP")).reads()));
        assertEquals(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_SUM,
                outcome(Assessed.under(Assessed.GUIDELINES, merged("1e23 FLOP")).reads()));
    }

    @Test
    void M04_anUnknownOriginalLeavesTheSumUndecided() {
        String text = tuned("compute unknown", "4e21 FLOP", PLACED).replace("⟦", "").replace("⟧", "").replace("of Base", "of ⟦Base⟧");
        Assessed assessed = Assessed.of(text);
        assertEquals(Severity.WARNING, assessed.finds("modifier/original-unknown").severity());
        assertTrue(assessed.finds("modifier/original-unknown").message().contains("Obtain the amount from its provider"));
        assertEquals(Modifier.Outcome.PROVIDER, outcome(assessed));
        consultation("compute 2e23 FLOP", "4e21 FLOP").findsNo("modifier/original-unknown");
    }

    @ParameterizedTest
    @CsvSource({"33333333333333333333333 FLOP", "33333333333333333333334 FLOP"})
    void V30_underTheGuidelinesAnUnknownOriginalLeavesOpenWhetherTheCriterionIsMet(String compute) {
        Assessed assessed = guidelines("compute unknown", compute);
        assertEquals(Modifier.Outcome.UNDETERMINED, outcome(assessed));
        assertEquals(1, assessed.findings("modifier/original-unknown").size());
        assessed.findsNo("compute/original-unknown").findsNo("modifier/below-threshold").findsNo("modifier/becomes-provider");
        assertTrue(LegalFixture.reasons(assessed.model("Tuned")).contains("Only if it can neither be known nor be estimated"));
    }

    @Test
    void M04_aModificationThatCrossesAloneNeedsNoKnownOriginal() {
        assertEquals(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_SUM, outcome(consultation("compute unknown", "1.1e25 FLOP")));
    }

    @Test
    void M05_belowTheShareTheHeadroomIsStated() {
        Assessed assessed = consultation("compute 2e23 FLOP", "1e21 FLOP");
        assertEquals(Severity.INFORMATION, assessed.finds("modifier/below-threshold").severity());
        assertTrue(assessed.finds("modifier/below-threshold").message().contains("which leaves 2.33·10²¹ FLOP"),
                assessed.finds("modifier/below-threshold").message());
        assessed.model("Tuned").obligations().forEach(duty -> assertEquals(Obligation.Status.NOT_APPLICABLE, duty.status()));
        consultation("compute 2e23 FLOP", "4e21 FLOP").findsNo("modifier/below-threshold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "internal-use essential-to-services no affects-rights no"})
    void M06_aModificationThatIsNotPlacedBringsNoDuties(String market) {
        Assessed assessed = Assessed.of(tuned("compute 2e23 FLOP", "4e21 FLOP", market)).reads();
        assertEquals(Modifier.Outcome.NOT_PLACED, outcome(assessed));
        assessed.findsNo("modifier/becomes-provider");
        assertTrue(assessed.model("Tuned").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).reason()
                .contains(market.isEmpty() ? "not placed on the market" : "purely internal"));
    }

    @Test
    void M06_internalUseThatIsEssentialCountsAsPlacing() {
        Assessed.of(tuned("compute 2e23 FLOP", "4e21 FLOP", "internal-use essential-to-services yes affects-rights no"))
                .finds("modifier/becomes-provider");
    }

    @Test
    void M06_aModificationIntegratedInOnesOwnSystemIsPlacedWithIt() {
        Assessed assessed = Assessed.of(tuned("compute 2e23 FLOP", "4e21 FLOP", "") + """
                system Desk by Tuner {
                    integrates Tuned
                    placed on market 2025-10-01 via chatbot
                }
                """);
        assessed.finds("modifier/becomes-provider");
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.model("Tuned"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @Test
    void M06_aResultThatIsNotGeneralPurposeBringsNoDuties() {
        Assessed assessed = Assessed.of(tuned("compute 2e23 FLOP", "4e21 FLOP", "generates audio\n    " + PLACED)).reads();
        assessed.findsNo("modifier/becomes-provider");
        assertTrue(LegalFixture.reasons(assessed.model("Tuned")).contains("the result is not a general-purpose model"));
    }
}
