package org.gpailang.core.rules.compute;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * The compute of a model that this one is built from is unknown.
 *
 * <h2>What it says</h2>
 *
 * The model modifies, is initialised from, merges or mixes a model whose training compute the files do not state.
 *
 * <h2>Why</h2>
 *
 * The cumulative training compute of a model includes the compute that was used to train the models it is built from. Without it, no
 * total can be calculated.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Base by Lab { generates text }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     initialised from Base
 *     finetuning { compute 1e20 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State the published compute of the original, or your own estimate from its parameters and tokens.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Base by Lab {
 *     generates text
 *     pretraining { compute 7B parameters x 2T tokens }
 * }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     initialised from Base
 *     finetuning { compute 1e20 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.2; guidelines para. 118.
 */
@FindingCode(value = "compute/original-unknown", severity = Severity.WARNING, requirements = "C14",
        consultation = "3.4.2", guidelines = Guideline.EARLIER_WEIGHTS)
public final class OriginalUnknown extends ModelRule {

    /** Nobody reads more names in a message, and a long chain of models would repeat them for each of its links. */
    private static final int MOST_NAMES = 20;

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Total originals = model.compute().originals();
        return originals.unknown() == 0 && !originals.missing() || model.modifier().isPresent() ? Stream.empty()
                : Stream.of(finding(model, place(model), "The training compute of " + model.display()
                + (model.compute().cumulative().known().value().signum() > 0 ? " is known only in part" : " is unknown")
                + ", because it is built from " + names(model) + ", whose training compute is not fully known. State the"
                + " published amount or your own estimate."));
    }

    /** The names of the models; of the activities with unknown compute, those among the nearest, or else any. */
    private static String names(ModelAssessment model) {
        Set<String> names = new LinkedHashSet<>(model.compute().unknownOriginals(MOST_NAMES));
        int unknown = model.compute().originals().unknown();
        List<ComputedActivity> nearest = model.compute().nearest().stream().filter(ComputedActivity::unknown).toList();
        List<ComputedActivity> activities = nearest.isEmpty() && unknown > 0
                ? model.compute().inherited().stream().filter(ComputedActivity::unknown).limit(1).toList() : nearest;
        activities.stream().map(ComputedActivity::subject).forEach(names::add);
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (Math.max(names.size(), model.compute().unknownOriginalsSize()) > MOST_NAMES || unknown > activities.size()
                        ? " and other models" : "");
    }

    private static Location place(ModelAssessment model) {
        List<Stated<String>> originals = model.model().originals();
        List<String> unknown = model.compute().unknownOriginals(originals.size());
        return originals.stream().filter(original -> unknown.contains(original.value()))
                .findFirst().or(() -> originals.stream().findFirst()).map(Stated::at).orElse(model.at());
    }
}
