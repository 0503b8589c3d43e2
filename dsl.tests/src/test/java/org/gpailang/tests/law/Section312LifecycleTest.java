package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Severity;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.1.2: distinct models, and versions of a model. */
class Section312LifecycleTest {

    private static final String BASE = LegalFixture.PARTIES + """
            model Base by Lab {
                generates text
                scope broad
                pretraining { compute 2e23 FLOP }
                placed on market 2025-09-01 via api
            }
            """;

    private static String next(String compute) {
        return BASE + """
                modification Next of Base by Lab {
                    continued-pretraining { ⟦compute %s FLOP⟧ }
                    placed on market 2025-10-01 via api
                }
                """.formatted(compute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consultation-2025-04", Assessed.GUIDELINES})
    void L01_anotherLargePretrainingRunBeginsADistinctModel(String ruleset) {
        Assessed assessed = Assessed.under(ruleset, BASE + """
                model ⟦Next⟧ by Lab {
                    generates text
                    scope broad
                    pretraining { compute 3e23 FLOP }
                }
                """);
        assertEquals(Severity.INFORMATION, assessed.finds("lifecycle/distinct-model").severity());
        assertEquals(Lifecycle.Status.DISTINCT_MODEL, assessed.model("Next").lifecycle().status());
    }

    @Test
    void L01_theFirstModelAndModelsOfOthersAreNotReportedAsDistinct() {
        Assessed assessed = Assessed.of(BASE + """
                model Next by Tuner {
                    generates text
                    scope broad
                    pretraining { compute 3e23 FLOP }
                }
                """);
        assessed.reads().findsNo("lifecycle/distinct-model");
        assertEquals(Lifecycle.Status.DISTINCT_MODEL, assessed.model("Base").lifecycle().status());
    }

    @Test
    void L02_theSmallestAmountAboveAThirdMakesADistinctModel() {
        Assessed assessed = Assessed.of(next("3333333333333333333334"));
        assertTrue(assessed.finds("lifecycle/distinct-model").message().contains("more than 1/3 of 10²² FLOP"));
        assertEquals(Severity.INFORMATION, assessed.finds("lifecycle/distinct-model").severity());
        assertEquals(Optional.of("Base"), assessed.model("Next").lifecycle().of());
    }

    @Test
    void L02_theLargestAmountBelowAThirdDoesNot() {
        Assessed assessed = Assessed.of(next("3333333333333333333333"));
        assessed.findsNo("lifecycle/distinct-model");
        assertEquals(Lifecycle.Status.VERSION, assessed.model("Next").lifecycle().status());
    }

    @ParameterizedTest
    @CsvSource({"1e22, VERSION", "10000000000000000000001, DISTINCT_MODEL"})
    void L02_exactlyAThirdDoesNotCross(String compute, Lifecycle.Status status) {
        assertEquals(status, Assessed.of("""
                assess under Thirds
                ruleset Thirds extends consultation-2025-04 { general-purpose above 3e22 FLOP generating text }
                """ + next(compute)).reads().model("Next").lifecycle().status());
    }

    @Test
    void L02_onTheSameRunItsOwnPostTrainingIsComparedWithTheThird() {
        String text = LegalFixture.PARTIES + """
                pretraining Run by Lab { compute 2e23 FLOP }
                model Base by Lab {
                    generates text
                    scope broad
                    pretraining Run
                }
                model Chat by Lab {
                    generates text
                    scope broad
                    pretraining Run
                    finetuning { ⟦compute %s⟧ }
                }
                """;
        Assessed.of(text.formatted("4e21 FLOP")).finds("lifecycle/distinct-model");
        assertEquals(Lifecycle.Status.VERSION, Assessed.of(text.formatted("3e21 FLOP")).model("Chat").lifecycle().status());
        assertEquals(Lifecycle.Status.VERSION,
                Assessed.under(Assessed.GUIDELINES, text.formatted("4e21 FLOP")).model("Chat").lifecycle().status());
    }

    @Test
    void L03_aboveAThirdOfTheSystemicRiskThresholdItIsDistinctForThoseDuties() {
        Assessed assessed = Assessed.of(next("3333333333333333333333334"));
        assertEquals(Severity.WARNING, assessed.finds("lifecycle/distinct-systemic-risk").severity());
        assertEquals(Lifecycle.Status.DISTINCT_SYSTEMIC_RISK, assessed.model("Next").lifecycle().status());
        assertTrue(LegalFixture.reasons(assessed.model("Next")).contains("a significant change in systemic risk is presumed"));
    }

    @Test
    void L03_notAboveThatThirdItIsOnlyADistinctModel() {
        Assessed assessed = Assessed.of(next("3333333333333333333333333"));
        assessed.findsNo("lifecycle/distinct-systemic-risk");
        assertEquals(Lifecycle.Status.DISTINCT_MODEL, assessed.model("Next").lifecycle().status());
    }

    @Test
    void L04_aSmallModificationByTheSameEntityIsAVersion() {
        Assessed assessed = Assessed.of(BASE + """
                modification ⟦Next⟧ of Base by Lab { finetuning { compute 9e20 FLOP } }
                """);
        assertEquals(Severity.INFORMATION, assessed.finds("lifecycle/version").severity());
        assessed.findsNo("modifier/below-threshold");
    }

    @Test
    void L04_aModificationByAnotherIsNotAVersion() {
        Assessed assessed = Assessed.of(BASE + """
                modification Next of Base by Tuner { finetuning { compute 9e20 FLOP } }
                """);
        assessed.reads().findsNo("lifecycle/version");
        assertEquals(Lifecycle.Status.DOWNSTREAM_MODIFICATION, assessed.model("Next").lifecycle().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9e20", "4e21", "4e24", "2e25"})
    void L04_underTheGuidelinesAllLaterChangesByTheSameEntityAreVersions(String compute) {
        Assessed assessed = Assessed.under(Assessed.GUIDELINES, next(compute));
        assertEquals(Lifecycle.Status.VERSION, assessed.model("Next").lifecycle().status());
        assessed.findsNo("lifecycle/distinct-model").findsNo("lifecycle/distinct-systemic-risk");
        assertEquals(1, assessed.findings("lifecycle/version").size());
    }

    @Test
    void L05_eachDutyHasItsScope() {
        assertEquals("""
                52(1) PER_DISTINCT_MODEL
                53(1)(a) PER_DISTINCT_MODEL
                53(1)(b) PER_DISTINCT_MODEL
                53(1)(c) ONCE_PER_PROVIDER
                53(1)(d) PER_DISTINCT_MODEL
                54 ONCE_PER_PROVIDER
                55(1)(a) UPDATE_FOR_VERSION
                55(1)(b) UPDATE_FOR_VERSION
                55(1)(c) ONCE_PER_PROVIDER
                55(1)(d) ONCE_PER_PROVIDER
                """, scopes(Assessed.of(next("4e21")), "Next"));
        assertEquals("""
                52(1) PER_DISTINCT_MODEL
                53(1)(a) UPDATE_FOR_VERSION
                53(1)(b) UPDATE_FOR_VERSION
                53(1)(c) ONCE_PER_PROVIDER
                53(1)(d) UPDATE_FOR_VERSION
                54 ONCE_PER_PROVIDER
                55(1)(a) UPDATE_FOR_VERSION
                55(1)(b) UPDATE_FOR_VERSION
                55(1)(c) ONCE_PER_PROVIDER
                55(1)(d) ONCE_PER_PROVIDER
                """, scopes(Assessed.of(next("9e20")), "Next"));
    }

    private static String scopes(Assessed assessed, String model) {
        StringBuilder scopes = new StringBuilder();
        assessed.model(model).obligations().forEach(duty ->
                scopes.append(duty.id().provision()).append(' ').append(duty.scope()).append('\n'));
        return scopes.toString();
    }

    @Test
    void L05_oneCopyrightPolicyServesAllModelsOfAProviderAndATechnicalDocumentOnlyItsOwn() {
        Assessed assessed = Assessed.of(BASE + """
                model Other by Lab {
                    generates text
                    scope broad
                    pretraining { compute 3e23 FLOP }
                    placed on market 2025-09-01 via api
                    documents { copyright-policy "policy.md"  technical "annex.pdf" }
                }
                """);
        assertEquals(Obligation.Status.FULFILLED, LegalFixture.status(assessed.model("Base"), Obligation.Id.COPYRIGHT_POLICY));
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.model("Base"), Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(Obligation.Status.FULFILLED, LegalFixture.status(assessed.model("Other"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @Test
    void L05_theUpdateForAVersionIsDueWhenTheVersionIsPlaced() {
        Assessed before = Assessed.on(java.time.LocalDate.parse("2025-09-20"), next("9e20"));
        assertEquals(Obligation.Status.NOT_YET_DUE, LegalFixture.status(before.model("Next"), Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(Optional.of(java.time.LocalDate.parse("2025-10-01")),
                before.model("Next").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).due());
    }
}
