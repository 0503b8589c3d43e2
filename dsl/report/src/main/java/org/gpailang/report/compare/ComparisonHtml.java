package org.gpailang.report.compare;

import org.gpailang.report.MarkdownToHtml;

/** A comparison as an HTML page, converted from the Markdown version. Markup in the text of files is escaped for both formats. */
public final class ComparisonHtml {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="generator" content="gpai compare">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Comparison as of %s</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, Arial, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
            body { overflow-wrap: anywhere; }
            h1, h2 { line-height: 1.25; }
            li { margin: .3rem 0; }
            </style>
            </head>
            <body>
            %s</body>
            </html>
            """;

    private ComparisonHtml() {}

    /** The comparison, ending with a line break. */
    public static String print(Comparison comparison) {
        return PAGE.formatted(comparison.asOf(), MarkdownToHtml.render(ComparisonMarkdown.print(comparison)));
    }
}
