package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Severity;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.5 and Art. 111(3): transitional rules. */
class Section35TransitionTest {

    private static String model(String run, String statements) {
        return LegalFixture.PARTIES + """
                model Edge by Lab {
                    generates text
                    scope broad
                    pretraining { %s }
                    %s
                }
                """.formatted(run, statements);
    }

    private static final LocalDate LEGACY = LocalDate.parse("2027-08-02");

    @ParameterizedTest
    @ValueSource(strings = {"consultation-2025-04", Assessed.GUIDELINES})
    void T01_aModelPlacedBeforeTheDutiesApplyHasUntilAugust2027(String ruleset) {
        Assessed assessed = Assessed.under(ruleset, model("compute 2e23 FLOP", "⟦placed on market 2025-08-01 via api⟧"));
        assertEquals(Severity.INFORMATION, assessed.finds("transition/legacy").severity());
        assertEquals(Optional.of(LEGACY), assessed.model("Edge").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).due());
        assertEquals(Severity.INFORMATION, assessed.findings("obligation/technical-documentation-missing").get(0).severity());
        assertEquals(Severity.WARNING, Assessed.of(LEGACY.minusDays(90), ruleset, model("compute 2e23 FLOP", "placed on market 2025-08-01"
                + " via api")).findings("obligation/technical-documentation-missing").get(0).severity());
    }

    @Test
    void T01_onePlacedOnTheDayItselfHasNot() {
        Assessed assessed = Assessed.of(model("compute 2e23 FLOP", "placed on market 2025-08-02 via api"));
        assessed.reads().findsNo("transition/legacy");
        assertEquals(Optional.of(LocalDate.parse("2025-08-02")),
                assessed.model("Edge").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).due());
    }

    @ParameterizedTest
    @CsvSource({"2027-07-25, NOT_YET_DUE", "2027-07-26, DUE", "2027-08-01, DUE", "2027-08-02, DUE", "2027-08-03, OVERDUE"})
    void T01_theDutiesStandByThatDay(LocalDate day, Obligation.Status status) {
        Assessed assessed = Assessed.on(day, model("compute 2e23 FLOP", "placed on market 2024-05-01 via api"));
        assertEquals(status, LegalFixture.status(assessed.reads().model("Edge"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @ParameterizedTest
    @CsvSource({"2027-08-02, DUE", "2027-08-03, OVERDUE"})
    void T01_soDoesTheNotificationOfALegacyModel(LocalDate day, NotificationDuty.Status status) {
        NotificationDuty duty = Assessed.on(day, model("started 2024-01-01  compute 2e25 FLOP", "placed on market 2024-05-01 via api"))
                .reads().model("Edge").notification();
        assertEquals(Optional.of(LEGACY), duty.due());
        assertEquals(status, duty.status());
    }

    @Test
    void T01_aVersionOfALegacyModelKeepsItsDayAndTheMessageSaysWhoseDayItIs() {
        Assessed assessed = Assessed.of(model("compute 2e23 FLOP", "placed on market 2024-05-01 via api") + """
                modification Next of Edge by Lab {
                    finetuning { compute 1e21 FLOP }
                    placed on market 2025-12-01 via api
                }
                """);
        assertEquals(Optional.of(LEGACY), assessed.reads().model("Next").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).due());
        assertTrue(assessed.findings("transition/legacy").stream().anyMatch(finding -> finding.subject().equals("Next")
                && finding.message().startsWith("Next is a version of a model that was on the market before 2025-08-02")));
    }

    @Test
    void T02_aGapInPastDataIsToBeJustified() {
        String text = model("compute 2e23 FLOP", "placed on market 2024-05-01 via api\n    ⟦data-gap \"sources of the 2022 crawl\"%s⟧");
        assertEquals(Severity.WARNING, Assessed.of(text.formatted("")).finds("transition/justification-missing").severity());
        Assessed.of(text.formatted(" justified \"the logs are lost\"")).reads().findsNo("transition/justification-missing");
        Assessed.of(text.formatted("").replace("2024-05-01", "2025-09-01")).reads().findsNo("transition/justification-missing");
    }

    private static Assessed difficulties(String run, String placed) {
        return Assessed.of(model(run, placed + "\n    ⟦difficulties \"evaluation capacity\"⟧")).reads();
    }

    @Test
    void T03_aLegacyModelWithSystemicRiskAndDifficulties() {
        Assessed assessed = difficulties("compute 1.1e25 FLOP", "placed on market 2024-05-01 via api");
        assertEquals(Severity.INFORMATION, assessed.finds("transition/contact-ai-office").severity());
        assertFalse(assessed.finds("transition/contact-ai-office").message().contains("together with the notification"));
        difficulties("compute 1e25 FLOP", "placed on market 2024-05-01 via api").findsNo("transition/contact-ai-office");
    }

    @ParameterizedTest
    @CsvSource({"planned 2025-08-02, true", "started 2025-07-01, true", "ended 2025-06-01, true", "planned 2025-08-03, false"})
    void T04_underWayOnTheDayAndPlacedAfterIt(String date, boolean found) {
        Assessed assessed = difficulties(date + "  compute 2e23 FLOP", "placed on market 2025-11-01 via api");
        if (found) {
            assessed.finds("transition/contact-ai-office");
        } else {
            assessed.findsNo("transition/contact-ai-office");
        }
    }

    @Test
    void T04_withoutDifficultiesNothingIsSaid() {
        Assessed.of(model("planned 2025-08-02  compute 2e23 FLOP", "placed on market 2025-11-01 via api")).reads()
                .findsNo("transition/contact-ai-office");
    }

    @ParameterizedTest
    @CsvSource({"2025-08-01, DUE", "2025-08-02, DUE", "2025-08-15, DUE", "2025-08-16, DUE", "2025-08-17, OVERDUE"})
    void T05_withSystemicRiskTheNotificationIsDueOn16August2025(LocalDate day, NotificationDuty.Status status) {
        NotificationDuty duty = Assessed.on(day, model("started 2025-06-01  compute 1.1e25 FLOP", "placed on market 2025-11-01 via api"))
                .reads().model("Edge").notification();
        assertEquals(Optional.of(LocalDate.parse("2025-08-16")), duty.due());
        assertEquals(status, duty.status());
    }

    @Test
    void T05_aFirstTimeProviderGetsTheNoteOnParticularConsideration() {
        String run = "started 2025-06-01  compute 1.1e25 FLOP";
        Assessed first = difficulties(run, "placed on market 2025-11-01 via api");
        assertTrue(first.finds("transition/contact-ai-office").message().contains("particular consideration"));
        assertTrue(first.finds("transition/contact-ai-office").message().contains("together with the notification"));
        Assessed providerHadSystemicRiskModel = Assessed.of(model(run,
                "placed on market 2025-11-01 via api\n    ⟦difficulties \"capacity\"⟧") + """
                model Older by Lab {
                    generates text
                    scope broad
                    pretraining { compute 2e25 FLOP }
                    placed on market 2024-05-01 via api
                }
                """);
        assertFalse(providerHadSystemicRiskModel.finds("transition/contact-ai-office").message().contains("particular consideration"));
    }
}
