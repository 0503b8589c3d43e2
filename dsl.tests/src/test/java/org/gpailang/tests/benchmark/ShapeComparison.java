package org.gpailang.tests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Compares two outputs of {@link ShapeBenchmark}, made on the same machine one after the other: prints a table as Markdown and draws the
 * medians, by the number of lines and by the shape of the files.
 *
 * <p>Arguments: the output of the earlier version, the output of the present one, and the folder for two SVG files.
 */
public final class ShapeComparison {

    /** A row: the files, the number of models, the edit, and the median and the 95th percentile of pushed findings. */
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+), ([\\d,]+) models \\| ([^|]+) \\| ([\\d.,]+) ms \\| "
            + "([\\d.,]+) ms \\|.*");
    private static final int LINES_OF_A_MODEL = 10;
    private static final Map<Integer, int[]> TARGETS = Map.of(100, new int[] {5, 10}, 1_000, new int[] {10, 20}, 10_000,
            new int[] {40, 80});
    private static final String MAIN = "one provider, one file";
    private static final int LINES_OF_SHAPES = 1_000;

    private ShapeComparison() {}

    private record Case(String shape, int lines, String edit) {

        private boolean isTitle() {
            return edit.equals("title");
        }

        private boolean isLineBreak() {
            return edit.equals("line break");
        }
    }

    private record Times(String median, String high) {

        private double milliseconds() {
            return Double.parseDouble(median.replace(",", ""));
        }
    }

    /** Prints the table and draws the chart. */
    public static void main(String[] arguments) throws IOException {
        Map<Case, Times> before = read(Path.of(arguments[0]));
        Map<Case, Times> now = read(Path.of(arguments[1]));
        System.out.println("| files | lines | edit | before, p50 / p95 | now, p50 / p95 | ratio of p50 | wanted |");
        System.out.println("|---|---:|---|---:|---:|---:|---:|");
        now.forEach((measured, times) -> {
            Times earlier = before.get(measured);
            double ratio = times.milliseconds() / earlier.milliseconds();
            System.out.printf(Locale.ROOT, "| %s | %,d | %s | %s / %s ms | %s / %s ms | %.2f | %s |%n", measured.shape(), measured.lines(),
                    measured.edit(), earlier.median(), earlier.high(), times.median(), times.high(), ratio, wanted(measured));
        });
        draw(before, now, Path.of(arguments[2]));
    }

    private static Map<Case, Times> read(Path output) throws IOException {
        Map<Case, Times> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(output)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                int models = Integer.parseInt(row.group(2).replace(",", ""));
                rows.put(new Case(row.group(1), models * LINES_OF_A_MODEL, row.group(3)), new Times(row.group(4), row.group(5)));
            }
        }
        return rows;
    }

    private static String wanted(Case measured) {
        int[] target = TARGETS.get(measured.lines());
        if (target == null || !measured.shape().equals(MAIN) || measured.edit().startsWith("paste")) {
            return "";
        }
        int factor = measured.isLineBreak() ? 2 : 1;
        return target[0] * factor + " / " + target[1] * factor + " ms";
    }

    private static void draw(Map<Case, Times> before, Map<Case, Times> now, Path folder) throws IOException {
        DefaultCategoryDataset sizes = new DefaultCategoryDataset();
        DefaultCategoryDataset shapes = new DefaultCategoryDataset();
        now.forEach((measured, times) -> {
            double earlier = before.get(measured).milliseconds();
            if (measured.isTitle() && measured.shape().equals(MAIN)) {
                String lines = String.format(Locale.ROOT, "%,d lines", measured.lines());
                sizes.addValue(times.milliseconds(), "now", lines);
                sizes.addValue(earlier, "before", lines);
                sizes.addValue(TARGETS.get(measured.lines())[0], "wanted", lines);
            }
            if (measured.isTitle() && measured.lines() == LINES_OF_SHAPES) {
                shapes.addValue(times.milliseconds(), "now", measured.shape());
                shapes.addValue(earlier, "before", measured.shape());
            }
        });
        String label = "milliseconds from a letter to its findings, median";
        new BenchmarkChart(sizes, label, 1, 1_000).lines("A letter in a title, all models of one provider in one file",
                folder.resolve("keystrokes.svg"));
        new BenchmarkChart(shapes, label, 1, 100).bars("A letter in a title, 100 models in several shapes", folder.resolve("shapes.svg"));
    }
}
