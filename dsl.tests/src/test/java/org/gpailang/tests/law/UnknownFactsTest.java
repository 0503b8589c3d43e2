package org.gpailang.tests.law;

import static org.gpailang.tests.fixtures.LegalFixture.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.assessment.Truth;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An unknown fact is neither a yes nor a no. */
class UnknownFactsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final List<String> WRONG = List.of("No duty of a provider arises", "does not become",
            "no more than 1/3 of 10²² FLOP. Update");

    private static Assessed on(String ruleset, String text) {
        return Assessed.of(DAY, ruleset, LegalFixture.PARTIES + text).reads();
    }

    private static String base(String compute) {
        return "model Base by Lab { accepts text  generates text  scope broad  pretraining { compute " + compute
                + " }  placed on market 2026-01-10 via api }\n";
    }

    private static String tuned(String author, String statements) {
        return "modification Tuned of Base by " + author + " { " + statements + "  placed on market 2026-03-01 via api }\n";
    }

    @UnderBothRulesets
    void V29_ofAModelWithoutKnownComputeEverythingIsUndetermined(String ruleset) {
        Assessed assessed = on(ruleset, base("unknown \"logs lost\""));
        ModelAssessment base = assessed.model("Base");
        assertEquals(GeneralPurpose.Status.UNDETERMINED, base.generalPurpose().status());
        assertEquals(SystemicRisk.Status.UNDETERMINED, base.systemicRisk().status());
        assertEquals(NotificationDuty.Status.UNDETERMINED, base.notification().status());
        base.obligations().stream().filter(duty -> duty.id() != Obligation.Id.REPRESENTATIVE)
                .forEach(duty -> assertEquals(Obligation.Status.UNDETERMINED, duty.status(), duty.id()::provision));
        assertTrue(base.generalPurpose().reason().conclusion().contains("If it is")
                && base.generalPurpose().reason().conclusion().contains("if not"));
        assertTrue(base.exposure().isEmpty());
        assertNothingWrong(assessed);
    }

    @Test
    void V29_anUnknownStepIsNeitherAVersionNorADistinctModel() {
        Assessed assessed = on(SingleModelFixture.CONSULTATION, base("1e23 FLOP")
                + tuned("Lab", "finetuning { compute unknown \"lost\" }"));
        ModelAssessment tuned = assessed.model("Tuned");
        assertEquals(Lifecycle.Status.UNDETERMINED, tuned.lifecycle().status());
        assertEquals(Obligation.Status.UNDETERMINED, status(tuned, Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(Obligation.Status.OVERDUE, status(tuned, Obligation.Id.COPYRIGHT_POLICY));
        assertEquals(SystemicRisk.Status.UNDETERMINED, tuned.systemicRisk().status());
        assertNothingWrong(assessed);
        assessed.findsNo("lifecycle/version").findsNo("lifecycle/distinct-model");
    }

    @Test
    void V29_underTheGuidelinesItIsAVersionWhateverItUsed() {
        Assessed assessed = on(Assessed.GUIDELINES, base("1e24 FLOP") + tuned("Lab", "finetuning { compute unknown }"));
        assertEquals(Lifecycle.Status.VERSION, assessed.model("Tuned").lifecycle().status());
        assertEquals(SystemicRisk.Status.UNDETERMINED, assessed.model("Base").systemicRisk().status());
    }

    @UnderBothRulesets
    void V29_anUnknownModificationLeavesItsAuthorUndetermined(String ruleset) {
        Assessed assessed = on(ruleset, base("1e24 FLOP") + tuned("Tuner", "finetuning { compute unknown }"));
        assertEquals(Modifier.Outcome.UNDETERMINED, assessed.model("Tuned").modifier().orElseThrow().outcome());
        assertEquals(Obligation.Status.UNDETERMINED, status(assessed.model("Tuned"), Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertNothingWrong(assessed);
    }

    @UnderBothRulesets
    void V30_theKnownPartAloneCrosses(String ruleset) {
        ModelAssessment edge = on(ruleset, "model Edge by Lab { generates text  pretraining { compute 1.1e25 FLOP }  finetuning { compute"
                + " unknown } }")
                .model("Edge");
        assertEquals(SystemicRisk.Status.PRESUMED, edge.systemicRisk().status());
        assertEquals(Optional.empty(), edge.compute().cumulative().flop());
    }

    @Test
    void V30_underTheConsultationTheThirdOfTheThresholdNeedsNoOriginal() {
        Assessed small = on(SingleModelFixture.CONSULTATION, base("unknown") + tuned("Tuner", "finetuning { compute 1e20 FLOP }"));
        Modifier modifier = small.model("Tuned").modifier().orElseThrow();
        assertEquals(Modifier.Outcome.UNDETERMINED, modifier.outcome());
        assertTrue(modifier.reason().conclusion().contains("by that its author is not presumed to be a provider"));
        assertEquals(1, small.findings("modifier/original-unknown").size());
        small.findsNo("compute/original-unknown").findsNo("modifier/below-threshold");
        Assessed large = on(SingleModelFixture.CONSULTATION, base("unknown") + tuned("Tuner", "finetuning { compute 4e21 FLOP }"));
        assertEquals(Truth.YES, large.model("Tuned").modifier().orElseThrow().general());
        assertEquals(Truth.UNDETERMINED, large.model("Tuned").modifier().orElseThrow().systemic());
    }

    @UnderBothRulesets
    void V30_whereNothingDependsOnTheUnknownPartOfTheOriginalNothingIsAsked(String ruleset) {
        Assessed assessed = on(ruleset, base("1.1e25 FLOP }  finetuning { compute unknown") + tuned("Tuner", "finetuning { compute 1e20"
                + " FLOP }"));
        assertEquals(Modifier.Outcome.BELOW, assessed.model("Tuned").modifier().orElseThrow().outcome());
        assessed.findsNo("modifier/original-unknown");
        String message = assessed.finds("modifier/below-threshold").message();
        assertEquals(ruleset.equals(Assessed.GUIDELINES), message.contains("no more than 1/3 of the at least 1.1·10²⁵ FLOP that the"
                + " original used, which leaves at least 3.67·10²⁴ FLOP"), message);
        assertEquals(ruleset.equals(Assessed.GUIDELINES), assessed.model("Tuned").modifier().orElseThrow().reason().conclusion()
                .contains("the at least 1.1·10²⁵ FLOP that Base used"));
    }

    @UnderBothRulesets
    void V30_onlyTheOriginalThatIsNotKnownIsNamed(String ruleset) {
        Assessed assessed = on(ruleset, base("2e23 FLOP") + "model Other by Lab { generates text  scope broad  pretraining { compute"
                + " unknown } }\nmodel Tuned by Tuner { generates text  scope broad  merges Base, Other  placed on market 2026-03-01"
                + " via api }\n");
        String message = assessed.finds("modifier/original-unknown").message();
        assertTrue(message.startsWith("The training compute of Other is not fully known, so"), message);
    }

    @UnderBothRulesets
    void V30_whatIsKnownOnlyInPartIsNotCalledUnknown(String ruleset) {
        String part = on(ruleset, base("1e24 FLOP }  finetuning { compute unknown")).finds("compute/unknown").message();
        assertTrue(part.contains("so the training compute of Base is known only in part"), part);
        String whole = on(ruleset, base("unknown")).finds("compute/unknown").message();
        assertTrue(whole.contains("so the training compute of Base is unknown too"), whole);
        String derived = on(ruleset, base("unknown") + tuned("Lab", "finetuning { compute 1e20 FLOP }")).finds("compute/original-unknown")
                .message();
        assertTrue(derived.startsWith("The training compute of Tuned is known only in part, because"), derived);
    }

    @ParameterizedTest
    @CsvSource({"unknown, 4e21, UNDETERMINED", "3e22 FLOP }  finetuning { compute unknown, 1e22, VERSION",
        "3e22 FLOP }  finetuning { compute unknown, 1.1e22, UNDETERMINED", "3e22 FLOP, 1.1e22, DISTINCT_MODEL"})
    void V30_aShareOfAnUnknownOriginalIsNoShareOfTheThreshold(String original, String added, Lifecycle.Status status) {
        Assessed assessed = Assessed.on(DAY, "ruleset mine extends consultation-2025-04 { same-entity above 1/3 of original }\nassess under"
                + " mine\n" + LegalFixture.PARTIES + base(original) + tuned("Lab", "finetuning { compute " + added + " FLOP }")).reads();
        Lifecycle lifecycle = assessed.model("Tuned").lifecycle();
        assertEquals(status, lifecycle.status());
        assertEquals(status == Lifecycle.Status.UNDETERMINED, lifecycle.reason().conclusion().contains("the training compute of Base is"
                + " not known"), lifecycle.reason()::conclusion);
        assessed.findings("lifecycle/version").forEach(each -> assertTrue(each.message().contains("even the known part"), each::message));
    }

    @UnderBothRulesets
    void V31_aModificationWithoutAnyActivityAsksForItsCompute(String ruleset) {
        Assessed bare = on(ruleset, base("1e24 FLOP") + tuned("Tuner", ""));
        assertEquals(Optional.empty(), bare.model("Tuned").compute().cumulative().flop());
        assertEquals(Modifier.Outcome.UNDETERMINED, bare.model("Tuned").modifier().orElseThrow().outcome());
        bare.finds("compute/unknown");
        Assessed quantised = on(ruleset, base("1e24 FLOP") + tuned("Tuner", "no-training \"quantised to 4 bits\""));
        assertEquals(Modifier.Outcome.BELOW, quantised.model("Tuned").modifier().orElseThrow().outcome());
        assertTrue(quantised.model("Tuned").compute().cumulative().flop().isPresent());
        quantised.findsNo("compute/unknown");
    }

    @Test
    void V32_whereTheOriginalCannotBeKnownConditionTwoDoesNotHold() {
        String text = base("unknown") + tuned("Tuner", "finetuning { compute 4e21 FLOP }  original-compute not-knowable \"not published\"");
        Modifier modifier = on(SingleModelFixture.CONSULTATION, text).model("Tuned").modifier().orElseThrow();
        assertEquals(Truth.YES, modifier.general());
        assertTrue(LegalFixture.reasons(on(SingleModelFixture.CONSULTATION, text).model("Tuned")).contains("condition 2 does not hold"));
    }

    @ParameterizedTest
    @CsvSource({"33333333333333333333333, NO", "33333333333333333333334, YES"})
    void V32_underTheGuidelinesAThirdOfTheThresholdThenDecides(String compute, Truth general) {
        String text = base("unknown") + tuned("Tuner", "finetuning { compute " + compute
                + " FLOP }  original-compute not-knowable \"not published\"");
        ModelAssessment tuned = on(Assessed.GUIDELINES, text).model("Tuned");
        assertTrue(tuned.modifier().orElseThrow().reason().citation().text().contains("para. 61"),
                tuned.modifier().orElseThrow().reason()::conclusion);
        assertEquals(general == Truth.YES ? Truth.YES : Truth.UNDETERMINED, tuned.modifier().orElseThrow().general());
    }

    @ParameterizedTest
    @CsvSource({"3333333333333333333333333, NO", "3333333333333333333333334, YES"})
    void V32_ofAnOriginalWithSystemicRiskAThirdOfThatThreshold(String compute, Truth systemic) {
        String text = base("unknown").replace("scope broad", "scope broad  systemic-risk designated 2026-01-20")
                + tuned("Tuner", "finetuning { compute " + compute + " FLOP }  original-compute not-knowable \"not published\"");
        assertEquals(systemic, on(Assessed.GUIDELINES, text).model("Tuned").modifier().orElseThrow().systemic());
    }

    private static void assertNothingWrong(Assessed assessed) {
        String said = assessed.outcome().findings().stream().map(each -> each.message()).toList()
                + assessed.outcome().assessment().subjects()
                .map(LegalFixture::reasons).toList().toString();
        WRONG.forEach(wrong -> assertFalse(said.contains(wrong), () -> wrong + " in " + said));
    }
}
