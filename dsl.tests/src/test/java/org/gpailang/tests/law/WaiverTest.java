package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.gpailang.core.facts.statement.Waiver;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.page.MarkdownReport;
import org.gpailang.syntax.GpaiStandaloneSetup;
import org.gpailang.tests.fixtures.Assessed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A waiver silences a finding that was reviewed and settled: until its date, never for errors, and not in the report. */
class WaiverTest {

    private static String waived(String waiver) {
        return """
                entity Lab "A lab" { established in FR }
                model Edge by Lab {
                    generates text
                    scope broad
                    pretraining { compute 9.8e21 FLOP within 4%% }
                    ⟦%s⟧
                    placed on market 2025-09-10 via library
                }
                """.formatted(waiver);
    }

    private static final String NEAR = "waive presumption/near-threshold reason \"recounted from the job logs\" until 2026-12-31";

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-10", "2026-12-30", "2026-12-31"})
    void itSilencesUntilItsDayInclusive(LocalDate day) {
        Assessed assessed = Assessed.on(day, waived(NEAR)).reads();
        assessed.findsNo("presumption/near-threshold").findsNo("waiver/expired").findsNo("waiver/unused");
        assertEquals(1, assessed.outcome().waived().size());
    }

    @Test
    void itSilencesFindingsOnTheElementsFirstWord() {
        Assessed.of("""
                entity Lab { waive ruleset/superseded reason "we compare both" }
                model Edge by Lab { generates text  pretraining { compute 1e21 FLOP } }
                """).reads().findsNo("ruleset/superseded").findsNo("waiver/unused");
    }

    @Test
    void withoutAWrittenReasonItSilencesNothing() {
        Assessed assessed = Assessed.on(LocalDate.parse("2026-01-10"), waived(NEAR.replace("recounted from the job logs", "…")));
        assertEquals(1, assessed.findings("presumption/near-threshold").size());
        assessed.findsOnMarks("syntax/placeholder");
        assertEquals(0, assessed.outcome().waived().size());
    }

    @Test
    void withoutADayItDoesNotEnd() {
        Assessed.on(LocalDate.parse("2035-01-01"), waived(NEAR.replace(" until 2026-12-31", ""))).reads()
                .findsNo("presumption/near-threshold").findsNo("waiver/expired");
    }

    @Test
    void theDayAfterTheFindingReturnsWithTheExpiredWaiver() {
        Assessed assessed = Assessed.on(LocalDate.parse("2027-01-01"), waived(NEAR)).reads();
        assertEquals(1, assessed.findings("presumption/near-threshold").size());
        assertEquals(Severity.WARNING, assessed.finds("waiver/expired").severity());
        assessed.findsNo("waiver/unused");
        assertEquals(List.of(), assessed.outcome().waived());
    }

    @Test
    void aWaiverThatSilencesNothingIsUnused() {
        Assessed assessed = Assessed.of(waived(NEAR.replace("presumption", "systemic-risk"))).reads();
        assertEquals(Severity.WARNING, assessed.finds("waiver/unused").severity());
        assertEquals(1, assessed.findings("presumption/near-threshold").size());
    }

    @Test
    void aCodeCanContainEveryKeyword() {
        List<String> keywords = GrammarUtil.getAllKeywords(new GpaiStandaloneSetup().createInjectorAndDoEMFRegistration()
                .getInstance(IGrammarAccess.class).getGrammar()).stream().filter(keyword -> Character.isLetter(keyword.charAt(0))).toList();
        assertTrue(keywords.contains("model"), keywords::toString);
        for (String keyword : keywords) {
            for (String code : List.of(keyword + "/crossed", "presumption/" + keyword, keyword + "/" + keyword)) {
                Assessed assessed = Assessed.of(waived("waive " + code + " reason \"agreed\" until 2026-12-31"));
                assertTrue(assessed.codes().stream().noneMatch(found -> found.startsWith("syntax/")), () -> code + assessed.codes());
                assertEquals(List.of(code), assessed.outcome().assessment().files().get(0).facts().waivers().stream().map(Waiver::code)
                        .toList());
            }
        }
    }

    @Test
    void anErrorCannotBeWaived() {
        String text = waived("waive obligation/technical-documentation-missing reason \"drafted\"")
                .replace("9.8e21 FLOP within 4%", "2e23 FLOP");
        Assessed overdue = Assessed.of(text).reads();
        assertEquals(Severity.ERROR, overdue.findings("obligation/technical-documentation-missing").get(0).severity());
        assertTrue(overdue.finds("waiver/unused").message().contains("errors cannot be waived"));
        Assessed due = Assessed.on(LocalDate.parse("2025-09-10"), text).reads();
        due.findsNo("obligation/technical-documentation-missing").findsNo("waiver/unused");
    }

    @Test
    void itAppliesToItsOwnElementOnly() {
        Assessed assessed = Assessed.of(waived(NEAR) + """
                model Other by Lab {
                    generates text
                    scope broad
                    pretraining { compute 9.8e21 FLOP within 4% }
                }
                """).reads();
        assertEquals(List.of("Other"), assessed.findings("presumption/near-threshold").stream().map(finding -> finding.subject()).toList());
    }

    @Test
    void theReportStillListsWaivedFindings() {
        Assessed assessed = Assessed.of(waived(NEAR));
        String json = AssessmentJson.assessment(assessed.outcome());
        assertTrue(json.substring(json.indexOf("\"waived\"")).contains("\"code\" : \"presumption/near-threshold\""), json);
        assertTrue(json.substring(json.indexOf("\"waived\"")).contains("\"until\" : \"2026-12-31\""), json);
        String report = MarkdownReport.print(assessed.outcome());
        assertTrue(report.contains("### Waived"), report);
        assertTrue(report.contains("Waived at test.gpai:6 until 2026-12-31: recounted from the job logs."), report);
    }
}
