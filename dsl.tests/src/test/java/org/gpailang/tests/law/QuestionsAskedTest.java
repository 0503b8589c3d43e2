package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.finding.TextEdit;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is only our reading, assumed, or not stated is said and asked; presumptions are called presumptions. */
class QuestionsAskedTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final String CONSULTATION = SingleModelFixture.CONSULTATION;
    private static final String PLACED = "placed on market 2026-02-10 via api";

    private static Assessed on(String ruleset, String text) {
        return Assessed.of(DAY, ruleset, LegalFixture.PARTIES + text).reads();
    }

    private static String base(String provider, String compute, String more) {
        return "model Base by " + provider + " { accepts text  generates text  scope broad  pretraining { compute " + compute + " }  "
                + more + " }\n";
    }

    private static String tuned(String compute, String more) {
        return "modification Tuned of Base by Tuner { finetuning { compute " + compute + " }  " + more + " }\n";
    }

    private static String edge(String statements) {
        return "model Edge by Lab { accepts text  generates text  scope broad\n" + statements + "\n}\n";
    }

    @Test
    void V02_anExclusionWithoutItsWordsIsAsked() {
        assertEquals(Severity.WARNING, on(Assessed.GUIDELINES, base("Abroad", "3e24 FLOP", "excludes-union"))
                .finds("market/exclusion-unclear").severity());
        on(Assessed.GUIDELINES, base("Abroad", "3e24 FLOP", "excludes-union \"terms\"")).findsNo("market/exclusion-unclear");
        on(CONSULTATION, base("Abroad", "3e24 FLOP", "excludes-union")).findsNo("market/exclusion-unclear");
    }

    @ParameterizedTest
    @CsvSource({"Tuner, true", "Abroad, false"})
    void V02_thatAnIntegratorInTheUnionObtainedTheModelOutsideIsAssumedAndSaid(String integrator, boolean assumed) {
        String system = "system Desk by " + integrator + " { integrates Base  placed on market 2026-02-01 via own-product }\n";
        String upstream = integrator.equals("Abroad") ? "Lab" : "Abroad";
        Assessed assessed = on(Assessed.GUIDELINES, base(upstream, "3e24 FLOP", "excludes-union \"terms\"") + system);
        Finding finding = assessed.finds("market/provider-by-exclusion");
        assertEquals("Desk", finding.subject());
        assertEquals(assumed, finding.message().contains("obtained the model outside the Union"), finding::message);
        ModelAssessment provided = ((SystemAssessment) assessed.subject("Desk")).provided().get(0);
        assertEquals(assumed, provided.duties().conclusion().contains("assuming that it obtained the model outside the Union"));
    }

    @UnderBothRulesets
    void V04_aFindingAsksSinceWhenAndWhetherInTheUnion(String ruleset) {
        Finding since = on(ruleset, base("Lab", "2e24 FLOP",
                "internal-use essential-to-services yes")).finds("market/internal-use-incomplete");
        assertTrue(since.message().contains("since DATE"), since::message);
        assertEquals("State since when it is used", since.fixes().get(0).title());
        Finding where = on(ruleset, base("Abroad", "2e24 FLOP",
                "internal-use since 2025-09-01 essential-to-services yes affects-rights no"))
                .finds("market/internal-use-incomplete");
        assertTrue(where.message().contains("in-union"), where::message);
        on(ruleset, base("Lab", "2e24 FLOP", "internal-use since 2025-09-01 essential-to-services yes affects-rights no"))
                .findsNo("market/internal-use-incomplete");
        on(ruleset, base("Lab", "2e24 FLOP", "internal-use essential-to-services no affects-rights no"))
                .findsNo("market/internal-use-incomplete");
    }

    @Test
    void V04_theFixIsWrittenBehindTheKeyword() {
        Assessed assessed = on(CONSULTATION, base("Lab", "2e24 FLOP", "internal-use essential-to-services yes"));
        Fix.Replace fix = (Fix.Replace) assessed.finds("market/internal-use-incomplete").fixes().get(0);
        String text = LegalFixture.PARTIES + base("Lab", "2e24 FLOP", "internal-use essential-to-services yes");
        String fixed = new StringBuilder(text).replace(fix.edit(text).from(), fix.edit(text).to(), fix.edit(text).text()).toString();
        assertTrue(fixed.contains("internal-use since 2026-11-25 essential-to-services yes"), fixed);
        Assessed.of(DAY, CONSULTATION, fixed).reads().findsNo("market/internal-use-incomplete");
    }

    @UnderBothRulesets
    void V10_aModelOnTheRunOfAnotherIsAsked(String ruleset) {
        String model = "model Mine by Tuner { generates text  scope broad  pretraining Run  finetuning { compute 1e24 FLOP }  " + PLACED
                + " }\n";
        assertTrue(on(ruleset, "pretraining Run by Lab { compute 2e24 FLOP }\n" + model).finds("lifecycle/run-of-another").message()
                .contains("our reading"));
        on(ruleset, "pretraining Run by Tuner { compute 2e24 FLOP }\n" + model).findsNo("lifecycle/run-of-another");
    }

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 1e22, 6e22, 1", "consultation-2025-04, 10000000000000000000001, 6e22, 0",
        "guidelines-2025-07, 1e23, 6e22, 1", "guidelines-2025-07, 1.1e23, 6e22, 0"})
    void V11_thatNobodyDocumentedTheOriginalIsSaid(String ruleset, String original, String added, int findings) {
        Assessed assessed = on(ruleset, base("Lab", original + " FLOP", PLACED) + tuned(added + " FLOP", PLACED));
        assertEquals(findings, assessed.findings("modifier/whole-model").size());
        assessed.findings("modifier/whole-model").forEach(each -> assertTrue(each.message().contains("Nobody had to document Base")));
    }

    @ParameterizedTest
    @CsvSource({"1e24, 0", "1000000000000000000000001, 1", "3e24, 1", "3000000000000000000000001, 0"})
    void V12_theOpenQuestionIsAWarningThatNamesBothRules(String added, int findings) {
        Assessed assessed = on(Assessed.GUIDELINES, base("Lab", "9e24 FLOP", PLACED) + tuned(added + " FLOP", PLACED));
        assertEquals(findings, assessed.findings("modifier/systemic-risk-open").size());
        assessed.findings("modifier/systemic-risk-open").forEach(each -> {
            assertEquals(Severity.WARNING, each.severity());
            assertTrue(each.message().contains("Ask the AI Office") && each.message().contains("no more than 1/3"), each::message);
            assertEquals("Art. 51(2) AI Act; guidelines paras. 57 to 61 and 118", each.citation().text());
        });
        assertTrue(assessed.outcome().findings().stream().noneMatch(each -> each.message().contains("provider of the original")));
        on(CONSULTATION, base("Lab", "9e24 FLOP", PLACED) + tuned(added + " FLOP", PLACED)).findsNo("modifier/systemic-risk-open");
    }

    @UnderBothRulesets
    void V13_evidenceOfHighImpactThatTheOriginalLacksBringsTheDutiesOfItsAuthor(String ruleset) {
        Assessed assessed = on(ruleset, base("Lab", "2e24 FLOP", PLACED) + tuned("1e20 FLOP", PLACED
                + "  systemic-risk evidence \"tops a benchmark\""));
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.model("Tuned"), Obligation.Id.RISK_ASSESSMENT));
        assertEquals(NotificationDuty.Status.NOT_REQUIRED, assessed.model("Tuned").notification().status());
        assertEquals(Obligation.Status.NOT_APPLICABLE, LegalFixture.status(assessed.model("Base"), Obligation.Id.RISK_ASSESSMENT));
    }

    @UnderBothRulesets
    void V15_thatTheAuthorDevelopedTheOriginalIsAsked(String ruleset) {
        String mine = "model Mine by Tuner { generates text  scope broad  initialised from Base  finetuning { compute 1e20 FLOP }  "
                + PLACED + " }\n";
        assertTrue(on(ruleset, base("Lab", "2e24 FLOP", "developed by Tuner") + mine).finds("lifecycle/developed-by-provider").message()
                .contains("our reading"));
        on(ruleset, base("Lab", "2e24 FLOP", "") + mine).findsNo("lifecycle/developed-by-provider");
    }

    @UnderBothRulesets
    void V18_aFirstEstimateAfterTheStartOfTheRunIsFound(String ruleset) {
        String run = "pretraining { started 2026-01-02  estimated %s  compute 1e24 FLOP }";
        on(ruleset, edge(run.formatted("2026-01-03"))).finds("notification/estimate-after-start");
        on(ruleset, edge(run.formatted("2026-01-02"))).findsNo("notification/estimate-after-start");
        on(ruleset, edge("pretraining { started 2026-01-02\ncompute 9e23 FLOP as of 2025-12-01\ncompute 1e24 FLOP as of 2026-02-01 }"))
                .findsNo("notification/estimate-after-start");
        on(ruleset, edge("pretraining { compute 1e24 FLOP }  finetuning { started 2026-01-02  estimated 2026-02-01  compute 1e22 FLOP }"))
                .findsNo("notification/estimate-after-start");
    }

    @UnderBothRulesets
    void V21_monitoringGoesOnAfterTheRunAndAfterThePlacing(String ruleset) {
        String ended = "pretraining { started 2026-01-02  ended 2026-03-01  compute 5e24 FLOP }";
        on(ruleset, edge(ended)).finds("notification/monitor");
        on(ruleset, edge(ended + "  " + PLACED)).findsNo("notification/monitor");
        on(ruleset, edge(ended + "  " + PLACED + "  reinforcement-learning { started 2026-10-01  compute 1e23 FLOP }"))
                .finds("notification/monitor");
        on(ruleset, edge("pretraining { started 2026-01-02  ended 2026-03-01  compute 1.1e25 FLOP }")).findsNo("notification/monitor");
    }

    @Test
    void V22_theSafeReadingForALaterVersionOfALegacyModelIsTwoWeeks() {
        String line = base("Lab", "9.9e24 FLOP", "placed on market 2025-06-01 via api")
                + "modification Next of Base by Lab { finetuning { started 2026-10-01  compute 3e23 FLOP }\n"
                + "placed on market 2026-11-01 via api }\n";
        Finding finding = on(Assessed.GUIDELINES, line).finds("notification/version-of-legacy-model");
        assertTrue(finding.message().contains("2027-08-02") && finding.message().contains("2026-10-15"), finding::message);
        on(Assessed.GUIDELINES, line.replace("2025-06-01", "2025-08-02")).findsNo("notification/version-of-legacy-model");
    }

    @UnderBothRulesets
    void V26_whatArgumentsMeanIsSaid(String ruleset) {
        String text = "pretraining { started 2026-01-01  compute 2e25 FLOP }  " + PLACED
                + "\nsystemic-risk arguments 2026-02-01 \"short\"\n";
        assertTrue(on(ruleset, edge(text)).finds("systemic-risk/arguments").message().contains("do not suspend"));
        assertTrue(on(ruleset, edge(text + "systemic-risk arguments accepted 2026-06-01")).finds("systemic-risk/arguments").message()
                .contains("ended on 2026-06-01. Notify the Commission again if the facts change substantially"));
        assertTrue(on(ruleset, edge(text + "systemic-risk arguments rejected 2026-06-01")).finds("systemic-risk/arguments").message()
                .contains("from when the condition was met"));
    }

    @ParameterizedTest
    @CsvSource({"under 52(4), 2026-07-04, 1", "under 52(4), 2026-07-05, 0", "under 52(1), 2026-10-01, 1"})
    void V26_aReassessmentThatIsRequestedTooEarlyIsFound(String under, String requested, int findings) {
        String text = "pretraining { compute 2e24 FLOP }  systemic-risk designated 2026-01-05 " + under
                + "\nsystemic-risk reassessment requested "
                + requested;
        assertEquals(findings, on(Assessed.GUIDELINES, edge(text)).findings("systemic-risk/reassessment-early").size());
    }

    @ParameterizedTest
    @CsvSource({"2027-01-31, 1", "2027-02-01, 0"})
    void V26_aRequestThatIsPlannedTooEarlyAfterARefusalIsFoundOnce(String requested, int findings) {
        Assessed assessed = on(Assessed.GUIDELINES, edge("pretraining { compute 2e24 FLOP }  systemic-risk designated 2026-01-05 under"
                + " 52(4)\nsystemic-risk reassessment refused 2026-08-01\nsystemic-risk reassessment requested " + requested));
        List<Finding> found = assessed.outcome().findings().stream().filter(each -> each.code().contains("reassessment")).toList();
        assertEquals(findings, found.size());
        found.forEach(each -> assertTrue(each.message().contains("can be requested from 2027-02-01, 6 months after 2026-08-01"),
                each::message));
    }

    @UnderBothRulesets
    void V27_aMissingCountryOrDayIsAsked(String ruleset) {
        String model = "model Edge by Far { generates text  scope broad  pretraining { compute 1e24 FLOP }  " + PLACED + " }\n";
        assertTrue(on(ruleset, "entity Far {}\n" + model).finds("representative/undetermined").message().contains("established in"));
        assertTrue(on(ruleset, "entity Far { established in US  representative Agent }\n" + model).finds("representative/undetermined")
                .message().contains("appointed DATE"));
        on(ruleset, "entity Far { established in US  representative Agent appointed 2026-02-09 }\n" + model)
                .findsNo("representative/undetermined");
        on(ruleset, "entity Far { established in DE }\n" + model).findsNo("representative/undetermined");
    }

    @ParameterizedTest
    @CsvSource({"presumption/crossed, 1.1e24, can be rebutted, definition in Article 3(63) decides",
        "systemic-risk/crossed, 1.1e25, Article 52(2), Article 52(2)"})
    void V34_thatAPresumptionCanBeArguedAgainstIsSaid(String code, String compute, String consultation, String guidelines) {
        String text = edge("pretraining { compute " + compute + " FLOP }");
        assertTrue(on(CONSULTATION, text).finds(code).message().contains(consultation));
        assertTrue(on(Assessed.GUIDELINES, text).finds(code).message().contains(guidelines));
        for (String ruleset : List.of(CONSULTATION, Assessed.GUIDELINES)) {
            Assessed assessed = on(ruleset, text);
            Stream.concat(assessed.outcome().findings().stream().map(Finding::message),
                    Stream.of(LegalFixture.reasons(assessed.model("Edge"))))
                    .forEach(said -> assertFalse(said.matches("(?s).*\\b(carries|becomes|does not become)\\b.*"), said));
        }
    }

    @UnderBothRulesets
    void V35_aRebuttalWithEvidenceContestsTheDutiesAndMissingDocumentsAreWarnings(String ruleset) {
        String narrow = "model Edge by Lab { accepts audio  generates text  scope narrow speech-transcription\n"
                + "pretraining { compute 1e24 FLOP }  "
                + PLACED + "  rebuttal narrow-task \"only transcribes\" { evidence \"trials\" } }\n";
        Assessed assessed = on(ruleset, narrow);
        assertTrue(assessed.finds("presumption/crossed").message().contains("unless the rebuttal holds"));
        Finding missing = assessed.finds("obligation/technical-documentation-missing");
        assertEquals(Severity.WARNING, missing.severity());
        assertTrue(missing.message().contains("unless the rebuttal holds"));
        assertEquals(Obligation.Status.CONTESTED, LegalFixture.status(assessed.model("Edge"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, speech, INFORMATION", "consultation-2025-04, video, INFORMATION",
        "consultation-2025-04, music, INFORMATION", "consultation-2025-04, actions, INFORMATION", "guidelines-2025-07, music, INFORMATION",
        "guidelines-2025-07, actions, INFORMATION", "guidelines-2025-07, audio, INFORMATION", "guidelines-2025-07, image, WARNING"})
    void V36_whatTheCriterionDoesNotCoverIsOpenWhateverTheCompute(String ruleset, String modality, Severity severity) {
        for (String compute : List.of("1e20", "9e24")) {
            Assessed assessed = on(ruleset, "model Edge by Lab { accepts audio  generates " + modality
                    + "  scope broad  pretraining { compute "
                    + compute + " FLOP } }\n");
            assertEquals(severity, assessed.finds("presumption/modality-open").severity());
            assertEquals(severity == Severity.WARNING ? GeneralPurpose.Status.UNDETERMINED : GeneralPurpose.Status.NOT_PRESUMED,
                    assessed.model("Edge").generalPurpose().status());
            assessed.findsNo("presumption/modality-missing").findsNo("presumption/crossed");
        }
    }

    private static String signed(String code, String more) {
        return "entity Signed { established in FR  code-of-practice " + code + " }\nmodel Edge by Signed { generates text  scope broad"
                + "  pretraining { compute " + more + " }\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not-signed | 53(1)(a), 53(1)(b), 53(1)(c)
            signed 2025-08-01 |
            signed 2025-08-01 chapters transparency | 53(1)(c)
            signed 2025-08-01 chapters copyright | 53(1)(a), 53(1)(b)
            signed 2025-08-01 chapters transparency, copyright |
            signed 2025-08-01 chapters safety | 53(1)(a), 53(1)(b), 53(1)(c)
            signed 2027-01-01 | 53(1)(a), 53(1)(b), 53(1)(c)
            """)
    void V37_aGapAnalysisIsForTheDutiesOfTheChaptersThatAreNotSigned(String code, String duties) {
        for (String ruleset : List.of(CONSULTATION, Assessed.GUIDELINES)) {
            Assessed assessed = on(ruleset, signed(code, "1e24 FLOP }  " + PLACED));
            if (duties == null) {
                assessed.findsNo("code-of-practice/gap-analysis-missing");
            } else {
                String message = assessed.finds("code-of-practice/gap-analysis-missing").message();
                assertTrue(message.contains("(Art. " + duties + ")"), message);
            }
        }
    }

    @UnderBothRulesets
    void V37_theChapterOnSafetyCoversArticle55AndNothingIsExpectedBeforeTheDutiesApply(String ruleset) {
        String text = signed("signed 2025-07-20 chapters transparency, copyright", "2e25 FLOP }  placed on market 2025-07-01 via api");
        assertTrue(on(ruleset, text).finds("code-of-practice/gap-analysis-missing").message()
                .contains("(Art. 55(1)(a), 55(1)(b), 55(1)(c), 55(1)(d))"));
        Assessed.of(LocalDate.parse("2025-08-01"), ruleset, text).findsNo("code-of-practice/gap-analysis-missing");
        Assessed.of(LocalDate.parse("2025-08-02"), ruleset, text).finds("code-of-practice/gap-analysis-missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            notified 2026-01-10 using hardware | INCOMPLETE | notification/estimate-missing
            notified 2026-01-10 of 2.0e25 FLOP | INCOMPLETE | notification/approach-missing
            notified 2026-01-10 of 2.01e25 FLOP using hardware | GIVEN | notification/precision
            notified 2026-01-10 of 9.0e25 FLOP using hardware | GIVEN | notification/amount-differs
            notified 2026-01-10 of 2.0e25 FLOP using hardware | GIVEN |
            """)
    void V38_aNotificationWithoutAmountOrApproachIsIncomplete(String notified, NotificationDuty.Status status, String code) {
        for (String ruleset : List.of(CONSULTATION, Assessed.GUIDELINES)) {
            Assessed assessed = on(ruleset, edge("pretraining { started 2026-01-01  compute 2e25 FLOP }  " + PLACED + "  " + notified));
            assertEquals(status, assessed.model("Edge").notification().status());
            boolean fulfilled = LegalFixture.status(assessed.model("Edge"), Obligation.Id.NOTIFICATION) == Obligation.Status.FULFILLED;
            assertEquals(status == NotificationDuty.Status.GIVEN, fulfilled);
            if (code != null) {
                assessed.finds(code);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3.3e21 FLOP within 4%, 1", "2e21 FLOP within 4%, 0", "3e21 FLOP, 0", "3.1e21 FLOP, 1", "3333333333333333333333 FLOP, 1",
        "3333333333333333333334 FLOP, 0", "3.4e21 FLOP within 4%, 1"})
    void V39_nearTheThirdIsSaidOfModificationsAndVersions(String compute, int findings) {
        String original = base("Lab", "2e23 FLOP", "");
        assertEquals(findings, on(CONSULTATION, original + tuned(compute, PLACED)).findings("modifier/near-threshold").size());
        assertEquals(findings, on(CONSULTATION, original + tuned(compute, PLACED).replace("by Tuner", "by Lab"))
                .findings("lifecycle/near-threshold").size());
    }

    @ParameterizedTest
    @CsvSource({"6.6e22 FLOP within 4%, 1", "6e22 FLOP, 0", "6.1e22 FLOP, 0", "5e22 FLOP within 4%, 0"})
    void V39_theGuidelinesCompareWithTheOriginal(String compute, int findings) {
        assertEquals(findings, on(Assessed.GUIDELINES, base("Lab", "2e23 FLOP", "") + tuned(compute, PLACED))
                .findings("modifier/near-threshold").size());
    }

    @ParameterizedTest
    @CsvSource({"3e21, 3.4e21, 1", "3.4e21, 3e21, 1", "3e21, 3.3e21, 0", "4e21, 5e21, 0"})
    void V39_twoEstimatesOnEitherSideOfTheThirdAreFound(String first, String second, int findings) {
        String text = base("Lab", "2e23 FLOP", "") + "modification Tuned of Base by Tuner { finetuning {\ncompute " + first
                + " FLOP basis\ncompute " + second + " FLOP\n}  " + PLACED + " }\n";
        List<Finding> found = on(CONSULTATION, text).findings("compute/approach-decides");
        assertEquals(findings, found.size());
        found.forEach(each -> assertTrue(each.message().contains("the threshold of 1/3 of 10²² FLOP"), each::message));
    }

    @UnderBothRulesets
    void V20_aFixStatesTheDayOfTheEstimate(String ruleset) {
        String text = LegalFixture.PARTIES + edge("pretraining { compute 2e25 FLOP }  placed on market 2026-03-01 via api");
        Finding overdue = Assessed.of(DAY, ruleset, text).reads().finds("notification/overdue");
        Fix.Replace fix = overdue.fixes().stream().filter(Fix.Replace.class::isInstance)
                .map(Fix.Replace.class::cast).findFirst().orElseThrow();
        assertEquals("State the day of the estimate", fix.title());
        String fixed = TextEdit.apply(text, List.of(fix.edit(text)));
        assertTrue(fixed.contains("compute 2e25 FLOP as of 2026-03-01"), fixed);
        String message = Assessed.of(DAY, ruleset, fixed).reads().finds("notification/overdue").message();
        assertTrue(message.contains("2026-03-15") && !message.contains("at the latest"), message);
    }

    @Test
    void V40_aGapInTheDataIsARuleForLegacyModelsOnly() {
        String gap = "pretraining { compute 1e24 FLOP }  data-gap \"crawl\" justified \"not recorded\"%s  placed on market %s via api";
        for (String ruleset : List.of(CONSULTATION, Assessed.GUIDELINES)) {
            on(ruleset, edge(gap.formatted("", "2025-08-02"))).findsNo("transition/gap-not-disclosed").finds("transition/no-relief");
            on(ruleset, edge(gap.formatted("", "2025-08-01"))).findsNo("transition/no-relief").finds("transition/gap-not-disclosed");
            on(ruleset, edge(gap.formatted(" disclosed 2026-01-01", "2025-08-01"))).findsNo("transition/gap-not-disclosed");
        }
    }

    @Test
    void V40_thatCybersecurityIsDocumentedOnceIsMarkedAsOurReading() {
        ModelAssessment edge = on(CONSULTATION, edge("pretraining { compute 2e25 FLOP }  " + PLACED)).model("Edge");
        assertTrue(edge.obligation(Obligation.Id.CYBERSECURITY).reason().contains("our reading"));
    }

    @ParameterizedTest
    @CsvSource({"support required \"for the weights\", false, false", "support optional \"help\", true, false",
            "personal-data \"logs\", true, true"})
    void V40_microenterprises(String means, boolean met, boolean arguable) {
        String text = "entity Tiny { established in FR  size micro }\nmodel Edge by Tiny { generates text  scope broad\n"
                + "pretraining { compute 1e24 FLOP }"
                + "  licence Apache-2.0  public weights, architecture, usage-information  claims open-source-exemption  customers micro"
                + "  monetised by " + means + "  placed on market 2026-02-10 via repository }\n";
        var condition = on(Assessed.GUIDELINES, text).model("Edge").exemption().conditions().stream()
                .filter(each -> each.id() == org.gpailang.core.assessment.Exemption.Id.NOT_MONETISED).findFirst().orElseThrow();
        assertEquals(met, condition.met().yes());
        assertEquals(arguable, condition.arguable());
    }
}
