package org.gpailang.exchange.imports;

import java.util.ArrayList;
import java.util.HashMap;
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
        for (Input input : distinct(inputs)) {
            if (input.text().length() > Input.MOST_CHARACTERS) {
                throw new UnreadableInput(input.name() + ": larger than " + Input.MOST_CHARACTERS / (1024 * 1024)
                        + " MiB, which is not imported");
            }
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

    /** The inputs, each with a name of its own, because places name it: logs of several runs often have the same one. */
    private static List<Input> distinct(List<Input> inputs) {
        Map<String, Integer> seen = new HashMap<>();
        return inputs.stream().map(input -> {
            int number = seen.merge(input.name(), 1, Integer::sum);
            return number == 1 ? input : new Input(input.name().replaceFirst("(?=\\.[^.]*$)|$", " (" + number + ")"), input.text());
        }).toList();
    }

    private static List<InputFormat> formats() {
        CatalogueNames catalogue = CatalogueNames.shipped();
        // the names of fields by which the others are recognised can also occur in a bill of materials
        return List.of(new ModelCard(catalogue), new CycloneDx(catalogue), new Spdx(catalogue), new WeightsIndex(), new ModelConfig(),
                new TrainerState(), new FlopsMeter(), new WandbRun(catalogue), new MlflowRun(), new OpennessFramework(catalogue),
                new EpochModels(catalogue), new CodeCarbon(catalogue), new SlurmAccounting(catalogue));
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

    /** The imported models for a place in a file that has other entities and models. */
    public String insertion(TakenNames taken) {
        return ImportedFile.of(models, taken).strip() + "\n";
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
