package org.gpailang.report.draft;

import java.util.List;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.documentation.TrainingContent;
import org.gpailang.core.facts.dataset.DatasetText;
import org.gpailang.core.facts.model.NeedKind;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/** The information for providers that integrate the model into their AI systems, following Annex XII (Art. 53(1)(b) AI Act). */
final class DownstreamDocumentationDraft {

    private DownstreamDocumentationDraft() {}

    /** The draft for a model. */
    static Draft of(Assessment assessment, ModelAssessment model) {
        ModelItems items = new ModelItems(assessment, model);
        DataItems data = new DataItems(model.model(), TrainingContent.of(items.training().activities(), assessment.facts()::dataset,
                model.model().documentation().datasetsComplete().isPresent()));
        Item training = data.modality("XII.2.c", "Data for training, testing and validation: type, provenance and curation");
        training = TechnicalDocumentationDraft.with(training, data.provenance("", ""));
        training = TechnicalDocumentationDraft.with(training,
                data.described("", "", DatasetText.CURATION, "how raw data became training data"));
        return new Draft("Draft information on " + model.display() + " for downstream providers",
                List.of("Information under Article 53(1)(b) of and"
                + " Annex XII to the AI Act, for providers that integrate the model into their AI systems."), List.of(
                Section.of("The model and its provider", items.name(""), items.provider("")),
                Section.of("Annex XII, point 1: general description", items.tasks("XII.1.a"), items.release().acceptableUse("XII.1.b"),
                        items.release().release("XII.1.c"),
                        items.needs("XII.1.d", "How the model interacts with hardware or software that is not part of it, where applicable",
                                NeedKind.HARDWARE),
                        items.needs("XII.1.e", "Versions of relevant software, where applicable", NeedKind.SOFTWARE),
                        items.architecture("XII.1.f"), items.modality("XII.1.g", false), items.release().licence("XII.1.h")),
                Section.of("Annex XII, point 2: elements of the model and its development",
                        items.integration("XII.2.a", "Technical means for integration into AI systems, such as instructions for use,"
                                + " infrastructure and tools"), items.modality("XII.2.b", true), training)),
                List.of(items.basis(), Duties.state(model.obligation(Obligation.Id.DOWNSTREAM_INFORMATION), assessment.asOf())));
    }
}
