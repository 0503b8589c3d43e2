package org.gpailang.tests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Draws the processor times of {@link CommandBenchmark}, for the works that several programs do.
 *
 * <p>Arguments: the output of the benchmark, and the SVG file to write.
 */
public final class CommandChart {

    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| ([\\d.]+) s \\|.*");
    private static final double SHORTEST = 0.01;
    private static final double LONGEST = 1_000;

    private CommandChart() {}

    /** Reads the output and draws the chart. */
    public static void main(String[] arguments) throws IOException {
        DefaultCategoryDataset times = new DefaultCategoryDataset();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && !row.group(1).contains("as ") && !row.group(1).contains("report")) {
                times.addValue(Double.parseDouble(row.group(3)), row.group(2), row.group(1).replace("printing the version", "version"));
            }
        }
        new BenchmarkChart(times, "seconds of processor time, median", SHORTEST, LONGEST)
                .bars("Whole runs of command lines", Path.of(arguments[1]));
    }
}
