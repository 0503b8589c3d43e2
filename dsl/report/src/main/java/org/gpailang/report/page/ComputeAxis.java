package org.gpailang.report.page;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.util.ArrayList;
import java.util.List;
import org.gpailang.core.quantity.Notation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;

/** An axis with plain labels, which are drawn as text; those of a {@link LogAxis} have attributes and would be drawn as outlines. */
final class ComputeAxis extends LogAxis {

    private static final long serialVersionUID = 1L;

    ComputeAxis() {
        super("FLOP");
    }

    @Override
    protected List<ValueTick> refreshTicksHorizontal(Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        List<ValueTick> ticks = new ArrayList<>();
        for (Object each : super.refreshTicksHorizontal(graphics, area, edge)) {
            ValueTick tick = (ValueTick) each;
            // the others have no label
            if (tick.getTickType() == TickType.MAJOR) {
                ticks.add(new NumberTick(tick.getTickType(), tick.getValue(), getNumberFormatOverride().format(tick.getValue()),
                        tick.getTextAnchor(), tick.getRotationAnchor(), tick.getAngle()));
            }
        }
        return ticks;
    }

    /** Numbers in the notation used on the page. */
    static final class PowersOfTen extends DecimalFormat {

        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
            return out.append(Notation.threeFigures(BigDecimal.valueOf(number)));
        }
    }
}
