package org.gpailang.core.rules.compute;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
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

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Set<String> unknown = new LinkedHashSet<>(model.compute().unknownOriginals());
        model.compute().originals().unknown().stream().map(ComputedActivity::subject).forEach(unknown::add);
        return unknown.isEmpty() || model.modifier().isPresent() ? Stream.empty()
                : Stream.of(finding(model, place(model), "The training compute of " + model.display()
                + (model.compute().cumulative().known().value().signum() > 0 ? " is known only in part" : " is unknown")
                + ", because it is built from " + String.join(", ", unknown) + ", whose training compute is not fully known. State the"
                + " published amount or your own estimate."));
    }

    private static Location place(ModelAssessment model) {
        List<Stated<String>> originals = model.model().originals();
        return originals.stream().filter(original -> model.compute().unknownOriginals().contains(original.value()))
                .findFirst().or(() -> originals.stream().findFirst()).map(Stated::at).orElse(model.at());
    }
}
