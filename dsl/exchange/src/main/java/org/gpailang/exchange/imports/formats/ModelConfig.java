package org.gpailang.exchange.imports.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gpailang.exchange.imports.Found;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;

/**
 * The file {@code config.json} of the library Transformers: context length, width and experts; and {@code adapter_config.json} of the
 * library PEFT: the model that is adapted.
 */
public final class ModelConfig implements InputFormat {

    /** The fields for the longest context; which one a model has depends on its architecture. */
    private static final List<String> CONTEXT = List.of("max_position_embeddings", "n_positions", "max_seq_len", "seq_length", "n_ctx");
    private static final List<String> WIDTH = List.of("hidden_size", "n_embd", "d_model");
    private static final List<String> EXPERTS = List.of("num_local_experts", "n_routed_experts", "num_experts");
    /** The part of the configuration that describes the language model of a model with several modalities. */
    private static final List<String> LANGUAGE_MODEL = List.of("text_config", "llm_config", "language_config");

    /** The name of a model on the Hub, which no path is. */
    private static final Pattern ON_HUB = Pattern.compile("[\\w-][\\w.-]*(?:/[\\w.-]+)?");

    @Override
    public String title() {
        return "Hugging Face config.json";
    }

    @Override
    public boolean accepts(Input input) {
        return input.text().stripLeading().startsWith("{") && (input.text().contains("\"model_type\"")
                || input.text().contains("\"architectures\"") || input.text().contains("\"peft_type\""));
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        Document config = Document.json(input);
        FoundModel model = FoundModel.part(input.name());
        Document base = config.at("base_model_name_or_path");
        base.text().filter(name -> config.at("peft_type").exists()).ifPresent(name -> {
            if (ON_HUB.matcher(name).matches()) {
                model.name(Found.Role.ORIGINAL, name, base.place());
            } else {
                model.doubt(Part.MODEL, "The adapted model is given as a path, " + Statement.quoted(name) + ".", base.place());
            }
        });
        Optional<Document> context = field(config, CONTEXT);
        if (context.isPresent() && config.at("rope_scaling", "factor").number().isPresent()) {
            model.doubt(Part.MODEL, "The context length is " + context.get().text().orElse("") + " tokens, but rope_scaling can extend it.",
                    "context " + Statement.number(context.get().number().orElseThrow()) + " tokens", context.get().place());
        } else {
            context.ifPresent(tokens -> model.state(Part.MODEL, Statement.amount("context", tokens.number().orElseThrow(), "tokens"),
                    tokens.place()));
        }
        field(config, WIDTH).ifPresent(width -> model.state(Part.MODEL, Statement.amount("hidden size", width.number().orElseThrow(), ""),
                width.place()));
        field(config, EXPERTS).filter(experts -> experts.number().filter(number -> number.intValue() > 1).isPresent()).ifPresent(experts ->
                model.doubt(Part.MODEL, "The model is a mixture of " + experts.text().orElse("") + " experts"
                        + config.at("num_experts_per_tok").number().map(used -> ", of which " + used + " are used for a token").orElse("")
                        + "; this does not state how many parameters are active.", "active parameters N", experts.place()));
        Document architectures = config.at("architectures");
        if (architectures.texts().stream().anyMatch(name -> name.endsWith("ForCausalLM"))) {
            model.doubt(Part.MODEL, "The architecture " + Statement.quoted(String.join(", ", architectures.texts()))
                    + " is that of models that generate text.", "generates text", architectures.place());
        }
        Document quantisation = config.at("quantization_config", "quant_method");
        quantisation.text().ifPresent(method -> model.doubt(Part.MODEL, "The weights are quantised (" + Statement.line(method)
                + "). If nothing else was done to another model, this is a modification without training.", "no-training "
                + Statement.quoted("quantised: " + method), quantisation.place()));
        return List.of(model);
    }

    private static Optional<Document> field(Document config, List<String> names) {
        Optional<Document> own = names.stream().map(config::at).filter(value -> value.number().isPresent()).findFirst();
        return own.or(() -> LANGUAGE_MODEL.stream().flatMap(part -> names.stream().map(name -> config.at(part, name)))
                .filter(value -> value.number().isPresent()).findFirst());
    }
}
