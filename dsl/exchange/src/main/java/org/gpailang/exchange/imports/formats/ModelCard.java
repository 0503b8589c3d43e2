package org.gpailang.exchange.imports.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.exchange.imports.Found;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;
import org.gpailang.language.lowering.Countries;

/**
 * A model card as on the Hugging Face Hub: a header in YAML, and Markdown with labels, tables and sentences.
 */
public final class ModelCard implements InputFormat {

    private static final Pattern HEADER = Pattern.compile("\\A---[ \\t]*\\R(.*?\\R)??---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern GENERIC_TITLE = Pattern.compile(
            "(?i)(model|card|model card|model details|model summary|summary|model information|readme|introduction|overview"
            + "|table of contents|uses?|usage|training( data| details| information| procedure)?|tokeni[sz]ers?|evaluation"
            + "|results|limitations|licen[cs]e|citation"
            + "|how to use.*|intended uses?.*|environmental impact|technical specifications|contact|acknowledge?ments)");
    /** The sentence with which the tool mergekit names its method. */
    private static final Pattern MERGE_METHOD = Pattern.compile("merged using the ([\\p{L}\\d_ -]{2,40}?) merge method");
    private static final int LONGEST_TITLE = 60;
    /** The most models of a card whose sentences are read. */
    private static final int MOST_MODELS = 20;
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private static final List<String> DEVELOPER = List.of("developed by", "model developer", "model developers", "developer", "developers");
    private static final List<String> LICENCE = List.of("license", "licence", "license(s)");
    private static final List<String> HARDWARE = List.of("hardware type", "hardware", "hardware used");
    private static final List<String> HOURS = List.of("hours used", "gpu hours", "gpu-hours");
    private static final List<String> RELEASED = List.of("release date", "model release date", "released", "release date estimate");
    private static final List<String> BASE = List.of("finetuned from model", "fine-tuned from model", "base model");

    private final CatalogueNames catalogue;
    private final StatedText stated;

    /** A reader that knows these names. */
    public ModelCard(CatalogueNames catalogue) {
        this.catalogue = catalogue;
        this.stated = new StatedText(catalogue);
    }

    @Override
    public String title() {
        return "Hugging Face model card";
    }

    @Override
    public boolean accepts(Input input) {
        String name = input.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown") || HEADER.matcher(input.text()).lookingAt();
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        if (input.text().length() > MOST_CHARACTERS) {
            throw new UnreadableInput(input.name() + ": larger than " + MOST_CHARACTERS / (1024 * 1024) + " MiB, which no model card is");
        }
        Matcher header = HEADER.matcher(input.text());
        boolean found = header.lookingAt();
        String yaml = found && header.group(1) != null ? header.group(1) : "";
        int lines = found ? (int) header.group().lines().count() : 0;
        CardBody body = new CardBody(found ? input.text().substring(header.end()) : input.text(), lines);
        FoundModel common = FoundModel.whole(input.name());
        Document fields = Document.yaml(input, yaml);
        readNames(body, common, input.name());
        body.statements().forEach(section -> stated.read(section.text(), common, input.name() + ":" + section.number()));
        readHeader(fields, common, body);
        readLabels(body, common, input.name(), fields);
        Optional<Found.Name> title = title(fields, body, input.name());
        List<FoundModel> models = new CardTables(catalogue, input.name(), title.map(Found.Name::text).orElse("")).read(body, common);
        if (models.size() == 1 && !models.get(0).isNamed()) {
            title.ifPresent(models.get(0).facts()::add);
        }
        if (body.statements().isEmpty() && models.size() <= MOST_MODELS) {
            List<CardBody.Label> read = body.labels().stream().filter(label -> HARDWARE.contains(label.name())
                    || HOURS.contains(label.name()) || RELEASED.contains(label.name())).toList();
            CardSentences sentences = new CardSentences(body, models, sentence -> read.stream().anyMatch(label ->
                    !label.text().isBlank() && sentence.contains(label.text())));
            models.forEach(model -> new CardProse(catalogue, input.name(), model, sentences.about(model)).read());
        }
        return models;
    }

    /** The labels that an exported card has. */
    private static void readNames(CardBody body, FoundModel model, String file) {
        body.label(List.of("model")).ifPresent(label -> model.name(Found.Role.MODEL, label.text(), place(file, label)));
        body.label(List.of("provider")).ifPresent(label -> model.name(Found.Role.PROVIDER, label.text(), place(file, label)));
        body.label(List.of("established in")).filter(label -> Countries.codes().contains(label.text()))
                .ifPresent(label -> model.name(Found.Role.COUNTRY, label.text(), place(file, label)));
        for (CardBody.Label label : body.labels()) {
            Found.Role.of(label.name().replace(' ', '-')).ifPresent(role -> model.name(role, label.text(), place(file, label)));
        }
    }

    /** The name of the model that the card is about. */
    private static Optional<Found.Name> title(Document header, CardBody body, String file) {
        List<Document> indexed = header.at("model-index").items();
        if (indexed.size() == 1 && indexed.get(0).at("name").text().filter(name -> !name.isBlank()).isPresent()) {
            Document name = indexed.get(0).at("name");
            return Optional.of(new Found.Name(Found.Role.MODEL, Statement.line(name.text().orElseThrow()), name.place()));
        }
        return body.headings().stream().map(line -> new CardBody.Line(line.text()
                .replaceFirst("(?i)^model card (for|of)\\s+|\\s+model card$", "").strip(), line.number()))
                .filter(line -> isTitle(line.text())).findFirst()
                .map(line -> new Found.Name(Found.Role.MODEL, Statement.line(line.text()), file + ":" + line.number()));
    }

    /** Whether a heading can be the name of a model: it is short, names something, and is not a sentence. */
    private static boolean isTitle(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TITLE && !GENERIC_TITLE.matcher(text).matches() && !text.contains("://")
                && !text.matches(".*[.!?:]( .*|$)") && !text.contains("AutoTrain");
    }

    private void readHeader(Document header, FoundModel model, CardBody body) {
        boolean exported = !body.statements().isEmpty();
        Document licence = header.at("license");
        Document named = header.at("license_name");
        if (model.states("licence")) {
            // an exported card names it in its statements too
        } else if (named.text().isPresent() && licence.text().filter("other"::equals).isPresent()) {
            catalogue.licence(model, named.text().orElseThrow(), named.place());
        } else if (licence.texts().size() > 1) {
            model.doubt(Part.MODEL, "The card names several licences: " + Statement.line(String.join(", ", licence.texts())) + ".",
                    "licence NAME", licence.place());
        } else {
            licence.texts().forEach(id -> catalogue.licence(model, id, licence.place()));
        }
        header.at("pipeline_tag").text().filter(task -> !exported).ifPresent(task -> Task.state(task, model,
                header.at("pipeline_tag").place()));
        readBase(header, model, body);
        Document data = header.at("datasets");
        if (!data.texts().isEmpty()) {
            model.doubt(Part.MODEL, "The card names data sets, but not what they contain or in which activity they were used.",
                    "data MODALITY " + Statement.quoted(String.join(", ", data.texts())), data.place());
        }
        readEmissions(header.at("co2_eq_emissions"), model);
    }

    private static void readBase(Document header, FoundModel model, CardBody body) {
        Document base = header.at("base_model");
        List<String> names = base.texts();
        List<String> tags = header.at("tags").texts();
        Document quantised = header.at("quantized_by");
        String relation = header.at("base_model_relation").text().orElse(tags.contains("merge") && names.size() > 1 ? "merge"
                : quantised.exists() ? "quantized" : "");
        if (names.isEmpty() || model.isDerived()) {
            return;
        }
        if (relation.equals("merge") || names.size() > 1) {
            names.forEach(name -> model.name(Found.Role.MERGED, name, base.place()));
            for (CardBody.Passage passage : body.passages()) {
                Matcher method = MERGE_METHOD.matcher(passage.text());
                if (method.find()) {
                    model.name(Found.Role.MERGED_BY, method.group(1), base.file() + ":" + passage.number());
                    break;
                }
            }
            if (!relation.equals("merge")) {
                model.doubt(Part.MODEL,
                        "The card names several base models, but not that they were merged. If it is a mixture of experts, write"
                        + " 'mixture of' instead of 'merges'.", base.place());
            }
            return;
        }
        model.name(Found.Role.ORIGINAL, names.get(0), base.place());
        Document relationField = header.at("base_model_relation");
        Document stated = relationField.exists() ? relationField : quantised;
        switch (relation) {
            case "finetune", "adapter" -> {
                if (!model.has(Part.of(ActivityKind.FINETUNING))) {
                    model.doubt(Part.of(ActivityKind.FINETUNING), "The card says " + Statement.quoted(relation)
                            + ", but not how much compute it used.", "compute P parameters x D tokens", stated.place());
                }
            }
            case "quantized" -> model.doubt(Part.MODEL, "The card says that the model is quantised. If nothing was trained, say so.",
                    "quantised", stated.place());
            default -> { }
        }
    }

    private void readEmissions(Document emissions, FoundModel model) {
        if (!emissions.exists()) {
            return;
        }
        Part part = switch (emissions.at("training_type").text().orElse("").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "pretraining" -> Part.of(ActivityKind.PRETRAINING);
            case "finetuning" -> Part.of(ActivityKind.FINETUNING);
            default -> Part.RUN;
        };
        Document hardware = emissions.at("hardware_used");
        hardware.text().ifPresent(text -> model.doubt(part, "The hardware is stated as " + Statement.quoted(text)
                + ", but not how long it was used and at which utilisation.", "compute N GPU-hours on "
                + catalogue.chip(text).or(() -> catalogue.chipIn(text)).orElse(CatalogueNames.NO_CHIP) + " at U%", hardware.place()));
        Document amount = emissions.isMap() ? emissions.at("emissions") : emissions;
        amount.text().ifPresent(grams -> model.doubt(part, "The card states emissions of " + Statement.line(grams)
                + " (by the rules of the Hub, grams of CO2 equivalent). Energy cannot be calculated from it.", "energy N kWh",
                amount.place()));
    }

    private void readLabels(CardBody body, FoundModel model, String file, Document header) {
        body.label(DEVELOPER).ifPresent(label -> model.doubt(Part.MODEL, "The card names the developer: " + Statement.quoted(label.text())
                + ". The provider is the entity that places the model on the market under its own name, which is often the developer.",
                "entity " + Statement.identifier(shortened(label.text())) + " " + Statement.quoted(shortened(label.text())), place(file,
                label)));
        if (header.at("license").texts().isEmpty()) {
            body.label(LICENCE).ifPresent(label -> model.doubt(Part.MODEL, "The card says of the licence: " + Statement.quoted(label.text())
                    + ".", "licence " + catalogue.licence(label.text()).or(() -> catalogue.licenceIn(label.text())).orElse("NAME"),
                    place(file, label)));
        }
        if (header.at("base_model").texts().isEmpty()) {
            body.label(BASE).ifPresent(label -> model.doubt(Part.MODEL, "The card says that the model is based on "
                    + Statement.quoted(label.text()) + ". If it is somebody else's model, this is a modification.",
                    "initialised from MODEL",
                    place(file, label)));
        }
        body.label(RELEASED).ifPresent(label -> model.doubt(Part.MODEL, "The card gives the release date " + Statement.quoted(label.text())
                + ". A release is a placing on the market only where the model is offered in the Union.",
                "placed on market DATE via repository",
                place(file, label)));
        Optional<CardBody.Label> hours = body.label(HOURS);
        Optional<CardBody.Label> hardware = body.label(HARDWARE);
        Optional<CardBody.Label> first = hours.or(() -> hardware);
        if (first.isPresent()) {
            List<String> said = new ArrayList<>();
            hardware.ifPresent(label -> said.add("hardware " + Statement.quoted(label.text())));
            hours.ifPresent(label -> said.add("hours used " + Statement.quoted(label.text())));
            model.doubt(Part.RUN, "The card states " + String.join(" and ", said)
                    + ", but not whether the hours are those of all chips, or the"
                    + " utilisation.", "compute " + hours.flatMap(label -> Document.number(label.text())).map(Statement::number).orElse("N")
                    + " GPU-hours on " + hardware.flatMap(label -> catalogue.chip(label.text()).or(() -> catalogue.chipIn(label.text())))
                            .orElse(CatalogueNames.NO_CHIP) + " at U%", place(file, first.get()));
        }
    }

    /** A text up to the first parenthesis, comma or full stop. */
    private static String shortened(String text) {
        String name = text.split("[(,;.]", 2)[0].strip();
        return name.isEmpty() ? Statement.line(text) : name;
    }

    private static String place(String file, CardBody.Label label) {
        return file + ":" + label.line();
    }

    /** The tasks of the Hub, with what a model for them accepts and generates. */
    private enum Task {
        TEXT_GENERATION(List.of(Modality.TEXT), List.of(Modality.TEXT)),
        TEXT2TEXT_GENERATION(List.of(Modality.TEXT), List.of(Modality.TEXT)),
        TEXT_TO_IMAGE(List.of(Modality.TEXT), List.of(Modality.IMAGE)),
        IMAGE_TO_IMAGE(List.of(Modality.IMAGE), List.of(Modality.IMAGE)),
        TEXT_TO_VIDEO(List.of(Modality.TEXT), List.of(Modality.VIDEO)),
        IMAGE_TO_VIDEO(List.of(Modality.IMAGE), List.of(Modality.VIDEO)),
        TEXT_TO_SPEECH(List.of(Modality.TEXT), List.of(Modality.SPEECH)),
        TEXT_TO_AUDIO(List.of(Modality.TEXT), List.of(Modality.AUDIO)),
        IMAGE_TEXT_TO_TEXT(List.of(Modality.IMAGE, Modality.TEXT), List.of(Modality.TEXT)),
        VIDEO_TEXT_TO_TEXT(List.of(Modality.VIDEO, Modality.TEXT), List.of(Modality.TEXT)),
        AUDIO_TEXT_TO_TEXT(List.of(Modality.AUDIO, Modality.TEXT), List.of(Modality.TEXT)),
        IMAGE_TO_TEXT(List.of(Modality.IMAGE), List.of(Modality.TEXT)),
        FEATURE_EXTRACTION(List.of(), List.of(Modality.EMBEDDINGS)),
        SENTENCE_SIMILARITY(List.of(Modality.TEXT), List.of(Modality.EMBEDDINGS));

        /** Tasks that read their output off the input; whether this is generation is a question of the model. */
        private static final Map<String, List<Modality>> DOUBTFUL = Map.of("automatic-speech-recognition", List.of(Modality.SPEECH,
                Modality.TEXT),
                "translation", List.of(Modality.TEXT, Modality.TEXT), "summarization", List.of(Modality.TEXT, Modality.TEXT),
                "question-answering", List.of(Modality.TEXT, Modality.TEXT));

        private final List<Modality> accepts;
        private final List<Modality> generates;

        Task(List<Modality> accepts, List<Modality> generates) {
            this.accepts = accepts;
            this.generates = generates;
        }

        static void state(String tag, FoundModel model, String place) {
            for (Task task : values()) {
                if (task.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(tag)) {
                    if (!task.accepts.isEmpty()) {
                        model.state(Part.MODEL, Modalities.statement("accepts", task.accepts), place);
                    }
                    model.state(Part.MODEL, Modalities.statement("generates", task.generates), place);
                    return;
                }
            }
            List<Modality> doubtful = DOUBTFUL.get(tag);
            if (doubtful == null) {
                model.doubt(Part.MODEL, "The task is " + Statement.quoted(tag) + ", which does not determine what the model generates.",
                        "generates MODALITY", place);
            } else {
                model.state(Part.MODEL, Modalities.statement("accepts", doubtful.subList(0, 1)), place);
                model.doubt(Part.MODEL, "The task is " + Statement.quoted(tag) + "; whether the model generates its output is not stated.",
                        Modalities.statement("generates", doubtful.subList(1, 2)).text(), place);
            }
        }
    }
}
