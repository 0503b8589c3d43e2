package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Severity;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.2.1: who is the provider. */
class Section321ProviderTest {

    private static String model(String provider, String statements) {
        return LegalFixture.PARTIES + """
                model Edge by %s {
                    generates text
                    scope broad
                    pretraining { compute 2e23 FLOP }
                    %s
                }
                """.formatted(provider, statements);
    }

    @Test
    void R01_whoDevelopsAndPlacesIsTheProvider() {
        assertEquals(List.of("Lab provider"),
                LegalFixture.roles(Assessed.of(model("Lab", "placed on market 2025-09-01 via api")).reads().model("Edge")));
    }

    @Test
    void R02_whoHasItDevelopedByAnotherIsStillTheProvider() {
        Assessed assessed = Assessed.of(model("Lab", "developed by Tuner  placed on market 2025-09-01 via api"));
        assertEquals(List.of("Lab provider", "Tuner developer"), LegalFixture.roles(assessed.reads().model("Edge")));
        assertEquals("A lab", assessed.model("Edge").dutyHolderName());
    }

    @Test
    void R03_theHostOfAnothersRepositoryHasNoDuties() {
        Assessed assessed = Assessed.of("""
                entity Hub "A hub" { established in US }
                """ + model("Lab", "placed on market 2025-09-01 via repository \"https://hub.example/edge\" hosted by Hub"));
        assertEquals(List.of("Lab provider", "Hub repository-host"), LegalFixture.roles(assessed.reads().model("Edge")));
        assessed.findsNo("representative/missing");
    }

    @Test
    void R03_oneOwnRepositoryMakesNoHost() {
        assertEquals(List.of("Lab provider"), LegalFixture.roles(Assessed.of(model("Lab",
                "placed on market 2025-09-01 via repository hosted by Lab")).reads().model("Edge")));
    }

    @Test
    void R04_theModifierIsProviderForTheModificationAndTheOriginalProviderKeepsItsDuties() {
        Assessed assessed = Assessed.of(model("Lab", "placed on market 2025-09-01 via api") + """
                modification Tuned of Edge by Tuner {
                    finetuning { compute 4e21 FLOP }
                    placed on market 2025-10-01 via api
                }
                """);
        assertEquals(List.of("Tuner downstream-modifier", "Tuner provider"), LegalFixture.roles(assessed.reads().model("Tuned")));
        assertEquals(List.of("Lab provider"), LegalFixture.roles(assessed.model("Edge")));
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.model("Edge"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @Test
    void R04_aSmallModificationLeavesItAModifierOnly() {
        Assessed assessed = Assessed.of(model("Lab", "placed on market 2025-09-01 via api") + """
                modification Tuned of Edge by Tuner {
                    finetuning { compute 3e21 FLOP }
                    placed on market 2025-10-01 via api
                }
                """);
        assertEquals(List.of("Tuner downstream-modifier"), LegalFixture.roles(assessed.reads().model("Tuned")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"consultation-2025-04", Assessed.GUIDELINES})
    void R05_whoIntegratesAnothersModelIsTheDownstreamProviderOfTheSystem(String ruleset) {
        Assessed assessed = Assessed.under(ruleset, model("Lab", "placed on market 2025-09-01 via api") + """
                system Desk by Tuner {
                    integrates Edge
                    placed on market 2025-10-01 via chatbot
                }
                """);
        assertEquals(List.of("Tuner downstream-provider"), LegalFixture.roles(assessed.reads().subject("Desk")));
        assertEquals(List.of("Lab provider"), LegalFixture.roles(assessed.model("Edge")));
    }

    private static final String EXCLUDED = model("Lab", "excludes-union \"the licence rules out the Union\"") + """
            system Desk by Tuner {
                integrates Edge
                placed on market 2025-10-01 via chatbot
            }
            """;

    @Test
    void R05_anExclusionOfTheUnionIsNotRecognisedByTheConsultation() {
        Assessed assessed = Assessed.of(EXCLUDED);
        assertEquals(List.of("Tuner downstream-provider"), LegalFixture.roles(assessed.reads().subject("Desk")));
        assertEquals(List.of("Lab provider"), LegalFixture.roles(assessed.model("Edge")));
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.model("Edge"), Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertTrue(LegalFixture.reasons(assessed.subject("Desk")).contains("it remains the provider of the model"));
    }

    @Test
    void R05_underTheGuidelinesTheIntegratorIsThenTheProviderOfTheModel() {
        Assessed assessed = Assessed.under(Assessed.GUIDELINES, EXCLUDED);
        assertEquals(List.of("Tuner downstream-provider", "Tuner provider"), LegalFixture.roles(assessed.reads().subject("Desk")));
        assertEquals(Obligation.Status.NOT_APPLICABLE, LegalFixture.status(assessed.model("Edge"), Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertTrue(LegalFixture.reasons(assessed.subject("Desk")).contains("excludes the Union market, so the one who brings it there"));
    }

    @Test
    void R05_withoutAnExclusionTheModelIsPlacedWithTheSystem() {
        Assessed assessed = Assessed.under(Assessed.GUIDELINES, EXCLUDED.replace("excludes-union \"the licence rules out the Union\"", ""));
        assertEquals(List.of("Tuner downstream-provider"), LegalFixture.roles(assessed.reads().subject("Desk")));
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.model("Edge"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @Test
    void R06_theCoordinatorOfAConsortiumIsTakenAsTheProvider() {
        Assessed assessed = Assessed.of("entity Both { consortium of Lab, Tuner coordinated by Tuner }\n"
                + model("⟦Both⟧", "placed on market 2025-09-01 via api"));
        assertEquals(Severity.INFORMATION, assessed.finds("role/consortium-case-by-case").severity());
        assertEquals(List.of("Tuner provider"), LegalFixture.roles(assessed.model("Edge")));
    }

    @Test
    void R06_withoutACoordinatorTheConsortiumItselfIs() {
        Assessed assessed = Assessed.of("entity Both { consortium of Lab, Tuner }\n"
                + model("⟦Both⟧", "placed on market 2025-09-01 via api"));
        assertTrue(assessed.finds("role/consortium-case-by-case").message().contains("the consortium itself is considered the provider"));
        assertEquals(List.of("Both provider"), LegalFixture.roles(assessed.model("Edge")));
        Assessed.of(model("Lab", "placed on market 2025-09-01 via api")).findsNo("role/consortium-case-by-case");
    }

    @Test
    void R07_aProviderOutsideTheUnionNeedsARepresentative() {
        String text = model("Abroad", "placed on market 2025-09-01 via api").replace("model Edge", "model ⟦Edge⟧");
        assertEquals(Severity.ERROR, Assessed.of(text).finds("representative/missing").severity());
        Assessed.of(model("Lab", "placed on market 2025-09-01 via api")).reads().findsNo("representative/missing");
    }

    @ParameterizedTest
    @CsvSource({"2025-08-24, WARNING, NOT_YET_DUE", "2025-08-31, WARNING, DUE", "2025-09-01, ERROR, DUE", "2025-09-02, ERROR, OVERDUE"})
    void R07_theRepresentativeIsDueBeforePlacing(LocalDate day, Severity severity, Obligation.Status status) {
        Assessed assessed = Assessed.on(day, model("Abroad", "placed on market 2025-09-01 via api"));
        assertEquals(severity, assessed.finds("representative/missing").severity());
        assertEquals(status, LegalFixture.status(assessed.model("Edge"), Obligation.Id.REPRESENTATIVE));
    }

    private static String represented(String representative, String country) {
        return """
                entity Agent { established in %s }
                entity Abroad {
                    established in CN
                    %s
                }
                model Edge by Abroad {
                    generates text
                    scope broad
                    pretraining { compute 2e23 FLOP }
                    placed on market 2025-09-01 via api
                }
                """.formatted(country, representative);
    }

    @Test
    void R07_theRepresentativeMustBeInTheUnion() {
        Assessed outside = Assessed.of(represented("⟦representative Agent appointed 2025-08-20⟧", "CH"));
        assertEquals(Severity.ERROR, outside.finds("representative/outside-union").severity());
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(outside.model("Edge"), Obligation.Id.REPRESENTATIVE));
        Assessed inside = Assessed.of(represented("representative Agent appointed 2025-08-20", "IE"));
        inside.reads().findsNo("representative/outside-union").findsNo("representative/missing").findsNo("representative/appointed-late");
        assertEquals(Obligation.Status.FULFILLED, LegalFixture.status(inside.model("Edge"), Obligation.Id.REPRESENTATIVE));
        assertEquals(List.of("Abroad provider", "Agent authorised-representative"), LegalFixture.roles(inside.model("Edge")));
    }

    @Test
    void R07_aMandateAfterPlacingIsLate() {
        assertEquals(Severity.ERROR, Assessed.of(represented("⟦representative Agent appointed 2025-09-02⟧", "IE"))
                .finds("representative/appointed-late").severity());
        Assessed.of(represented("representative Agent appointed 2025-08-31", "IE")).findsNo("representative/appointed-late");
        Assessed.of(represented("⟦representative Agent appointed 2025-09-01⟧", "IE")).finds("representative/appointed-late");
        Assessed.of(represented("representative Agent", "IE")).findsNo("representative/appointed-late");
    }
}
