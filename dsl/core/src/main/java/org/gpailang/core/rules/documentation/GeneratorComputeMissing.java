package org.gpailang.core.rules.documentation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.dataset.DataSource;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * The compute for generating a synthetic data set is not stated.
 *
 * <h2>What it says</h2>
 *
 * The model trains on a synthetic data set, and no activity states the compute that generated the data.
 *
 * <h2>Why</h2>
 *
 * The cumulative training compute includes the generation of synthetic data that is not publicly accessible. Without it, the sum is
 * too small.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * dataset Dialogues { source synthetic  text 2B tokens }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { trains on Dialogues  compute 1e22 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Add an activity 'synthetic-data' with its compute.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * dataset Dialogues { source synthetic  text 2B tokens }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { trains on Dialogues  compute 1e22 FLOP }
 *     synthetic-data { compute 1e20 FLOP  method "two operations for each parameter and token" }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 51(2), recital 111 AI Act; consultation 3.4.2; guidelines paras. 116 and 117.
 */
@FindingCode(value = "documentation/generator-compute-missing", severity = Severity.WARNING, act = "Art. 51(2), recital 111",
        guidelines = {Guideline.CUMULATIVE_COMPUTE, Guideline.SYNTHETIC_DATA})
public final class GeneratorComputeMissing extends ModelRule {

    private static final Set<ActivityKind> GENERATING = EnumSet.of(ActivityKind.SYNTHETIC_DATA, ActivityKind.DISTILLATION);

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.compute().own().stream().flatMap(activity -> activity.activity().documentation().trainsOn().stream())
                .flatMap(name -> model.datasets().stream().filter(dataset -> dataset.name().equals(name.value()))
                        .filter(dataset -> dataset.from(DataSource.SYNTHETIC) && !stated(model))
                        .map(dataset -> finding(model, name.at(), message(dataset))
                                .withRelated("data set", dataset.source().orElseThrow().at())));
    }

    private static boolean stated(ModelAssessment model) {
        return model.compute().activities().stream().anyMatch(activity -> GENERATING.contains(activity.activity().kind()));
    }

    private static String message(Dataset dataset) {
        return "The compute that generated the synthetic data of '" + dataset.display()
                + "' is not stated, but it is part of the cumulative training compute. Add 'synthetic-data { compute … }'.";
    }
}
