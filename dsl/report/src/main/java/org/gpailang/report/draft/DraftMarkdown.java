package org.gpailang.report.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gpailang.core.facts.Location;
import org.gpailang.report.VisibleControls;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/** A draft as Markdown, with a checklist of missing information at the end. */
public final class DraftMarkdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&|~#!]");
    private static final Pattern LIST = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)|^([-+=])");

    private final StringBuilder out = new StringBuilder();

    private DraftMarkdown() {}

    /** The draft, ending with a line break. */
    public static String print(Draft draft) {
        DraftMarkdown markdown = new DraftMarkdown();
        markdown.draft(draft);
        return VisibleControls.in(markdown.out.toString());
    }

    private void draft(Draft draft) {
        line("# " + escape(draft.title()));
        draft.introduction().forEach(paragraph -> line("\n" + escape(paragraph)));
        List<String> open = new ArrayList<>();
        for (Section section : draft.sections()) {
            line("\n## " + escape(section.title()));
            for (Item item : section.items()) {
                item(item);
                item.missing().forEach(what -> open.add("- ☐ " + escape(item.label()) + ": " + escape(what)));
            }
        }
        line("\n## To complete");
        line(open.isEmpty() ? "\nNothing is missing." : "");
        open.forEach(this::line);
    }

    private void item(Item item) {
        line("\n### " + escape((item.id().isEmpty() ? "" : item.id() + " · ") + item.title()) + "\n");
        item.entries().forEach(entry -> line("- " + escape(entry.text()) + places(entry)));
        item.missing().forEach(what -> line("- ☐ **To complete:** " + escape(what)));
    }

    private static String places(Entry entry) {
        String places = entry.at().stream().map(Location::toString).distinct().map(DraftMarkdown::escape).collect(Collectors.joining(", "));
        return places.isEmpty() ? "" : " *(" + places + ")*";
    }

    /** Escapes the text of a file, so that it cannot become a heading, list, link, image or tag. */
    private static String escape(String text) {
        String line = text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD").strip();
        String plain = SPECIAL.matcher(line).replaceAll("\\\\$0");
        return LIST.matcher(plain).replaceFirst("$1\\\\$2$3");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
