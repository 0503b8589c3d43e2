package org.gpailang.report.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.model.ModelDocumentation;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Reasoned;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.quantity.Notation;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;

/** Items about the training of a model: its steps, their design, the compute and the dates. */
final class TrainingItems {

    private final Assessment assessment;
    private final ModelAssessment assessed;
    private final ModelDocumentation documentation;

    TrainingItems(Assessment assessment, ModelAssessment assessed) {
        this.assessment = assessment;
        this.assessed = assessed;
        this.documentation = assessed.model().documentation();
    }

    Item design(String id, String title) {
        return Item.of(id, title).says(documentation.design().map(design -> Entry.of(reasoned(design), design.at())))
                .orLacks("the key design choices, with their rationale and assumptions", "design \"…\" because \"…\"");
    }

    /** The steps of the training in the order in which they began, with their techniques. */
    Item trainingDesign(String id, String title) {
        Item item = Item.of(id, title).says(documentation.technique().map(technique -> Entry.of(technique.text(), technique.at())));
        List<Activity> steps = activities().stream().filter(activity -> activity.counting().cumulative()).map(ComputedActivity::activity)
                .sorted(Comparator.comparing((Activity step) -> Optional.ofNullable(step.dates().get(RunEvent.STARTED)).map(Stated::value)
                        .orElse(LocalDate.MAX))).toList();
        boolean described = documentation.technique().isPresent();
        for (Activity step : steps) {
            Optional<Reasoned> technique = step.documentation().technique();
            described |= technique.isPresent();
            item = item.says(Amounts.capital(step.display()) + technique.map(stated -> ": " + stated.text()).orElse("")
                    + step.documentation().optimises().map(goal -> "; optimises " + goal.value()).orElse("")
                    + sets(step), technique.map(Reasoned::at).orElse(step.at()));
        }
        boolean goals = steps.stream().anyMatch(step -> step.documentation().optimises().isPresent());
        item = described ? item : item.lacks("the methods and techniques of the training", "technique \"…\"");
        return goals ? item : item.lacks("what is optimised", Place.ACTIVITY, "optimises \"…\"");
    }

    private String sets(Activity step) {
        List<String> names = step.documentation().trainsOn().stream()
                .map(name -> assessment.facts().dataset(name.value()).map(Dataset::display)
                .orElse(name.value())).toList();
        return names.isEmpty() ? "" : "; trained on " + String.join(", ", names);
    }

    Item rationale(String id, String title) {
        Stream<Reasoned> techniques = Stream.concat(documentation.technique().stream(), activities().stream()
                .flatMap(activity -> activity.activity().documentation().technique().stream()));
        return Item.of(id, title).says(techniques.filter(technique -> technique.because().isPresent())
                .map(technique -> Entry.of(Amounts.capital(technique.text()) + ": because " + technique.because().get(), technique.at()))
                .toList())
                .orLacks("how and why the key choices were made", "technique \"…\" because \"…\"");
    }

    private static String reasoned(Reasoned choice) {
        return choice.text() + choice.because().map(why -> ". Rationale: " + why).orElse("");
    }

    /** Whether the documents are limited to the modification. */
    boolean limited() {
        return assessed.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).limitedToModification();
    }

    /** The activities that a document covers: only those of the modification if the duties are limited to it. */
    List<ComputedActivity> activities() {
        return limited() ? assessed.compute().own() : assessed.compute().activities();
    }

    /** The compute to two significant figures, in total and for each activity. */
    Item compute(String id, String title) {
        Item item = Item.of(id, title);
        Total total = assessed.compute().cumulative();
        item = total.flop().isEmpty() ? item.lacks(ComputeItems.incomplete(total)
                + (total.stated().isPresent() ? "" : " or not estimated"))
                : item.says("Cumulative training compute: " + Notation.withFigures(total.known().value(), 2) + " FLOP", estimates());
        return item.says(activities().stream().filter(activity -> activity.counting().cumulative())
                .flatMap(activity -> activity.basis().stream().map(basis -> Entry.of(Amounts.capital(activity.activity().display()) + ": "
                        + basis.flop().map(flop -> Notation.withFigures(flop.value(), 2) + " FLOP, ").orElse("") + basis.derivation(),
                        basis.stated().at()))).toList());
    }

    /** The estimates that are included in the cumulative training compute. */
    Location[] estimates() {
        return assessed.compute().activities().stream().filter(activity -> activity.counting().cumulative())
                .flatMap(activity -> activity.basis().stream()).map(basis -> basis.stated().at()).toArray(Location[]::new);
    }

    /** The dates of the activities. */
    List<Entry> days() {
        List<Entry> entries = new ArrayList<>();
        for (ComputedActivity activity : assessed.compute().own()) {
            for (Map.Entry<RunEvent, Stated<LocalDate>> day : activity.activity().dates().entrySet()) {
                entries.add(Entry.of(Amounts.capital(activity.activity().display()) + ": " + Words.of(day.getKey()) + " " + day.getValue()
                        .value(),
                        day.getValue().at()));
            }
        }
        return entries;
    }
}
