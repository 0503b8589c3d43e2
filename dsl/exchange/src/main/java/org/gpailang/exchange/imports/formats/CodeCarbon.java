package org.gpailang.exchange.imports.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;

/**
 * The file {@code emissions.csv} of CodeCarbon: the energy of the runs, summed by project. Of several rows of one run, the last one
 * contains the others.
 */
public final class CodeCarbon implements InputFormat {

    private static final String ENERGY = "energy_consumed";

    private final CatalogueNames catalogue;

    /** A reader that knows these names. */
    public CodeCarbon(CatalogueNames catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String title() {
        return "emissions.csv of CodeCarbon";
    }

    @Override
    public boolean accepts(Input input) {
        List<String> columns = List.of(Rows.header(input).split(","));
        return columns.contains(ENERGY) && columns.contains("duration");
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        FoundModel model = FoundModel.part(input.name());
        Map<String, Rows.Row> runs = new LinkedHashMap<>();
        List<Rows.Row> rows = Rows.read(input, ',');
        for (Rows.Row row : rows) {
            runs.put(row.text("run_id").orElse(row.place()), row);
        }
        Map<String, List<Rows.Row>> projects = new LinkedHashMap<>();
        for (Rows.Row run : runs.values()) {
            if (run.number(ENERGY).isPresent()) {
                projects.computeIfAbsent(run.text("project_name").orElse(""), unseen -> new ArrayList<>()).add(run);
            }
            run.number("gpu_count").ifPresent(count -> run.number("duration").ifPresent(seconds -> model.doubt(Part.RUN, "The run used "
                    + Statement.number(count) + " GPUs" + run.text("gpu_model").map(name -> " (" + Statement.quoted(name) + ")").orElse("")
                    + " for " + Statement.number(seconds) + " seconds; the utilisation is not stated.", Compute.chipHours(
                            count.multiply(seconds), run.text("gpu_model").flatMap(name -> catalogue.chip(name).or(() ->
                            catalogue.chipIn(name)))),
                    run.place())));
        }
        projects.forEach((project, measured) -> energy(project, measured, projects.size() == 1, model));
        return List.of(model);
    }

    /** The energy of a project, which is not stated if the file has others: nothing says which of them trained the model. */
    private static void energy(String project, List<Rows.Row> runs, boolean only, FoundModel model) {
        BigDecimal sum = runs.stream().flatMap(run -> run.number(ENERGY).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Statement energy = Statement.amount("energy", sum, "kWh").with("measured by CodeCarbon");
        String places = runs.stream().map(run -> run.place(ENERGY)).collect(Collectors.joining("; "));
        if (only) {
            model.state(Part.RUN, energy, places);
        } else {
            model.doubt(Part.RUN, "The file is about several projects; this is the energy of " + Statement.quoted(project) + ".",
                    energy.text(), places);
        }
    }
}
