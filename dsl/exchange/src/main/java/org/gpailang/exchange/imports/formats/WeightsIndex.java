package org.gpailang.exchange.imports.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;

/** The index of a model's safetensors files: the number of parameters, or the size of the files in bytes. */
public final class WeightsIndex implements InputFormat {

    private static final BigDecimal TWO_BYTES = BigDecimal.valueOf(2);

    @Override
    public String title() {
        return "safetensors index";
    }

    @Override
    public boolean accepts(Input input) {
        return input.text().stripLeading().startsWith("{") && input.text().contains("\"weight_map\"");
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        Document index = Document.json(input);
        FoundModel model = FoundModel.part(input.name());
        Document parameters = index.at("metadata", "total_parameters");
        parameters.number().ifPresent(number -> model.state(Part.MODEL, Statement.amount("parameters", number, ""), parameters.place()));
        Document size = index.at("metadata", "total_size");
        if (parameters.number().isEmpty()) {
            size.number().ifPresent(bytes -> model.doubt(Part.MODEL, "The weights take " + Statement.number(bytes)
                    + " bytes. This is the number of"
                    + " parameters only if each takes two bytes, as in bf16.", Statement.amount("parameters", bytes.divide(TWO_BYTES, 0,
                    RoundingMode.HALF_UP), "").text(), size.place()));
        }
        return List.of(model);
    }
}
