package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Article 52 and section 3.4.2: notification of the Commission. */
class Article52NotificationTest {

    private static String model(String run, String statements) {
        return LegalFixture.PARTIES + """
                model ⟦Edge⟧ by Lab {
                    generates text
                    scope broad
                    pretraining { %s }
                    %s
                }
                """.formatted(run, statements);
    }

    private static String unmarked(String text) {
        return text.replace("⟦", "").replace("⟧", "");
    }

    private static final String CROSSING = "estimated 2025-10-01  started 2025-11-01  compute 1.1e25 FLOP";

    @ParameterizedTest
    @CsvSource({"2025-09-30, FORESEEN, NOT_YET_DUE", "2025-10-01, DUE, DUE", "2025-10-02, DUE, DUE", "2025-10-14, DUE, DUE",
        "2025-10-15, DUE, DUE"})
    void N01_theCommissionIsToBeNotifiedWithinFourteenDaysOfTheEstimate(LocalDate day, NotificationDuty.Status status,
            Obligation.Status duty) {
        Assessed assessed = Assessed.on(day, model(CROSSING, ""));
        assertEquals(Severity.WARNING, assessed.finds("notification/required").severity());
        assertTrue(assessed.finds("notification/required").message().contains("by 2025-10-15"));
        assertEquals(status, assessed.model("Edge").notification().status());
        assertEquals(duty, LegalFixture.status(assessed.model("Edge"), Obligation.Id.NOTIFICATION));
        assessed.findsNo("notification/overdue");
    }

    @ParameterizedTest
    @CsvSource({"estimated 2025-10-01  started 2025-11-01  planned 2025-09-01, 2025-10-15",
        "started 2025-11-01  planned 2025-09-01, 2025-11-15",
        "planned 2025-09-01, 2025-09-15", "planned 2025-08-01, 2025-08-16", "started 2025-08-02, 2025-08-16",
        "started 2025-08-03, 2025-08-17"})
    void N01_theDateIsThatOfTheEstimateElseOfTheStartElseOfThePlan(String dates, LocalDate due) {
        Assessed assessed = Assessed.of(model(dates + "  compute 1.1e25 FLOP", ""));
        assertEquals(Optional.of(due), assessed.reads().model("Edge").notification().due());
    }

    @Test
    void N01_anEstimateEqualToTheThresholdRequiresNothing() {
        Assessed assessed = Assessed.of(model(CROSSING.replace("1.1e25", "1e25"), ""));
        assessed.reads().findsNo("notification/required").findsNo("notification/overdue");
        assertEquals(NotificationDuty.Status.NOT_REQUIRED, assessed.model("Edge").notification().status());
    }

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 2025-12-01, 2025-12-15", "guidelines-2025-07, 2025-12-01, 2025-12-15"})
    void V16_theActivityThatCrossesIsKnownOnItsOwnDateAndNotWithTheRun(String ruleset, LocalDate known, LocalDate due) {
        Assessed assessed = Assessed.under(ruleset, unmarked(model(
                "estimated 2025-10-01  started 2025-10-15  ended 2025-11-20  compute 9.5e24 FLOP",
                "finetuning { estimated 2025-12-01  ended 2025-12-20  compute 6e23 FLOP }")));
        assertEquals(Optional.of(known), assessed.reads().model("Edge").notification().known());
        assertEquals(Optional.of(due), assessed.model("Edge").notification().due());
    }

    @Test
    void V25_aDesignationNeitherReplacesNorRequiresANotification() {
        Assessed both = Assessed.of(unmarked(model(CROSSING, "systemic-risk designated 2025-10-10")));
        both.reads().finds("notification/overdue");
        Assessed designated = Assessed.of(model(CROSSING.replace("1.1e25", "1e24"), "systemic-risk designated 2025-10-10"));
        designated.reads().findsNo("notification/required").findsNo("notification/overdue");
    }

    private static final String RUNNING = "started 2026-01-01  compute %s x H100-SXM5 for 90 days at 40%%";

    @Test
    void N02_aRunBelowTheThresholdIsMonitored() {
        String text = unmarked(model(RUNNING.formatted("1000"), "")).replace("pretraining {", "⟦pretraining⟧ {");
        Assessed assessed = Assessed.of(text);
        assertEquals(Severity.INFORMATION, assessed.finds("notification/monitor").severity());
        assertTrue(assessed.finds("notification/monitor").message().contains("days at the stated rate"));
        assessed.findsNo("notification/required");
        assertTrue(Assessed.of(text.replace("compute", "ended 2026-01-09  compute")).reads().finds("notification/monitor").message()
                .contains("has ended"));
        Assessed.of(text.replace("2026-01-01", "2026-01-11")).reads().findsNo("notification/monitor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"systemic-risk designated 2026-01-05", "systemic-risk evidence \"tops the benchmarks\""})
    void N02_aModelThatHasSystemicRiskAlreadyIsNotMonitoredForTheThreshold(String ground) {
        Assessed.of(unmarked(model(RUNNING.formatted("1000"), ground))).reads().findsNo("notification/monitor");
    }

    @Test
    void N02_theDayOfTheCrossingFollowsFromTheDeclaredRate() {
        NotificationDuty crossing = Assessed.of(model(RUNNING.formatted("24576"), "")).reads().model("Edge").notification();
        assertEquals(Optional.of(LocalDate.parse("2026-01-12")), crossing.crossing());
        assertEquals(Optional.empty(), Assessed.of(model(RUNNING.formatted("1000"), "")).model("Edge").notification().crossing());
        assertEquals(Optional.empty(), Assessed.of(model(CROSSING, "")).model("Edge").notification().crossing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-16", "2026-01-10"})
    void N03_afterTheDayItIsOverdue(LocalDate day) {
        Assessed assessed = Assessed.on(day, model(CROSSING, ""));
        assertEquals(Severity.ERROR, assessed.finds("notification/overdue").severity());
        assessed.findsNo("notification/required");
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.model("Edge"), Obligation.Id.NOTIFICATION));
    }

    private static String notified(String notified) {
        return unmarked(model(CROSSING, "⟦%s⟧".formatted(notified)).replace("model ⟦Edge⟧", "model Edge")
                .replace("⟦" + notified + "⟧", "«" + notified + "»")).replace("«", "⟦").replace("»", "⟧");
    }

    @Test
    void N03_givenOnTheDayItIsInTimeAndTheDayAfterLate() {
        Assessed inTime = Assessed.of(notified("notified 2025-10-15 of 1.1e25 FLOP using architecture"));
        inTime.reads().findsNo("notification/late").findsNo("notification/overdue").findsNo("notification/required");
        assertEquals(NotificationDuty.Status.GIVEN, inTime.model("Edge").notification().status());
        Assessed late = Assessed.of(notified("notified 2025-10-16 of 1.1e25 FLOP using architecture"));
        assertEquals(Severity.WARNING, late.finds("notification/late").severity());
        assertEquals(NotificationDuty.Status.GIVEN_LATE, late.model("Edge").notification().status());
        assertEquals(Obligation.Status.FULFILLED, LegalFixture.status(late.model("Edge"), Obligation.Id.NOTIFICATION));
    }

    @Test
    void N03_aNotificationThatLiesAheadIsNotYetGiven() {
        Assessed assessed = Assessed.on(LocalDate.parse("2025-10-16"), notified("notified 2025-10-17 of 1.1e25 FLOP using architecture"));
        assertEquals(NotificationDuty.Status.OVERDUE, assessed.reads().model("Edge").notification().status());
    }

    @Test
    void N04_aNotificationStatesTheCompute() {
        assertEquals(Severity.ERROR,
                Assessed.of(notified("notified 2025-10-10 using hardware")).finds("notification/estimate-missing").severity());
        Assessed.of(notified("notified 2025-10-10 of 1.1e25 FLOP using hardware")).reads().findsNo("notification/estimate-missing");
    }

    @Test
    void N04_aNotificationDescribesTheApproach() {
        assertEquals(Severity.ERROR,
                Assessed.of(notified("notified 2025-10-10 of 1.1e25 FLOP")).finds("notification/approach-missing").severity());
        Assessed.of(notified("notified 2025-10-10 of 1.1e25 FLOP using hardware")).reads().findsNo("notification/approach-missing");
        Assessed.of(notified("notified 2025-10-10 of 1.1e25 FLOP \"counted passes\"")).reads().findsNo("notification/approach-missing");
    }

    @ParameterizedTest
    @CsvSource({"1.1e25, false", "11e24, false", "3.0e25, false", "1.12e25, true", "1e25, true", "3e25, true"})
    void N04_theComputeHasTwoSignificantFigures(String amount, boolean found) {
        Assessed assessed = Assessed.of(notified("notified 2025-10-10 of " + amount + " FLOP using hardware")).reads();
        if (found) {
            assertEquals(Severity.WARNING, assessed.finds("notification/precision").severity());
        } else {
            assessed.findsNo("notification/precision");
        }
    }

    @Test
    void N04_theReportShowsTheComputeInTwoFigures() {
        String json = AssessmentJson.assessment(Assessed.of(model(CROSSING.replace("1.1e25", "3.7908e25"), "")).outcome());
        assertTrue(json.contains("\"reported\" : \"3.8e25\""), json);
    }

    @Test
    void N05_aLargeRunIsPlannedWithoutAnEstimate() {
        String text = unmarked(model("planned 2026-06-01", "")).replace("planned 2026-06-01", "⟦planned 2026-06-01⟧");
        assertEquals(Severity.WARNING, Assessed.of(text).finds("notification/no-estimate").severity());
        Assessed.of(text.replace("⟧", "⟧  compute unknown")).finds("notification/no-estimate");
        for (String run : List.of("planned 2026-06-01  compute 1e22 FLOP", "planned 2025-06-01  ended 2025-09-01", "")) {
            Assessed.of(unmarked(model(run, ""))).reads().findsNo("notification/no-estimate");
        }
    }
}
