package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Flop;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.tests.fixtures.Assessed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Equal amounts of compute that are stated in different ways give equal results, and bounds give bounds. */
class ComputeFormsTest {

    private static final String CHIPS = """
            accelerator Twin { per module  dies 2  cores 8  bf16 400 TFLOP/s }
            accelerator Die { per die  dies 2  bf16 200 TFLOP/s }
            """;

    static Stream<List<String>> equalWays() {
        return Stream.of(
                List.of("512 nodes x 8 Twin for 30 days at 40%", "512 nodes x 8 x Twin for 30 days at 40%",
                        "512 nodes x 8 chips a node x Twin for 30 days at 40%", "512 nodes x 8 GPUs per node on Twin for 30 days at 40%",
                        "8 chips/node x 512 nodes x Twin for 30 days at 40%",
                        "512 x 8 x Twin for 30 days at 40%", "4096 x Twin for 30 days at 40%", "4096 x Twin for 30 days at 40% mfu",
                        "512 nodes × 8 · Twin for 720 h at 40%", "368_640 node-hours x 8 chips a node on Twin at 40%",
                        "368,640 node hours x 8 GPUs per node on Twin at 40%", "15360 nodeh x 8 chips/node x 24 on Twin at 40%",
                        "2_949_120 GPU-hours on Twin at 40%", "5_898_240 GCD-hours on Twin at 40%", "5_898_240 die-hours on Twin at 40%",
                        "5_898_240 GCDh on Die at 40%", "23_592_960 core-hours on Twin at 40%",
                        "5_898_240 EUR at 2 EUR a GPU-hour on Twin at 40%", "5_898_240 USD at 2 USD/GPU-hour on Twin at 40%",
                        "2_949_120 GBP at 1 GBP per chip hour on Twin at 40%"),
                List.of("7B parameters x 2T tokens", "7B params x 500k steps x 4M tokens a step", "7b parameters x 500k steps x 4M tokens",
                        "7B parameters x 500k iterations x 1000 sequences a step x 4000 tokens a sequence",
                        "7 B parameters * 1T tokens * 2 epochs", "7B parameters x 500M sequences x 4000 tokens per sequence",
                        "7B parameters x 2B images x 1000 tokens an image", "7B parameters x 10M audio hours x 200k tokens an hour",
                        "7B parameters x 10M hours of audio x 200k tokens per hour",
                        "7B parameters x 3T tokens forward + 7B parameters x 1T tokens", "8.4·10²² FLOP", "8.4*10^22 FLOPs",
                        "3e10 forward passes x 2.8e12 FLOP", "3e10 full passes x 2.8e12 FLOP"),
                List.of("100 GPU-hours on Twin at 40%", "100 gpu hours on Twin bf16 at 40% mfu", "360k chip-seconds on Twin at 40%",
                        "100 GPUh on Twin peak 800 TFLOP/s at 20%", "50 x Twin for 1 h at 40% + 50 x Twin for 60 min at 40%",
                        "100..100 GPU-hours on Twin at 40%", "57.6 EFLOP"),
                List.of("1 PF-days", "1 PFLOP/s-days", "1 petaflop/s-days", "8.64·10¹⁹ FLOP", "86400 PFLOP"));
    }

    @ParameterizedTest
    @MethodSource("equalWays")
    void equalWaysGiveTheSameCompute(List<String> ways) {
        Flop expected = estimate(ways.get(0)).flop().orElseThrow();
        for (String way : ways) {
            assertEquals(Optional.of(expected), estimate(way).flop(), way + ": " + estimate(way).derivation());
        }
    }

    @ParameterizedTest
    @MethodSource("equalWays")
    void theFormatterWritesOneFormThatMeansTheSame(List<String> ways) {
        for (String way : ways) {
            String formatted = Formatter.standalone().format(text(way)).orElseThrow();
            assertEquals(formatted, Formatter.standalone().format(formatted).orElseThrow(), way);
            assertEquals(estimate(way).flop(), first(formatted).flop(), formatted);
        }
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                Arguments.of("7B parameters x 2T..3T tokens", "8.4e22", "12.6e22"),
                Arguments.of("6B..7B parameters x 2T..3T tokens", "7.2e22", "12.6e22"),
                Arguments.of("7B parameters x at least 2T tokens", "8.4e22", null),
                Arguments.of("7B parameters x at most 2T tokens", "0", "8.4e22"),
                Arguments.of("at least 5e24 FLOP", "5e24", null),
                Arguments.of("1000 GPU-hours on Twin at 35..45%", "5.04e20", "6.48e20"),
                Arguments.of("1000 GPU-hours on Twin at least 35% hfu", "5.04e20", null),
                Arguments.of("1000 GPU-hours on Twin at most 50%", "0", "7.2e20"),
                Arguments.of("10 x Twin for 10..20 days at 50%", "1.728e21", "3.456e21"),
                Arguments.of("2e23 FLOP + 1e22..2e22 FLOP", "2.1e23", "2.2e23"),
                Arguments.of("1000 GPU-hours on Twin at 50% + at most 1e22 FLOP", "7.2e20", "1.072e22"),
                Arguments.of("1000..2000 GCD-hours on Twin at 50%", "3.6e20", "7.2e20"));
    }

    @ParameterizedTest
    @MethodSource
    void bounds(String compute, String lower, String upper) {
        assertEquals(Optional.of(new Bounds(Flop.of(lower), Optional.ofNullable(upper).map(Flop::of))), estimate(compute).bounds(),
                estimate(compute).derivation());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("512 nodes x Twin for 30 days at 40%", "the size of a node"),
                Arguments.of("8 chips a node on Twin for 3 days at 40%", "a number of nodes"),
                Arguments.of("4M EUR on Twin at 40%", "a price in the same currency: 'at 2.10 EUR a GPU-hour'"),
                Arguments.of("4M EUR at 2.10 USD a GPU-hour on Twin at 40%", "a price in the same currency"),
                Arguments.of("1000 GPU-hours at 2 EUR a GPU-hour on Twin at 40%", "either a budget with a price, or a time"),
                Arguments.of("4M EUR at 2..3 EUR a GPU-hour on Twin at 40%", "one price above zero"),
                Arguments.of("4M EUR at 0 EUR a GPU-hour on Twin at 40%", "one price above zero"),
                Arguments.of("1000 GPU-hours on Twin at 30% at 40%", "one utilisation"),
                Arguments.of("7B parameters x 680k audio hours", "the number of examples in recorded time"),
                Arguments.of("7B parameters x 2B images x 4000 tokens a sequence", "images for tokens an image"),
                Arguments.of("7B parameters x 500k steps", "parameters x tokens"),
                Arguments.of("7B parameters x 3T..2T tokens", "the lower number first"),
                Arguments.of("7B parameters x at least 2T..3T tokens", "either a range"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatIsNotAnAmountOfComputeIsAnError(String compute, String expected) {
        List<String> messages = Assessed.of(text(compute)).findings("compute/unit-mismatch").stream().map(Finding::message).toList();
        assertTrue(messages.size() == 1 && messages.get(0).contains(expected), compute + ": " + messages);
        assertEquals(Optional.empty(), estimate(compute).bounds());
    }

    @Test
    void hoursOfPartsNeedTheirNumber() {
        assertEquals("no number of dies is stated for H100-SXM5", estimate("1000 GCD-hours on H100-SXM5 at 40%").derivation());
        assertEquals("no number of cores is stated for Die", estimate("1000 core-hours on Die at 40%").derivation());
    }

    @Test
    void derivationsNameWhatTheyAreMadeOf() {
        assertEquals("4096 (8 a node) × 2592000 s × 4e14 FLOP/s × 52% (hfu)",
                estimate("512 nodes x 8 Twin for 30 days at 52% hfu").derivation());
        assertEquals("3600000 die-s × 4e14 FLOP/s / 2 dies × 30%", estimate("1000 GCD-hours on Twin at 30%").derivation());
        assertEquals("1800000 chip-s (1000 EUR at 2 EUR an hour) × 4e14 FLOP/s × 30%",
                estimate("1000 EUR at 2 EUR a GPU-hour on Twin at 30%").derivation());
        assertEquals("6 × 7e9 × 500000 × 4000000", estimate("7B parameters x 500k steps x 4M tokens a step").derivation());
        assertEquals("2 × 7e10 × 1e12 (forward passes) + 6 × 7e10 × 2e11",
                estimate("70B parameters x 1T tokens forward + 70B parameters x 200B tokens").derivation());
        assertEquals("at least 6 × 7e9 × 2e12; at most 6 × 7e9 × 3e12", estimate("7B parameters x 2T..3T tokens").derivation());
        assertEquals("stated as at least 5e24 FLOP", estimate("at least 5e24 FLOP").derivation());
    }

    @Test
    void wordsOfTheNewFormsRemainNames() {
        Assessed.of("""
                entity nodes
                entity least
                model most by nodes { generates text  initialised from distilled }
                model distilled by least { generates text  pretraining { compute 1 x quantised for 1 day at 50% } }
                accelerator quantised { bf16 1 TFLOP/s }
                """).reads();
    }

    private static ComputedEstimate estimate(String compute) {
        return first(text(compute));
    }

    private static ComputedEstimate first(String text) {
        return Assessed.of(text).model("M").compute().own().get(0).estimates().get(0);
    }

    private static String text(String compute) {
        return CHIPS + "entity Lab\nmodel M by Lab { generates text  pretraining { compute " + compute + " } }\n";
    }
}
