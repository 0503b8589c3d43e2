package org.gpailang.tests.benchmark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;

/** A chart of measurements on a logarithmic axis, for the documentation. */
final class BenchmarkChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final Color GRID = new Color(0xd8, 0xdb, 0xe0);
    private static final Color[] COLOURS = {new Color(0x1f, 0x5f, 0xbf), new Color(0x8a, 0x8f, 0x98), new Color(0x2e, 0x8b, 0x57),
            new Color(0xb8, 0x6e, 0x00), new Color(0x7a, 0x3e, 0x9d)};

    private final CategoryDataset values;
    private final LogAxis axis;
    private final double lowest;

    /**
     * Creates a chart.
     *
     * @param label what the axis shows, with its unit
     * @param lowest the lowest value of the axis, greater than 0
     * @param highest the highest value of the axis
     */
    BenchmarkChart(CategoryDataset values, String label, double lowest, double highest) {
        this.values = values;
        this.lowest = lowest;
        axis = new LogAxis(label);
        axis.setRange(lowest, highest);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setNumberFormatOverride(new DecimalFormat("#,##0.##"));
    }

    /** Writes an SVG file with bars, a group for each category. */
    void bars(String title, Path file) throws IOException {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setBase(lowest);
        bars.setIncludeBaseInRange(false);
        bars.setItemMargin(0.05);
        for (int i = 0; i < values.getRowCount(); i++) {
            bars.setSeriesPaint(i, COLOURS[i % COLOURS.length]);
        }
        write(title, bars, file);
    }

    /** Writes an SVG file with a line for each row; the last one, for what is wanted, is dashed. */
    void lines(String title, Path file) throws IOException {
        LineAndShapeRenderer lines = new LineAndShapeRenderer();
        int last = values.getRowCount() - 1;
        for (int i = 0; i <= last; i++) {
            lines.setSeriesPaint(i, COLOURS[i]);
            lines.setSeriesStroke(i, i < last ? new BasicStroke(2.5f)
                    : new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0));
        }
        write(title, lines, file);
    }

    private void write(String title, CategoryItemRenderer renderer, Path file) throws IOException {
        CategoryAxis categories = new CategoryAxis();
        categories.setMaximumCategoryLabelLines(5);
        CategoryPlot plot = new CategoryPlot(values, categories, axis, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(GRID);
        JFreeChart chart = new JFreeChart(title, new Font(Font.SANS_SERIF, Font.PLAIN, 15), plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        SVGGraphics2D graphics = new SVGGraphics2D(GenericDOMImplementation.getDOMImplementation().createDocument(null, "svg", null));
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        chart.draw(graphics, new Rectangle(WIDTH, HEIGHT));
        graphics.stream(file.toString(), true);
    }
}
