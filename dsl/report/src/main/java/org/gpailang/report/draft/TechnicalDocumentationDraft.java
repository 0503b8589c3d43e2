package org.gpailang.report.draft;

import java.util.ArrayList;
import java.util.List;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.documentation.TrainingContent;
import org.gpailang.core.facts.dataset.DatasetText;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.model.ModelDocumentation;
import org.gpailang.core.facts.model.ModelText;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/**
 * The technical documentation, following Annex XI: section 1 for every model, section 2 for models with systemic risk (Art. 53(1)(a) AI
 * Act).
 */
final class TechnicalDocumentationDraft {

    private final ModelAssessment model;
    private final ModelDocumentation documentation;
    private final ModelItems items;
    private final DataItems data;
    private final ComputeItems compute;

    private TechnicalDocumentationDraft(Assessment assessment, ModelAssessment model) {
        this.model = model;
        this.documentation = model.model().documentation();
        this.items = new ModelItems(assessment, model);
        this.data = new DataItems(model.model(), TrainingContent.of(items.training().activities(), assessment.facts()::dataset,
                documentation.datasetsComplete().isPresent()));
        this.compute = new ComputeItems(model, items.training().activities());
    }

    /** The draft for a model. */
    static Draft of(Assessment assessment, ModelAssessment model) {
        return new TechnicalDocumentationDraft(assessment, model).draft(assessment);
    }

    private Draft draft(Assessment assessment) {
        List<Section> sections = new ArrayList<>(List.of(
                Section.of("The model and its provider", items.name(""), items.provider("")),
                Section.of("Annex XI, section 1, point 1: general description", items.tasks("XI.1.1.a"),
                        items.release().acceptableUse("XI.1.1.b"), items.release().release("XI.1.1.c"), items.architecture("XI.1.1.d"),
                        items.modality("XI.1.1.e", false), items.release().licence("XI.1.1.f")),
                Section.of("Annex XI, section 1, point 2: development",
                        items.integration("XI.1.2.a", "Technical means for integration into AI"
                        + " systems, such as instructions for use, infrastructure and tools"), design(), data(),
                        compute.timeInAnnex(items.training().compute("XI.1.2.d",
                                "Computational resources: compute, training time and other details")),
                        compute.energy("XI.1.2.e", "Energy consumption, known or estimated"))));
        if (model.systemicRisk().applies()) {
            sections.add(Section.of("Annex XI, section 2: models with systemic risk", evaluation(), testing(), Item.of("XI.2.3",
                    "System architecture: how software components build on or feed into each other")
                    .says(items.text(ModelText.SYSTEM_ARCHITECTURE))
                    .orLacks("the system architecture, where applicable", "system-architecture \"…\"")));
        }
        return new Draft("Draft technical documentation of " + model.display(),
                List.of("Technical documentation under Article 53(1)(a) of and"
                + " Annex XI to the AI Act." + (model.systemicRisk().applies() ? ""
                        : " Section 2 of Annex XI is omitted, because it applies to"
                        + " models with systemic risk.")), sections, List.of(items.basis(),
                Duties.state(model.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION), assessment.asOf()),
                "It is given to the AI Office and national authorities on request."));
    }

    private Item design() {
        Item design = items.training()
                .design("XI.1.2.b", "Design specifications of the model and of its training: methods and techniques, key"
                + " choices with rationale and assumptions, what is optimised for, relevance of parameters");
        return with(with(design, items.training().trainingDesign("", "")), items.training().rationale("", ""));
    }

    private Item data() {
        Item item = data.modality("XI.1.2.c", "Data for training, testing and validation: type, provenance, curation, number of data"
                + " points, scope and characteristics, how obtained and selected, measures against unsuitable sources and biases");
        for (Item part : List.of(data.provenance("", ""), data.points("", "", 2), data.scope("", ""), data.obtained("", ""),
                data.described("", "", DatasetText.CURATION, "how raw data became training data"),
                data.described("", "", DatasetText.UNSUITABLE_CONTENT, "the measures to detect unsuitable sources"),
                data.described("", "", DatasetText.BIAS, "the methods to detect identifiable biases"))) {
            item = with(item, part);
        }
        item = item.says(data.gaps()).says(data.held());
        return data.held().isEmpty() ? item.lacks("the data for testing and validation", Place.ACTIVITY, "evaluates on DATASET") : item;
    }

    /** An item with the entries and the gaps of another that the annex asks for under the same point. */
    static Item with(Item item, Item part) {
        return item.says(part.entries()).lacks(part.missing());
    }

    private Item evaluation() {
        return Item.of("XI.2.1", "Evaluation strategies and results: protocols, criteria, metrics, identification of limitations")
                .says(documentation.evaluations().stream().map(each ->
                        Entry.of(each.protocol() + each.result().map(result -> ". Result: " + result)
                        .orElse("") + each.limitations().map(limits -> ". Limitations: " + limits).orElse(""), each.at())).toList())
                .orLacks("the evaluation strategies with their results, criteria and metrics",
                        "evaluated with \"…\" result \"…\" limitations \"…\"")
                .says(items.documents(DocumentKind.MODEL_EVALUATION));
    }

    private Item testing() {
        return Item.of("XI.2.2", "Adversarial testing, internal or external, and adaptations such as alignment and fine-tuning")
                .says(documentation.redTeaming().stream().map(each -> Entry.of((each.internal() ? "Internal: " : "External: ") + each.text()
                        + each.date().map(day -> " (" + day + ")").orElse(""), each.at())).toList())
                .orLacks("the measures of adversarial testing, where applicable", Place.MODEL, "red-teaming internal \"…\" DATE",
                        "red-teaming external \"…\" DATE")
                .says(items.documents(DocumentKind.RISK_ASSESSMENT));
    }
}
