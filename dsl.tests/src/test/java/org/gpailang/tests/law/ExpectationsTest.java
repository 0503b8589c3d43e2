package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.analysis.Analysis;
import org.gpailang.analysis.ExpectationRun;
import org.gpailang.analysis.LiveAnalysis;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.core.expectation.ExpectationResult.Outcome;
import org.gpailang.core.facts.statement.Expectation.Aspect;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.language.linking.Program;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expectations are compared with conclusions, each as of its date and under its ruleset, and change none of them. */
class ExpectationsTest {

    /** The conclusions that can be expected besides the duties. */
    private static final int CONCLUSIONS = 4;


    private static final SourceReader READER = SourceReader.standalone();
    private static final String MODEL = """
            entity Lab { established in DE }
            ruleset Half extends guidelines-2025-07 { systemic-risk above 5e24 FLOP }
            model Polar by Lab {
                generates text
                pretraining { compute 8e24 FLOP }
                placed on market 2026-01-05 via api
                %s
            }
            """;

    private static List<ExpectationResult> results(String text) {
        List<SourceText> sources = List.of(new SourceText(Assessed.FILE, text));
        Program program = READER.read(sources);
        List<ExpectationResult> results = ExpectationRun.of(program, Optional.empty(), Assessed.DAY);
        LiveAnalysis live = new LiveAnalysis(READER);
        live.update(sources, Optional.empty(), Assessed.DAY);
        live.analyse(file -> true, () -> false);
        assertEquals(results, Placed.of(live.expectations().get(Assessed.FILE), live.numbers()), "in the editor");
        return results;
    }

    private static ExpectationResult result(String expectation) {
        List<ExpectationResult> results = results(MODEL.formatted("expect " + expectation));
        assertEquals(1, results.size(), () -> Assessed.of(MODEL.formatted("expect " + expectation)).outcome().findings().toString());
        return results.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"general-purpose presumed", "systemic-risk not-presumed", "systemic-risk presumed under Half",
        "systemic-risk not-presumed under guidelines-2025-07", "lifecycle distinct-model", "open-source-exemption does-not-apply",
        "notification not-required", "notification due on 2026-01-10 under Half", "copyright-policy overdue on 2026-03-01",
        "copyright-policy not-yet-due on 2025-12-01", "technical-documentation overdue", "model-evaluation not-applicable",
        "representative not-applicable", "provider Lab", "finding obligation/copyright-policy-missing on 2026-03-01",
        "no-finding obligation/incident-reporting-missing",
        "no-finding exemption/usage-restricted"})
    void anExpectationThatIsConcludedIsMet(String expectation) {
        ExpectationResult result = result(expectation);
        assertEquals(Outcome.MET, result.outcome(), result::message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"general-purpose undetermined", "systemic-risk presumed", "systemic-risk not-presumed under Half",
        "open-source-exemption applies", "copyright-policy fulfilled", "no-finding obligation/copyright-policy-missing on 2026-03-01",
        "finding exemption/usage-restricted", "provider Other"})
    void anExpectationThatIsNotConcludedIsNotMet(String expectation) {
        List<ExpectationResult> results = results("entity Other\n" + MODEL.formatted("expect " + expectation));
        assertEquals(List.of(Outcome.NOT_MET), results.stream().map(ExpectationResult::outcome).toList());
        assertTrue(results.get(0).reason().endsWith("."), results.get(0).reason());
    }

    @Test
    void anUnmetExpectationStatesTheDateTheRulesetTheConclusionAndTheReason() {
        assertEquals("Not met as of 2026-01-10 under Half: systemic-risk is presumed. ",
                result("systemic-risk not-presumed under Half").message().split("(?<=presumed\\. )")[0]);
        assertTrue(result("systemic-risk not-presumed under Half").message().contains("Art. 51"));
        assertEquals("Not met as of 2026-01-10 under consultation-2025-04: exemption/usage-restricted is not reported. The findings about"
                + " it are ", result("finding exemption/usage-restricted").message().split("(?<= are )")[0]);
    }

    @Test
    void anUnknownFactIsUndetermined() {
        String text = MODEL.formatted("expect systemic-risk undetermined").replace("8e24 FLOP", "unknown \"not published\"");
        assertEquals(List.of(Outcome.MET), results(text).stream().map(ExpectationResult::outcome).toList());
    }

    @Test
    void aSystemCanExpectFindingsOnly() {
        String text = MODEL.formatted("") + """
                system Desk by Lab {
                    integrates Polar
                    placed on market 2026-01-06 via chatbot
                    expect no-finding obligation/copyright-policy-missing
                    expect ⟦systemic-risk⟧ presumed
                }
                """;
        Assessed.of(text).finds("syntax/unknown-word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expect ⟦systemic-rsk⟧ presumed", "expect systemic-risk ⟦presumd⟧", "expect copyright-policy ⟦presumed⟧",
        "expect lifecycle ⟦not-presumed⟧"})
    void aWrongWordIsAnErrorAtItsPlace(String statement) {
        Assessed.of(MODEL.formatted(statement)).finds("syntax/unknown-word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expect finding ⟦exemption/usage-restrictd⟧", "expect no-finding ⟦syntax/error⟧",
        "expect finding ⟦waiver/unused⟧"})
    void aCodeThatCannotBeExpectedIsAnErrorAtItsPlace(String statement) {
        Assessed.of(MODEL.formatted(statement)).finds("link/unknown-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expect ⟦systemic-risk⟧", "expect ⟦finding⟧"})
    void anExpectationWithoutAStatusIsAnError(String statement) {
        Assessed.of(MODEL.formatted(statement)).finds("syntax/error");
    }

    @Test
    void noConclusionDependsOnAnExpectationEvenIfItIsWrong() {
        Analysis without = analysis(MODEL.formatted(""));
        for (String statement : List.of("expect systemic-risk presumed", "expect systemic-risk presumd", "expect provider Nobody",
                "expect systemic-risk presumed under None", "expect finding no/such", "expect systemic-risk")) {
            Analysis with = analysis(MODEL.formatted(statement));
            assertEquals(without.assessment().files().get(0).models(), with.assessment().files().get(0).models(), statement);
            assertEquals(without.findings(), with.findings().stream().filter(finding -> !finding.isAboutTheText()).toList(), statement);
        }
    }

    private static Analysis analysis(String text) {
        return Analysis.of(READER.read(List.of(new SourceText(Assessed.FILE, text))), Optional.empty(), Assessed.DAY);
    }

    @Test
    void aSubjectWithAnErrorIsNotCompared() {
        String text = MODEL.formatted("expect systemic-risk presumed\n    licence Nothing-Like-It");
        assertEquals(List.of(Outcome.NOT_COMPARED), results(text).stream().map(ExpectationResult::outcome).toList());
    }

    @Test
    void theWordIsANameElsewhere() {
        Assessed.of("entity expect\nentity provider\n"
                + "model finding by expect {\n    generates text\n    expect provider provider\n}\n").reads();
    }

    @ParameterizedTest
    @EnumSource
    void theStatusesAreThoseOfTheAssessment(Aspect aspect) {
        List<String> statuses = switch (aspect) {
            case GENERAL_PURPOSE -> words(GeneralPurpose.Status.values());
            case SYSTEMIC_RISK -> words(SystemicRisk.Status.values());
            case LIFECYCLE -> words(Lifecycle.Status.values());
            case OPEN_SOURCE_EXEMPTION -> List.of("applies", "does-not-apply", "undetermined");
            case NOTIFICATION -> words(NotificationDuty.Status.values());
            default -> words(Obligation.Status.values());
        };
        assertEquals(statuses, aspect.statuses());
    }

    private static List<String> words(Enum<?>... statuses) {
        return Stream.of(statuses).map(Words::of).toList();
    }

    @Test
    void everyDutyCanBeExpected() {
        assertEquals(Obligation.Id.values().length + CONCLUSIONS, Aspect.values().length);
    }
}
