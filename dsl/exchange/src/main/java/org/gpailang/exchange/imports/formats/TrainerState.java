package org.gpailang.exchange.imports.formats;

import java.util.List;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;

/** The files {@code trainer_state.json} and {@code all_results.json} of the Trainer of Transformers: compute, tokens and running time. */
public final class TrainerState implements InputFormat {

    @Override
    public String title() {
        return "trainer_state.json or all_results.json of Transformers";
    }

    @Override
    public boolean accepts(Input input) {
        return input.text().stripLeading().startsWith("{") && input.text().contains("\"total_flos\"")
                && (input.text().contains("\"log_history\"") || input.text().contains("\"train_runtime\""));
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        Document state = Document.json(input);
        FoundModel model = FoundModel.part(input.name());
        Compute.reported(state.at("total_flos"), "Trainer, total_flos", model);
        Document tokens = state.at("num_input_tokens_seen");
        tokens.number().ifPresent(number -> model.doubt(Part.RUN, "The run read " + Statement.number(number)
                + " tokens; the number of parameters is not stated here.", "compute P parameters x " + Statement.number(number) + " tokens",
                tokens.place()));
        Compute.runningTime(state.at("train_runtime"), model);
        return List.of(model);
    }
}
