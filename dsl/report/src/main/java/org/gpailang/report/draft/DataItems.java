package org.gpailang.report.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gpailang.core.documentation.ContentKind;
import org.gpailang.core.documentation.TrainingContent;
import org.gpailang.core.facts.dataset.DataSource;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.dataset.DatasetText;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.quantity.Notation;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;

/** Items about the training data, filled from the data sets. */
final class DataItems {

    private final Model model;
    private final TrainingContent content;

    DataItems(Model model, TrainingContent content) {
        this.model = model;
        this.content = content;
    }

    /** Type and modality. */
    Item modality(String id, String title) {
        Item item = Item.of(id, title).says(content.datasets().stream().filter(dataset -> !dataset.sizes().isEmpty()).map(dataset ->
                Entry.of(named(dataset) + ": " + Amounts.words(dataset.modalities()), dataset.at())).toList());
        item = item.says(stated());
        for (Dataset dataset : content.datasets()) {
            item = dataset.sizes().isEmpty() ? item.lacks("the modalities of " + named(dataset), Place.DATASET, "MODALITY N UNIT") : item;
        }
        return item.filled() && !item.entries().isEmpty() ? item
                : item.orLacks("the modalities of the data", Place.ACTIVITY, "trains on DATASET");
    }

    /** What activities without data sets state of their data. */
    private List<Entry> stated() {
        List<Entry> entries = new ArrayList<>();
        content.activities().forEach(each -> each.activity().data()
                .ifPresent(data -> entries.add(Entry.of(Amounts.capital(each.activity().display())
                + ": " + Amounts.words(data.modalities()) + data.description().map(text -> ", " + text).orElse(""), data.at()))));
        return entries;
    }

    /** The sources that were used, and those that were not if all data sets are stated. */
    Item provenance(String id, String title) {
        Item item = Item.of(id, title);
        for (Provenance each : Provenance.values()) {
            List<Location> places = content.datasets().stream().flatMap(dataset -> dataset.source().stream())
                    .filter(source -> each.sources.contains(source.kind())).map(Dataset.Source::at).toList();
            item = !places.isEmpty() ? item.says(List.of(new Entry(each.title + ": yes", places)))
                    : each == Provenance.SYNTHETIC && generates() ? item.says(each.title + ": yes", synthetic())
                    : content.complete() ? item.says(each.title + ": no", model.documentation().datasetsComplete().orElseThrow()) : item;
        }
        for (Dataset dataset : content.datasets()) {
            item = dataset.source().isEmpty() ? item.lacks("the source of " + named(dataset), Place.DATASET, "source SOURCE") : item;
        }
        return content.datasets().isEmpty() ? item.lacks("where the data comes from", Place.DATASET, "source SOURCE")
                : model.documentation().datasetsComplete().isPresent() ? item
                : item.lacks("whether data from other sources was used", "datasets complete");
    }

    private boolean generates() {
        return synthetic().length > 0;
    }

    /** The activities that made synthetic data. */
    Location[] synthetic() {
        return content.activities().stream().map(each -> each.activity()).filter(activity -> activity.kind() == ActivityKind.SYNTHETIC_DATA
                || activity.kind() == ActivityKind.DISTILLATION).map(Activity::at).toArray(Location[]::new);
    }

    /** The ticks of the form; licensed and other private data share one. */
    private enum Provenance {
        CRAWLED("Web crawling", Set.of(DataSource.CRAWLED)),
        PRIVATE("Private non-public data sets obtained from third parties", Set.of(DataSource.LICENSED, DataSource.PRIVATE)),
        USERS("User data", Set.of(DataSource.USERS)),
        PUBLIC("Publicly available data sets", Set.of(DataSource.PUBLIC)),
        SYNTHETIC("Synthetic data that is not publicly accessible", Set.of(DataSource.SYNTHETIC)),
        OTHER("Data collected through other means", Set.of(DataSource.OTHER));

        private final String title;
        private final Set<DataSource> sources;

        Provenance(String title, Set<DataSource> sources) {
            this.title = title;
            this.sources = sources;
        }
    }

    /** How the data was obtained and selected. */
    Item obtained(String id, String title) {
        Item item = described(Item.of(id, title), DatasetText.OBTAINED, DatasetText.SELECTION, DatasetText.ANNOTATION, DatasetText.RIGHTS);
        item = item.says(content.datasets().stream().flatMap(dataset -> dataset.crawlers().stream().map(crawler ->
                Entry.of(named(dataset) + ": crawled with " + crawler.name(), crawler.at()))).toList());
        return described(item, "how the data was obtained and selected", List.of(DatasetText.OBTAINED, DatasetText.SELECTION));
    }

    /** The item, which lacks a description of each data set that has none of these texts. */
    private Item described(Item item, String what, List<DatasetText> texts) {
        String[] statements = texts.stream().map(text -> name(text) + " \"…\"").toArray(String[]::new);
        List<Dataset> open = content.datasets().stream().filter(dataset -> texts.stream().noneMatch(text ->
                dataset.text(text).isPresent())).toList();
        return content.datasets().isEmpty() ? item.lacks(what, Place.DATASET, statements)
                : open.isEmpty() ? item : item.lacks(what + ", for "
                        + open.stream().map(DataItems::named).collect(Collectors.joining(", ")),
                        Place.DATASET, statements);
    }

    /** The number of data points to a number of significant figures. */
    Item points(String id, String title, int figures) {
        Item item = Item.of(id, title);
        for (Map.Entry<String, BigDecimal> each : content.points().entrySet()) {
            item = item.says(List.of(new Entry((content.sizesKnown() ? "" : "At least ") + Notation.withFigures(each.getValue(), figures)
                    + " " + each.getKey(), content.places())));
        }
        for (Dataset dataset : content.datasets()) {
            item = dataset.sizes().isEmpty() ? item.lacks("the number of data points of " + named(dataset), Place.DATASET,
                    "MODALITY N UNIT") : item;
        }
        if (item.entries().isEmpty() && content.datasets().isEmpty()) {
            item = item.says(content.size(ContentKind.TEXT).map(size -> new Entry((size.certainty()
                    == org.gpailang.core.documentation.ContentSize.Certainty.AT_MOST ? "At most " : "")
                    + Notation.withFigures(size.amount(), figures) + " tokens, the number in 6·P·D", size.at())));
        }
        return item.filled() ? item.orLacks("the number of data points", Place.DATASET, "MODALITY N UNIT") : item;
    }

    Item scope(String id, String title) {
        Item item = described(Item.of(id, title), DatasetText.CONTENT, DatasetText.REGION, DatasetText.CHARACTERISTICS);
        item = item.says(languages());
        return described(item, "the scope and main characteristics of the data", List.of(DatasetText.CONTENT));
    }

    /** The languages of the data sets. */
    Optional<Entry> languages() {
        List<Dataset.Languages> stated = content.datasets().stream().flatMap(dataset -> dataset.languages().stream()).toList();
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        String notes = stated.stream().flatMap(each -> each.note().stream()).distinct().map(note -> "; " + note)
                .collect(Collectors.joining());
        String names = content.languages().stream()
                .map(code -> new Locale(code.toLowerCase(Locale.ROOT)).getDisplayLanguage(Locale.ENGLISH))
                .sorted().collect(Collectors.joining(", "));
        return Optional.of(new Entry("Languages: " + names + notes, stated.stream().map(Dataset.Languages::at).toList()));
    }

    /** An item filled from one description of each data set. */
    Item described(String id, String title, DatasetText text, String what) {
        return described(described(Item.of(id, title), text), what, List.of(text));
    }

    private Item described(Item item, DatasetText... texts) {
        Item described = item;
        for (DatasetText text : texts) {
            for (Dataset dataset : content.datasets()) {
                described = described.says(dataset.text(text)
                        .map(stated -> Entry.of(named(dataset) + ": " + label(text) + stated.value(), stated.at())));
            }
        }
        return described;
    }

    private static String label(DatasetText text) {
        return switch (text) {
            case ANNOTATION -> "annotated: ";
            case SELECTION -> "selected: ";
            case RIGHTS -> "rights: ";
            default -> "";
        };
    }

    /** The data for testing and validation. */
    List<Entry> held() {
        return content.held().stream().map(dataset -> Entry.of("Testing and validation: " + named(dataset) + (dataset.sizes().isEmpty() ? ""
                : " (" + dataset.sizes().stream().map(size -> Amounts.count(size.amount(), size.unit())).collect(Collectors.joining(", "))
                + ")"), dataset.at())).toList();
    }

    /** What is no longer known of the training data. */
    List<Entry> gaps() {
        return model.evidence().dataGap().map(gap -> Entry.of("Not available: " + gap.gap()
                + gap.justification().map(why -> ". Justification: " + why).orElse(""), gap.at())).stream().toList();
    }

    /** What a data set is called where its name may be shown. */
    private static String named(Dataset dataset) {
        return dataset.display();
    }

    private static String name(DatasetText text) {
        return Words.of(text);
    }
}
