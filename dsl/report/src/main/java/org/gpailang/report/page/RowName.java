package org.gpailang.report.page;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;

/** The name of a row at the left edge, above the points; it interrupts the lines of the thresholds. */
final class RowName extends AbstractAnnotation implements CategoryAnnotation {

    private static final long serialVersionUID = 1L;

    private final Comparable<?> row;
    private final String name;
    private final String figures;
    private final Font font;

    RowName(Comparable<?> row, String name, String figures, Font font) {
        this.row = row;
        this.name = name;
        this.figures = figures;
        this.font = font;
    }

    @Override
    public void draw(Graphics2D graphics, CategoryPlot plot, Rectangle2D area, CategoryAxis rows, ValueAxis scale) {
        double top = rows.getCategoryStart(plot.getCategories().indexOf(row), plot.getCategories().size(), area,
                plot.getDomainAxisEdge());
        String text = fitting(area.getWidth() + ComputeChart.MARGIN);
        Shape clip = graphics.getClip();
        // the plot is clipped at the ends of the scale
        graphics.setClip(null);
        graphics.setPaint(ChartPalette.PAPER.colour());
        graphics.fill(new Rectangle2D.Double(area.getX() - ComputeChart.MARGIN, top, width(text) + 2, ComputeChart.LINE_OF_TEXT - 1));
        graphics.setPaint(ChartPalette.INK.colour());
        graphics.setFont(font);
        graphics.drawString(text, (float) (area.getX() - ComputeChart.MARGIN), (float) top + font.getSize2D());
        graphics.setClip(clip);
    }

    /** The name and the figures, with the name shortened so that they fit into the width. */
    private String fitting(double width) {
        String text = name + figures;
        for (int length = name.length() - 1; length > 0 && width(text) > width; length--) {
            text = name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, length))).strip() + "…" + figures;
        }
        return text;
    }

    /** The width of a text; a character that the font does not have is as wide as it is high. */
    private double width(String text) {
        return text.codePoints().mapToDouble(each -> font.canDisplay(each)
                ? font.getStringBounds(Character.toString(each), new FontRenderContext(null, true, true)).getWidth()
                : font.getSize2D()).sum();
    }
}
