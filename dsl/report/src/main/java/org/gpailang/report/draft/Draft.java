package org.gpailang.report.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Location;

/**
 * A document drafted from an assessment.
 *
 * @param title its title
 * @param introduction the paragraphs with which the document begins
 * @param sections its sections
 * @param notes remarks for the provider, which are not part of the document
 */
public record Draft(String title, List<String> introduction, List<Section> sections, List<String> notes) {

    /** This draft with one more introductory paragraph, if there is one. */
    public Draft introducedBy(Optional<String> paragraph) {
        return new Draft(title, Stream.concat(introduction.stream(), paragraph.stream()).toList(), sections, notes);
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
     * @param recipients who receives it; empty if the document has one kind of reader
     * @param certain whether the recipients are certain; otherwise they are our reading
     * @param entries the available information
     * @param missing what must still be added
     */
    public record Item(String id, String title, Set<Recipient> recipients, boolean certain, List<Entry> entries, List<Gap> missing) {

        /** An item without entries. */
        static Item of(String id, String title) {
            return new Item(id, title, Set.of(), true, List.of(), List.of());
        }

        /** This item for these recipients. */
        Item to(Set<Recipient> readers, boolean sure) {
            return new Item(id, title, readers, sure, entries, missing);
        }

        /** This item with one more entry, which is based on these statements. */
        Item says(String text, Location... at) {
            return says(List.of(new Entry(text, List.of(at))));
        }

        /** This item with one more entry. */
        Item says(Entry entry) {
            return says(List.of(entry));
        }

        /** This item with the entry, if there is one. */
        Item says(Optional<Entry> entry) {
            return says(entry.stream().toList());
        }

        /** This item with additional entries. */
        Item says(List<Entry> more) {
            return new Item(id, title, recipients, certain, Stream.concat(entries.stream(), more.stream()).toList(), missing);
        }

        /** This item with something that must still be added. */
        Item lacks(String what) {
            return lacks(List.of(new Gap(what, List.of())));
        }

        /** This item with something that must still be added, with the statement in the model that states it. */
        Item lacks(String what, String statement) {
            return lacks(what, Place.MODEL, statement);
        }

        /** This item with something that must still be added, with the statements any of which states it. */
        Item lacks(String what, Place place, String... statements) {
            return lacks(List.of(new Gap(what, Arrays.stream(statements).map(text -> new Statement(text, place)).toList())));
        }

        /** This item with more that must still be added. */
        Item lacks(List<Gap> gaps) {
            return new Item(id, title, recipients, certain, entries, Stream.concat(missing.stream(), gaps.stream()).toList());
        }

        /** This item with something that must be added if it has no entry. */
        Item orLacks(String what) {
            return entries.isEmpty() ? lacks(what) : this;
        }

        /** This item with something that must be added if it has no entry, with the statement that states it. */
        Item orLacks(String what, String statement) {
            return orLacks(what, Place.MODEL, statement);
        }

        /** This item with something that must be added if it has no entry, with the statements any of which states it. */
        Item orLacks(String what, Place place, String... statements) {
            return entries.isEmpty() ? lacks(what, place, statements) : this;
        }

        /** Whether nothing is missing. */
        public boolean filled() {
            return missing.isEmpty();
        }

        /** Its name in the list of items to complete. */
        String label() {
            return id.isEmpty() ? title : id;
        }

        /** Its title, with its point if it has one. */
        String heading() {
            return (id.isEmpty() ? "" : id + " · ") + title;
        }
    }

    /**
     * Something that is missing.
     *
     * @param what what it is
     * @param statements the statements any of which states it; empty if no statement does
     */
    public record Gap(String what, List<Statement> statements) {

        /** What is missing, with the statements to write. */
        String text() {
            return what + statement().map(written -> "; state it with " + written).orElse("");
        }

        /** The statements with their places; absent if no statement states it. */
        Optional<String> statement() {
            boolean together = statements.stream().map(Statement::place).distinct().count() == 1;
            return statements.stream().map(each -> "'" + each.text() + "'" + (together ? "" : each.place().words()))
                    .reduce((one, other) -> one + " or " + other).map(all -> together ? all + statements.get(0).place().words() : all);
        }
    }

    /**
     * A statement to write.
     *
     * @param text its text, with words in capitals and {@code "…"} for what is to be filled in
     * @param place where it is to be written
     */
    public record Statement(String text, Place place) {}

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

    /** All items, from the first to the last. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** How many of its items have nothing missing. */
    public long filled() {
        return items().stream().filter(Item::filled).count();
    }

    /** The same draft with the items that a recipient receives. */
    public Draft only(Recipient reader) {
        List<Section> received = new ArrayList<>();
        sections.forEach(section -> {
            List<Item> items = section.items().stream().filter(item -> item.recipients().isEmpty() || item.recipients().contains(reader))
                    .toList();
            if (!items.isEmpty()) {
                received.add(new Section(section.title(), items));
            }
        });
        return new Draft(title + " for " + reader.title(), introduction, received, notes);
    }
}
