package org.gpailang.tests.law;

import static org.gpailang.tests.fixtures.LegalFixture.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.Knowledge;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One model and its provider, where several persons make, modify and place it. */
class SeveralPersonsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final String CONSULTATION = SingleModelFixture.CONSULTATION;

    private static Assessed on(String ruleset, String text) {
        return Assessed.of(DAY, ruleset, LegalFixture.PARTIES + text).reads();
    }

    private static String base(String provider, String compute, String more) {
        return "model Base by " + provider + " { accepts text  generates text  scope broad  pretraining { compute " + compute + " }  "
                + more
                + " }\n";
    }

    private static String tuned(String compute, String more) {
        return "modification Tuned of Base by Tuner { finetuning { compute " + compute + " }  " + more + " }\n";
    }

    private static final String PLACED = "placed on market 2026-02-10 via api";
    private static final String SYSTEM = "system Desk by Tuner { integrates Base  placed on market 2026-02-01 via own-product }\n";

    @UnderBothRulesets
    void V01_aModificationOfAnotherPlacesTheOriginal(String ruleset) {
        Assessed assessed = on(ruleset, base("Abroad", "2e24 FLOP", "") + tuned("1e24 FLOP", PLACED));
        ModelAssessment original = assessed.model("Base");
        assertEquals(Optional.of(LocalDate.parse("2026-02-10")), original.availability().first());
        assertEquals(Obligation.Status.OVERDUE, status(original, Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(Obligation.Status.OVERDUE, status(original, Obligation.Id.REPRESENTATIVE));
        assertTrue(original.exposure().isPresent());
        assessed.findsNo("market/obligations-begin");
        assertEquals(Modifier.Outcome.PROVIDER, assessed.model("Tuned").modifier().orElseThrow().outcome());
    }

    @UnderBothRulesets
    void V01_aSystemOfAnotherPlacesTheModelAndContradictsResearchOnly(String ruleset) {
        Assessed assessed = on(ruleset, base("Lab", "2e24 FLOP", "research-only") + SYSTEM);
        assertEquals(Obligation.Status.OVERDUE, status(assessed.model("Base"), Obligation.Id.TECHNICAL_DOCUMENTATION));
        assessed.finds("market/research-only-placed");
    }

    @Test
    void V01_aModificationThatIsNotPlacedPlacesNothing() {
        Assessed assessed = on(CONSULTATION, base("Lab", "2e24 FLOP", "") + tuned("1e24 FLOP", ""));
        assertEquals(Obligation.Status.NOT_YET_DUE, status(assessed.model("Base"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @Test
    void V02_whoBringsAnExcludedModelToTheUnionInASystemHasItsDuties() {
        Assessed assessed = on(Assessed.GUIDELINES, base("Abroad", "3e25 FLOP", "excludes-union \"licence, section 3\"") + SYSTEM);
        ModelAssessment provided = ((SystemAssessment) assessed.subject("Desk")).provided().get(0);
        for (Obligation.Id id : List.of(Obligation.Id.TECHNICAL_DOCUMENTATION, Obligation.Id.TRAINING_SUMMARY,
                Obligation.Id.RISK_ASSESSMENT)) {
            assertEquals(Obligation.Status.OVERDUE, status(provided, id));
        }
        assertEquals(NotificationDuty.Status.OVERDUE, provided.notification().status());
        assertTrue(provided.exposure().isPresent());
        assertEquals("Desk", assessed.finds("notification/overdue").subject());
        assertEquals(List.of("Desk"), assessed.findings("obligation/technical-documentation-missing").stream().map(each -> each.subject())
                .toList());
        assertFalse(assessed.model("Base").hasDuties());
        assertTrue(assessed.model("Base").exposure().isEmpty());
    }

    @Test
    void V02_anIntegratorAbroadNeedsARepresentative() {
        Assessed assessed = on(Assessed.GUIDELINES, base("Lab", "3e24 FLOP", "excludes-union \"terms\"")
                + SYSTEM.replace("Tuner", "Abroad"));
        assertEquals(Obligation.Status.OVERDUE, status(((SystemAssessment) assessed.subject("Desk")).provided().get(0),
                Obligation.Id.REPRESENTATIVE));
    }

    @Test
    void V02_theAuthorOfAModificationOfAnExcludedModelHasTheDutiesForTheWholeModel() {
        Assessed assessed = on(Assessed.GUIDELINES, base("Abroad", "3e25 FLOP", "excludes-union \"terms\"") + tuned("1e20 FLOP", PLACED));
        ModelAssessment tuned = assessed.model("Tuned");
        assertEquals(Modifier.Outcome.PROVIDER_BY_EXCLUSION, tuned.modifier().orElseThrow().outcome());
        assertFalse(tuned.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).limitedToModification());
        assertEquals(Obligation.Status.OVERDUE, status(tuned, Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(Obligation.Status.OVERDUE, status(tuned, Obligation.Id.RISK_ASSESSMENT));
        assertEquals(NotificationDuty.Status.OVERDUE, tuned.notification().status());
        assertFalse(assessed.model("Base").hasDuties());
        assertTrue(LegalFixture.reasons(tuned).contains("our reading"));
    }

    private static ModelAssessment provided(Assessed assessed, String system) {
        return ((SystemAssessment) assessed.subject(system)).provided().get(0);
    }

    @Test
    void V02_aDesignationBindsWhoBringsTheModelToTheUnionFromWhenTheProviderWasInformed() {
        Assessed assessed = on(Assessed.GUIDELINES, base("Abroad", "2e24 FLOP", "excludes-union \"terms\"  systemic-risk designated"
                + " 2026-06-01 under 52(4) informed 2026-06-09") + SYSTEM + tuned("1e20 FLOP", PLACED));
        for (ModelAssessment bound : List.of(provided(assessed, "Desk"), assessed.model("Tuned"))) {
            assertEquals(Optional.of(LocalDate.parse("2026-06-09")), bound.obligation(Obligation.Id.RISK_ASSESSMENT).due(), bound::name);
            assertEquals(NotificationDuty.Status.NOT_REQUIRED, bound.notification().status(), bound::name);
        }
        assertEquals(Optional.of(LocalDate.parse("2026-02-01")), provided(assessed, "Desk")
                .obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).due());
        assertEquals(Optional.of(LocalDate.parse("2026-02-10")), assessed.model("Tuned")
                .obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).due());
    }

    @Test
    void V02_whetherAnUnknownModificationOfADesignatedModelIsNotifiedIsUndetermined() {
        Assessed assessed = on(Assessed.GUIDELINES, base("Abroad", "2e24 FLOP", "excludes-union \"terms\"  systemic-risk designated"
                + " 2026-06-01 under 52(4)") + tuned("unknown", PLACED));
        assertEquals(NotificationDuty.Status.UNDETERMINED, assessed.model("Tuned").notification().status());
    }

    @ParameterizedTest
    @CsvSource({"Tuner, true, 2027-08-02", "Agent, false, 2026-02-01"})
    void V02_theModelIsOnTheMarketSinceTheFirstSystemOfTheSameProvider(String integrator, boolean legacy, LocalDate due) {
        Assessed assessed = on(Assessed.GUIDELINES, base("Abroad", "3e24 FLOP", "excludes-union \"terms\"")
                + SYSTEM.replace("placed", "documents { technical \"shelf\" }  placed").replace("2026-02-01", "2025-06-01")
                + SYSTEM.replace("Desk by Tuner", "Kiosk by " + integrator));
        assertTrue(provided(assessed, "Desk").legacy());
        assertEquals(legacy ? List.of("Desk") : List.of(), ((SystemAssessment) assessed.subject("Kiosk")).listedWith());
        ModelAssessment later = provided(assessed, legacy ? "Desk" : "Kiosk");
        assertEquals(legacy, later.legacy());
        assertEquals(Optional.of(due), later.obligation(Obligation.Id.TRAINING_SUMMARY).due());
        assertEquals(legacy ? Obligation.Status.FULFILLED : Obligation.Status.OVERDUE, status(later,
                Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @ParameterizedTest
    @CsvSource({"1e22 FLOP, 'No duty of a provider arises', 0", "unknown, 'Whether duties of a provider arise is undetermined', 1",
        "3e24 FLOP, 'The duties of Article 53 arise', 1", "3e25 FLOP, 'The duties of Articles 52, 53 and 55 arise', 1"})
    void V02_whichDutiesTheProviderByExclusionHasFollowsFromTheModel(String compute, String duties, int findings) {
        Assessed system = on(Assessed.GUIDELINES, base("Abroad", compute, "excludes-union \"terms\"") + SYSTEM);
        assertTrue(provided(system, "Desk").duties().conclusion().contains(". " + duties), provided(system, "Desk").duties()::conclusion);
        assertEquals(findings, system.findings("market/provider-by-exclusion").size());
        system.findings("market/provider-by-exclusion").forEach(each ->
                assertTrue(each.message().contains("because the model's own provider excludes"), each::message));
        Assessed modified = on(Assessed.GUIDELINES, base("Abroad", compute, "excludes-union \"terms\"") + tuned("1e20 FLOP", PLACED));
        assertTrue(modified.model("Tuned").duties().conclusion().startsWith(duties), modified.model("Tuned").duties()::conclusion);
        assertEquals(findings, modified.findings("market/provider-by-exclusion").size());
        modified.findings("market/provider-by-exclusion").forEach(each ->
                assertTrue(each.message().contains("because the provider of Base excludes"), each::message));
    }

    @ParameterizedTest
    @CsvSource({"1e22 FLOP, not a general-purpose", "unknown, Whether its training compute is greater"})
    void V02_theReasonOfTheAuthorOfAModificationIsTheModelAndNotTheExclusionAlone(String compute, String reason) {
        Assessed modified = on(Assessed.GUIDELINES, base("Abroad", compute, "excludes-union \"terms\"") + tuned("1e20 FLOP", PLACED));
        String conclusion = modified.model("Tuned").duties().conclusion();
        assertTrue(conclusion.contains(reason), conclusion);
    }

    @Test
    void V02_anIntegratorIsNotAskedForDaysOfATrainingThatItDidNotDo() {
        Assessed assessed = on(Assessed.GUIDELINES, base("Abroad", "3e25 FLOP", "excludes-union \"terms\"") + SYSTEM);
        assertEquals(Knowledge.By.PLACED, provided(assessed, "Desk").notification().knowledge().orElseThrow().by());
        assertEquals(Optional.of(LocalDate.parse("2026-02-15")), provided(assessed, "Desk").notification().due());
        String message = assessed.finds("notification/overdue").message();
        assertTrue(message.contains("when the model is placed on the market, on 2026-02-01") && !message.contains("state '"), message);
    }

    @Test
    void V02_anExclusionThatIsNotDescribedDoesNotCount() {
        Assessed assessed = on(Assessed.GUIDELINES, base("Lab", "3e24 FLOP", "excludes-union") + SYSTEM);
        assertEquals(Obligation.Status.OVERDUE, status(assessed.model("Base"), Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(List.of(), ((SystemAssessment) assessed.subject("Desk")).provided());
    }

    @Test
    void V02_underTheConsultationAnExclusionHasNoEffect() {
        Assessed assessed = on(CONSULTATION, base("Lab", "3e24 FLOP", "excludes-union \"terms\"") + SYSTEM);
        assertEquals(Obligation.Status.OVERDUE, status(assessed.model("Base"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @Test
    void V03_anExcludedModelThatNobodyBringsInHasNoDutyWhateverItsCompute() {
        ModelAssessment base = on(Assessed.GUIDELINES, base("Abroad", "3e25 FLOP", "excludes-union \"terms\"")).model("Base");
        assertFalse(base.hasDuties());
        assertEquals(NotificationDuty.Status.NOT_REQUIRED, base.notification().status());
        assertTrue(base.exposure().isEmpty());
    }

    @UnderBothRulesets
    void V04_internalUseThatIsNotExemptCountsFromItsFirstDay(String ruleset) {
        String use = "internal-use since %s essential-to-services yes affects-rights no";
        ModelAssessment base = on(ruleset, base("Lab", "2e24 FLOP", use.formatted("2025-09-01"))).model("Base");
        assertEquals(Optional.of(LocalDate.parse("2025-09-01")), base.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).due());
        ModelAssessment legacy = on(ruleset, base("Lab", "2e24 FLOP", use.formatted("2025-08-01"))).model("Base");
        assertEquals(Optional.of(LocalDate.parse("2027-08-02")), legacy.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).due());
    }

    @UnderBothRulesets
    void V04_withoutItsDayTheDutiesAreUndetermined(String ruleset) {
        ModelAssessment base = on(ruleset, base("Lab", "2e24 FLOP", "internal-use essential-to-services yes")).model("Base");
        assertEquals(Obligation.Status.UNDETERMINED, status(base, Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertTrue(base.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).reason().contains("2027-08-02"));
    }

    @UnderBothRulesets
    void V04_ofAProviderAbroadOnlyUseInTheUnionCounts(String ruleset) {
        String use = "internal-use since 2025-09-01 %s essential-to-services yes affects-rights no";
        assertEquals(Obligation.Status.UNDETERMINED, status(on(ruleset, base("Abroad", "2e24 FLOP", use.formatted(""))).model("Base"),
                Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(Obligation.Status.OVERDUE, status(on(ruleset, base("Abroad", "2e24 FLOP", use.formatted("in-union yes")))
                .model("Base"), Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertFalse(on(ruleset, base("Abroad", "2e24 FLOP", use.formatted("in-union no"))).model("Base").hasDuties());
    }

    @UnderBothRulesets
    void V04_exemptUseOfAModelWithSystemicRiskCounts(String ruleset) {
        String use = "internal-use since 2025-09-01 essential-to-services no affects-rights no";
        assertEquals(Obligation.Status.OVERDUE, status(on(ruleset, base("Lab", "1.1e25 FLOP", use)).model("Base"),
                Obligation.Id.RISK_ASSESSMENT));
        assertFalse(on(ruleset, base("Lab", "1e25 FLOP", use)).model("Base").hasDuties());
    }

    private static String steps(String first, String second) {
        return base("Lab", "2e23 FLOP", PLACED) + "modification V1 of Base by Lab { finetuning { compute " + first + " FLOP } }\n"
                + "modification V2 of V1 by Lab { finetuning { compute " + second + " FLOP } }\n";
    }

    @ParameterizedTest
    @CsvSource({"2e21, 1333333333333333333333, VERSION", "2e21, 1333333333333333333334, DISTINCT_MODEL"})
    void V05_ownStepsAreSummedAlongThePath(String first, String second, Lifecycle.Status status) {
        assertEquals(status, on(CONSULTATION, steps(first, second)).model("V2").lifecycle().status());
        assertEquals(Lifecycle.Status.VERSION, on(CONSULTATION, steps(first, second)).model("V1").lifecycle().status());
        assertEquals(Lifecycle.Status.VERSION, on(Assessed.GUIDELINES, steps(first, second)).model("V2").lifecycle().status());
    }

    @ParameterizedTest
    @CsvSource({"2e21, 2e21, lifecycle/distinct-model, '4·10²¹ FLOP was added since Base, more than'",
        "2e24, 1.4e24, lifecycle/distinct-systemic-risk, 'distinct from Base for all duties: 3.4·10²⁴ FLOP was added since then'",
        "2e21, 1.2e21, lifecycle/near-threshold, 'added since Base to make V2 is 3.2·10²¹ FLOP'"})
    void V05_theModelSinceWhichTheComputeIsCountedIsNamed(String first, String second, String code, String said) {
        Finding finding = on(CONSULTATION, steps(first, second)).findings(code).stream().filter(each -> each.subject().equals("V2"))
                .findFirst().orElseThrow();
        assertTrue(finding.message().contains(said), finding::message);
    }

    @Test
    void V05_ofAnUnknownStepTheKnownPartIsAtLeastWhatWasAdded() {
        Assessed assessed = on(CONSULTATION, steps("1e20", "4e21").replace("compute 1e20 FLOP", "compute unknown"));
        String message = assessed.finds("lifecycle/distinct-model").message();
        assertTrue(message.contains("at least 4·10²¹ FLOP was added since Base"), message);
    }

    @Test
    void V05_parallelBranchesAreNotAdded() {
        Assessed assessed = on(CONSULTATION, steps("2e21", "1e21").replace("V2 of V1", "V2 of Base"));
        assertEquals(Lifecycle.Status.VERSION, assessed.model("V2").lifecycle().status());
    }

    @Test
    void V05_theConsultationHasSeparateLineagesForBothThresholds() {
        Lifecycle lifecycle = on(CONSULTATION, steps("4e21", "1e20")).model("V2").lifecycle();
        assertEquals("V1", lifecycle.line());
        assertEquals("Base", lifecycle.systemicLine());
        Lifecycle distinct = on(CONSULTATION, steps("2e24", "1.4e24")).model("V2").lifecycle();
        assertEquals(Lifecycle.Status.DISTINCT_SYSTEMIC_RISK, distinct.status());
        assertEquals("V2", distinct.systemicLine());
    }

    @UnderBothRulesets
    void V06_theLineageBeginsWithTheLastDistinctModelAndThePreviousVersionIsNamed(String ruleset) {
        Lifecycle lifecycle = on(ruleset, steps("1e20", "1e20")).model("V2").lifecycle();
        assertEquals(Optional.of("V1"), lifecycle.of());
        assertEquals("Base", lifecycle.line());
        assertTrue(lifecycle.reason().conclusion().contains("version of Base"));
    }

    @UnderBothRulesets
    void V07_aModelOnANamedRunAndAModificationAreTheSame(String ruleset) {
        String run = "pretraining Run by Lab { compute 2e24 FLOP }\nmodel Base by Lab { generates text  scope broad  pretraining Run"
                + "  placed on market 2025-06-01 via api }\n";
        String onRun = "model Next by Lab { generates text  scope broad  pretraining Run  finetuning { compute 3e21 FLOP }"
                + "  placed on market 2026-01-10 via api }\n";
        String modification = "modification Next of Base by Lab { finetuning { compute 3e21 FLOP }  placed on market 2026-01-10 via api"
                + " }\n";
        ModelAssessment one = on(ruleset, run + onRun).model("Next");
        ModelAssessment other = on(ruleset, run + modification).model("Next");
        assertEquals(other.lifecycle().status(), one.lifecycle().status());
        assertEquals(Lifecycle.Status.VERSION, one.lifecycle().status());
        assertEquals("Base", one.lifecycle().line());
        assertTrue(one.legacy() && other.legacy());
        assertEquals(LegalFixture.statuses(other), LegalFixture.statuses(one));
    }

    @UnderBothRulesets
    void V08_aFurtherSmallStepOfAModifierIsAVersionOfItsModel(String ruleset) {
        Assessed assessed = on(ruleset, base("Lab", "2e24 FLOP", PLACED) + tuned("1e24 FLOP", PLACED)
                + "modification Next of Tuned by Tuner { finetuning { compute 1e20 FLOP }  placed on market 2026-03-01 via api }\n");
        assertEquals(Lifecycle.Status.VERSION, assessed.model("Next").lifecycle().status());
        assertEquals("Tuned", assessed.model("Next").lifecycle().line());
        assertTrue(assessed.model("Next").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).limitedToModification());
        assertEquals(1, assessed.findings("modifier/becomes-provider").size());
    }

    @UnderBothRulesets
    void V09_theOrderOfOriginalsChangesNothingAndTheOtherOriginalIsPartOfTheModification(String ruleset) {
        String originals = base("Lab", "2e23 FLOP", "") + "model Other by Abroad { generates text  scope broad  pretraining { compute 3e24"
                + " FLOP } }\n";
        String merged = "model Merged by Tuner { generates text  scope broad  merges %s  placed on market 2026-02-10 via api }\n";
        Assessed one = on(ruleset, originals + merged.formatted("Base, Other"));
        Assessed other = on(ruleset, originals + merged.formatted("Other, Base"));
        assertEquals(Modifier.Outcome.PROVIDER, one.model("Merged").modifier().orElseThrow().outcome());
        assertEquals(one.model("Merged").modifier().orElseThrow().reason().conclusion(),
                other.model("Merged").modifier().orElseThrow().reason().conclusion());
        assertEquals(LegalFixture.statuses(one.model("Merged")), LegalFixture.statuses(other.model("Merged")));
    }

    @UnderBothRulesets
    void V10_aModelOnTheRunOfAnotherIsAModificationOfItsModel(String ruleset) {
        Assessed assessed = on(ruleset, "pretraining Run by Lab { compute 2e24 FLOP }\n"
                + "model Mine by Tuner { generates text  scope broad  pretraining Run  finetuning { compute 1e24 FLOP }  " + PLACED
                + " }\n");
        assertEquals(Lifecycle.Status.DOWNSTREAM_MODIFICATION, assessed.model("Mine").lifecycle().status());
        assertEquals(Modifier.Outcome.PROVIDER, assessed.model("Mine").modifier().orElseThrow().outcome());
        assertTrue(LegalFixture.reasons(assessed.model("Mine")).contains("our reading"));
    }

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 9e21", "guidelines-2025-07, 5e22"})
    void V11_theAuthorWhoMakesAModelGeneralPurposeHasTheDutiesForTheWholeModel(String ruleset, String original) {
        Assessed assessed = on(ruleset, base("Lab", original + " FLOP", PLACED) + tuned("6e22 FLOP", PLACED));
        ModelAssessment tuned = assessed.model("Tuned");
        assertEquals(Modifier.Outcome.PROVIDER_OF_WHOLE_MODEL, tuned.modifier().orElseThrow().outcome());
        assertFalse(tuned.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).limitedToModification());
        assertEquals(Obligation.Status.OVERDUE, status(tuned, Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @ParameterizedTest
    @CsvSource({"2e24, UNDETERMINED", "3e24, UNDETERMINED", "3000000000000000000000001, SYSTEMIC_RISK_PROVIDER_BY_SUM", "1e24, BELOW"})
    void V12_belowTheThirdAndAboveTheThresholdTogetherIsOpenUnderTheGuidelines(String added, Modifier.Outcome outcome) {
        Assessed assessed = on(Assessed.GUIDELINES, base("Lab", "9e24 FLOP", PLACED) + tuned(added + " FLOP", PLACED));
        assertEquals(outcome, assessed.model("Tuned").modifier().orElseThrow().outcome());
        if (outcome == Modifier.Outcome.UNDETERMINED) {
            assertEquals(Obligation.Status.UNDETERMINED, status(assessed.model("Tuned"), Obligation.Id.RISK_ASSESSMENT));
            assertEquals(NotificationDuty.Status.UNDETERMINED, assessed.model("Tuned").notification().status());
            assertEquals(Obligation.Status.NOT_APPLICABLE, status(assessed.model("Tuned"), Obligation.Id.TECHNICAL_DOCUMENTATION));
            assertTrue(assessed.outcome().findings().stream().noneMatch(each -> each.message().contains("stay with the provider")));
        }
    }

    @UnderBothRulesets
    void V13_aModificationThatIsItselfDesignatedBringsTheDutiesOfArticle55(String ruleset) {
        Assessed assessed = on(ruleset, base("Lab", "2e24 FLOP", PLACED)
                + tuned("1e20 FLOP", PLACED + "  systemic-risk designated 2026-05-01"));
        assertEquals(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_DESIGNATION, assessed.model("Tuned").modifier().orElseThrow().outcome());
        assertEquals(Obligation.Status.OVERDUE, status(assessed.model("Tuned"), Obligation.Id.RISK_ASSESSMENT));
        assertEquals(NotificationDuty.Status.NOT_REQUIRED, assessed.model("Tuned").notification().status());
        assertEquals(Obligation.Status.NOT_APPLICABLE, status(assessed.model("Tuned"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @UnderBothRulesets
    void V14_evidenceOfGeneralityIsInherited(String ruleset) {
        String music = "model Base by Lab { accepts audio  generates music  scope broad  pretraining { compute 2e24 FLOP }"
                + "  generality evidence \"benchmarks\"  " + PLACED + " }\n";
        Assessed assessed = on(ruleset, music + tuned("1e24 FLOP", PLACED));
        assertTrue(assessed.model("Tuned").generalPurpose().applies());
        assertEquals(Modifier.Outcome.PROVIDER, assessed.model("Tuned").modifier().orElseThrow().outcome());
    }

    @UnderBothRulesets
    void V15_whoDevelopedTheOriginalIsNoMereModifier(String ruleset) {
        Assessed assessed = on(ruleset, "model Base by Lab { generates text  scope broad  developed by Tuner  pretraining { compute 2e24"
                + " FLOP } }\nmodel Mine by Tuner { generates text  scope broad  initialised from Base  finetuning { compute 1e20 FLOP }  "
                + PLACED + " }\n");
        assertEquals(Lifecycle.Status.DISTINCT_MODEL, assessed.model("Mine").lifecycle().status());
        assertEquals(Obligation.Status.OVERDUE, status(assessed.model("Mine"), Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertFalse(assessed.model("Mine").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).limitedToModification());
        assertTrue(LegalFixture.reasons(assessed.model("Mine")).contains("our reading"));
    }
}
