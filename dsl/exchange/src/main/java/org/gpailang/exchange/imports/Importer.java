package org.gpailang.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gpailang.exchange.imports.formats.CatalogueNames;
import org.gpailang.exchange.imports.formats.CodeCarbon;
import org.gpailang.exchange.imports.formats.CycloneDx;
import org.gpailang.exchange.imports.formats.EpochModels;
import org.gpailang.exchange.imports.formats.FlopsMeter;
import org.gpailang.exchange.imports.formats.MlflowRun;
import org.gpailang.exchange.imports.formats.ModelCard;
import org.gpailang.exchange.imports.formats.ModelConfig;
import org.gpailang.exchange.imports.formats.OpennessFramework;
import org.gpailang.exchange.imports.formats.SlurmAccounting;
import org.gpailang.exchange.imports.formats.Spdx;
import org.gpailang.exchange.imports.formats.TrainerState;
import org.gpailang.exchange.imports.formats.WandbRun;
import org.gpailang.exchange.imports.formats.WeightsIndex;

/**
 * Imports inputs. A model card, or another input that is about a model as a whole, begins a model; an input about its weights or its runs
 * belongs to the model before it, or to the first one.
 */
public final class Importer {

    private final List<ImportedModel> models;
    private final List<String> silent = new ArrayList<>();

    /**
     * @throws UnreadableInput if an input is in no known format or invalid
     */
    public Importer(List<Input> inputs, ImportOptions options) throws UnreadableInput {
        this.models = joined(inputs, silent).stream().map(found -> new ImportedModel(found, options)).toList();
    }

    private static List<FoundModel> joined(List<Input> inputs, List<String> silent) throws UnreadableInput {
        List<InputFormat> formats = formats();
        List<FoundModel> joined = new ArrayList<>();
        FoundModel before = FoundModel.none();
        for (Input input : inputs) {
            List<FoundModel> read = format(input, formats).read(input);
            if (read.stream().allMatch(found -> found.facts().isEmpty())) {
                silent.add(input.name());
            }
            for (FoundModel found : read) {
                if (found.isWhole()) {
                    joined.add(found);
                } else if (joined.isEmpty()) {
                    before = before.join(found);
                } else {
                    joined.set(joined.size() - 1, joined.get(joined.size() - 1).join(found));
                }
            }
        }
        if (joined.isEmpty()) {
            return List.of(before);
        }
        joined.set(0, joined.get(0).join(before));
        return joined;
    }

    private static List<InputFormat> formats() {
        CatalogueNames catalogue = new CatalogueNames();
        return List.of(new ModelCard(catalogue), new WeightsIndex(), new ModelConfig(), new TrainerState(), new FlopsMeter(),
                new WandbRun(catalogue),
                new MlflowRun(), new OpennessFramework(catalogue), new EpochModels(catalogue), new CodeCarbon(catalogue),
                new SlurmAccounting(catalogue), new CycloneDx(catalogue), new Spdx(catalogue));
    }

    private static InputFormat format(Input input, List<InputFormat> formats) throws UnreadableInput {
        return formats.stream().filter(format -> format.accepts(input)).findFirst().orElseThrow(() -> new UnreadableInput(input.name()
                + ": not in a format that can be imported, which are: " + String.join(", ", formats.stream().map(InputFormat::title)
                .toList())));
    }

    /** The names of the inputs in which nothing was found. */
    public List<String> silent() {
        return silent;
    }

    /** A new file with the imported models. */
    public String file() {
        return ImportedFile.of(models);
    }

    /**
     * The imported models for a place in a file that has other entities and models.
     *
     * @param entities the names of the entities, by their titles
     * @param models the names of the models, by their titles
     */
    public String insertion(Map<String, String> entities, Map<String, String> models) {
        return ImportedFile.of(this.models, entities, models).strip() + "\n";
    }

    /**
     * An existing file with what it does not state yet.
     *
     * @param name the name of the file, for messages
     * @throws UnreadableInput if the file has syntax errors
     */
    public CompletedFile complete(String name, String text) throws UnreadableInput {
        return CompletedFile.of(name, text, models);
    }
}
