package org.gpailang.report.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.Location;

/**
 * A document drafted from an assessment.
 *
 * @param title its title
 * @param introduction the introductory paragraphs
 * @param sections its sections
 */
public record Draft(String title, List<String> introduction, List<Section> sections) {

    /** This draft with one more introductory paragraph, if there is one. */
    public Draft introducedBy(Optional<String> paragraph) {
        return new Draft(title, Stream.concat(introduction.stream(), paragraph.stream()).toList(), sections);
    }

    /**
     * A section.
     *
     * @param title its title
     * @param items the items that the law or a template requires
     */
    public record Section(String title, List<Item> items) {

        /** A section with these items. */
        static Section of(String title, Item... items) {
            return new Section(title, List.of(items));
        }
    }

    /**
     * A required item.
     *
     * @param id the point of the law or template that requires it; can be empty
     * @param title its title
     * @param entries the available information
     * @param missing what must still be added
     */
    public record Item(String id, String title, List<Entry> entries, List<String> missing) {

        /** An item without entries. */
        static Item of(String id, String title) {
            return new Item(id, title, List.of(), List.of());
        }

        /** This item with one more entry, which is based on these statements. */
        Item says(String text, Location... at) {
            return says(List.of(new Entry(text, List.of(at))));
        }

        /** This item with the entry, if there is one. */
        Item says(Optional<Entry> entry) {
            return says(entry.stream().toList());
        }

        /** This item with additional entries. */
        Item says(List<Entry> more) {
            return new Item(id, title, Stream.concat(entries.stream(), more.stream()).toList(), missing);
        }

        /** This item with something that must still be added. */
        Item lacks(String what) {
            return new Item(id, title, entries, Stream.concat(missing.stream(), Stream.of(what)).toList());
        }

        /** This item with something that must be added if it has no entry. */
        Item orLacks(String what) {
            return entries.isEmpty() ? lacks(what) : this;
        }

        /** Its name in the list of items to complete. */
        String label() {
            return id.isEmpty() ? title : id;
        }
    }

    /**
     * A statement of the files or a conclusion from them.
     *
     * @param text its text
     * @param at the statements that it is based on; empty for a conclusion whose reasons are in the assessment
     */
    public record Entry(String text, List<Location> at) {

        /** An entry from one statement. */
        static Entry of(String text, Location at) {
            return new Entry(text, List.of(at));
        }
    }
}
