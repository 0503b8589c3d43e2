package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.assessment.MaximumFine;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.page.MarkdownReport;
import org.gpailang.tests.fixtures.Assessed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 3.6 and 3.7: the code of practice, and enforcement. */
class Section36CodeOfPracticeTest {

    private static String model(String provider, String compute, String statements) {
        return """
                entity Lab "A lab" { established in FR  %s }
                model ⟦Edge⟧ by Lab {
                    generates text
                    scope broad
                    pretraining { started 2025-09-01  compute %s }
                    %s
                }
                """.formatted(provider, compute, statements);
    }

    private static final String PLACED = "placed on market 2025-09-10 via api";

    private static String report(String text) {
        return MarkdownReport.print(Assessed.of(text).reads().outcome());
    }

    @Test
    void E01_theReportSaysThatAdherenceShowsCompliance() {
        String report = report(model("code-of-practice signed 2025-08-01 chapters transparency, copyright", "2e23 FLOP", PLACED));
        assertTrue(report.contains(
                "signed the code of practice on 2025-08-01 (transparency, copyright); adherence can be used to show that the duties are"
                + " met"), report);
        assertTrue(report(model("", "2e23 FLOP", PLACED)).contains("Whether the provider has signed the code of practice is not stated."));
    }

    @Test
    void E02_nonSignatoriesShowOtherMeans() {
        Assessed assessed = Assessed.of(model("code-of-practice not-signed", "2e23 FLOP", PLACED));
        assertEquals(Severity.WARNING, assessed.finds("code-of-practice/gap-analysis-missing").severity());
        for (String beside : new String[] {
            model("code-of-practice not-signed", "2e23 FLOP", PLACED + "\n    documents { gap-analysis \"gap.md\" }"),
            model("code-of-practice signed 2025-08-01", "2e23 FLOP", PLACED), model("", "2e23 FLOP", PLACED),
            model("code-of-practice not-signed", "1e22 FLOP", PLACED)}) {
            Assessed.of(beside).reads().findsNo("code-of-practice/gap-analysis-missing");
        }
    }

    @Test
    void E02_internalUseThatIsNotExemptIsNoDifferent() {
        Assessed.of(model("code-of-practice not-signed", "2e23 FLOP", "internal-use since 2025-09-01 essential-to-services yes"
                + " affects-rights no")).finds("code-of-practice/gap-analysis-missing");
    }

    @Test
    void E02_theReportDraftsTheGapAnalysis() {
        String report = report(model("code-of-practice not-signed", "2e23 FLOP", PLACED
                + "\n    documents { technical \"annex.pdf\" }"));
        assertTrue(report.contains("may receive more requests for information"), report);
        assertTrue(report.contains("### Gap analysis (draft)"), report);
        assertTrue(report.contains("| Art. 53(1)(a) | A document is stated: annex.pdf \\[test.gpai:7\\] | – |"), report);
        assertTrue(report.contains("| Art. 53(1)(c) | none stated | to be described |"), report);
        assertFalse(report.contains("| Art. 55(1)(a) | none stated"), report);
        assertFalse(report(model("code-of-practice signed 2025-08-01", "2e23 FLOP", PLACED)).contains("### Gap analysis"));
    }

    @Test
    void E03_voluntaryCommitmentsAreMonitoredOnlyWithSystemicRisk() {
        String signed = "code-of-practice signed 2025-08-01 chapters transparency, copyright, safety";
        String monitored = "Commitments on systemic risk are monitored only once";
        assertTrue(report(model(signed, "2e23 FLOP", PLACED)).contains(monitored));
        assertFalse(report(model(signed, "1.1e25 FLOP", PLACED)).contains(monitored));
    }

    @Test
    void E04_commitmentsAreRelevantFromAugust2025AndMayLowerAFine() {
        String report = report(model("code-of-practice signed 2025-08-01", "2e23 FLOP", PLACED));
        assertTrue(report.contains("may reduce a fine (Art. 53(4), 55(2), 101(1))"), report);
        assertTrue(report.contains("relevant from 2025-08-02"), report);
    }

    @ParameterizedTest
    @CsvSource({"499M EUR, 15000000", "500M EUR, 15000000", "501M EUR, 15030000", "152B EUR, 4560000000"})
    void E05_theMaximumFineIsThreePerCentOrFifteenMillion(String turnover, BigDecimal fine) {
        MaximumFine exposure = Assessed.of(model("turnover " + turnover, "2e23 FLOP", PLACED)).reads().model("Edge").exposure()
                .orElseThrow();
        assertEquals(0, fine.compareTo(exposure.maximumFine().orElseThrow()));
        assertEquals(LocalDate.parse("2026-08-02"), exposure.from());
    }

    @Test
    void E05_withoutATurnoverItIsOpenAndWithoutDutiesThereIsNone() {
        assertEquals(Optional.empty(), Assessed.of(model("", "2e23 FLOP", PLACED)).model("Edge").exposure().orElseThrow().maximumFine());
        assertEquals(Optional.empty(), Assessed.of(model("turnover 1B EUR", "1e22 FLOP", PLACED)).model("Edge").exposure());
        String report = report(model("turnover 1B EUR", "2e23 FLOP", PLACED));
        assertTrue(report.contains("Fines can be imposed from 2026-08-02, up to EUR 30,000,000 (Art. 101)"), report);
    }

    @Test
    void E06_theReportStatesToWhomEachDocumentIsDisclosed() {
        String report = report(model("", "2e23 FLOP", PLACED));
        assertTrue(report.contains("confidential (Art. 78)"), report);
        assertTrue(report.contains("| duty | status | due | scope | disclosed to | reason |"), report);
        assertTrue(report.contains("| Summary of the training content (Art. 53(1)(d)) | overdue | 2025-09-10 | per distinct model | the"
                + " public |"), report);
        assertTrue(report.contains("| Technical documentation (Art. 53(1)(a)) | overdue | 2025-09-10 | per distinct model | the AI Office"
                + " and national authorities, on request |"), report);
    }
}
