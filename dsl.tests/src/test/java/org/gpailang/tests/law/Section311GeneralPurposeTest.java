package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.GeneralPurpose.Status;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.gpailang.tests.fixtures.WorkedExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Consultation 3.1.1 (guidelines paras. 17 to 20): is it a general-purpose AI model? */
class Section311GeneralPurposeTest {

    // P01: the presumption

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 1.1e22, 1e22", "guidelines-2025-07, 1.1e23, 1e23"})
    void P01_aTextModelAboveTheThresholdIsPresumed(String ruleset, String above, String equal) {
        String model = """
                entity Lab "A lab" { established in FR }
                model ⟦Edge⟧ by Lab {
                    generates text
                    pretraining { compute %s FLOP }
                }
                """;
        Assessed crossed = Assessed.under(ruleset, model.formatted(above)).reads();
        Finding finding = crossed.finds("presumption/crossed");
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(Status.PRESUMED, status(crossed));
        assertTrue(finding.citation().text().startsWith("Art. 3(63) AI Act; "), finding.citation().text());
        Assessed below = Assessed.under(ruleset, model.formatted(equal)).reads();
        below.findsNo("presumption/crossed");
        assertEquals(Status.PRESUMED_NOT, status(below));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text                            | PRESUMED
            image                           | PRESUMED
            code                            | PRESUMED
            text, audio                     | PRESUMED
            audio, video, image             | PRESUMED
            audio                           | NOT_PRESUMED
            speech                          | NOT_PRESUMED
            video                           | NOT_PRESUMED
            music                           | NOT_PRESUMED
            audio, speech, video, music     | NOT_PRESUMED
            """)
    void P01_underTheConsultationItMustGenerateTextOrImages(String generates, Status status) {
        assertEquals(status, status(SingleModelFixture.stating("generates " + generates + "\npretraining { compute 1e24 FLOP }")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            text         | -           | PRESUMED
            code         | -           | PRESUMED
            audio        | -           | NOT_PRESUMED
            speech       | -           | PRESUMED
            image        | text        | PRESUMED
            image        | text, image | PRESUMED
            video        | text        | PRESUMED
            video        | image, text | PRESUMED
            image        | image       | UNDETERMINED
            video        | image       | NOT_PRESUMED
            image        | audio       | UNDETERMINED
            image, text  | image       | PRESUMED
            video, audio | video       | NOT_PRESUMED
            speech, audio | video      | PRESUMED
            music        | text        | NOT_PRESUMED
            image        | -           | UNDETERMINED
            video        | -           | UNDETERMINED
            """)
    void P01_underTheGuidelinesItMustGenerateLanguageOrImagesOrVideoFromText(String generates, String accepts, Status status) {
        assertEquals(status, status(SingleModelFixture.stating(Assessed.GUIDELINES, "generates " + generates + "\n"
                + (accepts == null ? "" : "accepts " + accepts + "\n") + "pretraining { compute 1e24 FLOP }")));
    }

    @Test
    void P01_underTheGuidelinesItIsAnIndicativeCriterion() {
        String model = "generates text\npretraining { compute 1e24 FLOP }";
        assertTrue(SingleModelFixture.stating(Assessed.GUIDELINES, model).finds("presumption/crossed").message()
                .contains("meets the indicative criterion"));
        assertTrue(!SingleModelFixture.stating(model).finds("presumption/crossed").message().contains("indicative"));
    }

    @Test
    void P01_aModificationOfAModelThatIsPresumedAlreadyIsNotReportedAgain() {
        String files = """
                entity Lab "A lab" { established in FR }
                model Base by Lab { generates text  pretraining { compute %s FLOP } }
                modification Edge of Base by Lab { finetuning { compute 2e21 FLOP } }
                """;
        Assessed already = Assessed.of(files.formatted("1e23")).reads();
        assertEquals(List.of("Base"), already.findings("presumption/crossed").stream().map(Finding::subject).toList());
        assertEquals(Status.PRESUMED, status(already));
        Assessed now = Assessed.of(files.formatted("9e21")).reads();
        assertEquals(List.of("Edge"), now.findings("presumption/crossed").stream().map(Finding::subject).toList());
    }

    @Test
    void P01_theOriginalIsMeasuredByWhatTheThresholdLooksAt() {
        Assessed assessed = Assessed.under(Assessed.GUIDELINES, """
                entity Lab "A lab" { established in FR }
                model Base by Lab {
                    generates text
                    pretraining { compute 5e22 FLOP }
                    synthetic-data { compute 9e22 FLOP  method "tokens sampled" }
                }
                modification ⟦Edge⟧ of Base by Lab { finetuning { compute 6e22 FLOP } }
                """).reads();
        assertEquals(Status.PRESUMED_NOT, assessed.model("Base").generalPurpose().status());
        assertEquals(Status.PRESUMED, status(assessed));
        assessed.finds("presumption/crossed");
    }

    // P02, P03: the presumption is rebuttable

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, code, code", "consultation-2025-04, speech-transcription, speech transcription",
            "consultation-2025-04, image-upscaling, image upscaling", "consultation-2025-04, '\"plays chess\"', plays chess",
            "guidelines-2025-07, code, code", "guidelines-2025-07, '\"plays chess\"', plays chess"})
    void P03_aNarrowTaskIsNamedAsTheGroundOfARebuttal(String ruleset, String scope, String ground) {
        Finding finding = SingleModelFixture.stating(ruleset, "generates text\n⟦scope narrow " + scope
                + "⟧\npretraining { compute 2e23 FLOP }")
                .finds("presumption/rebuttal-available");
        assertEquals(Severity.HINT, finding.severity());
        assertTrue(finding.message().contains("(" + ground + ") is narrow"), finding.message());
    }

    @Test
    void P02_theRebuttalIsOfferedAsAFix() {
        Finding finding = SingleModelFixture.stating("generates text\n⟦scope narrow code⟧\npretraining { compute 1e23 FLOP }")
                .finds("presumption/rebuttal-available");
        Fix.AddStatement fix = (Fix.AddStatement) finding.fixes().get(0);
        assertEquals("Edge", fix.element());
        Assessed fixed = SingleModelFixture.stating("generates text\nscope narrow code\npretraining { compute 1e23 FLOP }\n"
                + fix.statement());
        fixed.findsNo("presumption/rebuttal-available");
        assertEquals(1, fixed.findings("presumption/rebuttal-without-evidence").size(), "the evidence is still to be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope broad", "", "scope narrow code\nrebuttal narrow-task \"only code\"",
            "scope narrow code\nrebuttal narrow-task \"only code\" { evidence \"near chance elsewhere\" }"})
    void P02_aBroadModelAndOneWithARebuttalAreNotOfferedOne(String statements) {
        SingleModelFixture.stating("generates text\npretraining { compute 1e23 FLOP }\n" + statements)
                .findsNo("presumption/rebuttal-available");
    }

    @Test
    void P02_whereNothingIsPresumedThereIsNothingToRebut() {
        SingleModelFixture.stating("generates text\nscope narrow code\npretraining { compute 1e22 FLOP }")
                .findsNo("presumption/rebuttal-available");
        SingleModelFixture.stating("generates audio\nscope narrow \"music\"\npretraining { compute 1e23 FLOP }")
                .findsNo("presumption/rebuttal-available");
    }

    // P04: broad natural-language data

    @UnderBothRulesets
    void P04_aRebuttalOnBroadDataIsUnlikely(String ruleset) {
        String model = """
                generates text
                scope %s "natural language"
                pretraining { compute 2e23 FLOP }
                ⟦rebuttal narrow-task "only answers questions on law" { evidence "benchmarks" }⟧
                """;
        Finding finding = SingleModelFixture.stating(ruleset, model.formatted("broad")).finds("presumption/rebuttal-unlikely");
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals("scope", finding.related().get(0).role());
        SingleModelFixture.stating(ruleset, model.formatted("narrow")).findsNo("presumption/rebuttal-unlikely");
    }

    // P05: a rebuttal needs evidence, and is never decided

    @ParameterizedTest
    @ValueSource(strings = {"⟦rebuttal narrow-task \"only code\"⟧", "⟦rebuttal narrow-task \"only code\" { }⟧",
            "⟦rebuttal narrow-task \"only code\" { evidence \" \" }⟧"})
    void P05_aRebuttalWithoutEvidenceLeavesThePresumption(String rebuttal) {
        for (String ruleset : List.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES)) {
            Assessed assessed = rebutted(ruleset, rebuttal);
            assertEquals(Severity.WARNING, assessed.finds("presumption/rebuttal-without-evidence").severity());
            assertEquals(Status.PRESUMED, status(assessed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebuttal narrow-task \"only code\" { evidence \"near chance on 41 of 45 other tasks\" }",
            "rebuttal narrow-task \"only code\" { document \"evidence/code-only.pdf\" }"})
    void P05_aRebuttalWithEvidenceIsRecordedAndNotDecided(String rebuttal) {
        for (String ruleset : List.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES)) {
            Assessed assessed = rebutted(ruleset, rebuttal).findsNo("presumption/rebuttal-without-evidence");
            assertEquals(Status.REBUTTAL_CLAIMED, status(assessed));
            assertTrue(conclusion(assessed).applies(), "the rules go on being applied");
            assertEquals(1, assessed.findings("presumption/crossed").size());
        }
    }

    // P06: below the threshold

    @UnderBothRulesets
    void P06_aSmallerModelIsPresumedNotToBeGeneralPurpose(String ruleset) {
        Assessed assessed = SingleModelFixture.stating(ruleset, "generates text\npretraining { compute 1e21 FLOP }");
        assertEquals(Status.PRESUMED_NOT, status(assessed));
        assertTrue(!conclusion(assessed).applies());
        assessed.findsNo("presumption/crossed").findsNo("presumption/near-threshold");
    }

    @UnderBothRulesets
    void P06_evidenceOfGeneralityOutweighsThePresumption(String ruleset) {
        Assessed assessed = SingleModelFixture.stating(ruleset, """
                generates text
                pretraining { compute 1e21 FLOP }
                ⟦generality evidence "solves what larger models solve"⟧
                """);
        assertEquals(Status.SHOWN_BY_EVIDENCE, status(assessed));
        assertEquals(Severity.WARNING, assessed.finds("presumption/evidence-of-generality").severity());
    }

    // P07: neither text nor images

    @Test
    void P07_aModelOfAnotherModalityIsNotPresumedWhateverItsCompute() {
        Assessed assessed = SingleModelFixture.stating("accepts audio\ngenerates audio\npretraining { compute 1e26 FLOP }");
        assertEquals(Status.NOT_PRESUMED, status(assessed));
        assessed.findsNo("presumption/crossed").findsNo("systemic-risk/crossed");
    }

    @UnderBothRulesets
    void P07_evidenceOfGeneralityShowsIt(String ruleset) {
        Assessed assessed = SingleModelFixture.stating(ruleset, """
                accepts video
                generates music
                pretraining { compute 1e23 FLOP }
                ⟦generality evidence "benchmarks" document "evidence/benchmarks.pdf"⟧
                """);
        assertEquals(Status.SHOWN_BY_EVIDENCE, status(assessed));
        assessed.finds("presumption/evidence-of-generality");
        assessed.findsNo("presumption/crossed");
    }

    @Test
    void P07_evidenceAddsNothingToWhatIsPresumed() {
        Assessed assessed = SingleModelFixture.stating("generates text\npretraining { compute 1e23 FLOP }\ngenerality evidence"
                + " \"benchmarks\"");
        assertEquals(Status.PRESUMED, status(assessed));
        assessed.findsNo("presumption/evidence-of-generality");
    }

    // P08: before placing on the market

    @UnderBothRulesets
    void P08_aResearchModelIsOutOfScopeWhileNothingIsPlaced(String ruleset) {
        Assessed assessed = SingleModelFixture.stating(ruleset, "generates text\n⟦research-only⟧\npretraining { compute 2e23 FLOP }");
        assertEquals(Status.OUT_OF_SCOPE, status(assessed));
        Finding finding = assessed.finds("market/obligations-begin");
        assertEquals(Severity.INFORMATION, finding.severity());
        assessed.findsNo("presumption/crossed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"placed on market 2025-09-01 via api", "placed on market 2027-01-01 via api", "internal-use"})
    void P08_aResearchModelThatIsPlacedOrUsedOrPlannedToBeIsInScope(String market) {
        Assessed assessed = SingleModelFixture.stating("generates text\nresearch-only\npretraining { compute 1e23 FLOP }\n" + market);
        assertEquals(Status.PRESUMED, status(assessed));
    }

    @Test
    void P08_theDutiesBeginWithPlacing() {
        String model = SingleModelFixture.file("generates text\npretraining { compute 1e23 FLOP }\nplaced on market 2025-09-01 via api");
        Assessed.on(LocalDate.parse("2025-08-31"), model).finds("market/obligations-begin");
        Assessed.on(LocalDate.parse("2025-09-01"), model).findsNo("market/obligations-begin");
        SingleModelFixture.stating("generates text\nresearch-only\npretraining { compute 1e22 FLOP }").findsNo("market/obligations-begin");
        SingleModelFixture.stating("generates text\nresearch-only").finds("market/obligations-begin");
    }

    // P09: the margin straddles the threshold

    @ParameterizedTest
    @CsvSource({"consultation-2025-04, 1e22", "guidelines-2025-07, 1e23"})
    void P09_aMarginOnBothSidesOfTheThresholdIsReported(String ruleset, String threshold) {
        String exponent = threshold.substring(2);
        Finding finding = near(ruleset, "⟦compute 9.8e" + (Integer.parseInt(exponent) - 1) + " FLOP within 4%⟧")
                .finds("presumption/near-threshold");
        assertEquals(Severity.WARNING, finding.severity());
        near(ruleset, "⟦compute 1.02e" + exponent + " FLOP within 4%⟧").finds("presumption/near-threshold");
        near(ruleset, "compute 9.8e" + (Integer.parseInt(exponent) - 1) + " FLOP within 1%").findsNo("presumption/near-threshold");
        near(ruleset, "compute " + threshold + " FLOP").findsNo("presumption/near-threshold");
    }

    @Test
    void P09_theMarginsOfAllActivitiesAreSummed() {
        String model = "generates text\npretraining { ⟦compute 9.4e21 FLOP within 4%%⟧ }\nfinetuning { compute %s FLOP within 5%% }";
        SingleModelFixture.stating(model.formatted("2e20")).findsNo("presumption/near-threshold");
        SingleModelFixture.stating(model.formatted("3e20")).finds("presumption/near-threshold");
    }

    @Test
    void P09_onlyWhereComputeDecides() {
        SingleModelFixture.stating("generates audio\npretraining { compute 9.8e21 FLOP within 4% }").findsNo("presumption/near-threshold");
        SingleModelFixture.stating("generates text\npretraining { compute 9.8e21 FLOP within 4% }\ngenerality evidence \"benchmarks\"")
                .findsNo("presumption/near-threshold");
        SingleModelFixture.stating("generates text\npretraining { compute 1.02e22 FLOP within 4% }\nfinetuning { compute unknown }")
                .findsNo("presumption/near-threshold");
    }

    // P10: incomplete input

    @UnderBothRulesets
    void P10_withoutWhatItGeneratesNothingIsDetermined(String ruleset) {
        Assessed assessed = Assessed.under(ruleset, """
                entity Lab "A lab" { established in FR }
                model ⟦Edge⟧ by Lab { pretraining { compute 1e24 FLOP } }
                """).reads();
        Finding finding = assessed.finds("presumption/modality-missing");
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals("generates text", ((Fix.AddStatement) finding.fixes().get(0)).statement());
        assertEquals(Status.UNDETERMINED, status(assessed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compute 1e24 FLOP", "compute unknown", "data image"})
    void P10_underTheGuidelinesWhatItAcceptsMattersForImages(String pretraining) {
        String model = "generates image\npretraining { " + pretraining + " }";
        Assessed assessed = SingleModelFixture.stating(Assessed.GUIDELINES, model);
        Finding finding = assessed.finds("presumption/modality-missing");
        assertEquals("accepts text", ((Fix.AddStatement) finding.fixes().get(0)).statement());
        assertEquals(Status.UNDETERMINED, status(assessed));
        SingleModelFixture.stating(model).findsNo("presumption/modality-missing");
        SingleModelFixture.stating(Assessed.GUIDELINES, "accepts text\n" + model).findsNo("presumption/modality-missing");
    }

    @UnderBothRulesets
    void P10_withoutComputeNothingIsDeterminedEither(String ruleset) {
        Assessed assessed = SingleModelFixture.stating(ruleset, "generates text\npretraining { compute unknown }");
        assertEquals(Status.UNDETERMINED, status(assessed));
        assessed.findsNo("presumption/modality-missing");
    }

    // P11: the examples of section 3.1.1

    @ParameterizedTest
    @CsvSource({"Broad-1e23, PRESUMED", "Speech-Benchmarked, SHOWN_BY_EVIDENCE", "Small-1e20, PRESUMED_NOT", "Code-Only, REBUTTAL_CLAIMED",
            "Transcriber, PRESUMED", "Upscaler, PRESUMED"})
    void P11_theExamplesHaveTheOutcomesThatTheSourceStates(String name, Status status) {
        assertEquals(status, WorkedExamples.CONSULTATION.model("scope-examples/" + name).generalPurpose().status());
    }

    @ParameterizedTest
    @CsvSource({"Broad-1e23, 0", "Speech-Benchmarked, 0", "Small-1e20, 0", "Code-Only, 0", "Transcriber, 1", "Upscaler, 1"})
    void P11_theNarrowExamplesMayBeRebutted(String name, int findings) {
        assertEquals(findings, WorkedExamples.CONSULTATION.findings("scope-examples/" + name, "presumption/rebuttal-available"));
    }

    @Test
    void P11_theExampleOfCodeAloneMayBeRebuttedAsLongAsItIsNot() {
        SingleModelFixture.stating("generates text\n⟦scope narrow code \"trained on source code only\"⟧\npretraining { compute 1e23 FLOP }")
                .finds("presumption/rebuttal-available");
        SingleModelFixture.stating("generates code\n⟦scope narrow code⟧\npretraining { compute 1e23 FLOP }")
                .finds("presumption/rebuttal-available");
    }

    @Test
    void P11_theExampleOfBroadTextIsUnlikelyToBeRebutted() {
        SingleModelFixture.stating("""
                generates text
                scope broad "natural language curated and scraped from the internet"
                pretraining { compute 10^23 FLOP }
                ⟦rebuttal narrow-task "writes nothing but prose" { evidence "samples" }⟧
                """).finds("presumption/rebuttal-unlikely");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void P01_theRulesAreAppliedToWhatIsPresumedOrShown(Status status) {
        GeneralPurpose conclusion = new GeneralPurpose(status, null, null, true, false, null);
        assertEquals(List.of(Status.PRESUMED, Status.SHOWN_BY_EVIDENCE, Status.REBUTTAL_CLAIMED).contains(status), conclusion.applies());
    }

    @UnderBothRulesets
    void P01_theReasonNamesTheModalityAndEveryEstimate(String ruleset) {
        Assessed assessed = SingleModelFixture.stating(ruleset, "generates text\npretraining { compute 7B parameters x 15T tokens }");
        List<String> reasons = conclusion(assessed).reason().flatten().map(reason -> reason.conclusion()).toList();
        assertTrue(reasons.contains("It generates text"), reasons.toString());
        assertTrue(reasons.contains("Architecture: 6 × 7e9 × 1.5e13"), reasons.toString());
        assertEquals(List.of(3, 4, 4), conclusion(assessed).reason().places().stream().map(place -> place.line()).toList());
    }

    private static Assessed rebutted(String ruleset, String rebuttal) {
        return SingleModelFixture.stating(ruleset, "generates text\nscope narrow code\npretraining { compute 2e23 FLOP }\n" + rebuttal);
    }

    private static Assessed near(String ruleset, String compute) {
        return SingleModelFixture.stating(ruleset, "generates text\npretraining { " + compute + " }");
    }

    private static GeneralPurpose conclusion(Assessed assessed) {
        return SingleModelFixture.of(assessed).generalPurpose();
    }

    private static Status status(Assessed assessed) {
        return conclusion(assessed).status();
    }
}
