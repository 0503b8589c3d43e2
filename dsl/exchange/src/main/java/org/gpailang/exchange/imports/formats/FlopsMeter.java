package org.gpailang.exchange.imports.formats;

import java.util.List;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;

/** The file {@code flops_meter.json}: the compute of a modification by both approaches, and the size of the model. */
public final class FlopsMeter implements InputFormat {

    @Override
    public String title() {
        return "flops_meter.json";
    }

    @Override
    public boolean accepts(Input input) {
        return input.text().stripLeading().startsWith("{") && input.text().contains("\"Flops_architecture\"");
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        Document meter = Document.json(input);
        FoundModel model = FoundModel.part(input.name());
        Document total = meter.at("N_total");
        total.number().ifPresent(number -> model.state(Part.MODEL, Statement.amount("parameters", number, ""), total.place()));
        Compute.reported(meter.at("Flops_architecture"), "FLOPs meter, by architecture", model);
        Compute.reported(meter.at("Flops_hardware"), "FLOPs meter, by hardware", model);
        Document original = meter.at("Flops_original");
        original.number().ifPresent(number -> model.doubt(Part.MODEL, "The compute of the original is stated as " + Statement.number(number)
                + " FLOP. It belongs to the model that was modified.", "pretraining { " + Compute.reported(number, "FLOPs meter").text()
                + " }",
                original.place()));
        return List.of(model);
    }
}
