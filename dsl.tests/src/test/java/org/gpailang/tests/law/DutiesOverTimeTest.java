package org.gpailang.tests.law;

import static org.gpailang.tests.fixtures.LegalFixture.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.Knowledge;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates on which facts are known, count and make duties due: dated statements, assessed as of a date. */
class DutiesOverTimeTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");

    private static Assessed on(String ruleset, String text) {
        return on(DAY, ruleset, text);
    }

    private static Assessed on(LocalDate day, String ruleset, String text) {
        return Assessed.of(day, ruleset, LegalFixture.PARTIES + text).reads();
    }

    private static String model(String statements) {
        return "model Edge by Lab { accepts text  generates text  scope broad\n" + statements + "\n}\n";
    }

    private static Optional<LocalDate> day(String date) {
        return Optional.of(LocalDate.parse(date));
    }

    @UnderBothRulesets
    void V16_aLaterActivityThatCrossesIsKnownOnItsOwnDate(String ruleset) {
        String text = "pretraining { started 2026-01-01 compute 9.8e24 FLOP }  reinforcement-learning { %s compute 5e23 FLOP }";
        NotificationDuty estimated = on(ruleset, model(text.formatted("estimated 2026-10-20 started 2026-11-01"))).model("Edge")
                .notification();
        assertEquals(new Knowledge(LocalDate.parse("2026-10-20"), Knowledge.By.ESTIMATE, "reinforcement learning"),
                estimated.knowledge().orElseThrow());
        assertEquals(day("2026-11-03"), estimated.due());
        assertEquals(day("2026-11-01"), on(ruleset, model(text.formatted("planned 2026-10-01 started 2026-11-01"))).model("Edge")
                .notification().known());
        assertEquals(day("2026-10-01"), on(ruleset, model(text.formatted("planned 2026-10-01"))).model("Edge").notification().known());
    }

    @UnderBothRulesets
    void V17_theCrossingIsKnownFromTheFirstEstimateThatCrosses(String ruleset) {
        String text = model("pretraining { started 2026-01-01\ncompute 9e24 FLOP as of 2025-12-20\ncompute 1.2e25 FLOP as of 2026-02-01\n"
                + "compute 1.3e25 FLOP as of 2026-03-01 }");
        assertEquals(day("2026-02-01"), on(ruleset, text).model("Edge").notification().known());
        assertEquals("1.3·10²⁵ FLOP", on(ruleset, text).model("Edge").compute().cumulative().known().toString());
        ModelAssessment before = on(LocalDate.parse("2026-01-31"), ruleset, text).model("Edge");
        assertEquals("9·10²⁴ FLOP", before.compute().cumulative().known().toString());
        assertEquals(NotificationDuty.Status.NOT_REQUIRED, before.notification().status());
    }

    @ParameterizedTest
    @CsvSource({"as of 2025-12-20, as of 2026-02-01, '', 0", "as of 2025-12-20, as of 2026-12-01, '', 0",
        "as of 2025-12-20, as of 2025-12-20, '', 1", "'', as of 2026-02-01, '', 1", "'', '', '', 1",
        "as of 2026-02-01, as of 2025-12-20, basis, 0", "as of 2025-12-20, as of 2026-02-01, basis, 1"})
    void V17_aLaterEstimateReplacesTheEarlierOneAndDoesNotContradictIt(String first, String second, String basis, int findings) {
        Assessed assessed = on(SingleModelFixture.CONSULTATION, model("pretraining { started 2026-01-01\ncompute 9e24 FLOP " + basis + " "
                + first + "\ncompute 1.2e25 FLOP " + second + " }"));
        assertEquals(findings, assessed.findings("compute/approach-decides").size());
        assertEquals(findings, assessed.findings("compute/estimates-disagree").size());
    }

    @UnderBothRulesets
    void V18_aRunThatIsFirstEstimatedAfterItsStartShouldHaveBeenKnownAtTheStart(String ruleset) {
        Assessed run = on(ruleset, model("pretraining { started 2026-01-01  estimated 2026-02-01  compute 1.2e25 FLOP }"));
        assertEquals(day("2026-01-01"), run.model("Edge").notification().known());
        Assessed later = on(ruleset, model("pretraining { started 2026-01-01  compute 9.8e24 FLOP }\n"
                + "finetuning { started 2026-02-01  estimated 2026-03-01  compute 5e23 FLOP }"));
        assertEquals(day("2026-03-01"), later.model("Edge").notification().known());
    }

    @UnderBothRulesets
    void V19_aModelTrainedBeforeTheDutiesApplyAndPlacedAfterIsNotifiedTwoWeeksAfterThatDay(String ruleset) {
        for (String market : List.of("placed on market 2025-09-01 via api", "placed on market 2025-08-02 via api", "")) {
            NotificationDuty duty = on(ruleset, model("pretraining { ended 2025-07-01  compute 2e25 FLOP }  " + market)).model("Edge")
                    .notification();
            assertEquals(day("2025-08-16"), duty.due());
            assertTrue(duty.reason().citation().text().contains(ruleset.startsWith("consultation") ? "3.5" : "112"),
                    duty.reason().citation().text());
        }
    }

    @UnderBothRulesets
    void V20_withoutAnyOtherDayItIsKnownAtTheLatestAtThePlacing(String ruleset) {
        Assessed assessed = on(ruleset, model("pretraining { compute 2e25 FLOP }  placed on market 2026-03-01 via api"));
        Knowledge knowledge = assessed.model("Edge").notification().knowledge().orElseThrow();
        assertEquals(Knowledge.By.AT_THE_LATEST, knowledge.by());
        assertEquals(day("2026-03-15"), assessed.model("Edge").notification().due());
        String message = assessed.finds("notification/overdue").message();
        assertTrue(message.contains("at the latest") && !message.contains("was known on"), message);
    }

    private static String line(String first, String next) {
        return "model Base by Lab { generates text  scope broad  pretraining { compute 9.9e24 FLOP }  placed on market " + first
                + " via api }\nmodification Next of Base by Lab { finetuning { started 2026-10-01  compute 3e23 FLOP }  placed on market "
                + next
                + " via api }\n";
    }

    @Test
    void V22_aVersionOfALegacyModelIsLegacy() {
        Assessed assessed = on(Assessed.GUIDELINES, line("2025-06-01", "2026-11-01").replace("9.9e24", "9e24"));
        assertTrue(assessed.model("Next").legacy());
        assertEquals(day("2027-08-02"), assessed.model("Next").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).due());
        assertEquals(List.of(), assessed.outcome().findings().stream().filter(each -> each.severity().name().equals("ERROR")).toList());
    }

    @Test
    void V22_underTheConsultationADistinctModelPlacedLaterIsNotLegacy() {
        Assessed assessed = on(SingleModelFixture.CONSULTATION, line("2025-06-01", "2026-11-01").replace("9.9e24", "9e24"));
        assertEquals(false, assessed.model("Next").legacy());
        assertEquals(Obligation.Status.OVERDUE, status(assessed.model("Next"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @UnderBothRulesets
    void V23_aVersionThatCrossesGivesTheWholeLineSystemicRiskFromTheCrossing(String ruleset) {
        Assessed assessed = on(ruleset, line("2025-11-01", "2026-11-20"));
        ModelAssessment base = assessed.model("Base");
        assertEquals(SystemicRisk.Status.PRESUMED, base.systemicRisk().status());
        assertEquals(Optional.of("Next"), base.systemicRisk().through());
        assertEquals(day("2026-11-20"), base.obligation(Obligation.Id.RISK_ASSESSMENT).due());
        assertEquals(day("2026-10-01"), base.notification().known());
        assertEquals(day("2026-10-15"), base.notification().due());
        assertEquals(Obligation.Status.NOT_APPLICABLE, status(assessed.model("Next"), Obligation.Id.NOTIFICATION));
        assertEquals(1, assessed.findings("notification/overdue").size());
    }

    @Test
    void V23_underTheConsultationAboveAThirdOnlyThatModelHasIt() {
        Assessed assessed = on(SingleModelFixture.CONSULTATION, line("2025-11-01", "2026-11-20").replace("3e23", "3.4e24"));
        assertEquals(SystemicRisk.Status.NOT_PRESUMED, assessed.model("Base").systemicRisk().status());
        assertEquals(SystemicRisk.Status.PRESUMED, assessed.model("Next").systemicRisk().status());
    }

    @UnderBothRulesets
    void V24_statementsWithALaterDateDoNotCountYet(String ruleset) {
        String text = model("pretraining { compute 1e24 FLOP }  placed on market 2025-09-01 via api  systemic-risk designated 2026-06-01");
        assertEquals(SystemicRisk.Status.NOT_PRESUMED,
                on(LocalDate.parse("2026-05-31"), ruleset, text).model("Edge").systemicRisk().status());
        assertEquals(SystemicRisk.Status.DESIGNATED, on(LocalDate.parse("2026-06-01"), ruleset, text).model("Edge").systemicRisk()
                .status());
    }

    @UnderBothRulesets
    void V25_designationAndThresholdApplySideBySide(String ruleset) {
        ModelAssessment edge = on(ruleset, model("pretraining { started 2026-01-01  compute 2e25 FLOP }  placed on market 2026-03-01 via"
                + " api  systemic-risk designated 2026-06-01")).model("Edge");
        assertEquals(SystemicRisk.Status.PRESUMED, edge.systemicRisk().status());
        assertTrue(edge.systemicRisk().designation().isPresent());
        assertEquals(NotificationDuty.Status.OVERDUE, edge.notification().status());
        assertEquals(day("2026-03-01"), edge.obligation(Obligation.Id.RISK_ASSESSMENT).due());
    }

    @ParameterizedTest
    @CsvSource({"under 52(4) informed 2026-06-09, 2026-06-09", "informed 2026-06-09, 2026-06-09", "'', 2026-06-01",
        "under 52(1) informed 2026-06-09, 2026-03-01"})
    void V25_aDesignationBindsFromWhenTheProviderWasInformedOrTheConditionWasMet(String how, LocalDate due) {
        ModelAssessment edge = on(Assessed.GUIDELINES, model("pretraining { compute 2e24 FLOP }  placed on market 2026-03-01 via api"
                + "  systemic-risk designated 2026-06-01 " + how)).model("Edge");
        assertEquals(Optional.of(due), edge.obligation(Obligation.Id.RISK_ASSESSMENT).due());
    }

    @UnderBothRulesets
    void V26_onlyAcceptedArgumentsEndTheDuties(String ruleset) {
        String text = "pretraining { started 2026-01-01  compute 2e25 FLOP }  placed on market 2026-03-01 via api\n"
                + "systemic-risk arguments 2026-02-01 \"short\"\n%s";
        assertEquals(Obligation.Status.OVERDUE, status(on(ruleset, model(text.formatted(""))).model("Edge"),
                Obligation.Id.RISK_ASSESSMENT));
        assertEquals(Obligation.Status.OVERDUE, status(on(ruleset, model(text.formatted("systemic-risk arguments rejected 2026-06-01")))
                .model("Edge"), Obligation.Id.RISK_ASSESSMENT));
        Assessed accepted = on(ruleset, model(text.formatted("systemic-risk arguments accepted 2026-06-01")));
        assertEquals(Obligation.Status.NOT_APPLICABLE, status(accepted.model("Edge"), Obligation.Id.RISK_ASSESSMENT));
        assertEquals(NotificationDuty.Status.NOT_REQUIRED, accepted.model("Edge").notification().status());
        assertEquals(Obligation.Status.OVERDUE, status(on(LocalDate.parse("2026-05-31"), ruleset,
                model(text.formatted("systemic-risk arguments accepted 2026-06-01"))).model("Edge"), Obligation.Id.RISK_ASSESSMENT));
    }

    @UnderBothRulesets
    void V26_aDesignationAfterAcceptedArgumentsIsTheOnlyGround(String ruleset) {
        Assessed assessed = on(ruleset, model("pretraining { started 2026-01-01  compute 2e25 FLOP }  placed on market 2026-03-01 via api\n"
                + "systemic-risk arguments accepted 2026-06-01\n"
                + "systemic-risk designated 2026-09-01 under 52(4) informed 2026-09-05"));
        ModelAssessment edge = assessed.model("Edge");
        assertEquals(SystemicRisk.Status.DESIGNATED, edge.systemicRisk().status());
        assertEquals(day("2026-09-05"), edge.obligation(Obligation.Id.RISK_ASSESSMENT).due());
        assertEquals(NotificationDuty.Status.NOT_REQUIRED, edge.notification().status());
        assertTrue(assessed.finds("systemic-risk/crossed").message().startsWith("Edge is designated"));
        assertTrue(assessed.finds("systemic-risk/arguments").message().contains("apply again because of a designation"));
    }

    @Test
    void V26_aVersionThatCrossesAfterwardsDoesNotRestoreThePresumption() {
        Assessed assessed = on(Assessed.GUIDELINES, line("2025-11-01", "2026-11-20").replace("via api }\nmodification", "via api"
                + "  systemic-risk arguments accepted 2026-06-01  systemic-risk designated 2026-09-01 under 52(4) }\nmodification"));
        for (String name : List.of("Base", "Next")) {
            assertEquals(SystemicRisk.Status.DESIGNATED, assessed.model(name).systemicRisk().status(), name);
            assertEquals(NotificationDuty.Status.NOT_REQUIRED, assessed.model(name).notification().status(), name);
        }
        assertEquals(day("2026-09-01"), assessed.model("Base").obligation(Obligation.Id.RISK_ASSESSMENT).due());
    }

    private static ModelAssessment modified(String ruleset, String statements) {
        return on(ruleset, model("pretraining { compute 2e25 FLOP }  placed on market 2026-03-01 via api")
                + "modification Tuned of Edge by Tuner { finetuning { compute 7e24 FLOP }  placed on market 2026-03-01 via api\n"
                + statements + " }\n").model("Tuned");
    }

    @UnderBothRulesets
    void V26_acceptedArgumentsEndTheDutiesOfAModifierToo(String ruleset) {
        assertEquals(Obligation.Status.OVERDUE, status(modified(ruleset, ""), Obligation.Id.RISK_ASSESSMENT));
        ModelAssessment accepted = modified(ruleset, "systemic-risk arguments accepted 2026-06-01");
        assertEquals(Obligation.Status.NOT_APPLICABLE, status(accepted, Obligation.Id.RISK_ASSESSMENT));
        assertEquals(Obligation.Status.OVERDUE, status(accepted, Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(NotificationDuty.Status.NOT_REQUIRED, accepted.notification().status());
        assertEquals(SystemicRisk.Status.NOT_PRESUMED, accepted.systemicRisk().status());
    }

    @UnderBothRulesets
    void V26_aReassessmentThatIsGrantedEndsTheDesignationOfAModification(String ruleset) {
        String text = "systemic-risk arguments accepted 2026-04-01\nsystemic-risk designated 2026-05-01 under 52(4)\n"
                + "systemic-risk reassessment %s 2026-11-10";
        assertEquals(Obligation.Status.OVERDUE, status(modified(ruleset, text.formatted("refused")), Obligation.Id.RISK_ASSESSMENT));
        assertEquals(Obligation.Status.NOT_APPLICABLE, status(modified(ruleset, text.formatted("granted")),
                Obligation.Id.RISK_ASSESSMENT));
    }

    @ParameterizedTest
    @CsvSource({"'', 2026-07-05", "under 52(4), 2026-07-05", "under 52(1), "})
    void V26_aReassessmentComesSixMonthsAfterADesignationByAnnexXIII(String under, LocalDate earliest) {
        String text = "pretraining { compute 2e24 FLOP }  systemic-risk designated 2026-01-05 " + under;
        assertEquals(Optional.ofNullable(earliest), on(Assessed.GUIDELINES, model(text)).model("Edge").systemicRisk().reassessment());
        if (earliest != null) {
            String again = text + "\nsystemic-risk reassessment requested 2026-07-06\nsystemic-risk reassessment refused 2026-08-01";
            assertEquals(day("2027-02-01"), on(Assessed.GUIDELINES, model(again)).model("Edge").systemicRisk().reassessment());
        }
    }

    private static String represented(String entity, String market) {
        return "entity Far { " + entity + " }\nmodel Edge by Far { generates text  scope broad  pretraining { compute 1e24 FLOP }  "
                + "placed on market " + market + " via api }\n";
    }

    @UnderBothRulesets
    void V27_aRepresentativeIsAppointedBeforeThePlacing(String ruleset) {
        String entity = "established in US  representative Agent appointed ";
        on(ruleset, represented(entity + "2026-02-09", "2026-02-10")).findsNo("representative/appointed-late");
        on(ruleset, represented(entity + "2026-02-10", "2026-02-10")).finds("representative/appointed-late");
        on(ruleset, represented(entity + "2026-02-10", "2025-06-01")).findsNo("representative/appointed-late");
    }

    @UnderBothRulesets
    void V27_withoutACountryOrADayItIsUndetermined(String ruleset) {
        assertEquals(Obligation.Status.UNDETERMINED, status(on(ruleset, represented("", "2026-02-10")).model("Edge"),
                Obligation.Id.REPRESENTATIVE));
        assertEquals(Obligation.Status.UNDETERMINED, status(on(ruleset,
                represented("established in US  representative Agent", "2026-02-10"))
                .model("Edge"), Obligation.Id.REPRESENTATIVE));
    }

    @UnderBothRulesets
    void V28_finesOfALegacyModelBeginWithItsDuties(String ruleset) {
        ModelAssessment legacy = on(ruleset, model("pretraining { compute 1e24 FLOP }  placed on market 2025-06-01 via api")).model("Edge");
        assertEquals(LocalDate.parse("2027-08-02"), legacy.exposure().orElseThrow().from());
        assertEquals(LocalDate.parse("2026-08-02"), legacy.exposure().orElseThrow().requestsFrom());
        ModelAssessment later = on(ruleset, model("pretraining { compute 1e24 FLOP }  placed on market 2025-09-01 via api")).model("Edge");
        assertEquals(LocalDate.parse("2026-08-02"), later.exposure().orElseThrow().from());
    }
}
