package org.gpailang.report.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Union;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.Activity;
import org.gpailang.core.facts.Approach;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.facts.Document;
import org.gpailang.core.facts.DocumentKind;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.Licence;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Placing;
import org.gpailang.core.facts.Representative;
import org.gpailang.core.facts.RunEvent;
import org.gpailang.core.facts.Scope;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.facts.Words;
import org.gpailang.core.quantity.Notation;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;

/** Items that several documents have in common, filled from the statements about a model. */
final class ModelItems {

    private final Assessment assessment;
    private final ModelAssessment assessed;
    private final Model model;
    private final Capabilities capabilities;

    ModelItems(Assessment assessment, ModelAssessment assessed) {
        this.assessment = assessment;
        this.assessed = assessed;
        this.model = assessed.model();
        this.capabilities = assessed.capabilities();
    }

    /** The introduction: the sources of the draft, its ruleset and its date. */
    String basis() {
        return "This draft is based on " + model.at().file() + " and the files read with it, under the ruleset " + assessed.ruleset().name()
                + " as of " + assessment.asOf() + ". Each entry refers to its source. Information that the files do not contain is marked"
                + " as missing and listed at the end. This is not legal advice; review the draft before you use it.";
    }

    Item provider(String id) {
        Item item = Item.of(id, "Provider");
        Optional<Entity> dutyHolder = assessed.dutyHolder();
        if (dutyHolder.isEmpty()) {
            return item.lacks("the name and the contact of the provider");
        }
        Entity entity = dutyHolder.get();
        String size = entity.size().map(each -> ", a " + Words.of(each) + " enterprise").orElse("");
        item = item.says(entity.display() + size, entity.at())
                .says(entity.country().map(country -> Entry.of("Established in " + country.value(), country.at())));
        return (entity.country().isEmpty() ? item.lacks("where the provider is established") : item).lacks("a contact of the provider");
    }

    Item representative(String id) {
        Item item = Item.of(id, "Authorised representative");
        Optional<Representative> representative = assessed.dutyHolder().flatMap(Entity::representative);
        if (representative.isPresent()) {
            return item.says(entity(representative.get().entity()) + representative.get().appointed().map(day -> ", appointed on " + day)
                    .orElse(""), representative.get().at()).lacks("a contact of the representative");
        }
        return item.says(assessed.dutyHolder().flatMap(Entity::country).filter(country -> Union.contains(country.value())).map(country ->
                Entry.of("Not required: the provider is established in the Union (Art. 54)", country.at())))
                .orLacks("the authorised representative in the Union, if the provider is established outside the Union (Art. 54)");
    }

    Item name(String id) {
        Item item = Item.of(id, "Model").says(model.display() + (model.title().isPresent() ? " (" + model.name() + ")" : ""), model.at());
        for (Stated<String> original : model.originals()) {
            item = item.says("Based on " + model(original.value()), original.at());
        }
        return item.says(model.developer().map(developer -> Entry.of("Developed by " + entity(developer.value()), developer.at())));
    }

    /** The title of the entity with this qualified name. */
    private String entity(String name) {
        return assessment.facts().entity(name).map(Entity::display).orElse(name);
    }

    /** The title of the model with this qualified name. */
    String model(String name) {
        return assessment.facts().model(name).map(Model::display).orElse(name);
    }

    Item tasks(String id) {
        Item item = Item.of(id, "Tasks that the model is intended to perform, and the type and nature of AI systems in which it can be"
                + " integrated")
                .says(capabilities.scope().map(scope -> Entry.of("Trained for a " + breadth(scope), scope.at())));
        List<Entry> systems = assessment.facts().files().stream().flatMap(file -> file.systems().stream())
                .flatMap(system -> system.integrates().stream().filter(name -> name.value().equals(model.name()))
                        .map(name -> Entry.of("Integrated into " + system.display(), name.at()))).toList();
        return item.says(systems).lacks("the tasks that the model is intended for, and the systems that it can be integrated into");
    }

    private static String breadth(Scope scope) {
        String ground = scope.ground().map(each -> " (" + Words.of(each).replace('-', ' ') + ")").orElse("");
        return (scope.broad() ? "broad range of tasks" : "narrow set of tasks" + ground)
                + scope.description().map(text -> ": " + text).orElse("");
    }

    Item release(String id) {
        Item item = Item.of(id, "Date of release and methods of distribution");
        return item.says(model.market().placings().stream().map(this::placing).toList())
                .orLacks("the date of release and the methods of distribution");
    }

    private Entry placing(Placing placing) {
        String channel = placing.date() + ", " + Words.of(placing.channel()).replace('-', ' ');
        return Entry.of(channel + placing.url().map(url -> ": " + url).orElse("")
                + placing.host().map(host -> ", hosted by " + entity(host)).orElse("")
                + placing.system().map(system -> ", as part of " + system).orElse(""), placing.at());
    }

    Item architecture(String id) {
        Item item = Item.of(id, "Architecture and number of parameters");
        List<Entry> entries = new ArrayList<>();
        capabilities.parameters().ifPresent(count -> entries.add(Entry.of(Amounts.number(count.value()) + " parameters", count.at())));
        capabilities.activeParameters().ifPresent(count -> entries.add(Entry.of(Amounts.number(count.value())
                + " parameters are active for a token", count.at())));
        capabilities.hiddenSize().ifPresent(size -> entries.add(Entry.of("Hidden size " + Amounts.number(size.value()), size.at())));
        Item stated = item.says(entries).lacks("the architecture");
        return capabilities.parameters().isEmpty() ? stated.lacks("the number of parameters") : stated;
    }

    /** Modality and format and, if required, the maximum size. */
    Item modality(String id, boolean size) {
        Item item = Item.of(id, "Modality and format of inputs and outputs" + (size ? ", and their maximum size" : ""));
        item = item.says(Stream.concat(capabilities.accepts().map(stated -> Entry.of("Inputs: " + Amounts.words(stated.value()),
                stated.at())).stream(),
                capabilities.generates().map(stated -> Entry.of("Outputs: " + Amounts.words(stated.value()), stated.at())).stream())
                .toList());
        if (size) {
            item = capabilities.context().isEmpty() ? item.lacks("the maximum size of inputs, such as the context window") : item.says(
                    "Inputs of up to " + Amounts.number(capabilities.context().get().value()) + " tokens", capabilities.context().get()
                    .at());
            item = item.lacks("the maximum size of outputs");
        }
        item = capabilities.accepts().isEmpty() ? item.lacks("the modality of inputs") : item;
        item = capabilities.generates().isEmpty() ? item.lacks("the modality of outputs") : item;
        return item.lacks("the format of inputs and outputs");
    }

    Item licence(String id) {
        Item item = Item.of(id, "Licence");
        Optional<Stated<Licence>> licence = model.openness().licence();
        if (licence.isEmpty()) {
            return item.lacks("the licence of the model");
        }
        Item named = item.says(licence.get().value().title().map(title -> title + " (" + licence.get().value().name() + ")")
                .orElse(licence.get().value().name()), licence.get().at());
        List<Entry> terms = new ArrayList<>();
        licence.get().value().permissions().forEach((right, permission) -> {
            if (!permission.free()) {
                terms.add(Entry.of(Amounts.capital(Words.of(right)) + " is restricted" + permission.ground()
                        .map(ground -> " (" + Words.of(ground).replace('-', ' ') + ")").orElse("")
                        + permission.clause().map(clause -> ": " + clause).orElse(""), permission.at()));
            }
        });
        return named.says(terms);
    }

    Item acceptableUse(String id) {
        return Item.of(id, "Acceptable use policies").lacks("the acceptable use policies that apply");
    }

    Item integration(String id) {
        return Item.of(id, "Technical means for integration into AI systems, such as instructions, infrastructure and tools")
                .says(model.openness().publicItems().map(items -> Entry.of("Public: " + Amounts.words(items.value()), items.at())))
                .lacks("the technical means: instructions for use, infrastructure, tools");
    }

    /** The activities that a document covers: only those of the modification if the duties are limited to it. */
    List<ComputedActivity> activities() {
        boolean limited = assessed.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).limitedToModification();
        return limited ? assessed.compute().own() : assessed.compute().activities();
    }

    /** The training data of the activities, and gaps in the information about it. */
    List<Entry> data() {
        List<Entry> entries = new ArrayList<>();
        for (ComputedActivity computed : activities()) {
            Activity activity = computed.activity();
            activity.data().ifPresent(data -> entries.add(Entry.of(Amounts.capital(activity.display()) + ": "
                    + Amounts.words(data.modalities())
                    + data.description().map(text -> ", " + text).orElse(""), data.at())));
            computed.basis().filter(basis -> basis.stated().approach() instanceof Approach.Architecture).ifPresent(basis -> {
                var architecture = (Approach.Architecture) basis.stated().approach();
                entries.add(Entry.of(Amounts.capital(activity.display()) + ": " + Amounts.number(architecture.examples())
                        + " training examples (for example tokens)", basis.stated().at()));
            });
        }
        model.evidence().dataGap().ifPresent(gap -> entries.add(Entry.of("No longer known: " + gap.gap()
                + gap.justification().map(why -> ". Justification: " + why).orElse(""), gap.at())));
        return entries;
    }

    /** The compute to two significant figures, in total and for each activity. */
    Item compute(String id, String title) {
        Item item = Item.of(id, title);
        Total total = assessed.compute().cumulative();
        item = total.flop().isEmpty() ? item.lacks("the training compute, a part of which is unknown or not estimated")
                : item.says("Cumulative training compute: " + Notation.withFigures(total.known().value(), 2) + " FLOP", estimates());
        return item.says(activities().stream().filter(activity -> activity.counting().cumulative())
                .flatMap(activity -> activity.basis().stream().map(basis -> Entry.of(Amounts.capital(activity.activity().display()) + ": "
                        + basis.flop().map(flop -> Notation.withFigures(flop.value(), 2) + " FLOP, ").orElse("") + basis.derivation(),
                        basis.stated().at()))).toList());
    }

    /** The estimates that are included in the cumulative training compute. */
    Location[] estimates() {
        return assessed.compute().activities().stream().filter(activity -> activity.counting().cumulative())
                .flatMap(activity -> activity.basis().stream()).map(basis -> basis.stated().at()).toArray(Location[]::new);
    }

    /** The dates of the activities. */
    List<Entry> days() {
        List<Entry> entries = new ArrayList<>();
        for (ComputedActivity activity : assessed.compute().own()) {
            for (Map.Entry<RunEvent, Stated<LocalDate>> day : activity.activity().dates().entrySet()) {
                entries.add(Entry.of(Amounts.capital(activity.activity().display()) + ": " + Words.of(day.getKey()) + " " + day.getValue()
                        .value(),
                        day.getValue().at()));
            }
        }
        return entries;
    }

    /** The stated documents of a kind. */
    List<Entry> documents(DocumentKind kind) {
        return model.documents().stream().filter(document -> document.kind() == kind).map(ModelItems::document).toList();
    }

    private static Entry document(Document document) {
        return Entry.of(Amounts.capital(Words.of(document.kind()).replace('-', ' ')) + ": " + document.location()
                + document.date().map(day -> " (" + day + ")").orElse(""), document.at());
    }
}
