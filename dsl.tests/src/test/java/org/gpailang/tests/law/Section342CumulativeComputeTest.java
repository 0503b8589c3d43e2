package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.quantity.Flop;
import org.gpailang.language.names.SourceText;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Consultation 3.4.2 (guidelines paras. 115 to 119, annex A.1): the activities that count, and the compute of models built from other
 * models.
 */
class Section342CumulativeComputeTest {

    private static final String EVERYTHING = """
            generates text
            pretraining { compute 1e22 FLOP }
            continued-pretraining { compute 2e21 FLOP }
            finetuning "instructions" { compute 3e20 FLOP }
            reinforcement-learning "from human feedback" { compute 4e19 FLOP }
            distillation { compute 5e18 FLOP }
            synthetic-data "dialogues" { compute 6e17 FLOP  method "tokens sampled" }
            ⟦experiment⟧ "scaling laws" { compute 7e24 FLOP }
            ⟦hyperparameter-search⟧ { compute 7e24 FLOP }
            ⟦evaluation⟧ "red-teaming" { compute 7e24 FLOP }
            ⟦scaffolding⟧ { compute 7e24 FLOP }
            """;

    // C10: what is part of training

    @UnderBothRulesets
    void C10_allPartsOfTrainingAreSummed(String ruleset) {
        Assessed assessed = SingleModelFixture.stating(ruleset, EVERYTHING);
        assertEquals(Flop.of("12345600000000000000000"), SingleModelFixture.cumulative(assessed));
        assertEquals(Flop.of("12345000000000000000000"), SingleModelFixture.parameterUpdates(assessed));
    }

    @UnderBothRulesets
    void C10_everyActivityHasItsLineInTheDerivation(String ruleset) {
        Assessed assessed = SingleModelFixture.stating(ruleset, EVERYTHING);
        List<String> lines = SingleModelFixture.of(assessed).reasons().stream().flatMap(Reason::flatten).map(Reason::conclusion).toList();
        for (String line : List.of("Pre-training used 10²² FLOP (", "Continued pretraining used 2·10²¹ FLOP (",
                "Finetuning 'instructions' used 3·10²⁰ FLOP (", "Reinforcement learning 'from human feedback' used 4·10¹⁹ FLOP (",
                "Distillation used 5·10¹⁸ FLOP (", "Synthetic data 'dialogues' used 6·10¹⁷ FLOP (",
                "Experiment 'scaling laws' is not counted: ", "Hyperparameter search is not counted: ",
                "Evaluation 'red-teaming' is not counted: ", "Scaffolding is not counted: ")) {
            assertTrue(lines.stream().anyMatch(found -> found.startsWith(line)), () -> line + " among " + lines);
        }
    }

    @UnderBothRulesets
    void C10_severalActivitiesOfAKindAreEachCounted(String ruleset) {
        assertEquals(Flop.of("1.4e21"), SingleModelFixture.cumulative(SingleModelFixture.stating(ruleset, """
                generates text
                finetuning { compute 1e21 FLOP }
                finetuning { compute 2e20 FLOP }
                finetuning { compute 2e20 FLOP }
                """)));
    }

    @Test
    void C10_theTeacherOfADistillationIsNotCounted() {
        ComputedActivity distillation = activity(SingleModelFixture.stating(EVERYTHING), ActivityKind.DISTILLATION);
        assertTrue(distillation.counting().reason().endsWith("; the compute of the teacher is not counted"));
    }

    // C10, C11: two meanings of training compute

    @Test
    void C10_underTheConsultationThePresumptionDependsOnCumulativeCompute() {
        assertEquals(GeneralPurpose.Status.PRESUMED, status(SingleModelFixture.stating(withSyntheticData("9e21", "1.1e21"))));
        assertEquals(GeneralPurpose.Status.PRESUMED_NOT, status(SingleModelFixture.stating(withSyntheticData("9e21", "1e21"))));
    }

    @Test
    void C10_underTheGuidelinesThePresumptionDependsOnParameterUpdates() {
        assertEquals(GeneralPurpose.Status.PRESUMED_NOT,
                status(SingleModelFixture.stating(Assessed.GUIDELINES, withSyntheticData("9e22", "9e24"))));
        assertEquals(GeneralPurpose.Status.PRESUMED, status(SingleModelFixture.stating(Assessed.GUIDELINES,
                withSyntheticData("1.1e23", "9e24"))));
    }

    @UnderBothRulesets
    void C10_systemicRiskDependsOnCumulativeCompute(String ruleset) {
        Assessed assessed = SingleModelFixture.stating(ruleset, withSyntheticData("9e24", "1.1e24"));
        assertEquals(SystemicRisk.Status.PRESUMED, SingleModelFixture.of(assessed).systemicRisk().status());
        assertEquals(Flop.of("1.01e25"), SingleModelFixture.cumulative(assessed));
        assertEquals(Flop.of("9e24"), SingleModelFixture.parameterUpdates(assessed));
    }

    // C11: synthetic data

    @UnderBothRulesets
    void C11_syntheticDataFeedsTrainingAndIsCounted(String ruleset) {
        assertEquals(Flop.of("1.2e22"), SingleModelFixture.cumulative(SingleModelFixture.stating(ruleset,
                withSyntheticData("1e22", "2e21"))));
    }

    @Test
    void C11_publicSyntheticDataCountsUnderTheConsultationAlone() {
        String model = withSyntheticData("1e22", "2e21").replace("synthetic-data {", "⟦synthetic-data⟧ { public");
        Assessed consultation = SingleModelFixture.stating(model);
        assertEquals(Flop.of("1.2e22"), SingleModelFixture.cumulative(consultation));
        consultation.findsNo("compute/not-counted");
        Assessed guidelines = SingleModelFixture.stating(Assessed.GUIDELINES, model);
        assertEquals(Flop.of("1e22"), SingleModelFixture.cumulative(guidelines));
        guidelines.finds("compute/not-counted");
    }

    // C12: what is not counted

    @UnderBothRulesets
    void C12_activitiesThatAreNotPartOfTrainingAreReportedAndNeverAdded(String ruleset) {
        Assessed assessed = SingleModelFixture.stating(ruleset, EVERYTHING);
        assessed.findsOnMarks("compute/not-counted");
        assertTrue(assessed.findings("compute/not-counted").stream().allMatch(finding -> finding.severity() == Severity.INFORMATION));
        assertEquals(SystemicRisk.Status.NOT_PRESUMED, SingleModelFixture.of(assessed).systemicRisk().status());
    }

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, experiment, come before the large pre-training run",
            "consultation-2025-04, hyperparameter-search, comes before the large pre-training run",
            "consultation-2025-04, scaffolding, improves capabilities at inference time",
            "guidelines-2025-07, experiment, what people learn", "guidelines-2025-07, hyperparameter-search, what people learn",
            "guidelines-2025-07, evaluation, only diagnose", "guidelines-2025-07, scaffolding, improves capabilities at inference time"})
    void C12_theFindingGivesTheReason(String ruleset, String activity, String why) {
        Finding finding = SingleModelFixture.trainedBy(ruleset, "⟦" + activity + "⟧ { compute 1e20 FLOP }").finds("compute/not-counted");
        assertTrue(finding.message().contains(why), finding.message());
    }

    @Test
    void C12_anActivityThatIsNotCountedNeedsNoEstimate() {
        assertEquals(Flop.of("1e22"), SingleModelFixture.cumulative(SingleModelFixture.stating("""
                generates text
                pretraining { compute 1e22 FLOP }
                experiment "prototypes" { }
                evaluation { compute unknown }
                placed on market 2025-09-01 via api
                """).findsNo("compute/unknown")));
    }

    // C13: the method behind an estimate of synthetic data

    @UnderBothRulesets
    void C13_syntheticDataWithoutAMethodIsReported(String ruleset) {
        Finding finding = SingleModelFixture.stating(ruleset, """
                generates text
                synthetic-data { ⟦compute 6e20 FLOP⟧ }
                """).finds("compute/synthetic-method-missing");
        assertEquals(Severity.WARNING, finding.severity());
        SingleModelFixture.stating(ruleset, withSyntheticData("1e22", "6e20")).findsNo("compute/synthetic-method-missing");
    }

    @Test
    void C13_activitiesWithoutAnEstimateAndOtherActivitiesNeedNoMethod() {
        SingleModelFixture.stating("""
                generates text
                pretraining { compute 1e22 FLOP }
                synthetic-data { compute unknown }
                synthetic-data "not estimated" { }
                """).findsNo("compute/synthetic-method-missing");
        SingleModelFixture.stating(Assessed.GUIDELINES, """
                generates text
                synthetic-data { public  compute 6e20 FLOP }
                """).findsNo("compute/synthetic-method-missing");
    }

    // C14: models built from others

    @ParameterizedTest
    @CsvSource({"initialised from A, 1.1e22", "'merges A, B', 3.1e22", "'mixture of A, B', 3.1e22",
            "'merges A, B\ninitialised from C', 7.1e22"})
    void C14_theComputeOfTheOriginalsIsIncluded(String derivation, String total) {
        for (String ruleset : List.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES)) {
            Assessed assessed = Assessed.under(ruleset, """
                    entity Lab "A lab" { established in FR }
                    model A by Lab { generates text  pretraining { compute 1e22 FLOP } }
                    model B by Lab { generates text  pretraining { compute 2e22 FLOP } }
                    model C by Lab { generates text  pretraining { compute 4e22 FLOP } }
                    model Edge by Lab {
                        generates text
                        %s
                        finetuning { compute 1e21 FLOP }
                    }
                    """.formatted(derivation)).reads();
            assertEquals(Flop.of(total), SingleModelFixture.cumulative(assessed));
            assertEquals(Optional.of(Flop.of("1e21")), SingleModelFixture.of(assessed).compute().ownCumulative().flop());
        }
    }

    @UnderBothRulesets
    void C14_aRunThatIsReachedByTwoWaysIsCountedOnce(String ruleset) {
        Assessed assessed = Assessed.under(ruleset, """
                entity Lab "A lab" { established in FR }
                pretraining Run by Lab { compute 1e22 FLOP }
                model A by Lab { generates text  pretraining Run }
                model B by Lab { generates text  pretraining Run  finetuning { compute 2e21 FLOP } }
                modification Left of A by Lab { finetuning { compute 3e20 FLOP } }
                model Right by Lab { generates text  initialised from A  finetuning { compute 4e19 FLOP } }
                model Edge by Lab { generates text  merges Left, Right, B  mixture of A, Left }
                """).reads();
        assertEquals(Flop.of("12340000000000000000000"), SingleModelFixture.cumulative(assessed));
        assertEquals(Map.of("Run", 1L, "B", 1L, "Left", 1L, "Right", 1L), SingleModelFixture.of(assessed).compute().activities().stream()
                .collect(Collectors.groupingBy(ComputedActivity::subject, Collectors.counting())));
    }

    @UnderBothRulesets
    void C14_aChainOfModificationsIsFollowedToItsBeginning(String ruleset) {
        Assessed assessed = Assessed.under(ruleset, """
                entity Lab "A lab" { established in FR }
                modification Edge of Third by Lab { finetuning { compute 1e18 FLOP } }
                modification Third of Second by Lab { finetuning { compute 1e19 FLOP } }
                modification Second of First by Lab { finetuning { compute 1e20 FLOP } }
                model First by Lab { generates text  pretraining { compute 1e21 FLOP } }
                """).reads();
        assertEquals(Flop.of("1111000000000000000000"), SingleModelFixture.cumulative(assessed));
        assertTrue(SingleModelFixture.of(assessed).capabilities().generates().isPresent(), "what it generates comes from the first");
    }

    @Test
    void C14_modelsOfSeveralFilesAreFollowed() {
        var outcome = Assessed.of(Assessed.DAY, null, List.of(
                new SourceText("edge.gpai", "package edge\nimport base\nmodel Edge by base/Lab { generates text  initialised from Base }"),
                new SourceText("base.gpai", """
                        package base
                        entity Lab "A lab" { established in FR }
                        model Base by Lab { generates text  pretraining { compute 2e22 FLOP } }
                        """)));
        assertEquals(List.of(), outcome.findings().stream().filter(finding -> finding.code().startsWith("link/")).toList());
        assertEquals(List.of("base/Base", "edge/Edge"), outcome.assessment().subjects().map(subject -> subject.name()).toList());
        assertEquals(Optional.of(Flop.of("2e22")),
                outcome.assessment().files().get(1).models().get(0).compute().cumulative().flop());
    }

    @UnderBothRulesets
    void C14_anOriginalOfUnknownComputeLeavesTheTotalUnknown(String ruleset) {
        String files = """
                entity Lab "A lab" { established in FR }
                model Base by Lab { generates text  %s }
                model Edge by Lab { generates text  initialised from ⟦Base⟧  finetuning { compute 1e20 FLOP } }
                """;
        for (String base : List.of("", "pretraining { compute unknown }", "pretraining { data text }",
                "experiment { compute 1e20 FLOP }")) {
            Assessed assessed = Assessed.under(ruleset, files.formatted(base)).reads();
            assertEquals(Severity.WARNING, assessed.finds("compute/original-unknown").severity());
            assertEquals(Optional.empty(), SingleModelFixture.of(assessed).compute().cumulative().flop());
            assertEquals(GeneralPurpose.Status.UNDETERMINED, status(assessed));
        }
        Assessed.under(ruleset, files.formatted("pretraining { compute 1e20 FLOP }")).findsNo("compute/original-unknown");
    }

    @Test
    void C14_anOriginalThatIsNotFoundIsUnknown() {
        Assessed assessed = Assessed.of(SingleModelFixture.file("generates text\ninitialised from ⟦Missing⟧\nfinetuning { compute 1e20"
                + " FLOP }"));
        assessed.finds("link/unresolved");
        // V33: the missing name is reported, and nothing that would rest on it
        assessed.findsNo("compute/original-unknown");
        assertEquals(Optional.empty(), SingleModelFixture.of(assessed).compute().cumulative().flop());
    }

    @Test
    void C14_theOriginalOfAnOriginalMayBeTheUnknownOne() {
        Assessed assessed = Assessed.of("""
                entity Lab "A lab" { established in FR }
                model First by Lab { generates text }
                modification Second of ⟦First⟧ by Lab { finetuning { compute 1e20 FLOP } }
                modification Edge of ⟦Second⟧ by Lab { finetuning { compute 1e20 FLOP } }
                """).reads();
        assessed.findsOnMarks("compute/original-unknown");
        assertEquals(List.of("First"), SingleModelFixture.of(assessed).compute().unknownOriginals());
    }

    @Test
    void C14_aKnownPartAboveTheThresholdCrossesWhateverIsUnknown() {
        Assessed assessed = Assessed.of("""
                entity Lab "A lab" { established in FR }
                model Base by Lab { generates text }
                modification ⟦Edge⟧ of Base by Lab { finetuning { compute 2e22 FLOP } }
                """).reads();
        assertEquals(GeneralPurpose.Status.PRESUMED, status(assessed));
        Finding finding = assessed.finds("presumption/crossed");
        assertTrue(finding.message().contains("is at least 2·10²² FLOP, above 10²² FLOP"), finding.message());
    }

    @Test
    void C14_aModelDerivedFromItselfIsAnErrorAtTheStepThatLeadsBack() {
        Assessed assessed = Assessed.of("""
                entity Lab "A lab" { established in FR }
                model One by Lab { generates text  initialised from ⟦Three⟧  finetuning { compute 1e20 FLOP } }
                model Two by Lab { generates text  merges ⟦One⟧  finetuning { compute 1e20 FLOP } }
                modification Three of ⟦Two⟧ by Lab { finetuning { compute 1e20 FLOP } }
                model Outside by Lab { generates text  mixture of Three }
                """).reads();
        assessed.findsOnMarks("model/derivation-cycle");
        assertTrue(assessed.findings("model/derivation-cycle").stream().allMatch(finding -> finding.severity() == Severity.ERROR));
        assertEquals(List.of("One", "Three", "Two", "One"), assessed.model("One").compute().cycle());
        assertEquals(Optional.of(Flop.of("3e20")), assessed.model("One").compute().cumulative().flop());
        assertEquals(Optional.of(Flop.of("3e20")), assessed.model("Outside").compute().cumulative().flop());
    }

    @Test
    void C14_aModelThatRefersToItselfIsACycle() {
        Assessed.of("""
                entity Lab "A lab" { established in FR }
                model Edge by Lab { generates text  initialised from ⟦Edge⟧ }
                """).finds("model/derivation-cycle");
    }

    @Test
    void C14_modelsBuiltFromTheSameOriginalAreNoCycle() {
        Assessed.of("""
                entity Lab "A lab" { established in FR }
                model Base by Lab { generates text  pretraining { compute 1e22 FLOP } }
                model Left by Lab { generates text  initialised from Base }
                model Right by Lab { generates text  initialised from Base }
                model Edge by Lab { generates text  merges Left, Right, Base }
                """).reads().findsNo("model/derivation-cycle");
    }

    @Test
    void C14_twoModelsWithTheSameNameKeepTheirOwnStatements() {
        Assessed assessed = Assessed.of("""
                entity Lab "A lab" { established in FR }
                model Edge by Lab { generates text  pretraining { compute 1e23 FLOP } }
                model Edge by Lab { generates audio  pretraining { compute 1e23 FLOP } }
                """);
        assertEquals(List.of(GeneralPurpose.Status.PRESUMED, GeneralPurpose.Status.NOT_PRESUMED), assessed.outcome().assessment().files()
                .get(0).models().stream().map(model -> model.generalPurpose().status()).toList());
    }

    @Test
    void C10_aRunSharedByModelsOfSeveralFilesIsReportedOnceInItsOwnFile() {
        String model = "model %s by Lab { generates text  pretraining Run }";
        var outcome = Assessed.of(Assessed.DAY, null, List.of(new SourceText("a.gpai", model.formatted("A")), new SourceText("run.gpai", """
                entity Lab "A lab" { established in FR }
                pretraining Run by Lab { compute 1e21 FLOP within 30% }
                """), new SourceText("b.gpai", model.formatted("B"))));
        List<Finding> wide = outcome.findings().stream().filter(finding -> finding.code().equals("compute/margin-too-wide")).toList();
        assertEquals(1, wide.size(), wide.toString());
        assertEquals("run.gpai", wide.get(0).at().file());
    }

    @Test
    void C10_aRunThatNoModelIsBuiltOnIsCheckedToo() {
        Assessed assessed = Assessed.of("""
                entity Lab "A lab" { established in FR }
                pretraining Run by Lab { compute 1e21 FLOP within ⟦30%⟧ }
                """).reads();
        assessed.finds("compute/margin-too-wide");
    }

    @Test
    void C10_onlyTheFirstOfARepeatedStatementCounts() {
        String originals = """
                entity Lab "A lab" { established in FR }
                pretraining One by Lab { compute 1e22 FLOP }
                pretraining Two by Lab { compute 2e22 FLOP }
                model A by Lab { generates text  pretraining One }
                model B by Lab { generates text  pretraining Two }
                model Edge by Lab { generates text  %s }
                """;
        for (String twice : List.of("pretraining One  ⟦pretraining Two⟧", "initialised from A  ⟦initialised from B⟧",
                "merges A  ⟦merges B⟧", "mixture of A  ⟦mixture of B⟧")) {
            Assessed assessed = Assessed.of(originals.formatted(twice));
            assessed.finds("syntax/repeated-statement");
            assertEquals(Optional.of(Flop.of("1e22")), SingleModelFixture.of(assessed).compute().cumulative().flop(), twice);
        }
        assertEquals(Optional.of(Flop.of("3e22")),
                SingleModelFixture.of(Assessed.of(originals.formatted("merges A  mixture of B")).reads()).compute().cumulative().flop());
    }

    private static String withSyntheticData(String pretraining, String syntheticData) {
        return """
                generates text
                pretraining { compute %s FLOP }
                synthetic-data { compute %s FLOP  method "tokens sampled x 2 x parameters" }
                """.formatted(pretraining, syntheticData);
    }

    private static GeneralPurpose.Status status(Assessed assessed) {
        return SingleModelFixture.of(assessed).generalPurpose().status();
    }

    private static ComputedActivity activity(Assessed assessed, ActivityKind kind) {
        return SingleModelFixture.of(assessed).compute().own().stream().filter(activity -> activity.activity().kind() == kind).findFirst()
                .orElseThrow();
    }
}
