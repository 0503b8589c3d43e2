package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.report.Outcome;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.LegalFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The conclusions about the worked examples apart from compute and status, and the differences between the two rulesets. */
class ExpectedOutcomesTest {

    private static Outcome consultation;
    private static Outcome guidelines;

    @BeforeAll
    static void assess() throws IOException {
        var folder = Golden.ROOT.resolve("examples/worked");
        var sources = Golden.read(folder, Golden.sourcesIn(folder));
        consultation = Assessed.of(Assessed.DAY, "consultation-2025-04", sources);
        guidelines = Assessed.of(Assessed.DAY, Assessed.GUIDELINES, sources);
    }

    private static Subject subject(String name) {
        return consultation.assessment().subjects().filter(each -> each.name().endsWith("/" + name)).findFirst().orElseThrow();
    }

    private static ModelAssessment model(String name) {
        return (ModelAssessment) subject(name);
    }

    /** The findings about a subject whose code begins with a text, each with its source line. */
    private static List<String> findings(String name, String start) {
        return consultation.findings().stream()
                .filter(finding -> finding.subject().endsWith("/" + name) && finding.code().startsWith(start))
                .map(finding -> finding.code() + " | " + consultation.texts().get(finding.at().file()).lines()
                        .skip(finding.at().line() - 1L).findFirst().orElseThrow().strip()).toList();
    }

    @Test
    void modelAsTwoEstimatesDisagree() {
        assertEquals(1, consultation.findings().stream().filter(finding -> finding.code().equals("compute/estimates-disagree")
                && finding.at().file().equals("annex-a1.gpai") && finding.message().contains("differs by 6.91%")).count());
    }

    @Test
    void transcriberAndUpscalerCanBeRebutted() {
        assertEquals(1, findings("Transcriber", "presumption/rebuttal-available").size());
        assertEquals(1, findings("Upscaler", "presumption/rebuttal-available").size());
    }

    @Test
    void llamaIsLegacyNotifiedAndFailsTheExemption() {
        ModelAssessment llama = model("Llama-3.1-405B");
        assertTrue(llama.legacy());
        assertEquals(NotificationDuty.Status.GIVEN, llama.notification().status());
        assertEquals(Optional.of(LocalDate.parse("2027-08-02")), llama.notification().due());
        assertEquals(List.of(Exemption.Id.USAGE, Exemption.Id.DISTRIBUTION, Exemption.Id.NO_SYSTEMIC_RISK), failed(llama));
        assertTrue(llama.obligations().stream().flatMap(duty -> duty.due().stream())
                .allMatch(LocalDate.parse("2027-08-02")::equals));
    }

    private static List<Exemption.Id> failed(ModelAssessment model) {
        return model.exemption().conditions().stream().filter(condition -> !condition.met().yes())
                .map(Exemption.Condition::id).distinct().toList();
    }

    @Test
    void theChainOfModifiers() {
        assertEquals(Modifier.Outcome.PROVIDER, model("Legal-Llama").modifier().orElseThrow().outcome());
        assertTrue(model("Legal-Llama").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).limitedToModification());
        assertEquals(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION, model("Mega-Llama").modifier().orElseThrow().outcome());
        assertEquals(Lifecycle.Status.VERSION, model("Llama-3.1-405B-v2").lifecycle().status());
        assertEquals(List.of("chain/ShopCo downstream-provider"), LegalFixture.roles(subject("Helpdesk")));
    }

    @Test
    void open7BIsExempt() {
        assertTrue(model("Open-7B").exemption().applies().yes());
        assertEquals(List.of(), findings("Open-7B", "exemption/"));
    }

    @Test
    void orient14BFailsOnEachConditionAtItsOwnPlace() {
        assertEquals(List.of(
                "exemption/distribution-restricted | licence Orient-Research",
                "exemption/usage-restricted | licence Orient-Research",
                "exemption/architecture-not-public | public weights",
                "exemption/usage-not-public | public weights",
                "exemption/monetised | monetised by support \"paid hosting and support plans\"",
                "exemption/monetised | monetised by personal-data \"prompts are used for advertising\""),
                findings("Orient-14B", "exemption/"));
        assertEquals(List.of("representative/missing | model Orient-14B by OrientAI {"), findings("Orient-14B", "representative/"));
    }

    @Test
    void theClauseOfTheLicenceIsShownWithTheFinding() {
        assertTrue(consultation.findings().stream().filter(finding -> finding.code().equals("exemption/usage-restricted")
                && finding.subject().endsWith("Orient-14B")).flatMap(finding -> finding.related().stream())
                .anyMatch(related -> consultation.texts().get(related.at().file()).lines().skip(related.at().line() - 1L).findFirst()
                        .orElseThrow().strip().startsWith("usage restricted non-commercial")));
    }

    @Test
    void nord2CrossesAndIsOverdueAndNord3HasNoEstimate() {
        NotificationDuty nord = model("Nord-2").notification();
        assertEquals(Optional.of(LocalDate.parse("2025-11-12")), nord.crossing());
        assertEquals(Optional.of(LocalDate.parse("2025-11-15")), nord.due());
        assertEquals(NotificationDuty.Status.OVERDUE, nord.status());
        assertTrue(consultation.findings().stream().anyMatch(finding -> finding.code().equals("notification/no-estimate")
                && finding.at().file().equals("planned.gpai") && finding.at().line() == 26));
    }

    @Test
    void theConsortium() {
        assertEquals(List.of("science/Uni-A provider"), LegalFixture.roles(model("Sci-13B")));
        assertEquals(1, findings("Sci-13B", "role/consortium-case-by-case").size());
        assertEquals(model("Sci-Math").compute().cumulative().flop(), model("Sci-Merge").compute().cumulative().flop());
        model("Sci-MoE").obligations().forEach(duty -> assertEquals(Obligation.Status.NOT_APPLICABLE, duty.status(), duty.id()::provision));
    }

    /** The conclusions about the status of a subject, one per line. */
    private static List<String> aspects(Subject subject) {
        List<String> aspects = new ArrayList<>(List.of("roles " + subject.roles().stream().map(role -> Words.of(role.kind()))
                .collect(Collectors.joining(","))));
        if (subject instanceof ModelAssessment model) {
            aspects.add("general-purpose " + Words.of(model.generalPurpose().status()));
            aspects.add("systemic-risk " + Words.of(model.systemicRisk().status()));
            aspects.add("lifecycle " + Words.of(model.lifecycle().status()));
            aspects.add("modifier " + model.modifier().map(Modifier::outcome).map(Words::of).orElse("none"));
            aspects.add("exemption " + failed(model));
            aspects.add("notification " + Words.of(model.notification().status()));
            aspects.add("compute " + model.compute().cumulative().flop().map(Object::toString).orElse("unknown"));
        }
        return aspects;
    }

    /**
     * The threshold of 10^23 FLOP (para. 17) excludes models at or below it from the presumption, and the requirement of text-to-image
     * excludes the upscaler; later changes by the same entity are versions (para. 22); a modification is compared with a third of the
     * original's own compute (para. 60), which neither modification of the 405B model reaches.
     */
    @Test
    void theGuidelinesChangeTheseOutcomes() {
        List<String> differences = new ArrayList<>();
        List<Subject> others = guidelines.assessment().subjects().toList();
        List<Subject> subjects = consultation.assessment().subjects().toList();
        for (int i = 0; i < subjects.size(); i++) {
            List<String> one = aspects(subjects.get(i));
            List<String> other = aspects(others.get(i));
            for (int j = 0; j < one.size(); j++) {
                if (!one.get(j).equals(other.get(j))) {
                    differences.add(subjects.get(i).name() + ": " + one.get(j) + " -> "
                            + other.get(j).substring(other.get(j).indexOf(' ') + 1));
                }
            }
        }
        assertEquals("""
                annex-a1/Model-A: general-purpose presumed -> presumed-not
                annex-a1/Model-C: general-purpose presumed -> presumed-not
                science/Sci-Math: lifecycle distinct-model -> version
                science/Sci-Merge: lifecycle distinct-model -> version
                estimates/Ferry-3B: general-purpose presumed -> presumed-not
                estimates/Ferry-3B-maths: general-purpose presumed -> presumed-not
                estimates/Ferry-3B-merged: general-purpose presumed -> presumed-not
                chain/Legal-Llama: roles downstream-modifier,provider -> downstream-modifier
                chain/Legal-Llama: modifier provider -> below
                chain/Mega-Llama: roles downstream-modifier,provider,authorised-representative ->\
                 downstream-modifier,authorised-representative
                chain/Mega-Llama: modifier systemic-risk-provider-by-modification -> below
                chain/Mega-Llama: notification overdue -> not-required
                open/Open-7B: general-purpose presumed -> presumed-not
                scope-examples/Broad-1e23: general-purpose presumed -> presumed-not
                scope-examples/Code-Only: general-purpose rebuttal-claimed -> presumed-not
                scope-examples/Transcriber: general-purpose presumed -> presumed-not
                scope-examples/Upscaler: general-purpose presumed -> not-presumed
                """, String.join("\n", differences) + "\n");
    }
}
