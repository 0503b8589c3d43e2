package org.gpailang.exchange.imports.formats;

import java.util.List;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;

/**
 * The files {@code wandb-metadata.json} and {@code wandb-summary.json} of a run of Weights &amp; Biases: chips, beginning and running time.
 */
public final class WandbRun implements InputFormat {

    private final CatalogueNames catalogue;

    /** A reader that knows these names. */
    public WandbRun(CatalogueNames catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String title() {
        return "wandb-metadata.json or wandb-summary.json of Weights & Biases";
    }

    @Override
    public boolean accepts(Input input) {
        String text = input.text();
        return text.stripLeading().startsWith("{") && (text.contains("\"startedAt\"") || text.contains("\"_runtime\"")
                || text.contains("\"_wandb\""));
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        Document run = Document.json(input);
        FoundModel model = FoundModel.part(input.name());
        Document started = run.at("startedAt");
        started.text().flatMap(Document::day).ifPresent(day -> model.state(Part.RUN, Statement.date("started", day), started.place()));
        Document gpu = run.at("gpu");
        gpu.text().ifPresent(name -> model.doubt(Part.RUN, "One process of the run saw " + run.at("gpu_count").text().map(Statement::line)
                .orElse("N")
                + " GPUs " + Statement.quoted(name) + ". How many there were in all, and their utilisation, is not stated.", "compute N x "
                + catalogue.chip(name).or(() -> catalogue.chipIn(name)).orElse(CatalogueNames.NO_CHIP) + " for H hours at U%",
                gpu.place()));
        Compute.runningTime(run.at("_runtime"), model);
        Compute.reported(run.at("train/total_flos"), "Weights & Biases, train/total_flos", model);
        return List.of(model);
    }
}
