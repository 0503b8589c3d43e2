package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.assessment.SystemicRisk.Status;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.gpailang.tests.fixtures.WorkedExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Article 51 (consultation 3.4.2; guidelines paras. 26 to 37): is it a model with systemic risk? */
class Article51SystemicRiskTest {

    // S01: cumulative compute above the threshold

    @UnderBothRulesets
    void S01_cumulativeComputeAboveTheThresholdIsPresumedToCarrySystemicRisk(String ruleset) {
        String model = """
                entity Lab "A lab" { established in FR }
                model ⟦Edge⟧ by Lab {
                    generates text
                    pretraining { compute 9e24 FLOP }
                    finetuning { compute %s FLOP }
                }
                """;
        Assessed crossed = Assessed.under(ruleset, model.formatted("1.1e24")).reads();
        Finding finding = crossed.finds("systemic-risk/crossed");
        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(finding.message().contains("1.01·10²⁵ FLOP, above 10²⁵ FLOP"), finding.message());
        assertTrue(finding.citation().text().startsWith("Art. 51(1), 51(2) AI Act; "), finding.citation().text());
        assertEquals(Status.PRESUMED, status(crossed));
        Assessed equal = Assessed.under(ruleset, model.formatted("1e24")).reads();
        equal.findsNo("systemic-risk/crossed");
        assertEquals(Status.NOT_PRESUMED, status(equal));
    }

    @UnderBothRulesets
    void S01_theComputeOfTheOriginalsCounts(String ruleset) {
        Assessed assessed = Assessed.under(ruleset, """
                entity Lab "A lab" { established in FR }
                model Base by Lab { generates text  pretraining { compute 6e24 FLOP } }
                model Other by Lab { generates text  pretraining { compute 6e24 FLOP } }
                model Edge by Lab { generates text  merges Base, Other }
                """).reads();
        assertEquals(Status.PRESUMED, status(assessed));
        assertEquals(Status.NOT_PRESUMED, assessed.model("Base").systemicRisk().status());
    }

    @Test
    void S01_aModificationOfAModelWithSystemicRiskIsNotReportedAgain() {
        String files = """
                entity Lab "A lab" { established in FR }
                model Base by Lab { generates text  pretraining { compute %s FLOP } }
                modification Edge of Base by Lab { finetuning { compute 2e24 FLOP } }
                """;
        Assessed already = Assessed.of(files.formatted("2e25")).reads();
        assertEquals(List.of("Base"), already.findings("systemic-risk/crossed").stream().map(Finding::subject).toList());
        assertEquals(Status.PRESUMED, status(already));
        Assessed now = Assessed.of(files.formatted("9e24")).reads();
        assertEquals(List.of("Base", "Edge"), now.findings("systemic-risk/crossed").stream().map(Finding::subject).toList());
    }

    @Test
    void S01_aModificationThatCrossesByItselfIsReportedWhateverItsOriginal() {
        Assessed assessed = Assessed.of("""
                entity Lab "A lab" { established in FR }
                model Base by Lab { generates text }
                modification ⟦Edge⟧ of Base by Lab { continued-pretraining { compute 2e25 FLOP } }
                """).reads();
        Finding finding = assessed.finds("systemic-risk/crossed");
        assertTrue(finding.message().contains("is at least 2·10²⁵ FLOP, above 10²⁵ FLOP"), finding.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "placed on market 2026-01-05 via api"})
    void S01_theAuthorOfASmallModificationIsNotToldToNotify(String market) {
        Assessed assessed = Assessed.of("""
                entity Lab "A lab" { established in FR }
                entity Tuner "A fine-tuner" { established in DE }
                model Base by Lab { generates text  pretraining { compute 2e25 FLOP } }
                model Edge by Tuner { generates text  initialised from Base  finetuning { compute 1e20 FLOP } %s }
                """.formatted(market)).reads();
        String message = assessed.findings("systemic-risk/crossed").stream().filter(each -> each.subject().equals("Edge")).findFirst()
                .orElseThrow().message();
        assertTrue(message.startsWith("Edge is presumed to have systemic risk") && message.endsWith("above 10²⁵ FLOP."), message);
    }

    @Test
    void S01_onlyGeneralPurposeModelsCanHaveSystemicRisk() {
        Assessed assessed = SingleModelFixture.stating("generates audio\npretraining { compute 2e25 FLOP }");
        assertEquals(Status.NOT_PRESUMED, status(assessed));
        assessed.findsNo("systemic-risk/crossed");
        Assessed shown = SingleModelFixture.stating("generates audio\npretraining { compute 2e25 FLOP }\ngenerality evidence"
                + " \"benchmarks\"");
        assertEquals(Status.PRESUMED, status(shown));
    }

    @UnderBothRulesets
    void S01_withoutComputeNothingIsDetermined(String ruleset) {
        Assessed assessed = SingleModelFixture.stating(ruleset,
                "generates text\npretraining { compute 9e24 FLOP }\nfinetuning { compute unknown }");
        assertEquals(Status.UNDETERMINED, status(assessed));
        Assessed known = SingleModelFixture.stating(ruleset,
                "generates text\npretraining { compute 2e25 FLOP }\nfinetuning { compute unknown }");
        assertEquals(Status.PRESUMED, status(known));
    }

    @ParameterizedTest
    @CsvSource({"meta/Llama-3.1-405B, PRESUMED", "chain/Mega-Llama, PRESUMED", "planned-runs/Nord-2, PRESUMED",
            "planned-runs/Nord-3, UNDETERMINED", "open/Open-7B, NOT_PRESUMED", "science/Sci-MoE, NOT_PRESUMED"})
    void S01_theWorkedExamples(String name, Status status) {
        assertEquals(status, WorkedExamples.CONSULTATION.model(name).systemicRisk().status());
        assertEquals(status, WorkedExamples.GUIDELINES.model(name).systemicRisk().status());
    }

    // S02: by designation or evidence

    @UnderBothRulesets
    void S02_aDesignationGivesTheStatusWhateverTheCompute(String ruleset) {
        for (String compute : List.of("1e23 FLOP", "2e25 FLOP", "unknown")) {
            Assessed assessed = SingleModelFixture.stating(ruleset,
                    "generates text\npretraining { compute " + compute + " }\n⟦systemic-risk designated 2025-11-03 \"decision\"⟧");
            boolean crosses = compute.equals("2e25 FLOP");
            assertEquals(crosses ? Status.PRESUMED : Status.DESIGNATED, status(assessed));
            assertTrue(SingleModelFixture.of(assessed).systemicRisk().designation().isPresent());
            String message = assessed.findings("systemic-risk/crossed").get(0).message();
            assertTrue(message.startsWith(crosses ? "Edge is presumed" : "Edge is designated"), message);
        }
    }

    @UnderBothRulesets
    void S02_evidenceOfHighImpactCapabilitiesGivesTheStatus(String ruleset) {
        for (String compute : List.of("1e23 FLOP", "unknown")) {
            Assessed assessed = SingleModelFixture.stating(ruleset,
                    "generates text\npretraining { compute " + compute + " }\n⟦systemic-risk evidence \"matches the most capable\"⟧");
            assertEquals(Status.SHOWN_BY_EVIDENCE, status(assessed));
            Finding finding = assessed.finds("systemic-risk/crossed");
            assertTrue(finding.message().contains("high-impact capabilities according to the stated evidence"), finding.message());
        }
    }

    @Test
    void S02_evidenceAddsNothingToAPresumption() {
        Assessed assessed = SingleModelFixture.stating("generates text\npretraining { compute 2e25 FLOP }\nsystemic-risk evidence"
                + " \"benchmarks\"");
        assertEquals(Status.PRESUMED, status(assessed));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void S02_theRulesApplyToAllThreeGrounds(Status status) {
        SystemicRisk conclusion = new SystemicRisk(status, null, null, null, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), null);
        assertEquals(List.of(Status.PRESUMED, Status.DESIGNATED, Status.SHOWN_BY_EVIDENCE).contains(status), conclusion.applies());
    }

    // S03: the margin, and the headroom

    @UnderBothRulesets
    void S03_aMarginOnBothSidesOfTheThresholdIsReported(String ruleset) {
        for (String estimate : List.of("9.8e24 FLOP within 4%", "1.02e25 FLOP within 4%", "10^25 FLOP within 0.001%")) {
            Finding finding = near(ruleset, "⟦compute " + estimate + "⟧", "").finds("systemic-risk/near-threshold");
            assertEquals(Severity.WARNING, finding.severity());
        }
        for (String estimate : List.of("9.8e24 FLOP within 1%", "9.6e24 FLOP within 4%", "1.05e25 FLOP within 4%", "10^25 FLOP",
                "10^25 FLOP within 0%")) {
            near(ruleset, "compute " + estimate, "").findsNo("systemic-risk/near-threshold");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"systemic-risk designated 2025-11-03", "systemic-risk evidence \"benchmarks\"",
            "finetuning { compute unknown }"})
    void S03_onlyWhereComputeDecidesAndIsKnown(String statement) {
        near(SingleModelFixture.CONSULTATION, "compute 9.8e24 FLOP within 4%", statement).findsNo("systemic-risk/near-threshold");
    }

    @Test
    void S03_notForAModelThatIsNotPresumedToBeGeneralPurpose() {
        SingleModelFixture.stating("generates audio\npretraining { compute 9.8e24 FLOP within 4% }")
                .findsNo("systemic-risk/near-threshold");
    }

    @Test
    void S03_theMessageNamesBothEndsOfTheMargin() {
        Finding finding = near(SingleModelFixture.CONSULTATION, "⟦compute 9.8e24 FLOP within 4%⟧", "")
                .finds("systemic-risk/near-threshold");
        assertTrue(finding.message().contains("between 9.41·10²⁴ FLOP and 1.02·10²⁵ FLOP, so it is uncertain"), finding.message());
    }

    @ParameterizedTest
    @CsvSource({"3e24, 7e24", "10^25, 0", "3.81e25, -2.81e25", "0, 1e25"})
    void S03_theHeadroomIsAlwaysReported(String compute, BigDecimal headroom) throws IOException {
        for (String ruleset : List.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES)) {
            for (String generates : List.of("text", "audio")) {
                Assessed assessed = SingleModelFixture.stating(ruleset, "generates " + generates + "\npretraining { compute " + compute
                        + " FLOP }");
                assertEquals(0, headroom.compareTo(systemicRisk(assessed).get("headroom").decimalValue()));
            }
        }
    }

    @Test
    void S03_ofUnknownComputeThereIsNoHeadroom() throws IOException {
        assertTrue(systemicRisk(SingleModelFixture.stating("generates text\npretraining { compute unknown }")).get("headroom").isNull());
    }

    private static JsonNode systemicRisk(Assessed assessed) throws IOException {
        return new JsonMapper().readTree(AssessmentJson.assessment(assessed.outcome())).at("/subjects/0/systemicRisk");
    }

    private static Assessed near(String ruleset, String compute, String statement) {
        return SingleModelFixture.stating(ruleset, "generates text\npretraining { " + compute + " }\n" + statement);
    }

    private static Status status(Assessed assessed) {
        return SingleModelFixture.of(assessed).systemicRisk().status();
    }
}
