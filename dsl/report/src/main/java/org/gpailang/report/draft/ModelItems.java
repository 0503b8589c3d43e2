package org.gpailang.report.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Union;
import org.gpailang.core.documentation.ParameterBand;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.entity.Representative;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.model.ModalityForm;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.model.ModelDocumentation;
import org.gpailang.core.facts.model.ModelText;
import org.gpailang.core.facts.model.NeedKind;
import org.gpailang.core.facts.model.Scope;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.report.Phrases;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;

/** Items that several documents have in common, filled from the statements about a model. */
final class ModelItems {

    private static final String MAXIMUM = "the maximum size of ";

    private final Assessment assessment;
    private final ModelAssessment assessed;
    private final Model model;
    private final Capabilities capabilities;
    private final ModelDocumentation documentation;
    private final ReleaseItems release;
    private final TrainingItems training;

    ModelItems(Assessment assessment, ModelAssessment assessed) {
        this.assessment = assessment;
        this.assessed = assessed;
        this.model = assessed.model();
        this.capabilities = assessed.capabilities();
        this.documentation = model.documentation();
        this.release = new ReleaseItems(assessment, assessed);
        this.training = new TrainingItems(assessment, assessed);
    }

    /** The items about the release. */
    ReleaseItems release() {
        return release;
    }

    /** The items about the training. */
    TrainingItems training() {
        return training;
    }

    /** Remarks on the draft: its ruleset, its date and its limits. */
    String basis() {
        return "The draft follows the ruleset " + assessed.ruleset().name() + " as of " + assessment.asOf()
                + ". This is not legal advice; review it before you use it.";
    }

    Item provider(String id) {
        Item item = Item.of(id, "Provider");
        Optional<Entity> dutyHolder = assessed.dutyHolder();
        if (dutyHolder.isEmpty()) {
            return item.lacks("the name and the contact of the provider");
        }
        Entity entity = dutyHolder.get();
        item = item.says(legalName(entity))
                .says(entity.country().map(country -> Entry.of("Established in " + country.value(), country.at())))
                .says(contact(entity));
        item = entity.country().isEmpty() ? item.lacks("where the provider is established", Place.PROVIDER, "established in COUNTRY")
                : item;
        return entity.contact().isEmpty() ? item.lacks("a contact of the provider", Place.PROVIDER, "contact \"…\"") : item;
    }

    /** The legal name of an entity, or its title, marked as such. */
    static Entry legalName(Entity entity) {
        return entity.legalName().map(name -> Entry.of(name.value(), name.at()))
                .orElseGet(() -> Entry.of(entity.display() + " (the legal name is not stated)", entity.at()));
    }

    private static Optional<Entry> contact(Entity entity) {
        return entity.contact().map(contact -> Entry.of("Contact: " + contact.value(), contact.at()));
    }

    Item representative(String id) {
        Item item = Item.of(id, "Authorised representative");
        Optional<Representative> representative = assessed.dutyHolder().flatMap(Entity::representative);
        if (representative.isPresent()) {
            Optional<Entity> entity = assessment.facts().entity(representative.get().entity());
            item = item.says(entity.flatMap(Entity::legalName).map(Stated::value).orElse(entity(assessment, representative.get().entity()))
                    + representative.get().appointed().map(day -> ", appointed on " + day).orElse(""), representative.get().at());
            Optional<Entry> contact = entity.flatMap(ModelItems::contact);
            return contact.isPresent() ? item.says(contact)
                    : item.lacks("a contact of the representative", Place.REPRESENTATIVE, "contact \"…\"");
        }
        return item.says(assessed.dutyHolder().flatMap(Entity::country).filter(country -> Union.contains(country.value())).map(country ->
                Entry.of("Not required: the provider is established in the Union (Art. 54)", country.at())))
                .orLacks("the authorised representative in the Union, if the provider is established outside the Union (Art. 54)",
                        Place.PROVIDER, "representative ENTITY appointed DATE");
    }

    Item name(String id) {
        Item item = Item.of(id, "Model").says(model.display() + (model.title().isPresent() ? " (" + model.name() + ")" : ""), model.at());
        for (Stated<String> original : model.originals()) {
            item = item.says("Based on " + model(original.value()), original.at());
        }
        for (Stated<String> teacher : model.training().outputsOf()) {
            item = item.says("Trained on outputs of " + model(teacher.value()), teacher.at());
        }
        for (Stated<String> method : model.training().methods()) {
            item = item.says(Amounts.capital(method.value()), method.at());
        }
        item = item.says(model.training().noTraining().filter(done -> !done.value().isBlank())
                .map(done -> Entry.of("Not trained, but: " + done.value(), done.at())));
        return item.says(model.developer().map(developer ->
                Entry.of("Developed by " + entity(assessment, developer.value()), developer.at())));
    }

    /** The title of the entity with this qualified name. */
    static String entity(Assessment assessment, String name) {
        return assessment.facts().entity(name).map(Entity::display).orElse(name);
    }

    /** The title of the model with this qualified name. */
    String model(String name) {
        return assessment.facts().model(name).map(Model::display).orElse(name);
    }

    Item intended(String id, String title) {
        Item item = Item.of(id, title);
        item = item.says(documentation.intended().map(uses -> Entry.of("Intended for " + String.join(", ", uses.value()), uses.at())))
                .says(documentation.restricted().map(uses -> Entry.of("Restricted: not for " + String.join(", ", uses.value()),
                        uses.at())));
        boolean stated = documentation.intended().isPresent() || documentation.restricted().isPresent();
        return stated ? item : item.says(capabilities.scope().map(scope -> Entry.of("Trained for a " + breadth(scope), scope.at())))
                .lacks("the tasks that the model is intended for, or those that are restricted", Place.MODEL, "intended for \"…\"",
                        "not for \"…\"");
    }

    Item systems(String id, String title) {
        Item item = Item.of(id, title)
                .says(documentation.systems().map(systems -> Entry.of("Suitable: " + String.join(", ", systems.suitable())
                + (systems.unsuitable().isEmpty() ? "" : ". Not suitable: " + String.join(", ", systems.unsuitable())), systems.at())));
        Item known = item.says(assessment.facts().files().stream().flatMap(file -> file.systems().stream())
                .flatMap(system -> system.integrates().stream().filter(name -> name.value().equals(model.name()))
                        .map(name -> Entry.of("Integrated into " + system.display(), name.at()))).toList());
        return documentation.systems().isPresent() ? known : known.lacks("the types of systems into which it can and cannot be integrated",
                "suits \"…\" except \"…\"");
    }

    /** The intended tasks and the types of systems, which the annexes ask for together. */
    Item tasks(String id) {
        Item tasks = intended(id, "Tasks that the model is intended to perform, and the type and nature of AI systems in which it can be"
                + " integrated");
        Item systems = systems(id, "");
        Item both = tasks.says(systems.entries());
        return systems.filled() ? both : both.lacks(systems.missing());
    }

    private static String breadth(Scope scope) {
        String ground = scope.ground().map(each -> " (" + Words.of(each).replace('-', ' ') + ")").orElse("");
        return (scope.broad() ? "broad range of tasks" : "narrow set of tasks" + ground)
                + scope.description().map(text -> ": " + text).orElse("");
    }

    Item architecture(String id) {
        Item item = describedArchitecture(id, "Architecture and number of parameters");
        item = item.says(parameters());
        return capabilities.parameters().isEmpty() ? item.lacks("the number of parameters", "parameters N") : item;
    }

    Item describedArchitecture(String id, String title) {
        Item item = Item.of(id, title).says(text(ModelText.ARCHITECTURE));
        Item known = item.says(capabilities.activeParameters().filter(active -> capabilities.parameters()
                .filter(total -> active.value().compareTo(total.value()) < 0).isPresent())
                .map(active -> Entry.of("A mixture of experts: " + Amounts.count(active.value(), "parameters") + " are active for a token",
                        active.at())))
                .says(capabilities.hiddenSize().map(size -> Entry.of("Hidden size " + Amounts.number(size.value()), size.at())));
        return item.entries().isEmpty() ? known.lacks("the architecture", "architecture \"…\"") : known;
    }

    /** The total number of parameters to at least two significant figures. */
    Optional<Entry> parameters() {
        return capabilities.parameters().map(count -> Entry.of(Amounts.count(count.value(), "parameters"), count.at()));
    }

    /** The band of the total number of parameters, for downstream providers. */
    Item parameterBand(String title) {
        return Item.of("", title).says(capabilities.parameters().map(count -> Entry.of(ParameterBand.of(count.value()) + " parameters"
                + (ParameterBand.onBorder(count.value()) ? " (on the border of two bands; the lower one is our reading)" : ""),
                count.at())))
                .orLacks("the number of parameters", "parameters N");
    }

    Item totalSize(String title) {
        return Item.of("", title).says(parameters()).orLacks("the number of parameters", "parameters N");
    }

    /** The modalities of inputs, with their maximum sizes. */
    Item inputs(String id, String title, boolean formats) {
        return forms(Item.of(id, title), capabilities.accepts(), documentation.inputs(), "accepts", "inputs", formats);
    }

    /** The modalities of outputs, with their maximum sizes. */
    Item outputs(String id, String title, boolean formats) {
        return forms(Item.of(id, title), capabilities.generates(), documentation.outputs(), "generates", "outputs", formats);
    }

    private Item forms(Item item, Optional<Stated<Set<Modality>>> stated, List<ModalityForm> forms, String word, String what,
            boolean formats) {
        if (stated.isEmpty()) {
            return item.lacks("the modality of " + what, word + " MODALITY");
        }
        for (Modality modality : stated.get().value().stream().sorted().toList()) {
            String name = Words.of(modality).replace('-', ' ');
            Optional<ModalityForm> form = forms.stream().filter(each -> each.modality() == modality).findFirst();
            Optional<String> maximum = form.flatMap(each -> each.maximum().map(size -> Amounts.count(size, each.unit())))
                    .or(() -> context(modality, word));
            Optional<String> format = form.flatMap(ModalityForm::format);
            item = item.says(Amounts.capital(name) + maximum.map(size -> ", up to " + size).orElse("")
                    + format.filter(each -> formats).map(each -> ", as " + each).orElse(""),
                    form.map(ModalityForm::at).orElse(stated.get().at()));
            item = maximum.isPresent() ? item : item.lacks(MAXIMUM + name + " " + what + ", or N/A if none is defined",
                    word + " " + Words.of(modality) + " up to N UNIT");
            item = format.isPresent() || !formats ? item
                    : item.lacks("the format of " + name + " " + what, word + " " + Words.of(modality) + " as \"…\"");
        }
        return item;
    }

    private Optional<String> context(Modality modality, String word) {
        return capabilities.context().filter(stated -> modality == Modality.TEXT && word.equals("accepts"))
                .map(stated -> Amounts.count(stated.value(), "tokens"));
    }

    /** A document as it may be handed over: its web address, but never a path on a machine of the provider. */
    static String handedOver(String location) {
        return Phrases.webAddress(location).orElse("a document of the provider, available on request");
    }

    /** Modality and format of inputs and outputs and, if required, their maximum size; the annexes ask for both together. */
    Item modality(String id, boolean size) {
        Item inputs = inputs(id, "Modality and format of inputs and outputs" + (size ? ", and their maximum size" : ""), true);
        Item outputs = outputs(id, "", true);
        Item both = Item.of(id, inputs.title());
        for (Entry entry : inputs.entries()) {
            both = both.says(List.of(new Entry("Inputs: " + entry.text(), entry.at())));
        }
        for (Entry entry : outputs.entries()) {
            both = both.says(List.of(new Entry("Outputs: " + entry.text(), entry.at())));
        }
        return both.lacks(Stream.concat(inputs.missing().stream(), outputs.missing().stream())
                .filter(gap -> size || !gap.what().startsWith(MAXIMUM)).toList());
    }

    Item integration(String id, String title) {
        return Item.of(id, title).says(documentation.integration().map(means -> Entry.of(means.text()
                + means.url().map(url -> ": " + handedOver(url)).orElse(""), means.at())))
                .orLacks("the technical means: instructions for use, infrastructure, tools", "integration \"…\"");
    }

    Item needs(String id, String title, NeedKind kind) {
        return Item.of(id, title).says(documentation.needs().stream().filter(need -> need.kind() == kind)
                .map(need -> Entry.of(need.text().orElse("N/A: none is required"), need.at())).toList())
                .orLacks("the required " + Words.of(kind) + ", or that none is required", Place.MODEL, "needs " + Words.of(kind) + " \"…\"",
                        "needs " + Words.of(kind) + " none");
    }

    /** A description of the model, if stated. */
    Optional<Entry> text(ModelText text) {
        return documentation.text(text).map(stated -> Entry.of(stated.value(), stated.at()));
    }

    /** The models that it is made from, each marked if it was not placed on the market; "N/A" if there is none. */
    Item dependencies(String title) {
        Item item = Item.of("", title);
        if (model.originals().isEmpty()) {
            return item.says("N/A: not based on another general-purpose AI model", model.at());
        }
        for (Stated<String> original : model.originals()) {
            Optional<Model> found = assessment.facts().model(original.value());
            String versions = found.flatMap(each -> each.documentation().versions()).map(stated -> ", version "
                    + String.join(", ", stated.value())).orElse("");
            boolean placed = found.filter(each -> each.market().placedBy(assessment.asOf()).isPresent()).isPresent();
            item = item.says(model(original.value()) + versions + (placed ? ""
                    : " (no placing on the Union market is stated; the form asks for models that were placed on it)"), original.at());
        }
        return item;
    }

    /** The stated documents of a kind. */
    List<Entry> documents(DocumentKind kind) {
        return model.documents().stream().filter(document -> document.kind() == kind).map(ModelItems::document).toList();
    }

    private static Entry document(Document document) {
        String where = handedOver(document.location());
        return Entry.of(Amounts.capital(Words.of(document.kind()).replace('-', ' ')) + ": " + where
                + document.version().map(version -> ", version " + version).orElse("")
                + document.date().map(day -> " (" + day + ")").orElse(""), document.at());
    }
}
