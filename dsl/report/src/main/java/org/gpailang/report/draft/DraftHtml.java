package org.gpailang.report.draft;

import org.apache.commons.text.StringEscapeUtils;
import org.gpailang.report.MarkdownToHtml;
import org.gpailang.report.VisibleControls;

/**
 * A draft as an HTML page that contains only headings and lists, so that word processors can open it. It is converted from the Markdown
 * version. Markup in the text of a file is escaped for both formats, and only web addresses become links.
 */
public final class DraftHtml {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="generator" content="gpai draft">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { font: 11pt/1.45 Georgia, serif; max-width: 44em; margin: 2em auto; padding: 0 1em; }
            h1, h2, h3 { font-family: Arial, sans-serif; line-height: 1.25; }
            h3 { font-size: 1em; margin-bottom: 0; }
            ul { margin-top: .3em; }
            em { color: #555; font-size: .9em; }
            </style>
            </head>
            <body>
            %s</body>
            </html>
            """;

    private DraftHtml() {}

    /**
     * The draft, ending with a line break.
     *
     * @param notes whether the sources of the entries are listed as end notes
     */
    public static String print(Draft draft, boolean notes) {
        return PAGE.formatted(VisibleControls.in(StringEscapeUtils.escapeHtml4(draft.title())),
                MarkdownToHtml.render(DraftMarkdown.print(draft, notes)));
    }
}
