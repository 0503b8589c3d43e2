package org.gpailang.report.draft;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gpailang.report.VisibleControls;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/** A draft as Markdown: the document, then the remarks and the missing information for the provider, then the sources as end notes. */
public final class DraftMarkdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&|~#!]");
    private static final Pattern LIST = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)|^([-+=])");

    private final StringBuilder out = new StringBuilder();
    private final Sources sources;
    private final boolean notes;

    private DraftMarkdown(Draft draft, boolean notes) {
        this.sources = Sources.of(draft);
        this.notes = notes;
    }

    /**
     * The draft, ending with a line break.
     *
     * @param notes whether the sources of the entries are listed as end notes
     */
    public static String print(Draft draft, boolean notes) {
        DraftMarkdown markdown = new DraftMarkdown(draft, notes);
        markdown.draft(draft);
        return VisibleControls.in(markdown.out.toString());
    }

    private void draft(Draft draft) {
        line("# " + escape(draft.title()));
        draft.introduction().forEach(paragraph -> line("\n" + escape(paragraph)));
        for (Section section : draft.sections()) {
            line("\n## " + escape(section.title()));
            section.items().forEach(this::item);
        }
        line("\n## Before you use this draft\n");
        draft.notes().forEach(note -> line("- " + escape(note)));
        line("- " + escape(draft.filled() + " of " + draft.items().size() + " fields are filled."));
        missing(draft);
        if (notes) {
            sources();
        }
    }

    private void item(Item item) {
        line("\n### " + escape(item.heading()) + "\n");
        if (!item.recipients().isEmpty()) {
            line("*" + escape(recipients(item)) + "*\n");
        }
        item.entries().forEach(entry -> line("- " + escape(entry.text()) + numbers(entry)));
        item.missing().forEach(gap -> line("- ☐ **To complete:** " + escape(gap.what())));
    }

    /** Who receives an item, in words. */
    static String recipients(Item item) {
        return item.recipients().stream().sorted().map(Recipient::title).collect(Collectors.joining(", ", "For ", ""))
                + (item.certain() ? "" : " (our reading)");
    }

    private String numbers(Entry entry) {
        List<Integer> numbers = sources.numbers(entry);
        return notes && !numbers.isEmpty() ? " \\[" + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "\\]" : "";
    }

    private void missing(Draft draft) {
        if (draft.filled() == draft.items().size()) {
            return;
        }
        line("\n## To complete\n");
        draft.items().forEach(item -> item.missing().forEach(gap -> line("- ☐ " + escape(item.label()) + ": " + escape(gap.text()))));
    }

    private void sources() {
        List<String> list = sources.list();
        if (!list.isEmpty()) {
            line("\n## Sources\n");
        }
        for (int i = 0; i < list.size(); i++) {
            line("- \\[" + (i + 1) + "\\] " + escape(list.get(i)));
        }
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
