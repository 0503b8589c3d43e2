package org.gpailang.report;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Converts Markdown to HTML. Markup in the text is escaped, and only web addresses become links. */
public final class MarkdownToHtml {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private MarkdownToHtml() {}

    /** The elements for the body of a page. */
    public static String render(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
