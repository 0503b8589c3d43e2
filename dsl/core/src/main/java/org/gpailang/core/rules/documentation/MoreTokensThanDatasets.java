package org.gpailang.core.rules.documentation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.documentation.ContentKind;
import org.gpailang.core.documentation.ContentSize;
import org.gpailang.core.documentation.TrainingContent;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.rules.ModelRule;

/**
 * An estimate uses more tokens than the data sets of its activity contain.
 *
 * <h2>What it says</h2>
 *
 * The number of tokens in 6·P·D is greater than the sum of the tokens of the data sets on which the activity trains.
 *
 * <h2>Why</h2>
 *
 * In one pass, an activity cannot process more tokens than its data sets contain. Either it made several passes, a data set is
 * missing, or a size is wrong. The public summary and the model documentation state the sizes of the data sets.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * dataset Pages { source crawled  text 2T tokens }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { trains on Pages  compute 1B parameters x 4T tokens }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State the number of epochs, or correct the sizes.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * dataset Pages { source crawled  text 2T tokens }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { trains on Pages  compute 1B parameters x 2T tokens x 2 epochs }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 53(1)(d), annex XI, section 1, point 2(c) AI Act; template for the public summary, section 1.3.
 */
@FindingCode(value = "documentation/more-tokens-than-datasets", severity = Severity.WARNING, act = "Art. 53(1)(d), annex XI")
public final class MoreTokensThanDatasets extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.compute().own().stream().flatMap(activity -> check(model, activity));
    }

    private Stream<Finding> check(ModelAssessment model, ComputedActivity activity) {
        List<String> names = activity.activity().documentation().trainsOn().stream().map(Stated::value).toList();
        List<Dataset> sets = model.datasets().stream().filter(dataset -> names.contains(dataset.name())).toList();
        if (names.isEmpty() || sets.size() < names.size()) {
            return Stream.empty();
        }
        return new TrainingContent(List.of(activity), sets, List.of(), false).size(ContentKind.TEXT).stream()
                .filter(size -> size.certainty() == ContentSize.Certainty.EXACT).flatMap(size -> activity.estimates().stream()
                        .flatMap(estimate -> atLeast(estimate.stated().approach())
                                .filter(used -> used.examples().compareTo(size.amount()) > 0)
                                .limit(1).map(used -> finding(model, estimate.stated().at(), message(used, size.amount()))
                                .withRelated("data sets", activity.activity().documentation().trainsOn().get(0).at()))));
    }

    /** The parts of an estimate by parameters and tokens; of bounds, of the lower one. */
    private static Stream<Approach.Architecture> atLeast(Approach approach) {
        return approach instanceof Approach.Bounded bounded ? bounded.lower().stream().flatMap(lower -> lower.trained().stream())
                : approach.trained().stream();
    }

    private static String message(Approach.Architecture used, BigDecimal tokens) {
        return "The estimate uses " + Notation.besides(used.examples(), tokens) + " tokens, but the data sets of the activity contain "
                + Notation.besides(tokens, used.examples()) + ". State the number of epochs, or correct the sizes.";
    }
}
