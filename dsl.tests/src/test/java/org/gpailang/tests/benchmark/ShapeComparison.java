package org.gpailang.tests.benchmark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Compares two outputs of {@link ShapeBenchmark}, made on the same machine one after the other: prints a table as Markdown and draws the
 * medians.
 *
 * <p>Arguments: the output of the earlier version, the output of the present one, and the SVG file to write.
 */
public final class ShapeComparison {

    /** A row: the files, the number of models, the edit, and the median and the 95th percentile of pushed findings. */
    private static final Pattern ROW = Pattern.compile("\\| (one provider, one file), ([\\d,]+) models \\| ([^|]+) \\| ([\\d.,]+) ms \\| "
            + "([\\d.,]+) ms \\|.*");
    private static final int LINES_OF_A_MODEL = 10;
    private static final Map<Integer, int[]> TARGETS = Map.of(100, new int[] {5, 10}, 1_000, new int[] {10, 20}, 10_000,
            new int[] {40, 80});
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;

    private ShapeComparison() {}

    private record Case(int lines, String edit) {

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
        System.out.println("| lines | edit | before, p50 / p95 | now, p50 / p95 | ratio of p50 | wanted |");
        System.out.println("|---:|---|---:|---:|---:|---:|");
        now.forEach((measured, times) -> {
            Times earlier = before.get(measured);
            System.out.printf(Locale.ROOT, "| %,d | %s | %s / %s ms | %s / %s ms | %.2f | %s |%n", measured.lines(), measured.edit(),
                    earlier.median(), earlier.high(), times.median(), times.high(), times.milliseconds() / earlier.milliseconds(),
                    wanted(measured));
        });
        draw(before, now, Path.of(arguments[2]));
    }

    private static Map<Case, Times> read(Path output) throws IOException {
        Map<Case, Times> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(output)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                int models = Integer.parseInt(row.group(2).replace(",", ""));
                rows.put(new Case(models * LINES_OF_A_MODEL, row.group(3)), new Times(row.group(4), row.group(5)));
            }
        }
        return rows;
    }

    private static String wanted(Case measured) {
        int[] target = TARGETS.get(measured.lines());
        int factor = measured.isLineBreak() ? 2 : 1;
        return measured.edit().startsWith("paste") || target == null ? "" : target[0] * factor + " / " + target[1] * factor + " ms";
    }

    private static void draw(Map<Case, Times> before, Map<Case, Times> now, Path file) throws IOException {
        DefaultCategoryDataset medians = new DefaultCategoryDataset();
        List<Case> titles = new ArrayList<>(now.keySet());
        titles.removeIf(measured -> !measured.edit().equals("title"));
        for (Case measured : titles) {
            String lines = String.format(Locale.ROOT, "%,d lines", measured.lines());
            medians.addValue(before.get(measured).milliseconds(), "before", lines);
            medians.addValue(now.get(measured).milliseconds(), "now", lines);
            medians.addValue(TARGETS.get(measured.lines())[0], "wanted", lines);
        }
        LogAxis milliseconds = new LogAxis("milliseconds from a letter to its findings, median");
        milliseconds.setRange(1, 1_000);
        milliseconds.setTickUnit(new NumberTickUnit(1));
        milliseconds.setNumberFormatOverride(new DecimalFormat("#,##0"));
        LineAndShapeRenderer lines = new LineAndShapeRenderer();
        Color[] colours = {new Color(0x8a, 0x8f, 0x98), new Color(0x1f, 0x5f, 0xbf), new Color(0x2e, 0x8b, 0x57)};
        for (int i = 0; i < colours.length; i++) {
            lines.setSeriesPaint(i, colours[i]);
            lines.setSeriesStroke(i, i < 2 ? new BasicStroke(2.5f)
                    : new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0));
        }
        CategoryPlot plot = new CategoryPlot(medians, new CategoryAxis(), milliseconds, lines);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(new Color(0xd8, 0xdb, 0xe0));
        JFreeChart chart = new JFreeChart("A letter in a title, all models of one provider in one file",
                new Font(Font.SANS_SERIF, Font.PLAIN, 15), plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        SVGGraphics2D graphics = new SVGGraphics2D(GenericDOMImplementation.getDOMImplementation().createDocument(null, "svg", null));
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        chart.draw(graphics, new Rectangle(WIDTH, HEIGHT));
        graphics.stream(file.toString(), true);
    }
}
