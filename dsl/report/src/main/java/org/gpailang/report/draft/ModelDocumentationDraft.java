package org.gpailang.report.draft;

import static org.gpailang.report.draft.Recipient.ALL;
import static org.gpailang.report.draft.Recipient.PUBLIC_BODIES;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.documentation.TrainingContent;
import org.gpailang.core.facts.dataset.DatasetText;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.model.ModelText;
import org.gpailang.core.facts.model.NeedKind;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/**
 * The Model Documentation Form of the General-Purpose AI Code of Practice (Transparency chapter, measure 1.1), which holds the information
 * of Annexes XI and XII. Each field has its recipients; those that our sources do not name for certain are marked as our reading.
 */
final class ModelDocumentationDraft {

    private static final Set<Recipient> OFFICE = EnumSet.of(Recipient.AI_OFFICE);
    private static final Set<Recipient> AUTHORITIES = EnumSet.of(Recipient.AUTHORITIES);
    private static final Set<Recipient> DOWNSTREAM = EnumSet.of(Recipient.DOWNSTREAM);
    /** Channels by which downstream providers do not obtain a model for integration. */
    private static final Set<Channel> END_USERS = EnumSet.of(Channel.CHATBOT, Channel.MOBILE_APP, Channel.OWN_PRODUCT);

    private final ModelAssessment model;
    private final ModelItems items;
    private final DataItems data;
    private final ComputeItems compute;

    private ModelDocumentationDraft(Assessment assessment, ModelAssessment model) {
        this.model = model;
        this.items = new ModelItems(assessment, model);
        this.data = new DataItems(model.model(), TrainingContent.of(items.training().activities(), assessment.facts()::dataset,
                model.model().documentation().datasetsComplete().isPresent()));
        this.compute = new ComputeItems(model, items.training().activities());
    }

    /** The draft for a model. */
    static Draft of(Assessment assessment, ModelAssessment model) {
        ModelDocumentationDraft form = new ModelDocumentationDraft(assessment, model);
        return new Draft("Draft model documentation of " + model.display(),
                List.of("Model Documentation Form of the General-Purpose AI Code of"
                + " Practice, Transparency chapter, measure 1.1. The AI Office and national authorities receive their fields on request;"
                + " they are bound to confidentiality under Article 78 of the AI Act."),
                List.of(form.head(), form.general(), form.properties(), form.distribution(), form.use(), form.training(),
                        form.dataSection(), form.computeSection(), form.energy()),
                List.of(form.items.basis(), Duties.state(model.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION), assessment.asOf()),
                        "National authorities receive their fields through the AI Office, limited to what is necessary (measure 1.2)."
                                + " Further information for downstream providers is due within 14 days of a request (measure 1.2).",
                        "The form does not say to which band a border belongs, nor whether an order of magnitude is rounded; where this"
                                + " draft decides it, it says so."));
    }

    private Section head() {
        Optional<Document> technical = model.model().documents().stream().filter(document -> document.kind() == DocumentKind.TECHNICAL)
                .findFirst();
        return Section.of("This documentation",
                Item.of("", "Date of the last update").says(technical.flatMap(document -> document.date()
                        .map(day -> Entry.of(day.toString(), document.at())))).orLacks("the day of the technical documentation",
                                "documents { technical \"…\" DATE version \"…\" }").to(ALL, false),
                Item.of("", "Version of the documentation").says(technical.flatMap(document -> document.version()
                        .map(version -> Entry.of(version, document.at())))).orLacks("the version of the technical documentation",
                                "documents { technical \"…\" DATE version \"…\" }").to(ALL, false));
    }

    private Section general() {
        Item provider = Item.of("", "Legal name of the provider");
        Optional<Entity> entity = model.dutyHolder();
        provider = provider.says(entity.map(ModelItems::legalName));
        provider = entity.flatMap(Entity::legalName).isPresent() ? provider
                : provider.lacks("the legal name", Place.PROVIDER, "legal name \"…\"");
        Item name = items.name("").says(model.model().documentation().versions().map(versions ->
                Entry.of("Versions covered: " + String.join(", ", versions.value()), versions.at())));
        name = model.model().documentation().versions().isPresent() ? name
                : name.lacks("the public versions that are covered", "versions \"…\"");
        Item authenticity = Item.of("", "Evidence of authenticity").says(items.text(ModelText.AUTHENTICITY))
                .says(items.text(ModelText.ENDPOINT));
        authenticity = authenticity.entries().isEmpty() ? authenticity.says(model.model().market().placings().stream()
                .flatMap(placing -> placing.url().map(url -> Entry.of(url, placing.at())).stream()).findFirst()) : authenticity;
        return Section.of("General information", provider.to(ALL, true), name.to(ALL, true),
                authenticity.orLacks("a secure hash of the weights, or the address of the service",
                        Place.MODEL, "authenticity \"…\"", "endpoint \"…\"")
                        .to(PUBLIC_BODIES, true),
                items.release().firstRelease("Release date").to(ALL, true),
                items.release().unionRelease("Union market release date").to(ALL, true),
                items.dependencies("Model dependencies").to(ALL, true));
    }

    private Section properties() {
        return Section.of("Model properties", items.describedArchitecture("", "Model architecture").to(ALL, true),
                items.training().design("", "Design specifications of the model").to(PUBLIC_BODIES, false),
                items.inputs("", "Input modalities and their maximum sizes", false).to(ALL, false),
                items.outputs("", "Output modalities and their maximum sizes", false).to(ALL, false),
                items.totalSize("Total model size").to(PUBLIC_BODIES, false),
                items.parameterBand("Total model size, as a band").to(DOWNSTREAM, false));
    }

    private Section distribution() {
        return Section.of("Methods of distribution and licences",
                items.release().channels("Distribution channels on the Union market", channel -> true).to(PUBLIC_BODIES, true),
                items.release().channels("Distribution channels for downstream providers", channel -> !END_USERS.contains(channel))
                .to(DOWNSTREAM, true), items.release().licenceLink("Licence").to(ALL, false),
                items.release().licenceCategory("Category of the licence").to(ALL, false),
                items.release().assets("Additional assets").to(ALL, false));
    }

    private Section use() {
        return Section.of("Use", items.release().acceptableUse("").to(ALL, true),
                items.intended("", "Intended or restricted uses").to(ALL, false),
                items.systems("", "Types of AI systems in which the model can and cannot be integrated").to(ALL, false),
                items.integration("", "Technical means of integration").to(ALL, false),
                items.needs("", "Required hardware", NeedKind.HARDWARE).to(DOWNSTREAM, false),
                items.needs("", "Required software", NeedKind.SOFTWARE).to(DOWNSTREAM, false));
    }

    private Section training() {
        return Section.of("Training process", items.training().trainingDesign("", "Design specifications of the training process")
                .to(PUBLIC_BODIES, false), items.training().rationale("", "Decision rationale").to(PUBLIC_BODIES, false));
    }

    private Section dataSection() {
        return Section.of("Data used for training, testing and validation",
                data.modality("", "Data type and modality").says(data.held()).to(ALL, false),
                data.provenance("", "Data provenance").to(ALL, false),
                data.obtained("", "How the data was obtained and selected").to(PUBLIC_BODIES, false),
                data.points("", "Number of data points, to one significant figure", 1).to(AUTHORITIES, false),
                data.points("", "Number of data points, to two significant figures", 2).to(OFFICE, false),
                data.scope("", "Scope and main characteristics").says(data.gaps()).to(PUBLIC_BODIES, false),
                data.described("", "Data curation methods", DatasetText.CURATION, "how raw data became training data").to(ALL, false),
                data.described("", "Measures to detect unsuitable data sources", DatasetText.UNSUITABLE_CONTENT,
                        "the measures to detect unsuitable data sources").to(PUBLIC_BODIES, false),
                data.described("", "Measures to detect identifiable biases", DatasetText.BIAS, "the measures to detect identifiable biases")
                        .to(PUBLIC_BODIES, false));
    }

    private Section computeSection() {
        return Section.of("Computational resources during training", compute.timeBand("Training time, as a band").to(AUTHORITIES, true),
                compute.time("Training time").to(OFFICE, true),
                compute.orderOfMagnitude("Amount of computation, to its order of magnitude").to(AUTHORITIES, true),
                compute.amount("Amount of computation, to two significant figures").to(OFFICE, true),
                compute.method("Measurement methodology").to(PUBLIC_BODIES, true));
    }

    private Section energy() {
        return Section.of("Energy consumption", compute.energy("", "Energy for training").to(PUBLIC_BODIES, true),
                compute.energyMethod("Measurement methodology of the energy for training").to(PUBLIC_BODIES, true),
                compute.inference("Benchmarked amount of computation for inference").to(PUBLIC_BODIES, true),
                compute.inferenceMethod("Measurement methodology of the computation for inference").to(PUBLIC_BODIES, true));
    }
}
