package org.gpailang.lsp.convert;

import java.util.List;
import java.util.regex.Pattern;
import org.gpailang.core.law.Citation;

/** A builder for Markdown texts. Text from files is escaped, so that it cannot become a link or markup. */
public final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|&]");

    private final StringBuilder text = new StringBuilder();

    /** A text from a file, with all markup escaped. */
    public static String escaped(String words) {
        return SPECIAL.matcher(words.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    /** A heading: a name and its kind. */
    public Markdown head(String kind, String name) {
        return paragraph("**" + escaped(name) + "** · " + kind);
    }

    /** A paragraph of Markdown. */
    public Markdown paragraph(String markdown) {
        text.append(text.isEmpty() ? "" : "\n\n").append(markdown);
        return this;
    }

    /** A list with items of Markdown; nothing if there are none. */
    public Markdown points(List<String> points) {
        return points.isEmpty() ? this : paragraph("- " + String.join("\n- ", points));
    }

    /** A citation with links to its provisions; empty if nothing is cited. */
    public static String linked(Citation citation) {
        return citation.markdown(Markdown::escaped);
    }

    /** The source, in italics. */
    public Markdown source(String source) {
        return source.isEmpty() ? this : paragraph("*" + escaped(source) + "*");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
