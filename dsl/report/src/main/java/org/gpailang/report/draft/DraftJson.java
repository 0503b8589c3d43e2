package org.gpailang.report.draft;

import java.util.Optional;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.report.JsonText;
import org.gpailang.report.ProgramVersion;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Gap;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A draft as JSON, schema {@code gpai-draft/1}. */
public final class DraftJson {

    private static final String SCHEMA = "gpai-draft/1";

    private final Sources sources;
    private final boolean notes;

    private DraftJson(Draft draft, boolean notes) {
        this.sources = Sources.of(draft);
        this.notes = notes;
    }

    /**
     * The draft, ending with a line break.
     *
     * @param kind the kind of document
     * @param reader the recipient for whom it is meant, if it is meant for one
     * @param notes whether the entries have their sources
     */
    public static String print(Draft draft, DraftKind kind, Optional<Recipient> reader, Assessment assessment, ModelAssessment model,
            boolean notes) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.put("version", ProgramVersion.number());
        root.put("document", Words.of(kind));
        root.put("recipient", reader.map(Words::of).orElse(null));
        root.put("model", model.name());
        root.put("asOf", assessment.asOf().toString());
        root.put("ruleset", model.ruleset().name());
        root.put("title", draft.title());
        ArrayNode introduction = root.putArray("introduction");
        draft.introduction().forEach(introduction::add);
        DraftJson json = new DraftJson(draft, notes);
        ArrayNode sections = root.putArray("sections");
        draft.sections().forEach(section -> json.section(sections.addObject(), section));
        ArrayNode remarks = root.putArray("notes");
        draft.notes().forEach(remarks::add);
        root.put("fields", draft.items().size());
        root.put("filled", draft.filled());
        return JsonText.print(root);
    }

    private void section(ObjectNode node, Section section) {
        node.put("title", section.title());
        ArrayNode items = node.putArray("items");
        section.items().forEach(item -> item(items.addObject(), item));
    }

    private void item(ObjectNode node, Item item) {
        node.put("id", item.id());
        node.put("title", item.title());
        ArrayNode recipients = node.putArray("recipients");
        item.recipients().stream().sorted().forEach(recipient -> recipients.add(Words.of(recipient)));
        node.put("recipientsCertain", item.certain());
        ArrayNode entries = node.putArray("entries");
        item.entries().forEach(entry -> entry(entries.addObject(), entry));
        ArrayNode missing = node.putArray("missing");
        item.missing().forEach(gap -> gap(missing.addObject(), gap));
    }

    private void entry(ObjectNode node, Entry entry) {
        node.put("text", entry.text());
        if (notes) {
            ArrayNode places = node.putArray("sources");
            entry.at().stream().distinct().forEach(at -> places.addObject().put("file", sources.file(at)).put("line", at.line()));
        }
    }

    private static void gap(ObjectNode node, Gap gap) {
        node.put("what", gap.what());
        ArrayNode statements = node.putArray("statements");
        gap.statements().forEach(each -> statements.addObject().put("text", each.text()).put("place", Words.of(each.place())));
    }
}
