package org.gpailang.tests.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.documentation.ContentKind;
import org.gpailang.core.documentation.ContentSize;
import org.gpailang.core.documentation.DomainList;
import org.gpailang.core.documentation.EnergyEstimate;
import org.gpailang.core.documentation.ParameterBand;
import org.gpailang.core.documentation.TrainingContent;
import org.gpailang.core.documentation.TrainingTime;
import org.gpailang.core.facts.entity.EntitySize;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;
import org.gpailang.report.draft.Draft;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.tests.fixtures.Assessed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that the official forms ask for, at their borders. */
class DocumentationFiguresTest {

    private static Outcome outcome(String text) {
        return Assessed.of(Assessed.DAY, null, List.of(new SourceText("t.gpai", text)));
    }

    private static ModelAssessment model(Outcome outcome) {
        return outcome.assessment().subjects().filter(ModelAssessment.class::isInstance).map(ModelAssessment.class::cast)
                .filter(each -> each.display().equals("M")).findFirst().orElseThrow();
    }

    private static TrainingContent content(String text) {
        Outcome outcome = outcome(text);
        return TrainingContent.of(model(outcome).compute().activities(), outcome.assessment().facts()::dataset, true);
    }

    /** The template's ranges in the middle include both ends by their words. */
    @ParameterizedTest
    @CsvSource({"TEXT, 999999999, less than 1 billion tokens", "TEXT, 1e9, 1 billion to 10 trillion tokens",
            "TEXT, 1e13, 1 billion to 10 trillion tokens", "TEXT, 10000000000001, more than 10 trillion tokens",
                    "IMAGE, 999999, less than 1 million images",
            "IMAGE, 1e6, 1 million to 1 billion images", "IMAGE, 1e9, 1 million to 1 billion images",
            "IMAGE, 1000000001, more than 1 billion images", "AUDIO, 9999.9, 'less than 10,000 hours'",
            "AUDIO, 10000, '10,000 to 1 million hours'", "VIDEO, 1e6, '10,000 to 1 million hours'",
            "VIDEO, 1000000.5, more than 1 million hours"})
    void aSizeAtTheBorderOfARangeIsInTheMiddle(ContentKind kind, BigDecimal amount, String range) {
        assertEquals(range, kind.range(amount));
    }

    @ParameterizedTest
    @CsvSource({"1, 1–500 million", "500e6, 1–500 million", "500000001, 500 million–5 billion", "15e9, 5–15 billion",
            "73e9, 50–100 billion", "405e9, 100–500 billion", "1e12, 500 billion–1 trillion", "1000000000001, more than 1 trillion"})
    void aNumberOfParametersOnABorderIsInTheLowerBand(BigDecimal parameters, String band) {
        assertEquals(band, ParameterBand.of(parameters));
    }

    @Test
    void onlyBordersAreOnABorder() {
        assertTrue(ParameterBand.onBorder(new BigDecimal("5e9")));
        assertFalse(ParameterBand.onBorder(new BigDecimal("5.1e9")));
    }

    @Test
    void epochsDoNotMultiplyTheSizeOfTheData() {
        ContentSize size = content("""
                entity E
                model M by E { generates text  pretraining { data text  compute 10B parameters x 61B tokens x 164 epochs } }
                """).size(ContentKind.TEXT).orElseThrow();
        assertEquals(0, new BigDecimal("61e9").compareTo(size.amount()));
        assertEquals(ContentSize.Certainty.EXACT, size.certainty());
        assertEquals("1 billion to 10 trillion tokens", size.range());
    }

    @Test
    void withoutEpochsTheProcessedTokensAreAnUpperBound() {
        ContentSize above = content("""
                entity E
                model M by E { generates text  pretraining { data text  compute 10B parameters x 2B tokens } }
                """).size(ContentKind.TEXT).orElseThrow();
        assertEquals(ContentSize.Certainty.AT_MOST, above.certainty());
        assertFalse(above.rangeCertain());
        ContentSize below = content("""
                entity E
                model M by E { generates text  pretraining { data text  compute 10B parameters x 900M tokens } }
                """).size(ContentKind.TEXT).orElseThrow();
        assertTrue(below.rangeCertain(), "nothing lies below the lowest range");
    }

    @Test
    void aDataSetOfTwoActivitiesCountsOnce() {
        TrainingContent content = content("""
                entity E
                dataset A { source public  text 6B tokens  code 1B tokens }
                dataset B { source crawled  text 3B tokens }
                model M by E {
                    generates text
                    pretraining { trains on A, B  compute 1e22 FLOP }
                    finetuning { trains on A  compute 1e20 FLOP }
                }
                """);
        assertEquals(0, new BigDecimal("10e9").compareTo(content.size(ContentKind.TEXT).orElseThrow().amount()));
        assertEquals(Map.of("tokens", new BigDecimal("10E9")).keySet(), content.points().keySet());
    }

    /** At exactly 3% a public data set is listed. */
    @ParameterizedTest
    @CsvSource({"30, true", "29, false"})
    void aPublicDataSetIsLargeFromThreePercentOfItsModality(int small, boolean large) {
        TrainingContent content = content("""
                entity E
                dataset A { source public  text %dB tokens }
                dataset B { source crawled  text %dB tokens  image 5M images }
                model M by E { generates text  pretraining { trains on A, B  compute 1e22 FLOP } }
                """.formatted(small, 1_000 - small));
        assertEquals(Optional.of(large), content.large(content.datasets().get(0)));
    }

    @Test
    void withoutTheSizesOfAllDataSetsItIsUndeterminedWhatIsLarge() {
        TrainingContent content = content("""
                entity E
                dataset A { source public  text 30B tokens }
                dataset B { source crawled }
                model M by E { generates text  pretraining { trains on A, B  compute 1e22 FLOP } }
                """);
        assertEquals(Optional.empty(), content.large(content.datasets().get(0)));
        assertEquals(ContentSize.Certainty.AT_LEAST, content.size(ContentKind.TEXT).orElseThrow().certainty());
    }

    @ParameterizedTest
    @CsvSource({"2400000, LARGE, 240000", "11, LARGE, 2", "19999, SMALL, 1000", "20001, MEDIUM, 1000", "19980, MICRO, 999", "21, SMALL, 2"})
    void onlySmallAndMediumEnterprisesListFewerDomains(BigDecimal all, EntitySize size, BigDecimal required) {
        assertEquals(0, required.compareTo(DomainList.required(all, Optional.of(size))));
    }

    @Test
    void withoutASizeNoLighterRuleApplies() {
        assertEquals(0, BigDecimal.valueOf(1_000).compareTo(DomainList.required(BigDecimal.valueOf(10_000), Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({"2025-01-31, 2025-02-28, less than 1 month", "2025-01-01, 2025-02-02, 1 to 3 months",
            "2025-01-01, 2025-04-01, 1 to 3 months", "2025-01-01, 2025-07-01, 3 to 6 months", "2025-01-01, 2025-07-02, more than 6 months"})
    void theTrainingTimeIsCountedInCalendarMonths(String started, String ended, String band) {
        Outcome outcome = outcome("""
                entity E
                model M by E { generates text  pretraining { started %s  ended %s  compute 1e22 FLOP } }
                """.formatted(started, ended));
        assertEquals(band, TrainingTime.of(model(outcome).compute().activities()).orElseThrow().band());
    }

    @Test
    void theEnergyFollowsFromTimeAndRatedPower() {
        Outcome outcome = outcome("""
                entity E
                accelerator Chip { bf16 312 TFLOP/s  power 400 W }
                model M by E { generates text  pretraining { compute 1000 x Chip for 24 hours at 40%  pue 1.5 } }
                """);
        EnergyEstimate estimate = EnergyEstimate.of(model(outcome).compute().own().get(0)).orElseThrow();
        assertEquals(0, new BigDecimal("14.4").compareTo(estimate.megawattHours()), "1000 × 400 W × 24 h = 9.6 MWh, and × 1.5");
        assertEquals(List.of("Chip"), List.copyOf(TrainingTime.hardwareDays(model(outcome).compute().activities()).keySet()));
    }

    @Test
    void anAmountThatIsRoundedUpToTheThresholdDoesNotCrossIt() {
        Outcome outcome = outcome("""
                entity E
                model M by E { generates text  pretraining { compute 9.96e24 FLOP } }
                """);
        assertFalse(model(outcome).systemicRisk().applies());
        List<String> entries = DraftKind.MODEL_DOCUMENTATION.draft(outcome.assessment(), model(outcome)).items().stream()
                .filter(item -> item.title().startsWith("Amount of computation")).flatMap(item -> item.entries().stream())
                .map(Draft.Entry::text).toList();
        assertEquals(List.of("10²⁴ FLOP, the power of ten of the scientific notation",
                "1.0·10²⁵ FLOP (9.96·10²⁴ FLOP before rounding, which is not above the threshold)"), entries);
    }
}
