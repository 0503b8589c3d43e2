package org.gpailang.report.draft;

import java.util.ArrayList;
import java.util.List;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.DocumentKind;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/**
 * The technical documentation, following Annex XI: section 1 for every model, section 2 for models with systemic risk (Art. 53(1)(a) AI
 * Act).
 */
final class TechnicalDocumentationDraft {

    private final ModelAssessment model;
    private final ModelItems items;

    private TechnicalDocumentationDraft(Assessment assessment, ModelAssessment model) {
        this.model = model;
        this.items = new ModelItems(assessment, model);
    }

    /** The draft for a model. */
    static Draft of(Assessment assessment, ModelAssessment model) {
        return new TechnicalDocumentationDraft(assessment, model).draft(assessment);
    }

    private Draft draft(Assessment assessment) {
        List<Section> sections = new ArrayList<>(List.of(
                Section.of("The model and its provider", items.name(""), items.provider("")),
                Section.of("Annex XI, section 1, point 1: general description", items.tasks("XI.1.1.a"), items.acceptableUse("XI.1.1.b"),
                        items.release("XI.1.1.c"), items.architecture("XI.1.1.d"), items.modality("XI.1.1.e", false),
                        items.licence("XI.1.1.f")),
                Section.of("Annex XI, section 1, point 2: development", items.integration("XI.1.2.a"), design(), data(), compute(),
                energy())));
        if (model.systemicRisk().applies()) {
            sections.add(Section.of("Annex XI, section 2: models with systemic risk", evaluation(), testing(), Item.of("XI.2.3",
                    "System architecture: how software components build on or feed into each other")
                    .lacks("the system architecture, where applicable")));
        }
        return new Draft("Draft technical documentation of " + model.display(), List.of(items.basis(),
                Duties.state(model.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION), assessment.asOf()),
                model.systemicRisk().applies()
                        ? "Section 2 of Annex XI applies, because the model is assessed as a model with systemic risk."
                        : "Section 2 of Annex XI is omitted, because it applies to models with systemic risk."), sections);
    }

    private Item design() {
        List<Entry> stages = items.activities().stream().filter(activity -> activity.counting().cumulative())
                .map(activity -> Entry.of(Amounts.capital(activity.activity().display()), activity.activity().at())).toList();
        return Item.of("XI.1.2.b", "Design specifications of the model and of its training: methods and techniques, key choices with"
                + " rationale and assumptions, what is optimised for, relevance of parameters").says(stages)
                .lacks("methods and techniques, key choices with their rationale and assumptions, what is optimised for, the relevance of"
                + " parameters");
    }

    private Item data() {
        return Item.of("XI.1.2.c", "Data for training, testing and validation: type, provenance, curation, number of data points, scope"
                + " and characteristics, how obtained and selected, measures against unsuitable sources and biases").says(items.data())
                .lacks("the provenance and curation of the data, its scope and main characteristics, how it was obtained and selected")
                .lacks("the measures to detect unsuitable sources and identifiable biases").lacks("the data for testing and validation");
    }

    private Item compute() {
        Item item = items.compute("XI.1.2.d", "Computational resources: compute, training time and other details").says(items.days());
        boolean timed = model.compute().own().stream().map(ComputedActivity::activity).anyMatch(activity -> activity.dates().size() > 1);
        return timed ? item : item.lacks("the training time");
    }

    private Item energy() {
        return Item.of("XI.1.2.e", "Energy consumption, known or estimated").says(items.activities().stream()
                .flatMap(activity -> activity.activity().energy().map(energy -> Entry.of(Amounts.capital(activity.activity()
                .display()) + ": "
                        + Amounts.number(energy.megawattHours()) + " MWh" + energy.note().map(note -> ", " + note).orElse(""), energy.at()))
                        .stream())
                .toList()).orLacks("the energy consumption; if it is not known, it can be estimated from the compute above");
    }

    private Item evaluation() {
        return Item.of("XI.2.1", "Evaluation strategies and results: protocols, criteria, metrics, identification of limitations")
                .says(items.documents(DocumentKind.MODEL_EVALUATION)).lacks("the evaluation strategies with their results, criteria and"
                + " metrics");
    }

    private Item testing() {
        return Item.of("XI.2.2", "Adversarial testing, internal or external, and adaptations such as alignment and fine-tuning")
                .says(items.documents(DocumentKind.RISK_ASSESSMENT)).lacks("the measures of adversarial testing and the adaptations,"
                + " where applicable");
    }
}
