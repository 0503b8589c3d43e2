package org.gpailang.report.draft;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.documentation.ContentKind;
import org.gpailang.core.documentation.ContentSize;
import org.gpailang.core.documentation.DomainList;
import org.gpailang.core.documentation.OfficialLanguages;
import org.gpailang.core.documentation.TrainingContent;
import org.gpailang.core.facts.dataset.CrawlerRule;
import org.gpailang.core.facts.dataset.DataSource;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.dataset.DatasetText;
import org.gpailang.core.facts.dataset.UserService;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.entity.CodeChapter;
import org.gpailang.core.facts.entity.CodeOfPractice;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.entity.EntitySize;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.model.ModelDocumentation;
import org.gpailang.core.facts.model.ModelText;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Period;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.GeneratedData;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.report.Phrases;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/**
 * The public summary of the training content, following the AI Office's template (Art. 53(1)(d) AI Act; C(2025) 8311). It is public, so it
 * names neither licensed data sets nor private ones that are not publicly known.
 */
final class TrainingSummaryDraft {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    private final Assessment assessment;
    private final ModelAssessment model;
    private final ModelDocumentation documentation;
    private final ModelItems items;
    private final DataItems data;
    private final TrainingContent content;

    private TrainingSummaryDraft(Assessment assessment, ModelAssessment model) {
        this.assessment = assessment;
        this.model = model;
        this.documentation = model.model().documentation();
        this.items = new ModelItems(assessment, model);
        this.content = TrainingContent.of(items.training().activities(), assessment.facts()::dataset,
                documentation.datasetsComplete().isPresent());
        this.data = new DataItems(model.model(), content);
    }

    /** The draft for a model. */
    static Draft of(Assessment assessment, ModelAssessment model) {
        TrainingSummaryDraft draft = new TrainingSummaryDraft(assessment, model);
        return new Draft("Draft summary of the training content of " + model.display(),
                List.of("Public summary of the content used for training,"
                + " following the AI Office's template (Art. 53(1)(d) AI Act)." + (draft.items.training().limited()
                        ? " It covers the content of the modification; the summary of the original covers the rest." : "")),
                List.of(draft.general(), draft.sources(), draft.processing()), List.of(draft.items.basis(),
                Duties.state(model.obligation(Obligation.Id.TRAINING_SUMMARY), assessment.asOf()),
                "The summary is published on the provider's website when the model is placed on the market, and with the model on its"
                        + " distribution channels. It is updated every six months while training on further data continues, or earlier if"
                        + " its content changes materially.",
                "Sizes mean the data after processing and before training. At exactly 3% a public data set counts as large, which is our"
                + " reading."));
    }

    private Section general() {
        List<Item> all = new ArrayList<>(List.of(version(), update(), items.provider("1.1"), items.representative("1.1"), names(),
                dependencies(), placed()));
        Set<ContentKind> kinds = content.kinds();
        all.add(Item.of("1.3", "Modalities of the training data").says(kinds.isEmpty() ? List.of() : List.of(new Entry(kinds.stream()
                .map(TrainingSummaryDraft::name).collect(Collectors.joining(", ")), modalityPlaces())))
                .orLacks("the modalities of the training data", Place.ACTIVITY, "trains on DATASET"));
        kinds.forEach(kind -> all.add(size(kind)));
        all.add(Item.of("1.3", "Latest date of data acquisition").says(content.latestAcquisition().map(day -> new Entry(day.format(MONTH),
                content.datasets().stream().flatMap(set -> set.collected().stream()).filter(period -> period.last().equals(day))
                        .map(period -> period.at()).toList())))
                        .orLacks("the latest date of acquisition", Place.DATASET, "collected DATE to DATE"));
        all.add(Item.of("1.3", "Continuously trained on new data after this date").says(documentation.continuouslyTrained().map(answer ->
                Entry.of(yes(answer.value()), answer.at()))).orLacks("whether training continues on new data",
                        Place.MODEL, "continuously-trained yes", "continuously-trained no"));
        all.add(languages());
        all.add(Item.of("1.3", "Other characteristics").says(described(DatasetText.REGION)).says(described(DatasetText.CHARACTERISTICS))
                .orLacks("national, regional, demographic or other characteristics", Place.DATASET, "region \"…\""));
        all.add(Item.of("1.3", "Additional comments").says(items.text(ModelText.COMMENT)).says(described(DatasetText.COMMENT))
                .says(data.gaps())
                .says(documentation.text(ModelText.COMMENT).isEmpty() && described(DatasetText.COMMENT).isEmpty() && data.gaps().isEmpty()
                        ? List.of(new Entry("None stated (optional)", List.of())) : List.of()));
        return new Section("Part 1: general information", all);
    }

    private List<Document> summaries() {
        return model.model().documents().stream().filter(document -> document.kind() == DocumentKind.TRAINING_SUMMARY)
                .sorted(Comparator.comparing((Document document) -> document.date().orElse(LocalDate.MIN)).reversed()).toList();
    }

    private Item version() {
        Item item = Item.of("", "Version of the summary").says(summaries().stream().limit(1).flatMap(document -> document.version().stream()
                .map(version -> Entry.of(version, document.at()))).toList()).orLacks("the version of the summary",
                        "documents { training-summary \"…\" DATE version \"…\" }");
        return item.says(summaries().stream().skip(1)
                .map(document -> Entry.of("Earlier version" + document.version().map(version -> " " + version)
                .orElse("") + ": " + Phrases.webAddress(document.location()).orElse("available on request"), document.at())).toList());
    }

    private Item update() {
        return Item.of("", "Last update").says(summaries().stream().limit(1).flatMap(document -> document.date().stream()
                .map(day -> Entry.of(day.format(DAY), document.at()))).toList())
                .orLacks("the day of the last update", "documents { training-summary \"…\" DATE version \"…\" }");
    }

    private Item names() {
        Model stated = model.model();
        Item item = Item.of("1.2", "Versioned model names");
        return documentation.versions().map(versions -> item.says(versions.value().stream().map(version -> stated.display() + " " + version)
                .collect(Collectors.joining(", ")), versions.at()))
                .orElseGet(() -> item.says(stated.display(), stated.at())
                        .lacks("the versions that the summary covers", "versions \"…\""));
    }

    /** The models on the Union market on which it is based, each with its summary if the files name one. */
    private Item dependencies() {
        Item item = items.dependencies("Model dependencies");
        item = new Item("1.2", item.title(), item.recipients(), item.certain(), item.entries(), item.missing());
        for (Stated<String> name : model.model().originals()) {
            Optional<Model> original = assessment.facts().model(name.value());
            List<Document> summaries = original.stream().flatMap(each -> each.documents().stream())
                    .filter(document -> document.kind() == DocumentKind.TRAINING_SUMMARY).toList();
            item = summaries.isEmpty() ? item.lacks("a link to the summary of " + items.model(name.value()),
                    Place.ORIGINAL, "documents { training-summary \"…\" DATE version \"…\" }")
                    : item.says(summaries.stream().limit(1).map(document ->
                    Entry.of("Its summary: " + Phrases.webAddress(document.location()).orElse("available on request"), document.at()))
                            .toList());
        }
        return item;
    }

    private Item placed() {
        return Item.of("1.2", "Date of placing on the Union market").says(model.model().market().placings().stream()
                .map(placing -> Entry.of(placing.date().format(DAY), placing.at())).distinct().toList())
                .orLacks("the date of placing on the Union market", "placed on market DATE via CHANNEL");
    }

    private List<Location> modalityPlaces() {
        return content.datasets().isEmpty() ? content.activities().stream().flatMap(each -> each.activity().data().stream())
                .map(stated -> stated.at()).toList() : content.places();
    }

    private static String name(ContentKind kind) {
        return Amounts.capital(kind.name().toLowerCase(Locale.ROOT));
    }

    private Item size(ContentKind kind) {
        Item item = Item.of("1.3", name(kind) + ": size and types of content");
        item = item.says(content.size(kind).map(size -> new Entry(range(size), size.at())));
        item = item.says(content.otherSizes().stream().filter(size -> ContentKind.of(size.modality()) == kind).map(size ->
                Entry.of("About " + Amounts.count(size.amount(), size.unit()), size.at())).toList());
        item = item.orLacks("the size of this content (" + name(kind).toLowerCase(Locale.ROOT) + ")", Place.DATASET, "MODALITY N UNIT");
        List<Entry> types = content.datasets().stream()
                .filter(set -> set.modalities().stream().anyMatch(each -> ContentKind.of(each) == kind))
                .flatMap(set -> set.text(DatasetText.CONTENT).stream())
                .map(text -> Entry.of("Types of content: " + text.value(), text.at())).toList();
        return types.isEmpty() ? item.lacks("the types of content (" + name(kind).toLowerCase(Locale.ROOT) + ")", Place.DATASET,
                "content \"…\"") : item.says(types);
    }

    private static String range(ContentSize size) {
        String range = Amounts.capital(size.range());
        if (size.rangeCertain()) {
            return range;
        }
        return size.certainty() == ContentSize.Certainty.AT_MOST
                ? "At most this range: " + size.range() + " (the number in 6·P·D can include the same"
                + " data several times)" : "At least this range: " + size.range() + " (the sizes of some data sets are not stated)";
    }

    private Item languages() {
        Item item = Item.of("1.3", "Linguistic characteristics").says(data.languages());
        Set<String> official = content.languages().stream().filter(OfficialLanguages.CODES::contains).collect(Collectors.toSet());
        return item.entries().isEmpty() ? item.lacks("the languages of the content", Place.DATASET, "languages LANGUAGE")
                : item.says(List.of(new Entry(official.size() + " of the 24 official languages of the Union are named",
                        item.entries().get(0).at())));
    }

    /** The descriptions of the data sets, without the names of those that the summary does not name. */
    private List<Entry> described(DatasetText text) {
        return content.datasets().stream().flatMap(set -> set.text(text).stream()
                .map(stated -> Entry.of((shown(set) ? set.display() + ": " : "") + stated.value(), stated.at()))).toList();
    }

    /** Whether the name of a data set may be published. */
    private static boolean shown(Dataset dataset) {
        return !dataset.from(DataSource.LICENSED) && (!dataset.from(DataSource.PRIVATE) || dataset.source().orElseThrow().publiclyKnown());
    }

    private Section sources() {
        return Section.of("Part 2: data sources", publicSets(), licensed(), otherPrivate(), crawled(), users(), synthetic(), other());
    }

    /** Whether a source was used: known from the data sets, and otherwise only if all data sets are stated. */
    private Item used(Item item, String question, List<Dataset> sets, String source) {
        if (!sets.isEmpty()) {
            return item.says(List.of(new Entry(question + ": yes", sets.stream().map(Dataset::at).toList()),
                    new Entry("Modalities: " + Amounts.words(sets.stream().flatMap(set -> set.modalities().stream())
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Modality.class)))),
                            sets.stream().map(Dataset::at).toList())));
        }
        if (content.complete()) {
            return item.says(question + ": no", documentation.datasetsComplete().orElseThrow());
        }
        String what = "whether " + question.substring(0, 1).toLowerCase(Locale.ROOT) + question.substring(1);
        return documentation.datasetsComplete().isPresent() ? item.lacks(what + ", because the source of a data set is not stated",
                Place.DATASET, "source SOURCE") : item.lacks(List.of(new Draft.Gap(what, List.of(new Draft.Statement("source " + source,
                        Place.DATASET), new Draft.Statement("datasets complete", Place.MODEL)))));
    }

    private Item publicSets() {
        List<Dataset> sets = content.from(DataSource.PUBLIC);
        Item item = used(Item.of("2.1", "Publicly available data sets"), "Publicly available data sets were used", sets, "public");
        for (Dataset set : sets) {
            Optional<Boolean> large = content.large(set);
            if (large.isEmpty()) {
                item = item.says(description(set)).lacks("the sizes of all data sets, which decide whether " + set.display() + " is large",
                        Place.DATASET, "MODALITY N UNIT");
            } else if (large.get()) {
                item = item.says("Large data set: " + set.display() + set.version().map(version -> ", version " + version).orElse("")
                        + set.link().map(link -> ", " + ModelItems.handedOver(link.value())).orElse("") + set.text(DatasetText.SELECTION)
                        .map(selection -> ". Selection: " + selection.value()).orElse(""), set.at());
                boolean described = set.link().isPresent() || set.text(DatasetText.CONTENT).isPresent() && set.collected().isPresent();
                item = described ? item : item.lacks("a link to " + set.display() + ", or its description and period",
                        Place.DATASET, "link \"…\"");
            } else {
                item = item.says(description(set));
            }
        }
        return item;
    }

    private static Entry description(Dataset set) {
        String languages = set.languages().map(stated -> "; languages: " + String.join(", ", stated.codes())).orElse("");
        return Entry.of("Other data set: " + Amounts.words(set.modalities())
                + set.text(DatasetText.CONTENT).map(text -> "; " + text.value()).orElse("")
                + languages + set.collected().map(period -> "; " + period(period)).orElse("; period not known"), set.at());
    }

    private static String period(Period period) {
        return period.from().format(MONTH) + period.to().map(end -> " to " + end.format(MONTH)).orElse("");
    }

    private Item licensed() {
        return used(Item.of("2.2.1", "Data licensed by rightsholders or their representatives"), "Licences were concluded",
                content.from(DataSource.LICENSED), "licensed");
    }

    private Item otherPrivate() {
        List<Dataset> sets = content.from(DataSource.PRIVATE);
        Item item = used(Item.of("2.2.2", "Private data sets obtained from other third parties"), "Such data was obtained", sets,
                "private");
        return item.says(sets.stream().map(set -> shown(set) ? Entry.of("Publicly known: " + set.display()
                + set.link().map(link -> ", " + ModelItems.handedOver(link.value())).orElse(""), set.at()) : description(set)).toList());
    }

    private Item crawled() {
        List<Dataset> sets = content.from(DataSource.CRAWLED);
        Item item = used(Item.of("2.3", "Data crawled and scraped from online sources"), "Crawlers were used", sets, "crawled");
        for (Dataset set : sets) {
            for (Dataset.Crawler crawler : set.crawlers()) {
                item = item.says("Crawler " + crawler.name() + crawler.purpose().map(purpose -> ", for " + purpose).orElse("")
                        + (crawler.respects().isEmpty() ? "" : "; respects " + crawler.respects().stream().map(TrainingSummaryDraft::rule)
                                .collect(Collectors.joining(", "))) + crawler.note().map(note -> "; " + note).orElse(""), crawler.at());
            }
            item = item.says(set.collected().map(period -> Entry.of("Period: " + period(period), period.at())));
            item = item.says(set.text(DatasetText.CONTENT).map(text -> Entry.of("Content and sources: " + text.value(), text.at())))
                    .says(set.text(DatasetText.REGION).map(text -> Entry.of("Geography: " + text.value(), text.at())))
                    .says(set.languages().map(stated -> Entry.of("Languages: " + String.join(", ", stated.codes())
                            + stated.note().map(note -> "; " + note).orElse(""), stated.at())))
                    .says(set.text(DatasetText.CHARACTERISTICS).map(text -> Entry.of("Other characteristics: " + text.value(), text.at())));
            item = item.says(set.domains().map(this::domains));
            item = set.crawlers().isEmpty() ? item.lacks("the crawlers of " + set.display() + ", their purposes and behaviour",
                    Place.DATASET, "crawler \"…\" for \"…\" respects RULE") : item;
            item = set.collected().isEmpty() ? item.lacks("the period of collection", Place.DATASET, "collected DATE to DATE") : item;
            item = set.text(DatasetText.CONTENT).isEmpty() ? item.lacks("the types of content and sources", Place.DATASET, "content \"…\"")
                    : item;
            item = set.domains().isEmpty() ? item.lacks("the list of the most relevant domain names", Place.DATASET, "domains \"…\" of N")
                    : item;
        }
        return item;
    }

    private static String rule(CrawlerRule rule) {
        return switch (rule) {
            case ROBOTS_TXT -> "robots.txt";
            case TDMREP -> "the TDM Reservation Protocol";
            case PAYWALLS -> "paywalls";
            case CAPTCHAS -> "captchas";
            case PASSWORDS -> "password protection";
        };
    }

    private Entry domains(Dataset.Domains domains) {
        Optional<EntitySize> size = model.dutyHolder().flatMap(Entity::size);
        String rule = DomainList.lighter(size) ? "top 5% or 1,000, whichever is lower, for SMEs" : "top 10%";
        return Entry.of("Domains: " + Phrases.webAddress(domains.location()).orElse("in a list attached to this summary")
                + domains.count().map(count ->
                "; of " + Amounts.count(count, "domains") + ", at least " + Amounts.count(DomainList.required(count, size), "")
                        + " must be listed ("
                        + rule + ")")
                .orElse("; the list must contain the " + rule), domains.at());
    }

    private Item users() {
        List<Dataset> sets = content.from(DataSource.USERS);
        Item item = Item.of("2.4", "User data");
        Map<UserService, String> questions = Map.of(UserService.MODEL_INTERACTIONS,
                "Data from interactions with the provider's models was used",
                UserService.OTHER_SERVICES, "Data from other services of the provider was used");
        for (UserService service : UserService.values()) {
            List<Dataset> from = sets.stream().filter(set -> set.source().orElseThrow().services().contains(service)).toList();
            item = used(item, questions.get(service), from, "users from " + Words.of(service));
        }
        return item.says(sets.stream().flatMap(set -> set.source().orElseThrow().description().stream().map(text ->
                Entry.of("Services: " + text, set.source().orElseThrow().at()))).toList());
    }

    private Item synthetic() {
        List<Dataset> sets = content.from(DataSource.SYNTHETIC);
        Location[] activities = data.synthetic();
        List<GeneratedData> generated = content.activities().stream().map(each -> each.activity().generated()).toList();
        List<Stated<String>> generators = generated.stream().flatMap(each -> each.generators().stream()).toList();
        Item item = Item.of("2.5", "Synthetic data generated by or for the provider");
        item = sets.isEmpty() && activities.length > 0 ? item.says("Synthetic data was used: yes", activities)
                .lacks("the modalities" + (generators.isEmpty() ? " and the models that generated the data" : " of the data"),
                        Place.DATASET, "source synthetic generated by MODEL")
                : used(item, "Synthetic data was used", sets, "synthetic");
        item = item.says(generated.stream().flatMap(each -> each.thirdParty().stream()).map(from -> Entry.of("Obtained from a third party"
                + (from.value().isBlank() ? "" : ": " + from.value()), from.at())).toList());
        Set<String> said = new HashSet<>();
        for (Stated<String> generator : Stream.concat(generators.stream(), sets.stream().flatMap(set -> set.source().orElseThrow()
                .generators().stream())).filter(each -> said.add(each.value())).toList()) {
            item = item.says(generator(generator));
        }
        for (Dataset set : sets) {
            boolean named = !generators.isEmpty() || !set.source().orElseThrow().generators().isEmpty()
                    || set.source().orElseThrow().description().isPresent();
            item = item.says(set.source().orElseThrow().description().map(text -> Entry.of(text, set.at())));
            item = named ? item : item.lacks("the models that generated the data", Place.DATASET, "source synthetic generated by MODEL");
        }
        return item;
    }

    private Entry generator(Stated<String> generator) {
        Optional<Model> found = assessment.facts().model(generator.value());
        boolean placed = found.filter(each -> each.market().placedBy(assessment.asOf()).isPresent()).isPresent();
        Optional<String> summary = found.stream().flatMap(each -> each.documents().stream())
                .filter(document -> document.kind() == DocumentKind.TRAINING_SUMMARY)
                .flatMap(document -> Phrases.webAddress(document.location()).stream())
                .findFirst();
        return Entry.of(placed ? "Generated by " + items.model(generator.value()) + summary.map(url -> "; its summary: " + url).orElse("")
                : "Generated by " + items.model(generator.value()) + ", which is not placed on the market" + training(found),
                generator.at());
    }

    private String training(Optional<Model> generator) {
        String sets = generator.stream().flatMap(each -> each.training().activities().stream())
                .flatMap(activity -> activity.documentation().trainsOn().stream()).distinct()
                .flatMap(name -> assessment.facts().dataset(name.value()).stream()).flatMap(set -> set.text(DatasetText.CONTENT).stream())
                .map(Stated::value).distinct().collect(Collectors.joining("; "));
        return sets.isEmpty() ? "; its training data is not known" : "; its training data: " + sets;
    }

    private Item other() {
        List<Dataset> sets = content.from(DataSource.OTHER);
        Item item = used(Item.of("2.6", "Other sources of data"), "Other sources were used", sets, "other \"…\"");
        return item.says(sets.stream().map(set -> Entry.of(set.source().orElseThrow().description().or(() -> set.text(DatasetText.CONTENT)
                .map(Stated::value)).orElse(set.display()), set.at())).toList());
    }

    private Section processing() {
        Item illegal = Item.of("3.2", "Removal of illegal content").says(items.text(ModelText.ILLEGAL_CONTENT))
                .says(described(DatasetText.ILLEGAL_CONTENT));
        illegal = illegal.entries().isEmpty() ? illegal.says(described(DatasetText.UNSUITABLE_CONTENT)) : illegal;
        return Section.of("Part 3: data processing", optOuts(),
                illegal.orLacks("the measures against illegal content", "illegal-content \"…\""),
                Item.of("3.3", "Other information").says("None stated (optional)"));
    }

    private Item optOuts() {
        Item item = Item.of("3.1", "Respect of reservations of rights (text and data mining)")
                .says(model.dutyHolder().flatMap(Entity::codeOfPractice).map(code -> Entry.of(signature(code), code.at())))
                .orLacks("whether the provider signed the copyright chapter of the code of practice", Place.PROVIDER,
                        "code-of-practice signed DATE", "code-of-practice not-signed");
        item = item.says(items.text(ModelText.OPT_OUTS)).says(described(DatasetText.RIGHTS))
                .says(items.documents(DocumentKind.COPYRIGHT_POLICY));
        Set<CrawlerRule> protocols = EnumSet.noneOf(CrawlerRule.class);
        content.datasets().forEach(set -> set.crawlers().forEach(crawler -> protocols.addAll(crawler.respects())));
        boolean stated = documentation.text(ModelText.OPT_OUTS).isPresent() || !described(DatasetText.RIGHTS).isEmpty();
        if (!stated && protocols.stream().anyMatch(Arrays.asList(CrawlerRule.ROBOTS_TXT, CrawlerRule.TDMREP)::contains)) {
            item = item.says(List.of(new Entry("Crawlers respect " + protocols.stream().map(TrainingSummaryDraft::rule)
                    .collect(Collectors.joining(", ")), content.datasets().stream().flatMap(set -> set.crawlers().stream())
                    .map(Dataset.Crawler::at).toList())));
        }
        return stated ? item : item.lacks("the measures and protocols for respecting reservations of rights", "opt-outs \"…\"");
    }

    private static String yes(boolean answer) {
        return answer ? "Yes" : "No";
    }

    private static String signature(CodeOfPractice code) {
        boolean copyright = code.signed().isPresent() && (code.chapters().isEmpty() || code.chapters().contains(CodeChapter.COPYRIGHT));
        return copyright ? "Signatory of the code of practice with its copyright chapter: yes, since " + code.signed().get()
                : "Signatory of the code of practice with its copyright chapter: no";
    }
}
