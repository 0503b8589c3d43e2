package org.gpailang.documentation;

/** The few forms of javadoc that the documentation of rules uses, as Markdown. */
final class JavadocMarkdown {

    private JavadocMarkdown() {}

    /** The comment as Markdown: headings, paragraphs, code and fenced examples. */
    static String of(String comment) {
        StringBuilder markdown = new StringBuilder();
        boolean code = false;
        for (String line : comment.stripTrailing().split("\n")) {
            String text = line.startsWith(" ") ? line.substring(1) : line;
            if (text.equals("<pre>{@code")) {
                code = true;
                markdown.append("```gpai\n");
            } else if (text.equals("}</pre>")) {
                code = false;
                markdown.append("```\n");
            } else {
                markdown.append(code ? text : prose(text)).append('\n');
            }
        }
        return markdown.toString();
    }

    private static String prose(String text) {
        return text.replaceAll("<h2>(.*?)</h2>", "## $1").replace("<p>", "").replaceAll("\\{@code ([^}]*)\\}", "`$1`")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
