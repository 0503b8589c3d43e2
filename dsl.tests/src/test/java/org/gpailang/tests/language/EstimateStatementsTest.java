package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.Estimate;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.quantity.Duration;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Percent;
import org.gpailang.tests.fixtures.Parse;
import org.junit.jupiter.api.Test;

/** Every form of an estimate of compute is mapped to the expected facts. */
class EstimateStatementsTest {

    private static final String LAB = "entity Lab\n";

    @Test
    void estimateByArchitecture() {
        assertEquals(new Approach.Architecture(number("405e9"), number("1.2e12"), number("3")),
                comparable(estimate("405B parameters x 1.2T tokens x 3 epochs").approach()));
        assertEquals(new Approach.Architecture(number("405e9"), number("15.6e12"), number("1")),
                comparable(estimate("15.6T tokens × 405B parameters").approach()));
    }

    @Test
    void estimateOfForwardPasses() {
        Approach forward = new Approach.Forward(number("70e9"), number("4e12"));
        for (String form : List.of("70B parameters x 4T tokens forward", "4T toks  forward × 70B params",
                "4T TOKENS FORWARD * 70B parameters", "70B parameters x 4T images forward")) {
            assertEquals(forward, comparable(estimate(form).approach()), form);
        }
    }

    @Test
    void tokensThatAreGeneratedAreForwardPasses() {
        List<Approach> approaches = Parse.facts(LAB + "model M by Lab { synthetic-data { compute 70B parameters x 2T tokens x 2 epochs"
                + "  compute 70B parameters x 4T tokens forward } finetuning { compute 70B parameters x 4T tokens } }").models().get(0)
                .training().activities().stream().flatMap(activity -> activity.estimates().stream())
                .map(estimate -> comparable(estimate.approach())).toList();
        Approach forward = new Approach.Forward(number("70e9"), number("4e12"));
        assertEquals(List.of(forward, forward, new Approach.Architecture(number("70e9"), number("4e12"), number("1"))), approaches);
    }

    @Test
    void estimateByHardware() {
        List<HardwareTerm> terms = ((Approach.Hardware) estimate(
                "8192 x H100-SXM5 fp8 for 40 days at 35% + 2048 x A100-SXM4-80GB for 2 weeks at 45%").approach()).terms();
        assertEquals(2, terms.size());
        assertEquals(Optional.of(number("8192")), terms.get(0).chips());
        assertEquals("H100-SXM5", terms.get(0).accelerator().orElseThrow().name());
        assertEquals(NumberFormat.FP8, terms.get(0).format().orElseThrow().value());
        assertEquals(new Duration(number("3456000")), terms.get(0).time().orElseThrow());
        assertEquals(Percent.of(35), terms.get(0).utilisation().orElseThrow().value());
        assertEquals(Optional.empty(), terms.get(1).format());
        HardwareTerm product = ((Approach.Hardware) estimate("30.84M GPU-hours on H100-SXM5 peak 300 TFLOP/s at 38%").approach()).terms()
                .get(0);
        assertEquals(Optional.empty(), product.chips());
        assertEquals(0, number("111024000000").compareTo(product.time().orElseThrow().seconds()));
        assertEquals("300 TFLOP/s", product.peak().orElseThrow().toString());
    }

    @Test
    void estimateByPassesOrDeclaredOrUnknown() {
        assertEquals(new Approach.Passes(number("2.5e9"), flop("4.2e15")), comparable(estimate("2.5e9 passes x 4.2e15 FLOP").approach()));
        assertEquals(new Approach.Declared(flop("3.8e25")), estimate("3.8e25 FLOP").approach());
        assertEquals(new Approach.Declared(flop("4e22")), estimate("1e22 FLOP + 30 ZFLOP").approach());
        assertEquals(new Approach.Unknown(Optional.of("weights obtained without documentation")),
                estimate("unknown \"weights obtained without documentation\"").approach());
        assertEquals(new Approach.Unknown(Optional.empty()), estimate("unknown").approach());
    }

    @Test
    void optionalEndingsOfAnEstimate() {
        Estimate estimate = estimate("3.8e25 FLOP within 10% basis reported \"technical report, section 3\"");
        assertEquals(Percent.of(10), estimate.margin().orElseThrow().value());
        assertTrue(estimate.basis());
        assertTrue(estimate.reported());
        assertEquals(Optional.of("technical report, section 3"), estimate.source());
        Estimate bare = estimate("3.8e25 FLOP");
        assertEquals(Optional.empty(), bare.margin());
        assertFalse(bare.basis() || bare.reported());
    }

    private static Estimate estimate(String compute) {
        return estimates(compute, "").get(0);
    }

    private static List<Estimate> estimates(String compute, String elements) {
        return Parse.facts(LAB + elements + "pretraining Run by Lab { compute " + compute + " }").runs().get(0).estimates();
    }

    /** The approach with numbers that are equal whatever their scale. */
    private static Approach comparable(Approach approach) {
        if (approach instanceof Approach.Architecture architecture) {
            return new Approach.Architecture(architecture.parameters().stripTrailingZeros(), architecture.examples().stripTrailingZeros(),
                    architecture.epochs().stripTrailingZeros());
        }
        if (approach instanceof Approach.Forward forward) {
            return new Approach.Forward(forward.parameters().stripTrailingZeros(), forward.examples().stripTrailingZeros());
        }
        return approach instanceof Approach.Passes passes ? new Approach.Passes(passes.passes().stripTrailingZeros(), passes.each())
                : approach;
    }

    private static BigDecimal number(String number) {
        BigDecimal parsed = new BigDecimal(number);
        return number.contains("e") ? parsed.stripTrailingZeros() : parsed;
    }

    private static Flop flop(String number) {
        return new Flop(new BigDecimal(number));
    }
}
