package org.gpailang.report.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.Location;

/**
 * A document that is drafted from an assessment.
 *
 * @param title what it is
 * @param introduction what the reader needs to know before, a paragraph each
 * @param sections its sections
 */
public record Draft(String title, List<String> introduction, List<Section> sections) {

    /**
     * A section.
     *
     * @param title what it is about
     * @param items what the law or a template asks for there
     */
    public record Section(String title, List<Item> items) {

        /** A section of these items. */
        static Section of(String title, Item... items) {
            return new Section(title, List.of(items));
        }
    }

    /**
     * One thing that is asked for.
     *
     * @param id where it is asked for; empty where that needs no saying
     * @param title what it is
     * @param entries what there is
     * @param missing what is still to be written
     */
    public record Item(String id, String title, List<Entry> entries, List<String> missing) {

        /** Something that is asked for, of which nothing is there yet. */
        static Item of(String id, String title) {
            return new Item(id, title, List.of(), List.of());
        }

        /** This item with one more entry, which rests on these places. */
        Item says(String text, Location... at) {
            return says(List.of(new Entry(text, List.of(at))));
        }

        /** This item with one more entry, if there is one. */
        Item says(Optional<Entry> entry) {
            return says(entry.stream().toList());
        }

        /** This item with more entries. */
        Item says(List<Entry> more) {
            return new Item(id, title, Stream.concat(entries.stream(), more.stream()).toList(), missing);
        }

        /** This item with something more that is still to be written. */
        Item lacks(String what) {
            return new Item(id, title, entries, Stream.concat(missing.stream(), Stream.of(what)).toList());
        }

        /** This item with something to be written where it has no entry. */
        Item orLacks(String what) {
            return entries.isEmpty() ? lacks(what) : this;
        }

        /** What the list of things to complete calls it. */
        String label() {
            return id.isEmpty() ? title : id;
        }
    }

    /**
     * Something that is stated, or follows from what is stated.
     *
     * @param text what
     * @param at the statements that it comes from; empty where it follows from several, which the assessment names
     */
    public record Entry(String text, List<Location> at) {

        /** An entry from one statement. */
        static Entry of(String text, Location at) {
            return new Entry(text, List.of(at));
        }
    }
}
