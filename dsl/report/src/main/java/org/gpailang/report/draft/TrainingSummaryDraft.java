package org.gpailang.report.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.CodeChapter;
import org.gpailang.core.facts.CodeOfPractice;
import org.gpailang.core.facts.DocumentKind;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.Modality;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Placing;
import org.gpailang.core.facts.Stated;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/**
 * The public summary of the training content, following the AI Office's template (Art. 53(1)(d) AI Act; C(2025) 8311). The size ranges must
 * be chosen by the provider: an estimate states how many examples were processed, not how many a data set contains.
 */
final class TrainingSummaryDraft {

    private final Assessment assessment;
    private final ModelAssessment model;
    private final ModelItems items;

    private TrainingSummaryDraft(Assessment assessment, ModelAssessment model) {
        this.assessment = assessment;
        this.model = model;
        this.items = new ModelItems(assessment, model);
    }

    /** The draft for a model. */
    static Draft of(Assessment assessment, ModelAssessment model) {
        TrainingSummaryDraft draft = new TrainingSummaryDraft(assessment, model);
        return new Draft("Draft summary of the training content of " + model.display(), List.of(draft.items.basis(),
                Duties.state(model.obligation(Obligation.Id.TRAINING_SUMMARY), assessment.asOf()),
                "The summary is published when the model is placed on the market. It is updated every six months while training"
                        + " continues, or earlier if it changes materially."),
                List.of(draft.general(), draft.sources(), draft.processing()));
    }

    private Section general() {
        return Section.of("Part 1: general information",
                Item.of("Header", "Version and date").lacks("the version of the summary, links to earlier ones, the date of the last"
                        + " update"),
                items.provider("1.1"), items.representative("1.1"), items.name("1.2"), dependencies(), placed(), modalities(),
                Item.of("1.3", "Other characteristics").lacks("the latest date of acquisition (month and year), whether training"
                        + " continues, linguistic and other characteristics"));
    }

    /** The models on which it is based, each with its own summary if the files name one. */
    private Item dependencies() {
        Item item = Item.of("1.2", "Dependencies");
        if (model.model().originals().isEmpty()) {
            return item.says("None stated.");
        }
        for (Stated<String> name : model.model().originals()) {
            List<Entry> summaries = assessment.facts().model(name.value()).map(Model::documents).orElse(List.of()).stream()
                    .filter(document -> document.kind() == DocumentKind.TRAINING_SUMMARY)
                    .map(document -> Entry.of("Its summary: " + document.location(), document.at())).toList();
            item = item.says(items.model(name.value()), name.at()).says(summaries);
            item = summaries.isEmpty() ? item.lacks("a link to the summary of " + items.model(name.value())) : item;
        }
        return item;
    }

    private Item placed() {
        return Item.of("1.2", "Date of placing on the Union market").says(model.model().market().placings().stream()
                .min(Comparator.comparing(Placing::date)).map(placing -> Entry.of(placing.date().toString(), placing.at())))
                .orLacks("the date of placing on the Union market");
    }

    private Item modalities() {
        Item item = Item.of("1.3", "Modalities, size and types of content").says(items.data());
        TreeSet<Modality> stated = new TreeSet<>();
        items.activities().forEach(activity -> activity.activity().data().ifPresent(data -> stated.addAll(data.modalities())));
        item = stated.isEmpty() ? item.lacks("the modalities of the training data") : item;
        return item.lacks("for each modality the size range (text: less than 1 billion, up to 10 trillion, or more tokens; images:"
                + " less than 1 million, up to 1 billion, or more; audio and video: less than 10 000, up to 1 million, or more hours)"
                + " and the types of content");
    }

    private Section sources() {
        return Section.of("Part 2: data sources",
                Item.of("2.1", "Publicly available data sets").lacks("whether they were used, for which modalities, the names of"
                        + " large ones with a link, and a general description of the others"),
                Item.of("2.2.1", "Data licensed by rightsholders").lacks("whether there is such data, and for which modalities"),
                Item.of("2.2.2", "Other private data of third parties").lacks("whether there is such data, for which modalities, the"
                        + " names of publicly known data sets, and a description of the others"),
                Item.of("2.3", "Crawled data").lacks("names, purposes and behaviour of the crawlers, the period, types of"
                        + " content and sources, modalities, and the top domains"),
                Item.of("2.4", "User data").lacks("whether data from interactions with the model or from other services was used,"
                        + " which, and for which modalities"),
                synthetic(),
                Item.of("2.6", "Other sources").lacks("a description of other sources, if there are any"));
    }

    private Item synthetic() {
        List<Entry> entries = new ArrayList<>();
        items.activities().stream().map(activity -> activity.activity())
                .filter(activity -> activity.kind() == ActivityKind.SYNTHETIC_DATA || activity.kind() == ActivityKind.DISTILLATION)
                .forEach(activity -> {
                    entries.add(Entry.of(Amounts.capital(activity.display()), activity.at()));
                    activity.method().ifPresent(method -> entries.add(Entry.of("Method: " + method.value(), method.at())));
                });
        Item item = Item.of("2.5", "Synthetic data").says(entries);
        return entries.isEmpty() ? item.lacks("whether synthetic data was used; none is stated in the files")
                : item.lacks("the modalities, the models on the market that generated the data with their summaries, and other generators");
    }

    private Section processing() {
        return Section.of("Part 3: data processing", optOuts(),
                Item.of("3.2", "Removal of illegal content").lacks("the measures against illegal content"),
                Item.of("3.3", "Other information").says("Optional."));
    }

    private Item optOuts() {
        Item item = Item.of("3.1", "Reservations of rights (text and data mining)")
                .says(model.dutyHolder().flatMap(Entity::codeOfPractice).map(code -> Entry.of(signature(code), code.at())))
                .orLacks("whether the provider signed the copyright chapter of the code of practice");
        return item.says(items.documents(DocumentKind.COPYRIGHT_POLICY))
                .lacks("the measures and protocols for respecting reservations of rights");
    }

    private static String signature(CodeOfPractice code) {
        if (code.signed().isEmpty()) {
            return "The provider has not signed the code of practice";
        }
        return code.chapters().isEmpty() || code.chapters().contains(CodeChapter.COPYRIGHT)
                ? "The provider signed the copyright chapter of the code of practice on " + code.signed().get()
                : "The provider has not signed the copyright chapter of the code of practice";
    }
}
