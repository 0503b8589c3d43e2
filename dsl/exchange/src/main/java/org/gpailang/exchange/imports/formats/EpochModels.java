package org.gpailang.exchange.imports.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.exchange.imports.Found;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;
import org.gpailang.language.lowering.Countries;

/**
 * The table of AI models of Epoch AI; each row is a model. Epoch's training compute of a model with a base model includes that of the base
 * model, and the size of its data set is that of the fine-tuning, so the two are never multiplied or added.
 */
public final class EpochModels implements InputFormat {

    private static final String MODEL = "Model";
    private static final String ORGANIZATION = "Organization";
    private static final String COUNTRY = "Country (of organization)";
    private static final String PARAMETERS = "Parameters";
    private static final String DATA = "Training dataset size (datapoints)";
    private static final String EPOCHS = "Epochs";
    private static final String COMPUTE = "Training compute (FLOP)";
    private static final String FINETUNING = "Finetune compute (FLOP)";
    private static final String BASE = "Base model";
    private static final String HARDWARE = "Training hardware";
    private static final String QUANTITY = "Hardware quantity";
    private static final String HOURS = "Training time (hours)";
    private static final String UTILISATION = "Hardware utilization";
    private static final String ACCESS = "Model accessibility";
    private static final String PUBLISHED = "Publication date";
    private static final BigDecimal SIX = BigDecimal.valueOf(6);
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private final CatalogueNames catalogue;

    /** A reader that knows these names. */
    public EpochModels(CatalogueNames catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String title() {
        return "table of AI models of Epoch AI";
    }

    @Override
    public boolean accepts(Input input) {
        String header = Rows.header(input);
        return header.contains(COMPUTE) && header.contains(MODEL) && header.contains(ORGANIZATION);
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        List<FoundModel> models = new ArrayList<>();
        for (Rows.Row row : Rows.read(input, ',')) {
            if (row.text(MODEL).isPresent()) {
                models.add(model(row, input.name()));
            }
        }
        return models.isEmpty() ? List.of(FoundModel.part(input.name())) : models;
    }

    private FoundModel model(Rows.Row row, String file) {
        FoundModel model = FoundModel.whole(file);
        model.name(Found.Role.MODEL, row.text(MODEL).orElseThrow(), row.place(MODEL));
        provider(row, model);
        row.number(PARAMETERS).ifPresent(number -> model.state(Part.MODEL, Statement.amount("parameters", number, ""),
                row.place(PARAMETERS)));
        row.text(PUBLISHED).ifPresent(date -> model.doubt(Part.MODEL, "The publication date is " + Statement.quoted(date)
                + ". It is not that of a placing on the Union market.", "placed on market DATE via CHANNEL", row.place(PUBLISHED)));
        accessibility(row, model);
        if (row.text(BASE).isPresent()) {
            finetuning(row, model);
        } else {
            pretraining(row, model);
        }
        return model;
    }

    private static void provider(Rows.Row row, FoundModel model) {
        String organization = row.text(ORGANIZATION).orElse("");
        model.name(Found.Role.PROVIDER, organization, row.place(ORGANIZATION));
        row.text(COUNTRY).ifPresent(name -> Countries.code(name).or(() -> Countries.code(name.replaceFirst("\\s*\\(.*\\)$", "")))
                .filter(code -> !organization.contains(","))
                .ifPresentOrElse(code -> model.name(Found.Role.COUNTRY, code, row.place(COUNTRY)), () -> model.doubt(Part.MODEL,
                        "The country of the organization is given as " + Statement.quoted(name) + ".", "established in COUNTRY",
                        row.place(COUNTRY))));
    }

    private static void accessibility(Rows.Row row, FoundModel model) {
        String access = row.text(ACCESS).orElse("");
        if (access.startsWith("Open weights")) {
            model.state(Part.MODEL, new Statement("public", "public weights"), row.place(ACCESS));
            model.doubt(Part.MODEL, "The weights are open: " + Statement.quoted(access) + "; the licence is not named.", "licence NAME",
                    row.place(ACCESS));
        } else if (access.equals("API access")) {
            model.doubt(Part.MODEL, "The model is offered through an API; where and since when is not stated.",
                    "placed on market DATE via api",
                    row.place(ACCESS));
        } else if (!access.isEmpty() && !access.equals("Unreleased")) {
            model.doubt(Part.MODEL, "The model is offered: " + Statement.quoted(access) + "; where and since when is not stated.",
                    "placed on market DATE via CHANNEL", row.place(ACCESS));
        }
    }

    /** The compute of a model that is not based on another. What Epoch reports is used; the other estimates are for comparison. */
    private void pretraining(Rows.Row row, FoundModel model) {
        Part part = Part.of(ActivityKind.PRETRAINING);
        Optional<BigDecimal> total = row.number(COMPUTE);
        total.ifPresent(flop -> model.state(part, Compute.reported(flop, source(row)), row.place(COMPUTE)));
        Optional<BigDecimal> parameters = row.number(PARAMETERS);
        Optional<BigDecimal> data = row.number(DATA);
        if (parameters.isPresent() && data.isPresent()) {
            boolean language = row.text("Domain").filter("Language"::equals).isPresent();
            BigDecimal passes = row.number(EPOCHS).orElse(BigDecimal.ONE);
            String product = "compute " + Statement.number(parameters.get()) + " parameters x " + Statement.number(data.get())
                    + (language ? " tokens" : " examples") + (passes.compareTo(BigDecimal.ONE) == 0 ? "" : " x " + Statement.number(passes)
                    + " epochs");
            boolean same = total.filter(flop -> isClose(flop, SIX.multiply(parameters.get()).multiply(data.get()).multiply(passes)))
                    .isPresent();
            if (language && same) {
                model.state(part, new Statement("compute", product), row.place(DATA));
            } else {
                model.doubt(part, language
                        ? "Parameters and tokens are stated, but " + (total.isPresent() ? "6·P·D is not the training compute of the row."
                        : "no training compute with which 6·P·D could be compared.") + " In a mixture of experts, only the active"
                        + " parameters count."
                        : "Parameters and examples are stated; 6·P·D holds only for transformers, and one example"
                        + " may be many tokens.", product, row.place(DATA));
            }
        }
        hardware(row, model, part, "");
    }

    /** The compute of a model that is based on another. */
    private void finetuning(Rows.Row row, FoundModel model) {
        Part part = Part.of(ActivityKind.FINETUNING);
        model.name(Found.Role.ORIGINAL, row.text(BASE).orElseThrow(), row.place(BASE));
        row.number(FINETUNING).ifPresent(flop -> model.state(part, Compute.reported(flop, source(row)), row.place(FINETUNING)));
        row.number(COMPUTE).ifPresent(flop -> model.doubt(part, "The training compute of " + Statement.number(flop)
                + " FLOP includes that of the base model.", row.place(COMPUTE)));
        row.number(DATA).ifPresent(data -> model.doubt(part, "The data set of " + Statement.number(data)
                + " datapoints is that of the fine-tuning.",
                "compute " + row.number(PARAMETERS).map(Statement::number).orElse("P") + " parameters x " + Statement.number(data)
                + " tokens",
                row.place(DATA)));
        hardware(row, model, part, " It is not stated whether this includes the base model.");
    }

    private void hardware(Rows.Row row, FoundModel model, Part part, String doubt) {
        Optional<String> name = row.text(HARDWARE);
        Optional<BigDecimal> hours = row.number(HOURS);
        Optional<BigDecimal> quantity = row.number(QUANTITY);
        Optional<BigDecimal> utilisation = row.number(UTILISATION).map(share -> share.movePointRight(2));
        if (name.isEmpty() && hours.isEmpty() && quantity.isEmpty()) {
            return;
        }
        Optional<String> chip = name.flatMap(catalogue::chip);
        String product = "compute " + quantity.map(Statement::number).orElse("N") + " x " + chip.orElse(CatalogueNames.NO_CHIP) + " for "
                + hours.map(Statement::number).orElse("H") + " hours at " + utilisation.map(Statement::number).orElse("U") + "%";
        boolean complete = chip.isPresent() && hours.isPresent() && quantity.isPresent() && utilisation.isPresent();
        if (complete && doubt.isEmpty()) {
            model.state(part, new Statement("compute", product), row.place(HARDWARE));
        } else {
            model.doubt(part, (complete ? "Hardware, time and utilisation are stated." : "The hardware is stated incompletely"
                    + name.filter(unused -> chip.isEmpty()).map(text -> ", and " + Statement.quoted(text)
                    + " is not one chip of the catalogue")
                            .orElse("") + ".") + doubt, product, row.place(HARDWARE));
        }
    }

    private static String source(Rows.Row row) {
        return "Epoch AI" + row.text("Confidence").map(confidence -> ", " + confidence).orElse("");
    }

    private static boolean isClose(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(one.multiply(ROUNDING)) <= 0;
    }
}
