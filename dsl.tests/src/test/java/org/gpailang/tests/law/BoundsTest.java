package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.quantity.Flop;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where only bounds of an amount or the month of a date are stated, conclusions follow from what is certain. */
class BoundsTest {

    private static final String LAB = "entity Lab { established in FR }\nentity Other { established in FR }\n";

    private static String model(String name, String training) {
        return "model " + name + " by Lab { accepts text  generates text  scope broad  " + training + " }\n";
    }

    private static ModelAssessment assessed(String ruleset, String training) {
        return Assessed.under(ruleset, LAB + model("M", training)).reads().findsNo("compute/unknown").model("M");
    }

    /** The threshold of 10²⁵ FLOP is exceeded only by a greater amount. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "9e24..2e25 FLOP         | UNDETERMINED",
        "at least 9e24 FLOP      | UNDETERMINED",
        "at most 2e25 FLOP       | UNDETERMINED",
        "1e25..2e25 FLOP         | UNDETERMINED",
        "1.1e25..2e25 FLOP       | PRESUMED",
        "at least 1.1e25 FLOP    | PRESUMED",
        "at most 1e25 FLOP       | NOT_PRESUMED",
        "1e24..1e25 FLOP         | NOT_PRESUMED",
        "1e25..1e25 FLOP         | NOT_PRESUMED"})
    void S03_aThresholdBetweenTheBoundsLeavesTheConclusionOpen(String compute, SystemicRisk.Status status) {
        for (String ruleset : new String[] {Assessed.GUIDELINES, "consultation-2025-04"}) {
            ModelAssessment model = assessed(ruleset, "pretraining { compute " + compute + " }");
            assertEquals(status, model.systemicRisk().status(), compute + " " + ruleset);
            String findings = Assessed.under(ruleset, LAB + model("M", "pretraining { compute " + compute + " }")).codes().toString();
            assertEquals(status == SystemicRisk.Status.UNDETERMINED, findings.contains("systemic-risk/near-threshold"), compute);
        }
    }

    @UnderBothRulesets
    void C12_boundsOfActivitiesAreAdded(String ruleset) {
        String run = "pretraining { compute 6e24..7e24 FLOP }  ";
        assertEquals(SystemicRisk.Status.UNDETERMINED,
                assessed(ruleset, run + "finetuning { compute at least 2e24 FLOP }").systemicRisk().status());
        assertEquals(SystemicRisk.Status.NOT_PRESUMED,
                assessed(ruleset, run + "finetuning { compute 2e24..2.5e24 FLOP }").systemicRisk().status());
        assertEquals(SystemicRisk.Status.PRESUMED,
                assessed(ruleset, run + "finetuning { compute 4.5e24..5e24 FLOP }").systemicRisk().status());
        ModelAssessment sum = assessed(ruleset, run + "finetuning { compute 1e24 FLOP }");
        assertEquals(Optional.empty(), sum.compute().cumulative().flop());
        assertEquals(Flop.of("7e24"), sum.compute().cumulative().known());
        assertEquals(Optional.of(Flop.of("8e24")), sum.compute().cumulative().upper());
    }

    /** An unknown activity beside a bound takes the upper bound away, and leaves the lower. */
    @UnderBothRulesets
    void C16_anUnknownPartLeavesOnlyTheLowerBound(String ruleset) {
        ModelAssessment model = Assessed.under(ruleset, LAB + model("M", "pretraining { compute 6e24..7e24 FLOP }  "
                + "finetuning { compute unknown \"not published\" }")).model("M");
        assertEquals(Flop.of("6e24"), model.compute().cumulative().known());
        assertEquals(Optional.empty(), model.compute().cumulative().upper());
        assertEquals(SystemicRisk.Status.UNDETERMINED, model.systemicRisk().status());
        assertEquals(GeneralPurpose.Status.PRESUMED, model.generalPurpose().status());
    }

    /** A third of at least 3·10²⁴ FLOP is at least 10²⁴ FLOP, and of at most 6·10²⁴ FLOP at most 2·10²⁴ FLOP. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5e23 FLOP | BELOW", "1.5e24 FLOP | UNDETERMINED", "2.5e24 FLOP | PROVIDER",
        "5e23..9e23 FLOP | BELOW", "5e23..1.5e24 FLOP | UNDETERMINED", "at least 2.5e24 FLOP | PROVIDER"})
    void V05_aModificationIsComparedWithTheBoundsOfItsOriginal(String compute, Modifier.Outcome outcome) {
        String text = LAB + "model M by Lab { accepts text  generates text  scope broad  pretraining { compute 3e24..6e24 FLOP }"
                + "  placed on market 2025-09-01 via api }\nmodification N of M by Other { finetuning { compute " + compute
                + " }  placed on market 2025-10-01 via api }\n";
        assertEquals(Optional.of(outcome), Assessed.under(Assessed.GUIDELINES, text).reads().model("N").modifier().map(Modifier::outcome));
    }

    @Test
    void aMonthIsReadAsItsFirstDayForABeginningAndItsLastForADeadline() {
        String text = LAB + """
                model M by Lab {
                    generates text
                    pretraining { started ⟦2025-04⟧  ended ⟦2025-Q2⟧  compute 2e25 FLOP as of ⟦2025-03⟧ }
                    placed on market ⟦2025-09⟧ via api
                    notified ⟦2025-04⟧ of 2.0e25 FLOP
                    documents { technical "technical.md" ⟦2025-q3⟧ }
                }
                """;
        Assessed assessed = Assessed.on(LocalDate.parse("2025-09-15"), text).reads();
        assessed.findsOnMarks("date/day-missing");
        ModelAssessment model = assessed.model("M");
        assertEquals(LocalDate.parse("2025-09-01"), model.model().market().placings().get(0).date());
        assertEquals(LocalDate.parse("2025-04-30"), model.model().notification().orElseThrow().date());
        assertEquals(Optional.of(LocalDate.parse("2025-09-30")), model.model().documents().get(0).date());
        assertEquals(Optional.of(LocalDate.parse("2025-03-01")),
                model.compute().own().get(0).estimates().get(0).stated().madeOn());
        assertEquals("[2025-04-01, 2025-06-30]", model.compute().own().get(0).activity().dates().values().stream()
                .map(day -> day.value().toString()).sorted().toList().toString());
        // placed on the first day, so it is on the market; the document counts only from the last
        assertTrue(model.availability().events().stream().anyMatch(event -> event.toString().contains("2025-09-01")));
    }

    @Test
    void aTurnoverInAnotherCurrencyNeedsItsRate() {
        assertEquals("322000000000", turnover("350B USD at 0.92 EUR a USD"));
        assertEquals("322000000000", turnover("350B USD at 0.92 EUR"));
        assertEquals("322000000000", turnover("350B usd at 0.92 EUR/USD"));
        for (String wrong : new String[] {"350B USD", "350B USD at 0.92 EUR a GBP", "850M EUR at 1 EUR a USD", "350B USD at 2 days"}) {
            assertEquals(1, Assessed.of("entity E { turnover " + wrong + " }").findings("compute/unit-mismatch").size(), wrong);
        }
    }

    private static String turnover(String stated) {
        return Assessed.of("entity E { turnover " + stated + " }\nmodel M by E { generates text }").reads().outcome().assessment().facts()
                .entity("E").orElseThrow().turnover().orElseThrow().value().setScale(0).toPlainString();
    }

    @UnderBothRulesets
    void whatAModelIsMadeFromIsStatedWithoutCompute(String ruleset) {
        Assessed assessed = Assessed.under(ruleset, LAB + model("Base", "pretraining { compute 2e24 FLOP }")
                + model("Teacher", "pretraining { compute 2e25 FLOP }")
                + model("Pupil", "distilled from Teacher by \"logits\"  distillation { compute 1e22 FLOP }")
                + model("Merged", "merges Base, Pupil by \"SLERP, 0.6\"")
                + "modification Small of Merged by Lab { quantised \"4 bits, AWQ\" }\n").reads();
        assertEquals(Optional.of(Flop.of("1e22")), assessed.model("Pupil").compute().cumulative().flop());
        assertEquals(Optional.of(Flop.of("2.01e24")), assessed.model("Merged").compute().cumulative().flop());
        assertEquals(Optional.of(Flop.of("2.01e24")), assessed.model("Small").compute().cumulative().flop());
        assertEquals("Teacher", assessed.model("Pupil").model().training().teachers().get(0).value());
        assertEquals("merges by SLERP, 0.6", assessed.model("Merged").model().training().methods().get(0).value());
        assertEquals("quantised: 4 bits, AWQ", assessed.model("Small").model().training().noTraining().orElseThrow().value());
    }
}
