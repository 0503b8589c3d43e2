package org.gpailang.exchange.exports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.report.JsonText;
import org.gpailang.report.ProgramVersion;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document in SPDX 3.0.1 with one AI package. The time of creation is the beginning of the day for which the model is assessed, so that
 * the same files give the same document.
 */
final class SpdxDocument {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String CREATION = "_:creation";
    private static final String BASE = "https://gpailang.org/spdx/";

    private final ArrayNode graph = NODES.arrayNode();
    private final ExportedModel model;
    private final String id;

    private SpdxDocument(ExportedModel model) {
        this.model = model;
        this.id = id("model", model.name());
    }

    /** The document. */
    static String print(ExportedModel model) {
        SpdxDocument document = new SpdxDocument(model);
        document.write();
        ObjectNode root = NODES.objectNode().put("@context", "https://spdx.org/rdf/3.0.1/spdx-context.jsonld");
        root.set("@graph", document.graph);
        return JsonText.print(root);
    }

    /** What the format requires of a package and the files do not state. */
    static List<String> missing(ExportedModel model) {
        List<String> missing = new ArrayList<>();
        if (model.provider().isEmpty()) {
            missing.add("suppliedBy (the provider)");
        }
        if (model.placing().isEmpty()) {
            missing.add("releaseTime (the first placing on the market)");
        }
        if (model.addresses().isEmpty()) {
            missing.add("software_downloadLocation (a web address after a channel)");
        }
        if (model.version().isEmpty()) {
            missing.add("software_packageVersion (the statement 'versions')");
        }
        return missing;
    }

    private void write() {
        ObjectNode creation = graph.addObject().put("type", "CreationInfo").put("@id", CREATION).put("specVersion", "3.0.1");
        creation.put("created", model.asOf() + "T00:00:00Z");
        String agent = id("organization", model.provider().map(Entity::name).orElse("unknown"));
        creation.putArray("createdBy").add(agent);
        creation.putArray("createdUsing").add(id("tool", "gpai"));
        element("Tool", id("tool", "gpai")).put("name", "gpai " + ProgramVersion.number());
        element("Organization", agent).put("name", model.provider().map(Entity::display).orElse("not stated"));
        ArrayNode profiles = element("SpdxDocument", id("document", model.name())).put("name", model.title())
                .set("rootElement", NODES.arrayNode().add(id))
                .withArray("profileConformance");
        List.of("core", "software", "ai", "simpleLicensing").forEach(profiles::add);
        writePackage(agent);
        model.licence().ifPresent(this::writeLicence);
        writeOriginals();
        writeData(profiles);
        writeDocuments();
        annotate();
    }

    private void writePackage(String agent) {
        ObjectNode ai = element("ai_AIPackage", id).put("name", model.title());
        List<String> missing = missing(model);
        if (!missing.isEmpty()) {
            ai.put("comment", "Not stated: " + String.join(", ", missing) + ".");
        }
        if (model.provider().isPresent()) {
            ai.put("suppliedBy", agent);
        }
        model.placing().ifPresent(placing -> ai.put("releaseTime", placing.date() + "T00:00:00Z"));
        model.addresses().stream().findFirst().ifPresent(address -> ai.put("software_downloadLocation", address));
        model.version().ifPresent(version -> ai.put("software_packageVersion", version));
        ai.put("software_primaryPurpose", "model");
        model.scope().ifPresent(scope -> ai.putArray("ai_domain").add(scope));
        List<Modality> generates = model.generates();
        if (!generates.isEmpty()) {
            ArrayNode types = ai.putArray("ai_typeOfModel");
            generates.forEach(modality -> types.add("generates " + Words.of(modality)));
        }
        ai.put("ai_informationAboutTraining", String.join("\n", model.derivations()));
        writeEnergy(ai);
        ArrayNode parameters = ai.putArray("ai_hyperparameter");
        // a dictionary has each key once
        Map<String, Integer> seen = new HashMap<>();
        for (ExportedModel.Property property : model.properties()) {
            int number = seen.merge(property.name(), 1, Integer::sum);
            parameters.addObject().put("type", "DictionaryEntry").put("key", property.name() + (number == 1 ? "" : ":" + number))
                    .put("value", property.value());
        }
    }

    private void writeEnergy(ObjectNode ai) {
        ArrayNode training = NODES.arrayNode();
        ArrayNode finetuning = NODES.arrayNode();
        model.activities().forEach(activity -> {
            Optional<ArrayNode> list = switch (activity.activity().kind()) {
                case PRETRAINING, CONTINUED_PRETRAINING -> Optional.of(training);
                case FINETUNING, REINFORCEMENT_LEARNING, DISTILLATION -> Optional.of(finetuning);
                // the format has no place for the energy of what is neither training nor fine-tuning; it remains in the statements
                case SYNTHETIC_DATA, EVALUATION, EXPERIMENT, HYPERPARAMETER_SEARCH, REWARD_MODEL, FAILED_RUN, SCAFFOLDING ->
                    Optional.empty();
            };
            ExportedModel.kilowattHours(activity.activity()).ifPresent(amount -> list.ifPresent(energies -> energies.addObject()
                    .put("type", "ai_EnergyConsumptionDescription").put("ai_energyQuantity", amount.toPlainString())
                    .put("ai_energyUnit", "kilowattHour")));
        });
        if (!training.isEmpty() || !finetuning.isEmpty()) {
            ObjectNode energy = ai.putObject("ai_energyConsumption").put("type", "ai_EnergyConsumption");
            if (!training.isEmpty()) {
                energy.set("ai_trainingEnergyConsumption", training);
            }
            if (!finetuning.isEmpty()) {
                energy.set("ai_finetuningEnergyConsumption", finetuning);
            }
        }
    }

    private void writeLicence(Licence licence) {
        String expression = SpdxLicences.identifier(licence).orElseGet(() -> "LicenseRef-" + SpdxLicences.simple(licence)
                .replaceAll("[^A-Za-z0-9.-]", "-"));
        String licenceId = id("licence", SpdxLicences.simple(licence));
        element("simplelicensing_LicenseExpression", licenceId).put("simplelicensing_licenseExpression", expression);
        relate("hasDeclaredLicense", licenceId);
    }

    private void writeOriginals() {
        for (String original : model.originals().keySet()) {
            String originalId = id("original", original);
            element("ai_AIPackage", originalId).put("name", original).put("software_primaryPurpose", "model")
                    .put("comment", "Only named in this document.");
            relate("descendantOf", originalId);
        }
    }

    private void writeData(ArrayNode profiles) {
        List<String> data = model.data();
        if (!data.isEmpty()) {
            profiles.add("dataset");
        }
        for (int i = 0; i < data.size(); i++) {
            String dataId = id("data", model.name() + "/" + (i + 1));
            ObjectNode dataset = element("dataset_DatasetPackage", dataId).put("name", data.get(i)).put("software_primaryPurpose", "data")
                    .put("comment", "The type, the supplier, the version and the times of the data set are not stated.");
            dataset.putArray("dataset_datasetType").add("noAssertion");
            relate("trainedOn", dataId);
        }
    }

    private void writeDocuments() {
        int number = 1;
        for (var document : model.documents().entrySet()) {
            String documentId = id("documentation", model.name() + "/" + number++);
            ObjectNode file = element("software_File", documentId).put("name", document.getValue()).put("software_primaryPurpose",
                    "documentation");
            file.putArray("externalRef").addObject().put("type", "ExternalRef").put("externalRefType", "documentation")
                    .putArray("locator").add(document.getKey());
            relate("hasDocumentation", documentId);
        }
    }

    /** The conclusions as an annotation, because a comment on them would be read as a statement of the provider. */
    private void annotate() {
        List<String> lines = new ArrayList<>();
        model.conclusions().forEach((name, value) -> lines.add(name + ": " + value));
        element("Annotation", id("assessment", model.name())).put("annotationType", "other").put("subject", id)
                .put("contentType", "text/plain").put("statement", String.join("\n", lines));
    }

    private void relate(String kind, String to) {
        element("Relationship", id("relationship", kind + "/" + graph.size())).put("from", id).put("relationshipType", kind)
                .putArray("to").add(to);
    }

    private ObjectNode element(String type, String elementId) {
        return graph.addObject().put("type", type).put("spdxId", elementId).put("creationInfo", CREATION);
    }

    private static String id(String kind, String name) {
        return BASE + kind + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }
}
