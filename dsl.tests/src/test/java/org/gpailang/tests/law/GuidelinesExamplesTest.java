package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.assessment.Truth;
import org.gpailang.report.Outcome;
import org.gpailang.report.compare.Comparison;
import org.gpailang.report.compare.ComparisonText;
import org.gpailang.report.compare.Side;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.LegalFixture;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The guidelines' own examples and calculations, as of 2026-01-10. G is an example or a rule, M a model of annex A.3, T the transition.
 * What the guidelines leave open stays open.
 */
class GuidelinesExamplesTest {

    private static final Outcome OUTCOME = outcome(Assessed.GUIDELINES);

    private static Outcome outcome(String ruleset) {
        Path folder = Golden.ROOT.resolve("examples/guidelines");
        try {
            return Assessed.of(Assessed.DAY, ruleset, Golden.read(folder, Golden.sourcesIn(folder)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Subject subject(String name) {
        return OUTCOME.assessment().subjects().filter(subject -> subject.name().endsWith("/" + name)).findFirst()
                .orElseThrow(() -> new AssertionError("no example is called " + name));
    }

    private static ModelAssessment model(String name) {
        return (ModelAssessment) subject(name);
    }

    private static List<String> codes(String name) {
        return OUTCOME.findings().stream().filter(finding -> finding.subject().endsWith("/" + name))
                .map(finding -> finding.code()).toList();
    }

    private static List<String> messages(String name, String code) {
        return OUTCOME.findings().stream().filter(finding -> finding.subject().endsWith("/" + name) && finding.code().equals(code))
                .map(finding -> finding.message() + " " + finding.citation().text()).toList();
    }

    private static Optional<LocalDate> day(String date) {
        return Optional.ofNullable(date).map(LocalDate::parse);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"M-A, A, 7.524e22, PRESUMED_NOT", "M-B, B, 1.08e23, PRESUMED", "M-C, C, 1.296e23, PRESUMED", "M-D, D, 1.6632e23, PRESUMED",
        "M-E, E, 3.672e23, PRESUMED", "M-F, F, 1.8e23, PRESUMED", "M-G, G, 1.560624e23, PRESUMED", "M-H, H, 6.58674e23, PRESUMED"})
    void annexA3(String id, String name, BigDecimal flop, GeneralPurpose.Status status) {
        ModelAssessment model = model("annex-a3/" + name);
        assertEquals(0, flop.compareTo(model.compute().cumulative().flop().orElseThrow().value()), id);
        assertEquals(status, model.generalPurpose().status());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"G01-broad-text, PRESUMED", "G02-small-text, PRESUMED_NOT", "G03-transcription, PRESUMED", "G04-speech-from-text, PRESUMED",
        "G05-upscaling, NOT_PRESUMED", "G05-images-from-images, UNDETERMINED", "G06-inpainting, NOT_PRESUMED", "G07-chess, NOT_PRESUMED",
        "G08-weather, NOT_PRESUMED", "G09-songs, PRESUMED", "G10-sound-effects, PRESUMED", "G11-at-the-threshold, PRESUMED_NOT",
        "G12-code, PRESUMED", "G13-sound-without-speech, NOT_PRESUMED", "G14-no-generality, REBUTTAL_CLAIMED",
        "G14-general-below, SHOWN_BY_EVIDENCE"})
    void theCriterion(String name, GeneralPurpose.Status status) {
        assertEquals(status, model(name).generalPurpose().status());
    }

    @ParameterizedTest(name = "{0} is out only if its tasks are narrow, which is open")
    @CsvSource({"G03-transcription", "G04-speech-from-text", "G09-songs", "G10-sound-effects"})
    void whatDependsOnNarrownessStaysOpen(String name) {
        assertTrue(codes(name).contains("presumption/rebuttal-available"), codes(name)::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"G20-distilled, VERSION, Base", "G20-quantised, VERSION, Base", "G20-merged, VERSION, Base",
        "G21-next-run, DISTINCT_MODEL, G21-next-run"})
    void theLifecycle(String name, Lifecycle.Status status, String line) {
        assertEquals(status, model(name).lifecycle().status());
        assertTrue(model(name).lifecycle().line().endsWith("lifecycle/" + line), model(name).lifecycle()::line);
    }

    @Test
    void G22_G23_G24_G25_theDocumentsOfAModelAreKeptUpToDateAndTheCopyrightPolicyServesAllModels() {
        assertEquals(Obligation.Status.FULFILLED, LegalFixture.status(model("lifecycle/Base"), Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(Obligation.Scope.UPDATE_FOR_VERSION, model("G20-distilled").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).scope());
        assertEquals(Obligation.Scope.ONCE_PER_PROVIDER, model("lifecycle/Base").obligation(Obligation.Id.COPYRIGHT_POLICY).scope());
        assertEquals(Obligation.Scope.PER_DISTINCT_MODEL, model("G21-next-run").obligation(Obligation.Id.TRAINING_SUMMARY).scope());
        assertEquals(Obligation.Scope.PER_DISTINCT_MODEL, model("G35-arguments-filed").obligation(Obligation.Id.RISK_ASSESSMENT).scope());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"G25-systemic, RISK_ASSESSMENT, PER_DISTINCT_MODEL, 2025-12-01", "G25-version, RISK_ASSESSMENT, UPDATE_FOR_VERSION,"
            + " 2026-01-05", "G25-version, MODEL_EVALUATION, UPDATE_FOR_VERSION, 2026-01-05",
        "G25-version, INCIDENT_REPORTING, ONCE_PER_PROVIDER, 2026-01-05", "G25-version, CYBERSECURITY, ONCE_PER_PROVIDER, 2026-01-05"})
    void theDutiesForSystemicRiskContinueOverTheLifecycle(String name, Obligation.Id id, Obligation.Scope scope, LocalDate due) {
        Obligation duty = model(name).obligation(id);
        assertEquals(scope, duty.scope());
        assertEquals(Optional.of(due), duty.due());
        assertEquals(Obligation.Status.OVERDUE, duty.status());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"G32-foreseeable, DUE, 2026-01-19", "G30-estimate-above, OVERDUE, 2025-11-17", "G31-later-activity, OVERDUE, 2026-01-03",
        "G31-monitored, NOT_REQUIRED,",
        "G33-notified, GIVEN, 2025-11-17", "G38-mitigations-argued, OVERDUE, 2025-10-15", "G37-arguments-accepted, NOT_REQUIRED,",
        "G39-designated-by-criteria, NOT_REQUIRED,"})
    void theNotification(String name, NotificationDuty.Status status, String due) {
        assertEquals(status, model(name).notification().status());
        assertEquals(day(due), model(name).notification().due());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"G35-arguments-filed, OVERDUE, 2025-12-01", "G38-mitigations-argued, OVERDUE, 2025-12-01",
        "G36-arguments-rejected, OVERDUE, 2025-12-01",
        "G37-arguments-accepted, NOT_APPLICABLE,", "G39-designated-by-criteria, OVERDUE, 2025-12-05",
        "G40-designated-for-failure, OVERDUE, 2025-09-01"})
    void argumentsAndDesignation(String name, Obligation.Status status, String due) {
        assertEquals(status, LegalFixture.status(model(name), Obligation.Id.RISK_ASSESSMENT));
        assertEquals(day(due), model(name).obligation(Obligation.Id.RISK_ASSESSMENT).due());
    }

    @Test
    void G38_thatMeasuresMitigateTheRiskIsNoSuitableArgument() {
        assertTrue(messages("G38-mitigations-argued", "systemic-risk/arguments").get(0).contains("mitigate the risk is no suitable"));
    }

    @Test
    void G31_isMonitoredAndG41_theReassessmentComesSixMonthsAfterTheDesignation() {
        assertTrue(codes("G31-monitored").contains("notification/monitor"), codes("G31-monitored")::toString);
        assertTrue(codes("G41-reassessment-too-early").contains("systemic-risk/reassessment-early"));
        assertEquals(day("2026-02-20"), model("G41-reassessment-too-early").systemicRisk().reassessment());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            G50-own | A provider
            G51-developed-for-A | A provider, B developer
            G52-hosted | A provider, C repository-host
            G53-consortium | A provider
            G62-internal-use | A provider
            G63-in-own-system | A provider
            G64-upstream | A provider
            G65-upstream-abroad | Abroad provider, C authorised-representative
            G64-assistant | B downstream-provider
            G65-assistant | B downstream-provider
            G66-assistant | B downstream-provider, B provider
            """)
    void whoIsTheProvider(String name, String roles) {
        assertEquals(roles, String.join(", ", LegalFixture.roles(subject(name))).replace("guidelines/market/", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"G50-own, 2025-12-01", "G54-to-G61-channels, 2025-12-01", "G62-internal-use, 2025-12-01", "G63-in-own-system, 2025-12-01",
        "G64-upstream, 2025-11-01", "G65-upstream-abroad, 2025-12-01"})
    void whatPlacesAModel(String name, String day) {
        assertEquals(day(day), model(name).availability().first());
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(model(name), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @Test
    void G66_theIntegratorHasTheDutiesOfAModelThatIsExcludedFromTheUnion() {
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(((SystemAssessment) subject("G66-assistant")).provided().get(0),
                Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(List.of(), ((SystemAssessment) subject("G65-assistant")).provided());
        assertEquals(false, model("G66-union-excluded").hasDuties());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"G70-small, BELOW", "G71-above-a-third, PROVIDER", "G72-exactly-a-third, BELOW",
        "G73-fallback-systemic, SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION", "G74-fallback, PROVIDER", "G75-abroad, PROVIDER",
        "G76-systemic, SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION"})
    void modifiers(String name, Modifier.Outcome outcome) {
        assertEquals(outcome, model(name).modifier().orElseThrow().outcome());
    }

    @Test
    void G77_whoModifiesForTheProviderOfTheOriginalIsNoModifier() {
        ModelAssessment model = model("G77-for-the-provider");
        assertEquals(Optional.empty(), model.modifier());
        assertEquals(Lifecycle.Status.VERSION, model.lifecycle().status());
        assertEquals("Lab provider, Tuner developer", String.join(", ", LegalFixture.roles(model)).replace("guidelines/modifiers/", ""));
    }

    @Test
    void G75_theDutiesOfAModifierAreLimitedAndArticle54AppliesAndG34_G76_systemicRiskBringsNotification() {
        assertTrue(model("G75-abroad").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).limitedToModification());
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(model("G75-abroad"), Obligation.Id.REPRESENTATIVE));
        assertEquals(NotificationDuty.Status.OVERDUE, model("G76-systemic").notification().status());
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(model("G76-systemic"), Obligation.Id.RISK_ASSESSMENT));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"G80-all-conditions, YES, false", "G81-systemic, NO, false", "G82-right-missing, NO, false",
            "G83-user-verification, YES, true",
        "G84-attribution, YES, false", "G85-same-terms-only, NO, false", "G86-non-commercial, NO, false", "G87-no-distribution, NO, false",
        "G88-user-scale, NO, false",
        "G89-commercial-licence, NO, false", "G90-safety-terms, YES, true", "G91-dual-licensing, NO, false",
        "G92-service-needed, NO, false", "G93-support-required, NO, false", "G96-optional-services, YES, false",
        "G94-paid-platform, NO, false", "G95-personal-data, NO, false", "G97-optional-support, YES, false",
        "G98-microenterprises, YES, false", "G99-usage-information-missing, NO, false"})
    void theOpenSourceExemption(String name, Truth holds, boolean arguable) {
        assertEquals(holds, model(name).exemption().holds());
        assertEquals(arguable, model(name).exemption().conditions().stream().anyMatch(condition -> condition.arguable()));
    }

    @Test
    void G80_whatTheExemptionLeaves() {
        ModelAssessment model = model("G80-all-conditions");
        assertEquals(Obligation.Status.EXEMPT, LegalFixture.status(model, Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(Obligation.Status.EXEMPT, LegalFixture.status(model, Obligation.Id.DOWNSTREAM_INFORMATION));
        assertEquals(Obligation.Status.EXEMPT, LegalFixture.status(model, Obligation.Id.REPRESENTATIVE));
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(model, Obligation.Id.COPYRIGHT_POLICY));
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(model, Obligation.Id.TRAINING_SUMMARY));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"T1-placed-before, 2027-08-02", "T1-later-version, 2027-08-02", "T2-data-gone, 2027-08-02", "T3-difficulties, 2025-12-01"})
    void theTransition(String name, String due) {
        assertEquals(day(due), model(name).obligation(Obligation.Id.TRAINING_SUMMARY).due());
    }

    @Test
    void T2_theGapIsDisclosedT3_theAiOfficeIsInformedT4_asAFirstModelAndT5_isNotifiedTwoWeeksAfterTheDutiesApply() {
        assertTrue(codes("T2-data-gone").contains("transition/gap-not-disclosed"), codes("T2-data-gone")::toString);
        assertTrue(codes("T3-difficulties").contains("transition/contact-ai-office"), codes("T3-difficulties")::toString);
        assertEquals(day("2025-08-16"), model("T5-in-training").notification().due());
        String message = OUTCOME.findings().stream().filter(finding -> finding.subject().endsWith("T5-in-training"))
                .filter(finding -> finding.code().equals("transition/contact-ai-office")).findFirst().orElseThrow().message();
        assertTrue(message.contains("together with the notification") && message.contains("particular consideration"), message);
    }

    @ParameterizedTest(name = "T6 {0}: fines from {1}")
    @CsvSource({"T3-difficulties, 2026-08-02", "T8-not-signed, 2026-08-02", "T1-placed-before, 2027-08-02"})
    void T6_finesBeginAYearAfterTheDuties(String name, LocalDate from) {
        assertEquals(from, model(name).exposure().orElseThrow().from());
        assertEquals(LocalDate.parse("2026-08-02"), model(name).exposure().orElseThrow().requestsFrom());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"T7-chapter-left-out, 'not signed the code of practice for safety', '(Art. 55(1)(a), 55(1)(b), 55(1)(c), 55(1)(d))', 91",
        "T8-not-signed, 'not signed the code of practice, so', '(Art. 53(1)(a), 53(1)(b), 53(1)(c))', 92"})
    void theCodeOfPractice(String name, String what, String duties, String paragraph) {
        List<String> messages = messages(name, "code-of-practice/gap-analysis-missing");
        assertEquals(1, messages.size());
        for (String said : List.of(what, duties, paragraph)) {
            assertTrue(messages.get(0).contains(said), messages.get(0));
        }
    }

    @Test
    void T9_whoSignsTheChapterOnSafetyWithoutSuchAModelHasNoFurtherDuty() {
        assertEquals(List.of(), messages("T9-voluntary-safety", "code-of-practice/gap-analysis-missing"));
        assertEquals(Obligation.Status.NOT_APPLICABLE, LegalFixture.status(model("T9-voluntary-safety"), Obligation.Id.RISK_ASSESSMENT));
    }

    @Test
    void T10_aLeakOfTheParametersIsASeriousIncident() {
        List<String> messages = messages("T10-parameters-leaked", "documentation/incident-report-due");
        assertEquals(1, messages.size());
        assertTrue(messages.get(0).contains("due by 2026-01-07"), messages.get(0));
    }

    /** Where the conclusions from the two texts differ over these examples. */
    @Test
    void theRulesetsDifferWhereTheTextsDo() throws IOException {
        Comparison comparison = Comparison.of(new Side("consultation-2025-04", outcome(SingleModelFixture.CONSULTATION),
                UnaryOperator.identity()),
                new Side(Assessed.GUIDELINES, OUTCOME, UnaryOperator.identity()));
        Golden.check(Golden.ROOT.resolve("dsl.tests/src/test/resources/compare/guidelines.txt"), ComparisonText.print(comparison));
    }
}
