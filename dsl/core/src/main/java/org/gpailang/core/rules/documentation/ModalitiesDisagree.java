package org.gpailang.core.rules.documentation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.core.facts.training.TrainingData;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ModelRule;

/**
 * The stated modalities of an activity differ from those of its data sets.
 *
 * <h2>What it says</h2>
 *
 * An activity states the modalities of its training data, and they are not those of the data sets on which it trains.
 *
 * <h2>Why</h2>
 *
 * The public summary and the model documentation list the modalities of the training data. If both statements are made, they have to
 * agree.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * dataset Pages { source crawled  text 2T tokens }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { data text, image  trains on Pages  compute 1e22 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Remove 'data', which the data sets make unnecessary, or state the missing size.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * dataset Pages { source crawled  text 2T tokens  image 5M images }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { data text, image  trains on Pages  compute 1e22 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 53(1)(d), annex XI, section 1, point 2(c) AI Act; template for the public summary, section 1.3.
 */
@FindingCode(value = "documentation/modalities-disagree", severity = Severity.WARNING, act = "Art. 53(1)(d), annex XI")
public final class ModalitiesDisagree extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.compute().own().stream().flatMap(activity -> check(model, activity));
    }

    private Stream<Finding> check(ModelAssessment model, ComputedActivity activity) {
        List<String> names = activity.activity().documentation().trainsOn().stream().map(Stated::value).toList();
        List<Dataset> sets = model.datasets().stream().filter(dataset -> names.contains(dataset.name())).toList();
        Set<Modality> ofSets = new TreeSet<>();
        sets.forEach(dataset -> ofSets.addAll(dataset.modalities()));
        boolean known = !names.isEmpty() && sets.size() == names.size() && sets.stream().noneMatch(dataset -> dataset.sizes().isEmpty());
        return activity.activity().data().stream().filter(data -> known && !new TreeSet<>(data.modalities()).equals(ofSets))
                .map(data -> finding(model, data.at(), message(data, ofSets)).withRelated("data sets",
                        activity.activity().documentation().trainsOn().get(0).at()));
    }

    private static String message(TrainingData data, Set<Modality> ofSets) {
        return "The activity states " + words(data.modalities()) + " as its training data, but its data sets contain " + words(ofSets)
                + ". Remove 'data', or correct the sizes of the data sets.";
    }

    private static String words(Set<Modality> modalities) {
        return modalities.stream().sorted().map(Words::of).collect(Collectors.joining(", "));
    }
}
