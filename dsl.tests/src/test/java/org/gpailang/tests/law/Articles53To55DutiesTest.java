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

/** Articles 53 to 55: each duty is reported when it applies, as a warning until its due date and as an error afterwards. */
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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "D01, TECHNICAL_DOCUMENTATION, technical, obligation/technical-documentation-missing",
        "D02, DOWNSTREAM_INFORMATION, downstream, obligation/downstream-documentation-missing",
        "D03, COPYRIGHT_POLICY, copyright-policy, obligation/copyright-policy-missing",
        "D04, TRAINING_SUMMARY, training-summary, obligation/training-summary-missing"
    })
    void D01_D02_D03_D04_dutiesOfEveryProvider(String row, Obligation.Id id, String document, String code) {
        duty("2e23 FLOP", code, document, id);
        Assessed.on(DUE.plusDays(1), model("1e22 FLOP", "")).reads().findsNo(code);
        Assessed.of(DUE.plusDays(1), Assessed.GUIDELINES, model("2e23 FLOP", "")).finds(code);
        Assessed.of(DUE.plusDays(1), Assessed.GUIDELINES, model("1e23 FLOP", "")).reads().findsNo(code);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "D06, MODEL_EVALUATION, model-evaluation, obligation/model-evaluation-missing",
        "D07, RISK_ASSESSMENT, risk-assessment, obligation/risk-assessment-missing",
        "D08, INCIDENT_REPORTING, incident-reporting, obligation/incident-reporting-missing",
        "D09, CYBERSECURITY, cybersecurity, obligation/cybersecurity-missing"
    })
    void D06_D07_D08_D09_dutiesOfProvidersOfModelsWithSystemicRisk(String row, Obligation.Id id, String document, String code) {
        duty("1.1e25 FLOP", code, document, id);
        Assessed.on(DUE.plusDays(1), model("1e25 FLOP", "")).reads().findsNo(code);
        Assessed.of(DUE.plusDays(1), Assessed.GUIDELINES, model("1.1e25 FLOP", "")).finds(code);
        Assessed.of(DUE.plusDays(1), Assessed.GUIDELINES, model("1e25 FLOP", "")).reads().findsNo(code);
    }

    @Test
    void D05_authorisedRepresentative() {
        Assessed abroad = Assessed.on(DUE.plusDays(1), model("2e23 FLOP", "").replace("established in FR", "established in US"));
        assertEquals(Severity.ERROR, abroad.finds("representative/missing").severity());
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(abroad.model("Edge"), Obligation.Id.REPRESENTATIVE));
        Assessed.on(DUE.plusDays(1), model("2e23 FLOP", "")).reads().findsNo("representative/missing");
    }

    @ParameterizedTest
    @CsvSource({"1.1e25 FLOP, overdue", "1e25 FLOP, not-applicable"})
    void D10_notification(String compute, String status) {
        assertEquals(status, LegalFixture.statuses(Assessed.of(model(compute, "")).reads().model("Edge")).get("52(1)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1e25 FLOP", "2e23 FLOP", "1e22 FLOP"})
    void D10_everyDutyIsInTheTable(String compute) {
        assertEquals(Obligation.Id.values().length, Assessed.of(model(compute, "")).reads().model("Edge").obligations().size());
    }
}
