package org.gpailang.report.draft;

import java.util.List;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/** The information for providers that integrate the model into their AI systems, following Annex XII (Art. 53(1)(b) AI Act). */
final class DownstreamDocumentationDraft {

    private DownstreamDocumentationDraft() {}

    /** The draft for a model. */
    static Draft of(Assessment assessment, ModelAssessment model) {
        ModelItems items = new ModelItems(assessment, model);
        return new Draft("Draft information on " + model.display() + " for downstream providers",
                List.of(items.basis(), Duties.state(model.obligation(Obligation.Id.DOWNSTREAM_INFORMATION), assessment.asOf())), List.of(
                Section.of("The model and its provider", items.name(""), items.provider("")),
                Section.of("Annex XII, point 1: general description", items.tasks("XII.1.a"), items.acceptableUse("XII.1.b"),
                        items.release("XII.1.c"),
                        Item.of("XII.1.d", "How the model interacts with hardware or software that is not part of it, where applicable")
                                .lacks("the interaction with other hardware or software, where applicable"),
                        Item.of("XII.1.e", "Versions of relevant software, where applicable").lacks("the versions of relevant software"),
                        items.architecture("XII.1.f"), items.modality("XII.1.g", false), items.licence("XII.1.h")),
                Section.of("Annex XII, point 2: elements of the model and its development", items.integration("XII.2.a"),
                        items.modality("XII.2.b", true),
                        Item.of("XII.2.c", "Data for training, testing and validation: type, provenance and curation").says(items.data())
                                .lacks("provenance and curation of the data"))));
    }
}
