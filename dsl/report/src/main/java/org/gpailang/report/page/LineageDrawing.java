package org.gpailang.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * The layout of a lineage from top to bottom: the positions of boxes and arrows in pixels.
 *
 * @param width the total width
 * @param height the total height
 * @param boxes a box for each link
 * @param arrows an arrow for each step, as SVG path data
 */
public record LineageDrawing(int width, int height, List<Box> boxes, List<String> arrows) {

    private static final int HEIGHT = 46;
    private static final int LEAST_WIDTH = 140;
    private static final int LONGEST = 46;
    private static final double WIDTH_OF_A_LETTER = 7.2;
    private static final int GAP = 28;
    private static final int MARGIN = 8;

    /**
     * A box.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param width its width
     * @param height its height
     * @param title its first line
     * @param kind its second line
     * @param subject whether it is the subject of the page
     */
    public record Box(int x, int y, int width, int height, String title, String kind, boolean subject) {

        /** The horizontal centre of its text. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** The drawing of a lineage. */
    public static LineageDrawing of(LineageGraph chain) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, (double) GAP);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, (double) GAP);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
        List<ElkNode> nodes = chain.links().stream().map(link -> node(graph, link)).toList();
        List<ElkEdge> edges = chain.steps().stream()
                .map(step -> ElkGraphUtil.createSimpleEdge(nodes.get(step.from()), nodes.get(step.to()))).toList();
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            ElkNode node = nodes.get(i);
            LineageGraph.Link link = chain.links().get(i);
            boxes.add(new Box((int) node.getX(), (int) node.getY(), (int) node.getWidth(), (int) node.getHeight(), shortened(link.title()),
                    shortened(link.kind()), link.subject()));
        }
        return new LineageDrawing((int) Math.ceil(graph.getWidth()), (int) Math.ceil(graph.getHeight()), List.copyOf(boxes),
                edges.stream().map(LineageDrawing::path).toList());
    }

    private static ElkNode node(ElkNode graph, LineageGraph.Link link) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        int letters = Math.max(shortened(link.title()).length(), shortened(link.kind()).length());
        node.setDimensions(Math.max(LEAST_WIDTH, Math.ceil(letters * WIDTH_OF_A_LETTER) + GAP), HEIGHT);
        return node;
    }

    private static String path(ElkEdge edge) {
        List<ElkEdgeSection> sections = edge.getSections();
        StringBuilder path = new StringBuilder();
        for (ElkEdgeSection section : sections) {
            path.append(point('M', section.getStartX(), section.getStartY()));
            List<ElkBendPoint> bends = section.getBendPoints();
            bends.forEach(bend -> path.append(point('L', bend.getX(), bend.getY())));
            path.append(point('L', section.getEndX(), section.getEndY()));
        }
        return path.toString();
    }

    private static String point(char command, double x, double y) {
        return String.format(Locale.ROOT, "%s%.1f %.1f", command, x, y);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
