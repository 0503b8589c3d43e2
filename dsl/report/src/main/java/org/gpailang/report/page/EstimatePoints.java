package org.gpailang.report.page;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StatisticalLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;

/** Points whose labels interrupt the lines of the thresholds, which would otherwise cross out the numbers. */
final class EstimatePoints extends StatisticalLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;
    /** More than the radius of a point. */
    private static final double LABEL_DISTANCE = 7;

    EstimatePoints() {
        super(false, true);
        setItemLabelInsets(new RectangleInsets(LABEL_DISTANCE, LABEL_DISTANCE, LABEL_DISTANCE, LABEL_DISTANCE));
    }

    @Override
    protected void drawItemLabel(Graphics2D graphics, PlotOrientation orientation, CategoryDataset data, int row, int column, double x,
            double y, boolean negative) {
        Point2D anchor = calculateLabelAnchorPoint(getPositiveItemLabelPosition(row, column).getItemLabelAnchor(), x, y, orientation);
        String label = getItemLabelGenerator(row, column).generateLabel(data, row, column);
        Rectangle2D text = getDefaultItemLabelFont().getStringBounds(label, graphics.getFontRenderContext());
        graphics.setPaint(ChartPalette.PAPER.colour());
        graphics.fill(new Rectangle2D.Double(anchor.getX() - text.getWidth() / 2 - 2, anchor.getY() - text.getHeight() + 1,
                text.getWidth() + 4, text.getHeight()));
        super.drawItemLabel(graphics, orientation, data, row, column, x, y, negative);
    }
}
