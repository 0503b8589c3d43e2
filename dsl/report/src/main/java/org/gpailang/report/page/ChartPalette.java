package org.gpailang.report.page;

import java.awt.Color;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The colours of a drawing. They are attributes in the drawing, so that it can be used on its own and printed. In addition, the elements
 * have classes such as {@code fill-ink}, so that a stylesheet can replace the colours.
 */
enum ChartPalette {

    PAPER(0xffffff),
    INK(0x1b2430),
    QUIET(0x5a6675),
    GRID(0xd9dee5),
    POINT(0x1f5fa8),
    LIMIT(0xb3261e);

    private final Color colour;

    ChartPalette(int rgb) {
        this.colour = new Color(rgb);
    }

    /** The colour without a stylesheet. */
    Color colour() {
        return colour;
    }

    /** Adds the classes for their colours to the element and its descendants. */
    static void classify(Element element) {
        StringBuilder classes = new StringBuilder();
        for (String property : new String[] {"fill", "stroke"}) {
            for (ChartPalette tone : values()) {
                if (element.getAttribute(property).equals(tone.written())) {
                    classes.append(classes.isEmpty() ? "" : " ").append(property).append('-').append(tone.name().toLowerCase(Locale.ROOT));
                }
            }
        }
        if (!classes.isEmpty()) {
            element.setAttribute("class", classes.toString());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                classify(below);
            }
        }
    }

    /** The colour as the drawing library writes it. */
    private String written() {
        return this == PAPER ? "white" : "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")";
    }
}
