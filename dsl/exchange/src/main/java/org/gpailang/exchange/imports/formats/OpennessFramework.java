package org.gpailang.exchange.imports.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gpailang.exchange.imports.Found;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;

/** A description of a model by the Model Openness Framework: its name, producer, licence and published components. */
public final class OpennessFramework implements InputFormat {

    private final CatalogueNames catalogue;

    /** A reader that knows these names. */
    public OpennessFramework(CatalogueNames catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String title() {
        return "YAML of the Model Openness Framework";
    }

    @Override
    public boolean accepts(Input input) {
        return !input.text().stripLeading().startsWith("{") && input.text().contains("Model Openness Framework")
                && input.text().contains("release:");
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        Document release = Document.yaml(input, input.text()).at("release");
        FoundModel model = FoundModel.whole(input.name());
        model.name(Found.Role.MODEL, release.at("name").text().orElse(""), release.at("name").place());
        model.name(Found.Role.PROVIDER, release.at("producer").text().orElse(""), release.at("producer").place());
        Document licence = release.at("license", "distribution", "name");
        licence.text().ifPresent(name -> catalogue.licence(model, name, licence.place()));
        components(release.at("components"), model);
        if (licence.text().isEmpty()) {
            release.at("components").items().stream().filter(OpennessFramework::isWeights).map(component -> component.at("license"))
                    .filter(Document::exists).findFirst().ifPresent(named -> model.doubt(Part.MODEL, "The licence of the weights is "
                            + Statement.quoted(named.text().orElse("")) + ".", "licence " + named.text().flatMap(catalogue::licence)
                            .orElse("NAME"), named.place()));
        }
        Document type = release.at("type");
        type.text().ifPresent(kind -> model.doubt(Part.MODEL, "The type is " + Statement.quoted(kind)
                + ", which does not determine what the model generates.", "generates " + (kind.equals("language") ? "text" : "MODALITY"),
                type.place()));
        Document address = release.at("huggingface").text().isPresent() ? release.at("huggingface") : release.at("repository");
        Document date = release.at("date");
        if (address.text().isPresent() || date.text().isPresent()) {
            model.doubt(Part.MODEL, "The date " + date.text().map(Statement::quoted).orElse("")
                    + " is that of the description or the release."
                    + " It is a placing on the market only if the model was offered in the Union.", "placed on market DATE via repository"
                    + address.text().map(url -> " " + Statement.quoted(url)).orElse(""), (date.text().isPresent() ? date : address)
                    .place());
        }
        return List.of(model);
    }

    private static boolean isWeights(Document component) {
        return component.at("name").text().filter(name -> name.toLowerCase(Locale.ROOT).startsWith("model parameters")).isPresent();
    }

    private static void components(Document components, FoundModel model) {
        List<String> items = new ArrayList<>();
        for (Document component : components.items()) {
            String name = component.at("name").text().or(component::text).orElse("").toLowerCase(Locale.ROOT);
            if (name.contains("model parameters (final)") || name.equals("model parameters")) {
                items.add("weights");
            } else if (name.contains("model architecture")) {
                items.add("architecture");
            } else if (name.contains("model card")) {
                model.doubt(Part.MODEL, "A model card is published; whether it has the information that users need is not stated.",
                        "public usage-information", component.place());
            }
        }
        if (!items.isEmpty()) {
            model.state(Part.MODEL, new Statement("public", "public " + String.join(", ", items.stream().distinct().toList())),
                    components.place());
        }
    }
}
