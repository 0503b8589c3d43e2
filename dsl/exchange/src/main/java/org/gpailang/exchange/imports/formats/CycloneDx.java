package org.gpailang.exchange.imports.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.exchange.imports.Found;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;

/** A CycloneDX bill of materials in JSON: each component of the type {@code machine-learning-model} is a model. */
public final class CycloneDx implements InputFormat {

    private final CatalogueNames catalogue;
    private final ExportedStatements exported;

    /** A reader that knows these names. */
    public CycloneDx(CatalogueNames catalogue) {
        this.catalogue = catalogue;
        this.exported = new ExportedStatements(catalogue);
    }

    @Override
    public String title() {
        return "CycloneDX in JSON";
    }

    @Override
    public boolean accepts(Input input) {
        return input.text().stripLeading().startsWith("{") && input.text().contains("\"bomFormat\"");
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        List<FoundModel> models = new ArrayList<>();
        for (Document component : Document.json(input).at("components").items()) {
            if (component.at("type").text().filter("machine-learning-model"::equals).isPresent()) {
                models.add(model(component, input.name()));
            }
        }
        return models.isEmpty() ? List.of(FoundModel.part(input.name())) : models;
    }

    private FoundModel model(Document component, String file) {
        FoundModel model = FoundModel.whole(file);
        model.name(Found.Role.MODEL, component.at("name").text().orElse(""), component.at("name").place());
        List<Document> properties = component.at("modelCard", "properties").items();
        boolean own = false;
        for (Document property : properties) {
            own |= exported.read(property.at("name").text().orElse(""), property.at("value"), model);
        }
        Document supplier = component.at("supplier");
        Provenance.supplier(supplier.at("name"), Optional.of(supplier.at("address", "country")), own, model);
        if (!model.isDerived()) {
            Provenance.ancestors(component.at("pedigree", "ancestors").items().stream().flatMap(CycloneDx::name).toList(), model);
        }
        for (Document licence : component.at("licenses").items()) {
            Document name = licence.at("license", "id").exists() ? licence.at("license", "id") : licence.at("license", "name").exists()
                    ? licence.at("license", "name") : licence.at("expression");
            name.text().filter(text -> !model.states("licence")).ifPresent(text -> catalogue.licence(model, text, name.place()));
        }
        if (!own) {
            parameters(component.at("modelCard"), model);
        }
        return model;
    }

    private static Stream<Found.Name> name(Document ancestor) {
        String group = ancestor.at("group").text().map(text -> text + "/").orElse("");
        return ancestor.at("name").text().stream().map(name -> new Found.Name(Found.Role.ORIGINAL, group + name, ancestor.at("name")
                .place()));
    }

    private static void parameters(Document card, FoundModel model) {
        modalities(card.at("modelParameters", "inputs"), "accepts", model);
        modalities(card.at("modelParameters", "outputs"), "generates", model);
        for (Document consumption : card.at("considerations", "environmentalConsiderations", "energyConsumptions").items()) {
            Document energy = consumption.at("activityEnergyCost", "value");
            String activity = consumption.at("activity").text().orElse("");
            Part part = activity.equals("fine-tuning") ? Part.of(ActivityKind.FINETUNING) : Part.RUN;
            energy.number().filter(number -> consumption.at("activityEnergyCost", "unit").text().filter("kWh"::equals).isPresent())
                    .filter(number -> List.of("training", "fine-tuning").contains(activity))
                    .ifPresent(number -> model.state(part, Statement.amount("energy", number, "kWh"), energy.place()));
        }
    }

    private static void modalities(Document formats, String keyword, FoundModel model) {
        List<Modality> found = new ArrayList<>();
        for (Document format : formats.items()) {
            Optional<List<Modality>> named = format.at("format").text().flatMap(Modalities::of);
            if (named.isEmpty()) {
                model.doubt(Part.MODEL, "The format is " + format.at("format").text().map(Statement::quoted).orElse("not stated") + ".",
                        keyword + " MODALITY", format.place());
                return;
            }
            found.addAll(named.get());
        }
        if (!found.isEmpty()) {
            model.state(Part.MODEL, Modalities.statement(keyword, found), formats.place());
        }
    }
}
