package org.gpailang.exchange.exports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.report.JsonText;
import org.gpailang.report.ProgramVersion;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CycloneDX bill of materials with one component of the type {@code machine-learning-model}. It has no serial number and no time, so that
 * the same files give the same document.
 */
final class CycloneDxBom {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MODEL_TYPE = "machine-learning-model";
    /** What the format requires of an energy provider, and the files do not state. */
    private static final String UNKNOWN = "unknown";

    private CycloneDxBom() {}

    /** The document in a version of the format, such as {@code 1.7}. */
    static String print(ExportedModel model, String version) {
        ObjectNode bom = NODES.objectNode();
        bom.put("$schema", "http://cyclonedx.org/schema/bom-" + version + ".schema.json");
        bom.put("bomFormat", "CycloneDX").put("specVersion", version).put("version", 1);
        ObjectNode tool = bom.putObject("metadata").putObject("tools").putArray("components").addObject();
        tool.put("type", "application").put("name", "gpai").put("version", ProgramVersion.number());
        bom.putArray("components").add(component(model));
        return JsonText.print(bom);
    }

    private static ObjectNode component(ExportedModel model) {
        ObjectNode component = NODES.objectNode();
        component.put("type", MODEL_TYPE).put("bom-ref", model.name());
        model.provider().ifPresent(provider -> component.set("supplier", organization(provider)));
        model.developer().ifPresent(developer -> component.set("manufacturer", organization(developer)));
        component.put("name", model.title());
        model.version().ifPresent(version -> component.put("version", version));
        model.scope().ifPresent(scope -> component.put("description", scope));
        model.licence().ifPresent(licence -> {
            ObjectNode entry = component.putArray("licenses").addObject().putObject("license");
            SpdxLicences.identifier(licence).ifPresentOrElse(id -> entry.put("id", id), () -> entry.put("name",
                    SpdxLicences.simple(licence)));
        });
        if (!model.originals().isEmpty()) {
            ArrayNode ancestors = component.putObject("pedigree").putArray("ancestors");
            model.originals().keySet().forEach(original -> ancestors.addObject().put("type", MODEL_TYPE).put("name", original));
        }
        if (!model.addresses().isEmpty() || !model.documents().isEmpty()) {
            ArrayNode references = component.putArray("externalReferences");
            model.addresses().forEach(address -> references.addObject().put("url", address).put("type", "distribution"));
            model.documents().forEach((address, kind) -> references.addObject().put("url", address).put("comment", kind)
                    .put("type", "documentation"));
        }
        component.set("modelCard", card(model));
        return component;
    }

    private static ObjectNode organization(Entity entity) {
        ObjectNode organization = NODES.objectNode().put("name", entity.display());
        entity.country().ifPresent(country -> organization.putObject("address").put("country", country.value()));
        return organization;
    }

    private static ObjectNode card(ExportedModel model) {
        ObjectNode card = NODES.objectNode();
        ObjectNode parameters = NODES.objectNode();
        task(model).ifPresent(task -> parameters.put("task", task));
        if (!model.data().isEmpty()) {
            ArrayNode datasets = parameters.putArray("datasets");
            model.data().forEach(data -> datasets.addObject().put("type", "dataset").put("description", data));
        }
        formats(parameters, "inputs", model.accepts());
        formats(parameters, "outputs", model.generates());
        if (!parameters.isEmpty()) {
            card.set("modelParameters", parameters);
        }
        ArrayNode consumptions = NODES.arrayNode();
        model.activities().forEach(activity -> ExportedModel.kilowattHours(activity.activity()).ifPresent(energy ->
                consumptions.add(consumption(activity, energy))));
        if (!consumptions.isEmpty()) {
            card.putObject("considerations").putObject("environmentalConsiderations").set("energyConsumptions", consumptions);
        }
        ArrayNode properties = card.putArray("properties");
        model.properties().forEach(property -> properties.addObject().put("name", property.name()).put("value", property.value()));
        return card;
    }

    private static void formats(ObjectNode parameters, String field, List<Modality> modalities) {
        if (!modalities.isEmpty()) {
            ArrayNode formats = parameters.putArray(field);
            modalities.forEach(modality -> formats.addObject().put("format", Words.of(modality)));
        }
    }

    /** The task in the words of the Hugging Face Hub, where it follows from the modalities. */
    static Optional<String> task(ExportedModel model) {
        boolean text = model.generates().contains(Modality.TEXT);
        List<Modality> others = model.generates().stream().filter(modality -> modality != Modality.TEXT && modality != Modality.CODE)
                .toList();
        if (model.accepts().equals(List.of(Modality.TEXT)) && others.isEmpty() && text) {
            return Optional.of("text-generation");
        }
        if (model.accepts().equals(List.of(Modality.TEXT)) && !text && others.size() == 1
                && List.of(Modality.IMAGE, Modality.VIDEO, Modality.SPEECH, Modality.AUDIO).contains(others.get(0))) {
            return Optional.of("text-to-" + Words.of(others.get(0)));
        }
        return Optional.empty();
    }

    private static ObjectNode consumption(ComputedActivity activity, BigDecimal energy) {
        ObjectNode consumption = NODES.objectNode();
        consumption.put("activity", word(activity.activity().kind()));
        ObjectNode provider = consumption.putArray("energyProviders").addObject();
        provider.putObject("organization").put("name", UNKNOWN);
        provider.put("energySource", UNKNOWN);
        provider.set("energyProvided", measure(energy));
        consumption.set("activityEnergyCost", measure(energy));
        return consumption;
    }

    private static ObjectNode measure(BigDecimal energy) {
        return NODES.objectNode().put("value", energy).put("unit", "kWh");
    }

    private static String word(ActivityKind kind) {
        return switch (kind) {
            case PRETRAINING, CONTINUED_PRETRAINING -> "training";
            case FINETUNING, REINFORCEMENT_LEARNING, DISTILLATION -> "fine-tuning";
            case SYNTHETIC_DATA -> "data-preparation";
            case EVALUATION -> "validation";
            case EXPERIMENT, HYPERPARAMETER_SEARCH, REWARD_MODEL, FAILED_RUN, SCAFFOLDING -> "other";
        };
    }
}
