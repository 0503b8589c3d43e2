package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Severity;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles 53 to 55: each duty is asked for when it is owed, warned of until its day and an error after it. */
class Articles53To55DutiesTest {

    private static final LocalDate DUE = LocalDate.parse("2025-09-10");

    private static String model(String compute, String documents) {
        return """
                entity Lab "A lab" { established in FR }
                model ⟦Edge⟧ by Lab {
                    generates text
                    scope broad
                    pretraining { compute %s }
                    placed on market 2025-09-10 via api
                    documents { %s }
                }
                """.formatted(compute, documents);
    }

    private static void duty(String compute, String code, String document, Obligation.Id id) {
        standsAt(DUE.minusDays(8), compute, code, id, Severity.WARNING, Obligation.Status.NOT_YET_DUE);
        standsAt(DUE.minusDays(7), compute, code, id, Severity.WARNING, Obligation.Status.DUE);
        standsAt(DUE.minusDays(1), compute, code, id, Severity.WARNING, Obligation.Status.DUE);
        standsAt(DUE, compute, code, id, Severity.WARNING, Obligation.Status.DUE);
        standsAt(DUE.plusDays(1), compute, code, id, Severity.ERROR, Obligation.Status.OVERDUE);
        Assessed stated = Assessed.on(DUE.plusDays(1), model(compute, document + " \"file.pdf\" 2025-09-09")).reads().findsNo(code);
        assertEquals(Obligation.Status.FULFILLED, LegalFixture.status(stated.model("Edge"), id));
        Assessed.on(DUE.plusDays(1), model(compute, document + " \"file.pdf\" 2025-09-12")).finds(code);
    }

    private static void standsAt(LocalDate day, String compute, String code, Obligation.Id id, Severity severity,
            Obligation.Status status) {
        Assessed assessed = Assessed.on(day, model(compute, "")).reads();
        assertEquals(severity, assessed.finds(code).severity());
        assertEquals(status, LegalFixture.status(assessed.model("Edge"), id));
    }

    private static void general(String code, String document, Obligation.Id id) {
        duty("2e23 FLOP", code, document, id);
        Assessed.on(DUE.plusDays(1), model("1e22 FLOP", "")).reads().findsNo(code);
        Assessed.of(DUE.plusDays(1), Assessed.GUIDELINES, model("2e23 FLOP", "")).finds(code);
        Assessed.of(DUE.plusDays(1), Assessed.GUIDELINES, model("1e23 FLOP", "")).reads().findsNo(code);
    }

    private static void systemic(String code, String document, Obligation.Id id) {
        duty("1.1e25 FLOP", code, document, id);
        Assessed.on(DUE.plusDays(1), model("1e25 FLOP", "")).reads().findsNo(code);
        Assessed.of(DUE.plusDays(1), Assessed.GUIDELINES, model("1.1e25 FLOP", "")).finds(code);
        Assessed.of(DUE.plusDays(1), Assessed.GUIDELINES, model("1e25 FLOP", "")).reads().findsNo(code);
    }

    @Test
    void D01_technicalDocumentation() {
        general("obligation/technical-documentation-missing", "technical", Obligation.Id.TECHNICAL_DOCUMENTATION);
    }

    @Test
    void D02_informationForDownstreamProviders() {
        general("obligation/downstream-documentation-missing", "downstream", Obligation.Id.DOWNSTREAM_INFORMATION);
    }

    @Test
    void D03_copyrightPolicy() {
        general("obligation/copyright-policy-missing", "copyright-policy", Obligation.Id.COPYRIGHT_POLICY);
    }

    @Test
    void D04_publicSummaryOfTrainingContent() {
        general("obligation/training-summary-missing", "training-summary", Obligation.Id.TRAINING_SUMMARY);
    }

    @Test
    void D05_authorisedRepresentative() {
        Assessed abroad = Assessed.on(DUE.plusDays(1), model("2e23 FLOP", "").replace("established in FR", "established in US"));
        assertEquals(Severity.ERROR, abroad.finds("representative/missing").severity());
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(abroad.model("Edge"), Obligation.Id.REPRESENTATIVE));
        Assessed.on(DUE.plusDays(1), model("2e23 FLOP", "")).reads().findsNo("representative/missing");
    }

    @Test
    void D06_modelEvaluation() {
        systemic("obligation/model-evaluation-missing", "model-evaluation", Obligation.Id.MODEL_EVALUATION);
    }

    @Test
    void D07_assessmentOfSystemicRisks() {
        systemic("obligation/risk-assessment-missing", "risk-assessment", Obligation.Id.RISK_ASSESSMENT);
    }

    @Test
    void D08_seriousIncidents() {
        systemic("obligation/incident-reporting-missing", "incident-reporting", Obligation.Id.INCIDENT_REPORTING);
    }

    @Test
    void D09_cybersecurity() {
        systemic("obligation/cybersecurity-missing", "cybersecurity", Obligation.Id.CYBERSECURITY);
    }

    @ParameterizedTest
    @CsvSource({"1.1e25 FLOP, overdue", "1e25 FLOP, not-applicable"})
    void D10_notification(String compute, String status) {
        assertEquals(status, LegalFixture.statuses(Assessed.of(model(compute, "")).reads().model("Edge")).get("52(1)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1e25 FLOP", "2e23 FLOP", "1e22 FLOP"})
    void D10_everyDutyStandsInTheTable(String compute) {
        assertEquals(Obligation.Id.values().length, Assessed.of(model(compute, "")).reads().model("Edge").obligations().size());
    }
}
