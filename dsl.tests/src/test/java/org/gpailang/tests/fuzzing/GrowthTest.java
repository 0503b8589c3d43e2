package org.gpailang.tests.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gpailang.analysis.LiveAnalysis;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.machine.FindingsJson;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.PackagedProgram;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Doubling the length of a text about doubles the work, whatever its shape; in small chains, whose elements state up to a hundred
 * activities of those before them, it at most quadruples. Work is measured in bytes allocated, which, unlike time, differ little between
 * runs and machines.
 */
@Order(2)
class GrowthTest {

    private static final int SIZE = 50;
    /** The limit for linear growth: a factor of two, with a margin for tables that double their size. */
    private static final double LINEAR = 3;
    /** The limit for small chains, a factor of four with a margin. */
    private static final double SQUARE = 5;
    /** The size from which on the work for a connected group is in proportion to its size. */
    private static final int LARGE = 300;
    private static final double PROPORTION = 2.3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static String repeated(int count, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
    }

    private static String model(int number, String statements) {
        return "model M" + number + " \"Model " + number + "\" by Lab { generates text " + statements + " }\n";
    }

    static Stream<Arguments> shapes() {
        String lab = "entity Lab { established in FR }\n";
        String run = "pretraining { compute 3e23 FLOP }";
        return Stream.of(
                shape("models", n -> lab + repeated(n, i -> model(i, run))),
                shape("one long line", n -> lab + repeated(n, i -> model(i, run).replace('\n', ' '))),
                shape("a long title", n -> lab + "model M \"" + "x".repeat(100 * n) + "\" by Lab { generates text }"),
                shape("a long comment", n -> lab + "/*" + " word\n".repeat(20 * n) + "*/"),
                shape("nested braces", n -> lab + "model N { ".repeat(n)),
                shape("closing braces", n -> lab + "}\n".repeat(n)),
                shape("unexpected words", n -> lab + "model M by Lab { " + "wrong words here\n".repeat(n) + "}"),
                shape("unresolved names", n -> lab + repeated(n, i -> "model M" + i + " by Nobody" + i + " { generates text }\n")),
                shape("duplicate names", n -> lab + repeated(n, i -> model(0, run))),
                shape("quotation marks", n -> lab + "\"\n".repeat(n)),
                shape("waivers", n -> lab + repeated(n, i -> model(i, run + " waive presumption/crossed reason \"r\""))),
                shape("unused waivers", n -> lab + model(0, run + " waive compute/estimates-disagree reason \"r\"\n".repeat(n))),
                shape("estimates of one run", n -> lab + model(0, "pretraining { " + "compute 3e23 FLOP\n".repeat(n) + "}")),
                chain("a chain of modifications", n -> lab + model(0, run) + repeated(n, i -> "modification C" + i + " of "
                        + (i == 0 ? "M0" : "C" + (i - 1)) + " by Lab { finetuning { compute 1e22 FLOP } }\n")),
                chain("a chain of versions with systemic risk", n -> lab + model(0, "pretraining { compute 3e25 FLOP }") + repeated(n, i ->
                        "modification V" + i + " of " + (i == 0 ? "M0" : "V" + (i - 1)) + " by Lab { finetuning { compute 1e24 FLOP"
                                + " as of 2026-0" + (1 + i % 9) + "-01 } placed on market 2026-03-01 via api }\n")),
                shape("a star of modifications", n -> lab + model(0, run) + repeated(n, i -> "modification S" + i
                        + " of M0 by Lab { finetuning { compute 1e22 FLOP } }\n")),
                shape("models on one run", n -> lab + "pretraining R by Lab { compute 3e23 FLOP }\n"
                        + repeated(n, i -> model(i, "pretraining R"))),
                chain("a lattice of merges", n -> lab + model(0, run) + model(1, run)
                        + repeated(n, i -> model(i + 2, "merges M" + i + ", M" + (i + 1)))),
                chain("a lattice of merges and training", n -> lab + model(0, run) + model(1, run)
                        + repeated(n, i -> model(i + 2, "merges M" + i + ", M" + (i + 1) + " finetuning { compute 1e21 FLOP }"))),
                chain("a chain of modifications without compute", n -> lab + model(0, run) + repeated(n, i -> "modification C" + i + " of "
                        + (i == 0 ? "M0" : "C" + (i - 1)) + " by Lab { }\n")),
                chain("a cycle of modifications", n -> lab + repeated(n, i -> "modification C" + i + " of C" + (i + n - 1) % n
                        + " by Lab { generates text  finetuning { compute 1e22 FLOP } }\n")),
                shape("a chain of rulesets", n -> rulesets(n, i -> i == 0 ? "guidelines-2025-07" : "R" + (i - 1))),
                shape("a chain of rulesets from the last to the first", n -> rulesets(n, i -> i == n - 1 ? "guidelines-2025-07"
                        : "R" + (i + 1))),
                shape("a cycle of rulesets", n -> rulesets(n, i -> "R" + (i + 1) % n)));
    }

    private static String rulesets(int count, IntFunction<String> extended) {
        return repeated(count, i -> "ruleset R" + i + " extends " + extended.apply(i) + " { margin " + (i % 9 + 1) + "% }\n");
    }

    private static Arguments shape(String name, IntFunction<String> text) {
        return Arguments.of(name, LINEAR, text);
    }

    private static Arguments chain(String name, IntFunction<String> text) {
        return Arguments.of(name, SQUARE, text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void workGrowsWithTheText(String name, double most, IntFunction<String> text) {
        work(text.apply(SIZE));
        long none = work("");
        long once = work(text.apply(SIZE)) - none;
        long twice = work(text.apply(2 * SIZE)) - none;
        long fourTimes = work(text.apply(4 * SIZE)) - none;
        assertTrue(twice < most * once && fourTimes < most * twice, () -> name + ": " + once + ", " + twice + " and " + fourTimes
                + " bytes");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("connectedGroups")
    void workForALargeGroupIsInProportionToItsSize(String name, double most, IntFunction<String> text) {
        work(text.apply(SIZE));
        long once = work(text.apply(LARGE));
        long twice = work(text.apply(2 * LARGE));
        long fourTimes = work(text.apply(4 * LARGE));
        assertTrue(twice < PROPORTION * once && fourTimes < PROPORTION * twice, () -> name + ": " + once + ", " + twice + " and "
                + fourTimes + " bytes");
    }

    static Stream<Arguments> connectedGroups() {
        return shapes().filter(shape -> Stream.of("star", "on one run", "chain of modifications", "chain of versions", "lattice",
                "cycle of modifications").anyMatch(shape.get()[0].toString()::contains));
    }

    /** A chain of this length fits in a small heap only if its elements share what they inherit. */
    @Test
    void aLongChainIsCheckedInASmallHeap(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("chain.gpai"), connectedGroups().filter(shape -> shape.get()[0].equals("a chain of modifications"))
                .findFirst().map(GrowthTest::text).orElseThrow().apply(3_000));
        CommandResult result = PackagedProgram.run(folder, "", Map.of("GPAI_JAVA_OPTIONS", "-Xmx256m"), "check", "chain.gpai",
                "--as-of=2026-01-10");
        assertEquals(0, result.code(), result.err());
        assertTrue(result.out().contains("C2999"), result.err());
    }

    @SuppressWarnings("unchecked") // the type of the argument
    private static IntFunction<String> text(Arguments shape) {
        return (IntFunction<String>) shape.get()[2];
    }

    /** In an editor, each model of a group is examined together with all others, so the work is that for a small chain. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void workInAnEditorGrowsWithTheText(String name, double most, IntFunction<String> text) {
        workInAnEditor(text.apply(SIZE));
        long once = workInAnEditor(text.apply(SIZE));
        long twice = workInAnEditor(text.apply(2 * SIZE));
        long fourTimes = workInAnEditor(text.apply(4 * SIZE));
        assertTrue(twice < most * once && fourTimes < most * twice, () -> name + ": " + once + ", " + twice + " and " + fourTimes
                + " bytes");
    }

    static Stream<Arguments> groups() {
        return shapes().filter(shape -> Stream.of("star", "on one run", "duplicate", "chain of modifications", "lattice")
                .anyMatch(shape.get()[0].toString()::contains)).map(shape -> Arguments.of(shape.get()[0], SQUARE, shape.get()[2]));
    }

    private static long workInAnEditor(String text) {
        LiveAnalysis live = new LiveAnalysis(SourceReader.standalone());
        long before = THREADS.getCurrentThreadAllocatedBytes();
        live.update(List.of(new SourceText(Assessed.FILE, text)), Optional.empty(), Assessed.DAY);
        assertTrue(live.analyse(file -> true, () -> false) && !live.findings().isEmpty());
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** The number of bytes allocated to read a text, assess it and print the findings. */
    private static long work(String text) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        var outcome = Assessed.of(text).outcome();
        String printed = FindingsJson.print(outcome) + TextFindings.print(outcome, false);
        assertTrue(!printed.isEmpty());
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
