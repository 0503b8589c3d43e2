package org.gpailang.report.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGSyntax;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Interval;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.quantity.Share;
import org.gpailang.report.Phrases;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.StatisticalLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The compute of a model on a logarithmic scale, with each activity and the relevant thresholds. The colours are those of
 * {@link ChartPalette}, so that a stylesheet can replace them. There are two drawings: a wide one with the names of the activities beside
 * their rows, and a narrow one for phones with the names and amounts above the rows.
 */
public final class ComputeChart {

    private static final int FRAME = 74;
    private static final int MOST_ROWS = 16;
    private static final int LONGEST_LABEL = 40;

    /** Room for half a label of the scale beyond its ends. */
    static final int MARGIN = 16;
    /** The distance of the label of a threshold from its line and from the edge. */
    private static final int LABEL_OFFSET = 3;
    static final int LINE_OF_TEXT = 17;
    private static final Color INVISIBLE = new Color(0, true);
    private static final BasicStroke DASHES =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final String COUNTED = "used";
    private static final String OTHER = "other estimate";
    private static final String NOT_COUNTED = "not counted";

    private final ModelAssessment model;
    private final Form form;
    private final DefaultStatisticalCategoryDataset points = new DefaultStatisticalCategoryDataset();
    private final List<Flop> amounts = new ArrayList<>();

    private ComputeChart(ModelAssessment model, Form form) {
        this.model = model;
        this.form = form;
        points();
    }

    /** The chart; absent if there is no amount to draw or Java cannot measure text. */
    public static Optional<Drawings> of(ModelAssessment model) {
        ComputeChart wide = new ComputeChart(model, Form.WIDE);
        return TextMeasure.font().filter(font -> !wide.amounts.isEmpty()).map(font ->
                new Drawings(wide.draw(font), new ComputeChart(model, Form.NARROW).draw(font)));
    }

    /** The number of activities that are not drawn, because there are too many. */
    public static int omitted(ModelAssessment model) {
        return Math.max(0, model.compute().activities().size() - MOST_ROWS);
    }

    private void points() {
        points.add(null, null, COUNTED, new Row(-1, ""));
        List<ComputedActivity> activities = model.compute().activities();
        for (int i = 0; i < Math.min(activities.size(), MOST_ROWS); i++) {
            ComputedActivity activity = activities.get(i);
            Comparable<?> row = new Row(i, shortened(activity.activity().display()));
            for (ComputedEstimate estimate : activity.estimates()) {
                boolean basis = activity.basis().filter(chosen -> chosen == estimate).isPresent();
                String series = !activity.counting().cumulative() ? NOT_COUNTED : basis ? COUNTED : OTHER;
                estimate.bounds().map(ComputeChart::drawn).ifPresent(flop -> add(flop, basis ? estimate.interval() : Optional.empty(),
                        series, row));
            }
        }
        model.compute().cumulative().stated().map(ComputeChart::drawn).ifPresent(sum -> add(sum,
                Optional.of(model.compute().cumulative().interval()), COUNTED, new Row(MOST_ROWS, "cumulative")));
        modification().ifPresent(limit -> points.add(null, null, COUNTED, new Row(MOST_ROWS + 1, "")));
    }

    /** The amount; of bounds, the middle, or the only one that is stated. */
    private static Flop drawn(Bounds bounds) {
        return bounds.upper().map(highest -> bounds.lower().plus(highest).times(HALF)).orElse(bounds.lower());
    }

    private void add(Flop flop, Optional<Interval> interval, String series, Comparable<?> row) {
        if (flop.exceeds(Flop.ZERO)) {
            // a margin that includes zero has no lower end on a logarithmic scale
            Optional<Double> spread = interval.filter(values -> values.upper().exceeds(flop) && values.lower().exceeds(Flop.ZERO))
                    .map(values -> values.upper().value().subtract(flop.value()).doubleValue());
            points.add(Double.valueOf(flop.value().doubleValue()), spread.orElse(null), series, row);
            amounts.add(flop);
        }
    }

    /** The amount with which the compute of a modification is compared; absent for other models. */
    private Optional<Flop> modification() {
        return model.modifier().flatMap(modifier -> modifier.limit().map(limit -> of(limit, modifier.share())))
                .or(() -> model.lifecycle().limit().flatMap(limit -> model.lifecycle().share().map(share -> of(limit, share))));
    }

    private static Flop of(Flop limit, Share share) {
        return new Flop(limit.value().multiply(share.numerator()).divide(share.denominator(), Notation.DISPLAY));
    }

    private String draw(Font font) {
        CategoryAxis rows = new CategoryAxis();
        rows.setTickLabelsVisible(form == Form.WIDE);
        rows.setTickLabelFont(font);
        rows.setTickLabelPaint(ChartPalette.INK.colour());
        rows.setMaximumCategoryLabelWidthRatio(0.45f);
        rows.setAxisLineVisible(false);
        rows.setTickMarksVisible(false);
        LogAxis scale = scale(font);
        CategoryPlot plot = new CategoryPlot(points, rows, scale, renderer(font));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        // they would cross the labels of the points
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(0, form == Form.WIDE ? 0 : MARGIN, 0, MARGIN));
        limits(plot, font);
        if (form == Form.NARROW) {
            rows.setLowerMargin(0);
            rows.setUpperMargin(0);
            rows.setCategoryMargin(0);
            names(plot, font);
        }
        JFreeChart chart = new JFreeChart(null, font, plot, false);
        chart.setBackgroundPaint(null);
        int height = FRAME + form.row * points.getColumnCount();
        return svg(chart, height);
    }

    private LogAxis scale(Font font) {
        LogAxis axis = new ComputeAxis();
        axis.setLabelFont(font);
        axis.setLabelPaint(ChartPalette.QUIET.colour());
        axis.setTickLabelFont(font);
        axis.setTickLabelPaint(ChartPalette.QUIET.colour());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
        double least = ends().min().orElseThrow();
        double most = ends().max().orElseThrow();
        axis.setRange(Math.pow(10, Math.floor(Math.log10(least) - 0.2)), Math.pow(10, Math.ceil(Math.log10(most) + 0.2)));
        axis.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil(Math.log10(most / least) / form.ticks))));
        axis.setNumberFormatOverride(new ComputeAxis.PowersOfTen());
        return axis;
    }

    /** All amounts that must be on the scale. */
    private DoubleStream ends() {
        return Stream.of(amounts.stream(), Stream.of(model.generalPurpose().threshold(), model.systemicRisk().threshold()),
                modification().stream()).flatMap(each -> each).filter(flop -> flop.exceeds(Flop.ZERO))
                .mapToDouble(flop -> flop.value().doubleValue());
    }

    private StatisticalLineAndShapeRenderer renderer(Font font) {
        StatisticalLineAndShapeRenderer renderer = new EstimatePoints();
        Shape circle = new Ellipse2D.Double(-5, -5, 10, 10);
        renderer.setDefaultShape(circle);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDrawOutlines(true);
        renderer.setDefaultOutlineStroke(new BasicStroke(2));
        renderer.setAutoPopulateSeriesOutlineStroke(false);
        renderer.setErrorIndicatorStroke(new BasicStroke(2));
        renderer.setDefaultItemLabelFont(font);
        renderer.setDefaultItemLabelPaint(ChartPalette.INK.colour());
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", new ComputeAxis.PowersOfTen()));
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        for (int i = 0; i < points.getRowCount(); i++) {
            String series = points.getRowKey(i).toString();
            Color colour = series.equals(NOT_COUNTED) ? ChartPalette.QUIET.colour() : ChartPalette.POINT.colour();
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesOutlinePaint(i, colour);
            renderer.setSeriesFillPaint(i, colour);
            renderer.setSeriesShapesFilled(i, series.equals(COUNTED));
            renderer.setSeriesItemLabelsVisible(i, form == Form.WIDE && labelled(series));
        }
        return renderer;
    }

    /** Whether the points of a series have their amount written beside them. */
    private static boolean labelled(Comparable<?> series) {
        return !series.equals(OTHER);
    }

    /** The lines of the thresholds, then their labels, so that no line crosses the label of another. */
    private void limits(CategoryPlot plot, Font font) {
        Flop generalPurpose = model.generalPurpose().threshold();
        Flop systemicRisk = model.systemicRisk().threshold();
        Stream.of(Optional.of(generalPurpose), Optional.of(systemicRisk), modification()).flatMap(Optional::stream)
                .filter(limit -> limit.exceeds(Flop.ZERO)).forEach(limit -> plot.addRangeMarker(new ValueMarker(
                        limit.value().doubleValue(), ChartPalette.LIMIT.colour(), DASHES), Layer.BACKGROUND));
        label(plot, font, "general-purpose", generalPurpose, true, 0);
        label(plot, font, "systemic risk", systemicRisk, true, form == Form.WIDE ? 0 : LINE_OF_TEXT);
        modification().ifPresent(limit -> label(plot, font, "modification", limit, false, 0));
    }

    private void label(CategoryPlot plot, Font font, String name, Flop limit, boolean atTop, int distance) {
        if (!limit.exceeds(Flop.ZERO)) {
            return;
        }
        ValueMarker marker = new ValueMarker(limit.value().doubleValue(), INVISIBLE, new BasicStroke(0));
        marker.setLabel("\u00a0" + name + " " + Notation.threeFigures(limit.value()) + "\u00a0");
        marker.setLabelFont(font);
        marker.setLabelPaint(ChartPalette.LIMIT.colour());
        marker.setLabelBackgroundColor(form == Form.WIDE ? INVISIBLE : ChartPalette.PAPER.colour());
        marker.setLabelAnchor(atTop ? RectangleAnchor.TOP : RectangleAnchor.BOTTOM);
        marker.setLabelOffset(new RectangleInsets(LABEL_OFFSET + distance, LABEL_OFFSET, LABEL_OFFSET, LABEL_OFFSET));
        Range scale = plot.getRangeAxis().getRange();
        boolean atEnd = Math.log(limit.value().doubleValue() / scale.getLowerBound())
                > form.endOfScale * Math.log(scale.getUpperBound() / scale.getLowerBound());
        // to the left of the line if there is no room to its right
        marker.setLabelTextAnchor(atTop ? atEnd ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT
                : atEnd ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT);
        plot.addRangeMarker(marker, Layer.BACKGROUND);
    }

    /** Writes the name and the amounts of each activity above its row. */
    private void names(CategoryPlot plot, Font font) {
        for (int column = 0; column < points.getColumnCount(); column++) {
            Comparable<?> row = points.getColumnKey(column);
            List<String> figures = new ArrayList<>();
            for (int series = 0; series < points.getRowCount(); series++) {
                Number amount = points.getMeanValue(series, column);
                if (amount != null && labelled(points.getRowKey(series))) {
                    figures.add(new ComputeAxis.PowersOfTen().format(amount));
                }
            }
            if (!figures.isEmpty()) {
                plot.addAnnotation(new RowName(row, row.toString(), "  " + String.join(", ", figures), font));
            }
        }
    }

    private String svg(JFreeChart chart, int height) {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVGSyntax.SVG_NAMESPACE_URI, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        context.setIDGenerator(new Identifiers(form.word() + "-"));
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, form.width, height));
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + form.width + " " + height);
        root.setAttribute("width", Integer.toString(form.width));
        root.setAttribute("height", Integer.toString(height));
        // nothing refers to this id, which all drawings have
        ((Element) root.getElementsByTagNameNS(SVGSyntax.SVG_NAMESPACE_URI, "defs").item(0)).removeAttribute("id");
        ChartPalette.classify(root);
        root.setAttribute("class", form.word());
        describe(root);
        StringWriter out = new StringWriter();
        try {
            graphics.stream(root, out, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException(e);
        }
        // without the XML declaration and the document type, which are not allowed inside a page
        return out.toString().substring(out.toString().indexOf("<svg"));
    }

    /** Adds a text alternative for readers who cannot see the drawing. */
    private void describe(Element root) {
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", form.word() + "-title " + form.word() + "-description");
        root.insertBefore(text(root, "desc", form.word() + "-description",
                "Cumulative training compute: " + Phrases.amount(model.compute().cumulative()) + ". Thresholds: general-purpose "
                + model.generalPurpose().threshold() + ", systemic risk " + model.systemicRisk().threshold()
                + modification().map(limit -> ", modification " + limit).orElse("") + ". The table has the number of each activity."),
                root.getFirstChild());
        root.insertBefore(text(root, "title", form.word() + "-title", "Training compute on a logarithmic scale"), root.getFirstChild());
    }

    private static Element text(Element root, String name, String id, String words) {
        Element element = root.getOwnerDocument().createElementNS(SVGSyntax.SVG_NAMESPACE_URI, name);
        element.setAttribute("id", id);
        element.setTextContent(words);
        return element;
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    /**
     * The two drawings of a chart as {@code svg} elements, of which a page shows one.
     *
     * @param wide the drawing with the class {@code wide}, for screens and paper
     * @param narrow the drawing with the class {@code narrow}, for phones
     */
    public record Drawings(String wide, String narrow) {}

    private enum Form {

        WIDE(760, 34, 10, 0.7),
        NARROW(360, 44, 6, 0.55);

        private final int width;
        /** The height of a row. */
        private final int row;
        /** The largest number of powers of ten on the scale. */
        private final int ticks;
        /** The part of the scale after which the label of a threshold does not fit to the right of its line. */
        private final double endOfScale;

        Form(int width, int row, int ticks, double endOfScale) {
            this.width = width;
            this.row = row;
            this.ticks = ticks;
            this.endOfScale = endOfScale;
        }

        /** The class of the drawing. */
        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Identifiers with a prefix, as both drawings are in one page. */
    private static final class Identifiers extends SVGIDGenerator {

        private final String prefix;

        Identifiers(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public String generateID(String kind) {
            return super.generateID(prefix + kind);
        }
    }

    /** One row in the chart; two activities with the same name have two rows. */
    private record Row(int number, String label) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            return Integer.compare(number, other.number);
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
