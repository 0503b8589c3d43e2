package org.gpailang.report.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.entity.CodeChapter;
import org.gpailang.core.facts.entity.CodeOfPractice;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/**
 * A comparison of a provider's measures with those of the code of practice, for providers that have not signed it (Art. 53(4), 55(2) AI
 * Act; consultation 3.6). It omits signed chapters and duties that do not arise.
 */
final class GapAnalysisDraft {

    private final ModelAssessment model;
    private final ModelItems items;
    private final Optional<CodeOfPractice> code;

    private GapAnalysisDraft(Assessment assessment, ModelAssessment model) {
        this.model = model;
        this.items = new ModelItems(assessment, model);
        this.code = model.dutyHolder().flatMap(Entity::codeOfPractice);
    }

    /** The draft for a model. */
    static Draft of(Assessment assessment, ModelAssessment model) {
        return new GapAnalysisDraft(assessment, model).draft();
    }

    private Draft draft() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("The model and its provider", items.name(""), items.provider(""), signature()));
        for (CodeChapter chapter : CodeChapter.values()) {
            List<Item> commitments = Commitment.ALL.stream().filter(commitment -> commitment.chapter() == chapter)
                    .filter(commitment -> commitment.duties().stream().anyMatch(this::arises)).map(this::item).toList();
            if (!commitments.isEmpty()) {
                sections.add(new Section("Chapter " + Words.of(chapter), commitments));
            }
        }
        if (arises(Obligation.Id.TRAINING_SUMMARY)) {
            sections.add(Section.of("Not covered by the code", Item.of("Art. 53(1)(d)", "Public summary of the training content")
                    .says(duty(Obligation.Id.TRAINING_SUMMARY))));
        }
        String arising = sections.size() > 1 ? "Each commitment is listed with the duties to which it contributes. For each measure,"
                + " describe what is done instead and how this can be demonstrated."
                : "Under this ruleset, no duty arises that the code of practice covers: "
                        + model.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).reason() + ".";
        return new Draft("Draft gap analysis of " + model.display(), List.of(arising), sections, List.of(items.basis(),
                "A signature is a commitment. It does not show that the measures are implemented."));
    }

    private boolean arises(Obligation.Id id) {
        Obligation duty = model.obligation(id);
        return duty.open() || duty.status() == Obligation.Status.FULFILLED;
    }

    private Item signature() {
        Item item = Item.of("Art. 53(4)", "Code of practice");
        return code.map(said -> item.says(said.signed().map(day -> "Signed on " + day + (said.chapters().isEmpty() ? ", all chapters"
                : ", chapters " + Amounts.words(said.chapters()))).orElse("Not signed"), said.at()))
                .orElseGet(() -> item.lacks("whether the provider signed the code of practice"))
                .says(items.documents(DocumentKind.GAP_ANALYSIS));
    }

    private Item item(Commitment commitment) {
        Item item = Item.of(Amounts.capital(Words.of(commitment.chapter())) + " " + commitment.number(), commitment.title());
        for (Obligation.Id id : commitment.duties()) {
            item = arises(id) ? item.says(duty(id)) : item;
        }
        Optional<CodeOfPractice> signed = code.filter(said -> said.signed().isPresent())
                .filter(said -> said.chapters().isEmpty() || said.chapters().contains(commitment.chapter()));
        if (signed.isPresent()) {
            return item.says("The provider signed this chapter. Adherence can be used to show that the duty is met, so no gap needs to be"
                    + " described", signed.get().at());
        }
        for (String measure : commitment.measures()) {
            item = item.lacks(measure + ": what is done instead, and how this is demonstrated");
        }
        return item;
    }

    private String duty(Obligation.Id id) {
        Obligation duty = model.obligation(id);
        boolean named = duty.status() == Obligation.Status.FULFILLED;
        return "Art. " + id.provision() + ", " + Words.of(duty.status()).replace('-', ' ')
                + duty.due().map(day -> ", due " + day).orElse("")
                + (named ? duty.document().flatMap(Document::date).map(day -> ", by a document of " + day).orElse("")
                        : ": " + duty.reasonWithPlace());
    }
}
