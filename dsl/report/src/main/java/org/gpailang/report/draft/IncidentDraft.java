package org.gpailang.report.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.duty.Incident;
import org.gpailang.core.facts.duty.IncidentText;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/** Reports on serious incidents, with the ten fields of the Commission's form of 4 November 2025 (Art. 55(1)(c) AI Act). */
final class IncidentDraft {

    private IncidentDraft() {}

    /** The draft for a model, with a section for each incident. */
    static Draft of(Assessment assessment, ModelAssessment model) {
        ModelItems items = new ModelItems(assessment, model);
        List<Section> sections = new ArrayList<>();
        List<String> notes = new ArrayList<>(List.of(items.basis(),
                "The form has no field for the day on which the provider became aware of the"
                + " incident. The periods of the code of practice (measure 9.3) begin on that day."));
        for (Incident incident : model.model().documentation().incidents()) {
            String title = incident.title().map(each -> "Serious incident: " + each).orElse("Serious incident");
            sections.add(new Section(title, fields(items, model, incident)));
            notes.add(incident.due().map(day -> title + ": the first report is due by " + day + " under the code of practice, "
                    + incident.kind().orElseThrow().value().days() + " days after " + incident.aware().orElseThrow().value()
                    + incident.filed().map(filed -> "; filed on " + filed.value()).orElse("") + ".")
                    .orElse(title + ": state 'aware DATE' and 'kind KIND' to learn by when the first report is due under the code of"
                            + " practice."));
        }
        if (sections.isEmpty()) {
            sections.add(Section.of("Serious incident", Item.of("", "Incident").lacks("the incident", "incident \"…\" { … }")));
        }
        return new Draft("Draft report on serious incidents of " + model.display(), List.of("Report under Article 55(1)(c) of the AI Act."),
                sections, notes);
    }

    private static List<Item> fields(ModelItems items, ModelAssessment model, Incident incident) {
        Item dates = Item.of("1", "Start and end date, or the best approximation")
                .says(incident.occurred().map(period -> Entry.of(period.from()
                + period.to().map(end -> " to " + end).orElse(""), period.at()))).orLacks("when the incident began and ended",
                        Place.INCIDENT, "occurred DATE to DATE");
        Item harm = text("2", "Harm", incident, IncidentText.HARM, "the harm and who was harmed", true)
                .says(incident.kind().map(kind -> Entry.of("Kind: " + Words.of(kind.value()).replace('-', ' '), kind.at())));
        Item named = items.name("4");
        Optional<Entity> entity = model.dutyHolder();
        Item submitter = Item.of("10", "Submitter: capacity, organisation, name, e-mail, telephone").says(entity.map(ModelItems::legalName))
                .says(entity.flatMap(Entity::contact).map(contact -> Entry.of("Contact: " + contact.value(), contact.at())))
                .says("Capacity, first and last name, e-mail and telephone of the person who submits the report are to be added in the"
                        + " form itself");
        return List.of(dates, harm, text("3", "Chain of events", incident, IncidentText.EVENTS, "the chain of events", true), named,
                text("5", "Evidence of the model's involvement", incident, IncidentText.INVOLVEMENT,
                        "the evidence of the model's involvement", true),
                text("6", "Response", incident, IncidentText.RESPONSE, "what was done in response", false),
                text("7", "Recommendation to the AI Office", incident, IncidentText.RECOMMENDATION, "a recommendation", false),
                text("8", "Root cause", incident, IncidentText.ROOT_CAUSE, "the root cause", true),
                text("9", "Patterns in monitoring after placing on the market", incident, IncidentText.PATTERNS, "patterns", true),
                submitter);
    }

    private static Item text(String id, String title, Incident incident, IncidentText text, String what, boolean required) {
        Item item = Item.of(id, title)
                .says(Optional.ofNullable(incident.texts().get(text)).map(stated -> Entry.of(stated.value(), stated.at())));
        return required ? item.orLacks(what, Place.INCIDENT, Words.of(text) + " \"…\"")
                : item.entries().isEmpty() ? item.says("None stated") : item;
    }
}
