package org.gpailang.lsp.convert;

import java.util.List;
import java.util.regex.Pattern;

/** A Markdown text in the making. What comes from a file is shown as it stands there and never becomes a link or markup. */
public final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|&]");

    private final StringBuilder text = new StringBuilder();

    /** A text of the user's, with everything escaped that would mean something. */
    public static String escaped(String words) {
        return SPECIAL.matcher(words.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    /** A headline: what something is, and what it is called. */
    public Markdown head(String kind, String name) {
        return paragraph("**" + escaped(name) + "** · " + kind);
    }

    /** A paragraph that is Markdown already. */
    public Markdown paragraph(String markdown) {
        text.append(text.isEmpty() ? "" : "\n\n").append(markdown);
        return this;
    }

    /** A list of points that are Markdown already; nothing where there are none. */
    public Markdown points(List<String> points) {
        return points.isEmpty() ? this : paragraph("- " + String.join("\n- ", points));
    }

    /** Where something comes from, in small. */
    public Markdown source(String source) {
        return source.isEmpty() ? this : paragraph("*" + escaped(source) + "*");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
