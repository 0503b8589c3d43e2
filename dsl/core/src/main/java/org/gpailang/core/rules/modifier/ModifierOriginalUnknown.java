package org.gpailang.core.rules.modifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.ModificationLocations;
import org.gpailang.core.ruleset.Measure;

/**
 * The training compute of the modified model's original is not fully known.
 *
 * <h2>What it says</h2>
 *
 * Somebody else's model is modified, the files do not state its training compute or not all of it, and something depends on it.
 *
 * <h2>Why</h2>
 *
 * It cannot be determined whether original and modification together cross the systemic-risk threshold or, under the guidelines,
 * whether the modification exceeds a third of the original's compute. The guidelines use the thresholds instead, but only if the
 * original's compute can be neither known nor estimated.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute unknown "not published" }
 *     placed on market 2025-08-10 via api
 * }
 * modification Tuned of Base by Tuner {
 *     finetuning { compute 4e21 FLOP }
 *     placed on market 2025-10-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Obtain the amount from the provider of the original (Annex XII information) or from its model card, or estimate it from parameters
 * and tokens.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * entity Tuner "A fine-tuner" { established in DE }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-08-10 via api
 * }
 * modification Tuned of Base by Tuner {
 *     finetuning { compute 4e21 FLOP }
 *     placed on market 2025-10-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.2.2; guidelines para. 61.
 */
@FindingCode(value = "modifier/original-unknown", severity = Severity.WARNING, requirements = "M04",
        consultation = "3.2.2", guidelines = Guideline.MODIFIER_FALLBACK)
public final class ModifierOriginalUnknown extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.modifier().filter(modifier -> !modifier.unknownOriginals().isEmpty() && modifier.limit().isPresent()).stream()
                .flatMap(modifier -> {
                    String originals = String.join(", ", modifier.unknownOriginals());
                    List<String> open = open(model, modifier, originals);
                    return open.isEmpty() ? Stream.empty() : Stream.of(finding(model, ModificationLocations.original(model),
                            "The training compute of " + originals + " is not fully known, so it cannot be determined "
                            + String.join(" or ", open) + ". " + modifier.reason().conclusion() + ". Obtain the amount from its provider"
                            + " or estimate it from parameters and tokens; if neither is possible, state 'original-compute not-knowable'"
                            + " with the reason."));
                });
    }

    /** The questions that depend on the unknown part. */
    private static List<String> open(ModelAssessment model, Modifier modifier, String originals) {
        List<String> open = new ArrayList<>();
        if (model.compute().cumulative().exceeds(model.ruleset().systemicRisk()).isEmpty()) {
            open.add("whether the modified model crosses " + model.ruleset().systemicRisk());
        } else if (modifier.systemic().open()) {
            open.add("whether " + originals + " has systemic risk");
        }
        if (model.ruleset().modification().base() == Measure.Base.ORIGINAL && modifier.general().open()) {
            open.add("how the modification compares with its original");
        }
        return open;
    }
}
