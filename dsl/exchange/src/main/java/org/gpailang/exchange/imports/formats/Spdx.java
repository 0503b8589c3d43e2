package org.gpailang.exchange.imports.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.exchange.imports.Found;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;

/** An SPDX 3 document: each AI package that is not only named as the original of another is a model. */
public final class Spdx implements InputFormat {

    private static final String PACKAGE = "ai_AIPackage";

    private final CatalogueNames catalogue;
    private final ExportedStatements exported;

    /** A reader that knows these names. */
    public Spdx(CatalogueNames catalogue) {
        this.catalogue = catalogue;
        this.exported = new ExportedStatements(catalogue);
    }

    @Override
    public String title() {
        return "SPDX 3 in JSON-LD";
    }

    @Override
    public boolean accepts(Input input) {
        return input.text().stripLeading().startsWith("{") && input.text().contains("https://spdx.org/rdf/3.");
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        Map<String, Document> elements = new HashMap<>();
        List<Document> packages = new ArrayList<>();
        List<Document> relationships = new ArrayList<>();
        for (Document element : Document.json(input).at("@graph").items()) {
            element.at("spdxId").text().ifPresent(id -> elements.put(id, element));
            String type = element.at("type").text().orElse("");
            if (type.equals(PACKAGE)) {
                packages.add(element);
            } else if (type.equals("Relationship")) {
                relationships.add(element);
            }
        }
        List<String> originals = relationships.stream().filter(relationship -> isKind(relationship, "descendantOf"))
                .flatMap(relationship -> relationship.at("to").texts().stream()).toList();
        List<FoundModel> models = new ArrayList<>();
        for (Document ai : packages) {
            if (ai.at("spdxId").text().filter(originals::contains).isEmpty()) {
                models.add(model(ai, elements, relationships, input.name()));
            }
        }
        return models.isEmpty() ? List.of(FoundModel.part(input.name())) : models;
    }

    private static boolean isKind(Document relationship, String kind) {
        return relationship.at("relationshipType").text().filter(kind::equals).isPresent();
    }

    private FoundModel model(Document ai, Map<String, Document> elements, List<Document> relationships, String file) {
        FoundModel model = FoundModel.whole(file);
        model.name(Found.Role.MODEL, ai.at("name").text().orElse(""), ai.at("name").place());
        Optional<Document> supplier = ai.at("suppliedBy").text().map(elements::get);
        boolean own = false;
        for (Document entry : ai.at("ai_hyperparameter").items()) {
            String key = entry.at("key").text().orElse("");
            own |= exported.read(key, entry.at("value"), model);
        }
        boolean exportedHere = own;
        supplier.ifPresent(organization -> Provenance.supplier(organization.at("name"), Optional.empty(), exportedHere, model));
        String id = ai.at("spdxId").text().orElse("");
        if (!model.isDerived()) {
            Provenance.ancestors(targets(id, "descendantOf", elements, relationships).stream().map(original -> original.at("name"))
                    .flatMap(name -> name.text().stream().map(text -> new Found.Name(Found.Role.ORIGINAL, text, name.place()))).toList(),
                    model);
        }
        for (Document licence : targets(id, "hasDeclaredLicense", elements, relationships)) {
            Document expression = licence.at("simplelicensing_licenseExpression");
            expression.text().filter(text -> !model.states("licence")).ifPresent(text -> catalogue.licence(model, text.replaceFirst(
                    "^LicenseRef-", ""), expression.place()));
        }
        if (!own) {
            energy(ai.at("ai_energyConsumption", "ai_trainingEnergyConsumption"), Part.RUN, model);
            energy(ai.at("ai_energyConsumption", "ai_finetuningEnergyConsumption"), Part.of(ActivityKind.FINETUNING), model);
            Document released = ai.at("releaseTime");
            released.text().ifPresent(time -> model.doubt(Part.MODEL, "The release time is " + Statement.quoted(time)
                    + ". It is that of a placing on the market only if the model was offered in the Union.",
                    "placed on market DATE via CHANNEL", released.place()));
        }
        return model;
    }

    private static List<Document> targets(String from, String kind, Map<String, Document> elements, List<Document> relationships) {
        return relationships.stream().filter(relationship -> isKind(relationship, kind)
                && relationship.at("from").text().filter(from::equals).isPresent()).flatMap(relationship -> relationship.at("to").texts()
                .stream())
                .filter(elements::containsKey).map(elements::get).toList();
    }

    private static void energy(Document descriptions, Part part, FoundModel model) {
        for (Document description : descriptions.items()) {
            Document quantity = description.at("ai_energyQuantity");
            quantity.number().filter(number -> description.at("ai_energyUnit").text().filter("kilowattHour"::equals).isPresent())
                    .ifPresent(number -> model.state(part, Statement.amount("energy", number, "kWh"), quantity.place()));
        }
    }
}
