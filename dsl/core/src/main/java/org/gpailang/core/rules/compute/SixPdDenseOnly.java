package org.gpailang.core.rules.compute;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.rules.ActivityRule;

/**
 * The formula 6·P·D with total parameters is for dense models only.
 *
 * <h2>What it says</h2>
 *
 * Under a ruleset that counts total parameters, an architecture-based estimate is stated for a model with fewer active than total
 * parameters.
 *
 * <h2>Why</h2>
 *
 * The guidelines give 6·P·D, with P the total number of parameters, for some dense language models. For a mixture of experts, the total
 * would count operations that never take place, and the guidelines no longer mention the variant with active parameters. Estimates from
 * hardware or from passes, or the provider's own method, remain possible.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     parameters 671B
 *     active parameters 37B
 *     pretraining { compute 671B parameters x 14.8T tokens }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Estimate from hardware or from passes, or document why the formula with the active parameters is your best judgement.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     parameters 671B
 *     active parameters 37B
 *     pretraining { compute 2.788M GPU-hours on H800-SXM5 at 35% }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Guidelines para. 129. DeepSeek-V3 (https://arxiv.org/abs/2412.19437) has 671B parameters, 37B of which are active.
 */
@FindingCode(value = "compute/six-pd-dense-only", severity = Severity.WARNING, requirements = "C05", guidelines = Guideline.SIX_PD)
public final class SixPdDenseOnly extends ActivityRule {

    @Override
    public Stream<Finding> check(Case activity) {
        Optional<BigDecimal> active = activity.model().activeParameters().map(Stated::value);
        boolean sparse = !activity.ruleset().sixPdCountsActive()
                && active.filter(count -> activity.model().parameters()
                        .filter(total -> count.compareTo(total.value()) < 0).isPresent()).isPresent();
        return activity.computed().estimates().stream()
                .flatMap(estimate -> estimate.stated().approach().trained().stream().filter(used -> sparse).limit(1)
                        .map(used -> finding(activity.ruleset(), activity.subject(), estimate.stated().at(), "The guidelines give 6·P·D for"
                        + " dense models, but this model has fewer active than total parameters."
                        + factor(used, active.orElseThrow())
                        + " Estimate from hardware or from passes, or document why this formula is your best judgement.")));
    }

    private static String factor(Approach.Architecture used, BigDecimal active) {
        return active.signum() > 0 && used.parameters().compareTo(active) > 0 ? " The result is "
                + Notation.plain(used.parameters().divide(active, Notation.DISPLAY), 2) + " times that with the active parameters." : "";
    }
}
