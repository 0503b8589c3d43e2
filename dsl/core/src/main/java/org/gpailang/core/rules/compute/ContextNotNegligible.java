package org.gpailang.core.rules.compute;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.compute.EstimateComputation;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.rules.ActivityRule;

/**
 * The context is too long for 6·P·D alone.
 *
 * <h2>What it says</h2>
 *
 * An architecture-based estimate omits compute that depends on the context length, and this part is not negligible. Either the model
 * has fewer parameters than 100 times one twelfth of the tokens in its context, or, if the hidden size is stated, attention over the
 * context adds more than the ruleset's margin.
 *
 * <h2>Why</h2>
 *
 * The approximation 6·P·D is valid only for large models: those with significantly more parameters than one twelfth of the tokens in
 * the input context. With hidden size d, attention adds about context/(12·d) of 6·P·D.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     parameters 405B
 *     context 128k tokens
 *     hidden size 16384
 *     pretraining { compute 405B parameters x 15.6T tokens }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State the context length used in training if it is shorter than the model's, or estimate from hardware or from passes.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     parameters 405B
 *     context 128k tokens
 *     hidden size 16384
 *     pretraining {
 *         compute 405B parameters x 15.6T tokens
 *         context 8k tokens
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1, footnote 4; guidelines footnote 14 (July text:
 * footnote 13). We read "significantly larger" as a factor of 100. The test by hidden size
 * is our reading.
 */
@FindingCode(value = "compute/context-not-negligible", severity = Severity.WARNING, requirements = "C06",
        consultation = "3.4.1, footnote 4", guidelines = Guideline.LARGE_MODEL)
public final class ContextNotNegligible extends ActivityRule {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal SIGNIFICANTLY = BigDecimal.valueOf(100);

    @Override
    public Stream<Finding> check(Case activity) {
        Optional<BigDecimal> context = activity.computed().activity().context().or(activity.model()::context).map(Stated::value);
        return context.stream().flatMap(tokens -> activity.computed().estimates().stream()
                .flatMap(estimate -> estimate.stated().approach().trained().stream().flatMap(used -> why(activity, used, tokens).stream())
                        .limit(1).map(why -> finding(activity.ruleset(), activity.subject(),
                        estimate.stated().at(), "6·P·D omits compute that is not negligible here: " + why + ". State the context length"
                                + " used in training if it is shorter, or estimate from hardware or from passes."))));
    }

    private static Optional<String> why(Case activity, Approach.Architecture used, BigDecimal context) {
        BigDecimal parameters = EstimateComputation.parameters(used, activity.model(), activity.ruleset());
        if (parameters.multiply(TWELVE).compareTo(context.multiply(SIGNIFICANTLY)) < 0) {
            return Optional.of(Notation.threeFigures(parameters) + " parameters are fewer than 100 times one twelfth of the "
                    + Notation.plain(context, 3) + " tokens in the context");
        }
        Percent margin = activity.ruleset().margin();
        return activity.model().hiddenSize().map(Stated::value)
                .filter(hidden -> context.compareTo(margin.fraction().multiply(TWELVE).multiply(hidden)) > 0)
                .filter(hidden -> hidden.signum() > 0)
                .map(hidden -> "attention over a context of " + Notation.plain(context, 3) + " tokens adds about "
                        + new Percent(context.divide(hidden.multiply(TWELVE), Notation.DISPLAY)).besides(margin)
                        + ", more than the margin of " + margin);
    }
}
