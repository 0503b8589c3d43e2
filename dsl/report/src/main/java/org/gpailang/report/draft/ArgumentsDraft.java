package org.gpailang.report.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.Total;
import org.gpailang.core.documentation.TrainingContent;
import org.gpailang.core.facts.dataset.DatasetText;
import org.gpailang.core.facts.duty.Arguments;
import org.gpailang.core.quantity.Notation;
import org.gpailang.report.Phrases;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;
import org.gpailang.report.draft.Draft.Section;

/**
 * The arguments that a model, exceptionally and by its specific characteristics, presents no systemic risk (Art. 52(2) AI Act; guidelines
 * paras. 33 to 42).
 */
final class ArgumentsDraft {

    private final ModelAssessment model;
    private final ModelItems items;
    private final DataItems data;
    private final Optional<Arguments> arguments;

    private ArgumentsDraft(Assessment assessment, ModelAssessment model) {
        this.model = model;
        this.items = new ModelItems(assessment, model);
        this.data = new DataItems(model.model(), TrainingContent.of(items.training().activities(), assessment.facts()::dataset,
                model.model().documentation().datasetsComplete().isPresent()));
        this.arguments = model.model().evidence().arguments();
    }

    /** The draft for a model. */
    static Draft of(Assessment assessment, ModelAssessment model) {
        ArgumentsDraft draft = new ArgumentsDraft(assessment, model);
        return new Draft("Draft arguments that " + model.display() + " presents no systemic risk",
                List.of("Arguments under Article 52(2) of the AI"
                + " Act that, exceptionally and due to its specific characteristics, the model does not present systemic risks although it"
                + " meets the requirement of Article 51(1)(a)."), List.of(
                Section.of("The model and its provider", draft.items.name(""), draft.items.provider("")),
                Section.of("The argument", draft.argument(), draft.capabilities(), draft.distance()),
                new Section("Information that is strongly advised", draft.advised())),
                List.of(draft.items.basis(), "The burden of proof is on the provider. The argument has to call the presumption manifestly"
                        + " into question; capabilities are compared with those of the most advanced models at the time of the"
                        + " notification.", "Mitigations, done or planned, are no ground: the argument is about capabilities (guidelines).",
                        "Filing arguments suspends nothing. The duties of Articles 52 and 55 apply while they are examined, and if they"
                        + " are rejected, from the day on which the requirement was met."));
    }

    private Item argument() {
        return Item.of("Art. 52(2)", "Why the model presents no systemic risk").says(arguments.flatMap(each -> each.text()
                .map(text -> Entry.of(text, each.at())))).orLacks("the argument", "systemic-risk arguments DATE \"…\"");
    }

    private Item capabilities() {
        Item item = Item.of("", "Capabilities, achieved or anticipated, with results of benchmarks");
        for (Arguments.Benchmark each : arguments.map(Arguments::benchmarks).orElse(List.of())) {
            item = item.says(each.name() + ": " + each.value() + (each.achieved() ? ", achieved" : ", forecast")
                    + each.note().map(note -> " (" + note + ")").orElse(""), arguments.orElseThrow().at());
        }
        return item.orLacks("results of benchmarks, or forecasts of them", Place.ARGUMENTS, "benchmark \"…\" N achieved");
    }

    private Item distance() {
        Item item = Item.of("", "How far the training compute exceeds the threshold");
        Total total = model.compute().cumulative();
        BigDecimal threshold = model.ruleset().systemicRisk().value();
        return total.flop().isEmpty() ? item.lacks(ComputeItems.incomplete(total), Place.ACTIVITY, "compute ESTIMATE")
                : item.says(Notation.withFigures(total.known().value(), 2) + " FLOP, " + Phrases.times(total.known().value()
                        .divide(threshold, Notation.DISPLAY)) + " times the threshold", items.training().estimates());
    }

    private List<Item> advised() {
        List<Item> advised = new ArrayList<>(List.of(items.describedArchitecture("", "Architecture"),
                items.totalSize("Number of parameters"), data.points("", "Number of training examples", 2),
                data.described("", "Curation and processing of the data", DatasetText.CURATION, "how raw data became training data"),
                items.training().trainingDesign("", "Training techniques"), items.inputs("", "Input modalities", false),
                items.outputs("", "Output modalities", false)));
        Item tools = Item.of("", "Expected use of tools and other evidence");
        List<String> material = arguments.map(Arguments::material).orElse(List.of());
        advised.add(material.isEmpty() ? tools.lacks("the expected use of tools", Place.ARGUMENTS, "tools \"…\"")
                : tools.says(String.join("; ", material), arguments.orElseThrow().at()));
        advised.add(Item.of("", "Expected length of the context").says(model.capabilities().context().map(context ->
                Entry.of(Amounts.count(context.value(), "tokens"), context.at()))).orLacks("the expected length of the context",
                        "context N tokens"));
        return advised;
    }
}
