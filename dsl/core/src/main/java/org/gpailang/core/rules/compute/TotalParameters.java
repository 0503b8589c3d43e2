package org.gpailang.core.rules.compute;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.EstimateComputation;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.rules.ActivityRule;

/**
 * An estimate for a mixture of experts uses the total parameters.
 *
 * <h2>What it says</h2>
 *
 * An estimate multiplies tokens by a number of parameters that is within 10% of the total and more than 10% above the active parameters; or
 * the active parameters are not stated, but the name of the model, such as Mixtral-8x7B or Qwen3-235B-A22B, shows that fewer are active.
 * Where the ruleset counts total parameters, the estimate is covered by compute/six-pd-dense-only instead, unless it is for forward passes.
 *
 * <h2>Why</h2>
 *
 * Each token passes through a few experts only. The total parameters count operations that do not take place, so the estimate is too high
 * by the ratio of total to active parameters, which is 18 for DeepSeek-V3. If an estimate names exactly the stated total, and the ruleset
 * counts active parameters, they are used without a finding.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge-8x7B by Lab {
 *     generates text
 *     scope broad
 *     parameters 46.7B
 *     pretraining { compute 46.7B parameters x 2T tokens }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State the active parameters and use them in the estimate.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge-8x7B by Lab {
 *     generates text
 *     scope broad
 *     parameters 46.7B
 *     active parameters 12.9B
 *     pretraining { compute 12.9B parameters x 2T tokens }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1 (P is the number of active parameters); guidelines para. 129. The tolerances and the reading of names are ours.
 * Seen in https://github.com/AI-Hypercomputer/maxtext/pull/678 (288 instead of 80 TFLOP for Mixtral 8x7B) and
 * https://github.com/PrimeIntellect-ai/prime-rl/issues/778.
 */
@FindingCode(value = "compute/total-parameters", severity = Severity.WARNING, consultation = "3.4.1", guidelines = Guideline.SIX_PD)
public final class TotalParameters extends ActivityRule {

    /** The kinds of activity in which the model itself processes the tokens. */
    private static final Set<ActivityKind> OF_THE_MODEL = EnumSet.of(ActivityKind.PRETRAINING, ActivityKind.CONTINUED_PRETRAINING,
            ActivityKind.FINETUNING, ActivityKind.REINFORCEMENT_LEARNING, ActivityKind.EVALUATION);

    /** 8x7B: experts and the billions of parameters of a model with one of them. */
    private static final Pattern EXPERTS = Pattern.compile("(?i)(?<![\\d.])\\d{1,3}x(\\d{1,3}(?:\\.\\d{1,3})?)B(?![A-Za-z0-9])");
    /** A22B: billions of active parameters. */
    private static final Pattern ACTIVE = Pattern.compile("(?i)(?<![A-Za-z0-9])A(\\d{1,3}(?:\\.\\d{1,3})?)B(?![A-Za-z0-9])");

    private static final BigDecimal TENTH_MORE = new BigDecimal("1.1");
    private static final BigDecimal TENTH_LESS = new BigDecimal("0.9");
    /** Usual mixtures use two experts at a time and share other layers. */
    private static final BigDecimal EXPERTS_AT_A_TIME = BigDecimal.valueOf(2);

    /**
     * A number of active parameters, and how it is known.
     *
     * @param count the number
     * @param words how a message introduces it
     */
    private record Active(BigDecimal count, String words) {}

    @Override
    public Stream<Finding> check(Case activity) {
        return activity.computed().estimates().stream().flatMap(estimate -> mistaken(estimate, activity)
                .map(used -> finding(activity.ruleset(), activity.subject(), estimate.stated().at(),
                        message(named(used).orElseThrow(), active(used, activity).orElseThrow()))));
    }

    /** Whether the rule finds something in this estimate. */
    static boolean isIn(ComputedEstimate estimate, Case activity) {
        return mistaken(estimate, activity).findAny().isPresent();
    }

    /** The first part of the estimate that uses the total. */
    private static Stream<Approach> mistaken(ComputedEstimate estimate, Case activity) {
        return estimate.stated().approach().parts().stream().filter(part -> active(part, activity).isPresent()).limit(1);
    }

    /** The active parameters, if an approach uses the total instead. */
    private static Optional<Active> active(Approach approach, Case activity) {
        Optional<BigDecimal> named = named(approach).filter(count -> OF_THE_MODEL.contains(activity.computed().activity().kind()));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> stated = activity.model().activeParameters().map(Stated::value);
        if (stated.isEmpty()) {
            return byName(activity.subject()).filter(active -> above(named.get(), active.count()));
        }
        boolean total = activity.ruleset().sixPdCountsActive() || approach instanceof Approach.Forward;
        boolean replaced = EstimateComputation.parameters(named.get(), activity.model(), activity.ruleset()).compareTo(named.get()) != 0;
        return stated.filter(count -> total && !replaced && above(named.get(), count)
                && activity.model().parameters().filter(all -> near(named.get(), all.value())).isPresent())
                .map(count -> new Active(count, "only " + Notation.threeFigures(count) + " are active for each token"));
    }

    private static Optional<BigDecimal> named(Approach approach) {
        return approach instanceof Approach.Architecture architecture ? Optional.of(architecture.parameters())
                : approach instanceof Approach.Forward forward ? Optional.of(forward.parameters()) : Optional.empty();
    }

    private static Optional<Active> byName(String name) {
        Matcher active = ACTIVE.matcher(name);
        if (active.find()) {
            return Optional.of(billions(active)).map(count -> new Active(count, "the name of the model says that only "
                    + Notation.threeFigures(count) + " are active for each token"));
        }
        Matcher experts = EXPERTS.matcher(name);
        return experts.find() ? Optional.of(billions(experts).multiply(EXPERTS_AT_A_TIME)).map(count -> new Active(count,
                "the name of the model is that of a mixture of experts, in which probably about " + Notation.threeFigures(count)
                        + " are active for each token")) : Optional.empty();
    }

    private static BigDecimal billions(Matcher found) {
        return new BigDecimal(found.group(1)).movePointRight(9);
    }

    private static boolean above(BigDecimal named, BigDecimal active) {
        return active.signum() > 0 && named.compareTo(active.multiply(TENTH_MORE)) > 0;
    }

    private static boolean near(BigDecimal named, BigDecimal total) {
        return named.compareTo(total.multiply(TENTH_LESS)) >= 0 && named.compareTo(total.multiply(TENTH_MORE)) <= 0;
    }

    private static String message(BigDecimal named, Active active) {
        return "This estimate uses " + Notation.threeFigures(named) + " parameters, but " + active.words() + ". It is about "
                + Notation.plain(named.divide(active.count(), Notation.DISPLAY), 2) + " times too high. State 'active parameters' for the"
                + " model and use them here.";
    }
}
