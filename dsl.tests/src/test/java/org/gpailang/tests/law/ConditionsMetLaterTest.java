package org.gpailang.tests.law;

import static org.gpailang.tests.fixtures.LegalFixture.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.Knowledge;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions that are met after the placing on the market: the duties begin with the condition, not with the placing. */
class ConditionsMetLaterTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-26");
    private static final String OPEN = """
            claims open-source-exemption
            licence Free
            public weights, architecture, usage-information
            """;
    private static final String PARTIES = LegalFixture.PARTIES
            + "licence Free { access free  usage free  modification free  distribution free }\n";

    private static Assessed on(LocalDate day, String ruleset, String text) {
        return Assessed.of(day, ruleset, PARTIES + text).reads();
    }

    private static Assessed on(String ruleset, String text) {
        return on(DAY, ruleset, text);
    }

    private static String base(String provider, String run, String more) {
        return "model Base by " + provider + " { generates text  scope broad\npretraining { " + run + " }\n" + more + "\n}\n";
    }

    private static String version(String of, String name, String step, String more) {
        return "modification " + name + " of " + of + " by Lab { finetuning { " + step + " }\n" + more + "\n}\n";
    }

    private static Optional<LocalDate> due(ModelAssessment model, Obligation.Id id) {
        return model.obligation(id).due();
    }

    private static Optional<LocalDate> day(String date) {
        return Optional.of(LocalDate.parse(date));
    }

    @Test
    void V25_X09_anExemptionThatADesignationEndsIsLostFromThenOn() {
        String text = base("Abroad", "compute 2e24 FLOP", OPEN + "placed on market 2026-01-10 via repository\n"
                + "systemic-risk designated 2026-06-01 under 52(4) informed 2026-06-10");
        ModelAssessment model = on(Assessed.GUIDELINES, text).model("Base");
        assertEquals(day("2026-06-10"), due(model, Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(day("2026-06-10"), due(model, Obligation.Id.DOWNSTREAM_INFORMATION));
        assertEquals(day("2026-06-10"), due(model, Obligation.Id.REPRESENTATIVE));
        assertEquals(day("2026-01-10"), due(model, Obligation.Id.COPYRIGHT_POLICY));
        ModelAssessment before = on(LocalDate.parse("2026-06-05"), Assessed.GUIDELINES, text).model("Base");
        assertFalse(status(before, Obligation.Id.TECHNICAL_DOCUMENTATION) == Obligation.Status.OVERDUE);
        ModelAssessment unclaimed = on(Assessed.GUIDELINES, text.replace("claims open-source-exemption", "")).model("Base");
        assertEquals(day("2026-01-10"), due(unclaimed, Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @UnderBothRulesets
    void V23_X09_anExemptionThatAVersionEndsIsLostWithTheCrossing(String ruleset) {
        ModelAssessment model = on(ruleset, base("Lab", "compute 9e24 FLOP", OPEN + "placed on market 2025-09-01 via repository")
                + version("Base", "Next", "started 2026-02-01  ended 2026-03-01  compute 2e24 FLOP", OPEN
                        + "placed on market 2026-04-01 via repository")).model("Base");
        assertEquals(day("2026-03-01"), due(model, Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(day("2025-09-01"), due(model, Obligation.Id.TRAINING_SUMMARY));
        assertEquals(day("2026-03-01"), due(model, Obligation.Id.RISK_ASSESSMENT));
    }

    @UnderBothRulesets
    void G26_V16_V21_aModelThatCrossesAfterItsPlacingIsBoundFromTheCrossing(String ruleset) {
        String text = base("Lab", "started 2025-03-01  ended 2025-09-01  compute 9e24 FLOP",
                "placed on market 2025-10-01 via api\nfinetuning { started 2026-02-01 %s compute 2e24 FLOP }");
        ModelAssessment ended = on(ruleset, text.formatted("ended 2026-03-01")).model("Base");
        assertEquals(day("2026-03-01"), due(ended, Obligation.Id.RISK_ASSESSMENT));
        assertEquals(day("2025-10-01"), due(ended, Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(day("2026-02-15"), ended.notification().due());
        ModelAssessment open = on(ruleset, text.formatted("")).model("Base");
        assertEquals(Obligation.Status.UNDETERMINED, status(open, Obligation.Id.RISK_ASSESSMENT));
        assertTrue(open.obligation(Obligation.Id.RISK_ASSESSMENT).reason().contains("state when it ended"));
        ModelAssessment preview = on(ruleset, base("Lab", "started 2025-09-10  ended 2026-02-01  compute 2e25 FLOP",
                "placed on market 2025-11-01 via api")).model("Base");
        assertEquals(day("2026-02-01"), due(preview, Obligation.Id.MODEL_EVALUATION));
        assertEquals(day("2025-11-01"), due(preview, Obligation.Id.COPYRIGHT_POLICY));
    }

    @UnderBothRulesets
    void V23_V24_aVersionThatIsOnlyPlannedMakesNoDutyOverdue(String ruleset) {
        ModelAssessment model = on(ruleset, base("Lab", "started 2025-03-01  compute 9e24 FLOP", "placed on market 2025-10-01 via api")
                + version("Base", "Next", "planned 2027-01-01  compute 2e24 FLOP", "")).model("Base");
        assertEquals(Obligation.Status.UNDETERMINED, status(model, Obligation.Id.RISK_ASSESSMENT));
        assertEquals(Obligation.Status.OVERDUE, status(model, Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @ParameterizedTest
    @CsvSource({"guidelines-2025-07, 9e22, 2e22", "consultation-2025-04, 9e21, 2e21"})
    void V22_aModelThatBecomesGeneralPurposeAfterTheTransitionIsNotLegacy(String ruleset, String first, String later) {
        String placed = "placed on market 2025-06-01 via api";
        ModelAssessment version = on(ruleset, base("Lab", "started 2025-01-01 ended 2025-05-01 compute " + first + " FLOP", placed)
                + version("Base", "Next", "compute " + later + " FLOP", "placed on market 2026-04-01 via api")).model("Next");
        assertEquals(day("2026-04-01"), due(version, Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertFalse(version.legacy());
        assertEquals(LocalDate.parse("2026-08-02"), version.exposure().orElseThrow().from());
        ModelAssessment same = on(ruleset, base("Lab", "started 2025-01-01 ended 2025-05-01 compute " + first + " FLOP", placed
                + "\nfinetuning { started 2026-02-01  ended 2026-03-01  compute " + later + " FLOP }")).model("Base");
        assertEquals(day("2026-03-01"), due(same, Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertFalse(same.legacy());
    }

    @Test
    void V05_V16_nothingIsKnownAboutADistinctModelBeforeItsFirstActivity() {
        ModelAssessment last = on(SingleModelFixture.CONSULTATION, base("Lab", "started 2025-03-01 compute 9e24 FLOP",
                "placed on market 2025-09-01 via api")
                + version("Base", "First", "started 2026-02-01 compute 2e24 FLOP", "placed on market 2026-04-01 via api")
                + version("First", "Second", "started 2026-05-01 compute 2e24 FLOP", "placed on market 2026-06-01 via api"))
                .model("Second");
        assertEquals(day("2026-05-01"), last.notification().known());
        assertEquals(day("2026-05-15"), last.notification().due());
    }

    @UnderBothRulesets
    void T5_V19_aRunThatWasPlannedWhenTheDutiesBeganIsNotifiedTwoWeeksLater(String ruleset) {
        String text = base("Lab", "planned %s  started 2025-12-01  compute 2e25 FLOP", "");
        ModelAssessment planned = on(ruleset, text.formatted("2025-08-02")).model("Base");
        assertEquals(Optional.of(Knowledge.By.PLANNED), planned.notification().knowledge().map(Knowledge::by));
        assertEquals(day("2025-08-16"), planned.notification().due());
        assertEquals(day("2025-12-15"), on(ruleset, text.formatted("2025-08-03")).model("Base").notification().due());
    }

    @Test
    void V02_aProviderOfTwoSystemsHasTheDutiesForAModelOnce() {
        Assessed assessed = on(Assessed.GUIDELINES, base("Abroad", "compute 3e25 FLOP", "excludes-union \"terms\"")
                + "system Desk by Tuner { integrates Base  placed on market 2026-02-01 via chatbot }\n"
                + "system App by Tuner { integrates Base  placed on market 2026-01-05 via mobile-app }\n"
                + "system Other by Agent { integrates Base  placed on market 2026-03-01 via chatbot }\n");
        assertEquals(List.of(0, 1, 1), List.of("Desk", "App", "Other").stream()
                .map(name -> ((SystemAssessment) assessed.subject(name)).provided().size()).toList());
        assertEquals(List.of("App"), ((SystemAssessment) assessed.subject("Desk")).listedWith());
        assertTrue(LegalFixture.roles(assessed.subject("Desk")).contains("Tuner provider"));
        assertTrue(LegalFixture.reasons(assessed.subject("Desk")).contains("are listed with App"));
        assertEquals(2, assessed.findings("obligation/technical-documentation-missing").size());
        assertEquals(day("2026-01-05"), due(((SystemAssessment) assessed.subject("App")).provided().get(0),
                Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @Test
    void V02_R06_ofAConsortiumThatBringsAModelInTheCoordinatorIsItsProvider() {
        Assessed assessed = on(Assessed.GUIDELINES, "entity Group { consortium of Tuner, Abroad coordinated by Abroad }\n"
                + base("Lab", "compute 2e24 FLOP", "excludes-union \"terms\"")
                + "system Desk by Group { integrates Base  placed on market 2026-02-01 via chatbot }\n");
        assertEquals(List.of("Group downstream-provider", "Abroad provider"), LegalFixture.roles(assessed.subject("Desk")));
        assertEquals(Obligation.Status.OVERDUE, status(((SystemAssessment) assessed.subject("Desk")).provided().get(0),
                Obligation.Id.REPRESENTATIVE));
    }
}
