package org.gpailang.core.rules.compute;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.core.facts.training.TrainingData;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.rules.ActivityRule;

/**
 * The numbers of tokens and parameters do not match.
 *
 * <h2>What it says</h2>
 *
 * The pre-training of a language model uses fewer than 0.5 or more than 100 000 tokens for each parameter, all epochs included. Active
 * parameters are used where they are stated. Models for which text or code is not stated as input, output and training data are left out.
 *
 * <h2>Why</h2>
 *
 * Published language models were pre-trained on between 0.5 tokens for each parameter (Megatron-Turing NLG 530B, 270B tokens) and about
 * 60 000 (Qwen3 0.6B, 36T tokens). A number outside this range is usually a wrong suffix, such as 15B for 15T, which makes the estimate a
 * thousand times too low or too high. A low number may also come from the total parameters of a mixture of experts.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 70B parameters x 15B tokens }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Correct the suffix: k is a thousand, M a million, B a billion (10⁹) and T a trillion (10¹²).
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 70B parameters x 15T tokens }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1 (P and D); guidelines para. 129. Both limits are ours, from https://arxiv.org/abs/2201.11990 and
 * https://arxiv.org/abs/2505.09388. Seen in https://github.com/EleutherAI/gpt-neox/issues/654, where 300B tokens were read as 300T.
 */
@FindingCode(value = "compute/tokens-per-parameter", severity = Severity.WARNING, consultation = "3.4.1", guidelines = Guideline.SIX_PD)
public final class TokensPerParameter extends ActivityRule {

    private static final BigDecimal FEWEST = new BigDecimal("0.5");
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    private static final Set<Modality> LANGUAGE = Set.of(Modality.TEXT, Modality.CODE);

    @Override
    public Stream<Finding> check(Case activity) {
        return activity.computed().estimates().stream().flatMap(estimate -> implausible(estimate, activity).stream()
                .map(ratio -> finding(activity.ruleset(), activity.subject(), estimate.stated().at(), message(ratio))));
    }

    /** Whether the rule finds something in this estimate. */
    static boolean isIn(ComputedEstimate estimate, Case activity) {
        return implausible(estimate, activity).isPresent();
    }

    /** The tokens for each parameter, if their number is implausible. */
    private static Optional<BigDecimal> implausible(ComputedEstimate estimate, Case activity) {
        if (!isLanguage(activity.computed().activity(), activity.model())) {
            return Optional.empty();
        }
        Approach approach = estimate.stated().approach();
        boolean noUpper = approach instanceof Approach.Bounded bounded && bounded.upper().isEmpty();
        boolean noLower = approach instanceof Approach.Bounded bounded && bounded.lower().isEmpty();
        return approach.trained().stream().flatMap(used -> implausible(used, activity.model()).stream())
                .filter(ratio -> ratio.compareTo(FEWEST) < 0 ? !noUpper : !noLower).findFirst();
    }

    private static Optional<BigDecimal> implausible(Approach.Architecture used, Capabilities model) {
        BigDecimal parameters = model.parameters().map(Stated::value).filter(total -> total.compareTo(used.parameters()) == 0)
                .flatMap(total -> model.activeParameters().map(Stated::value)).orElse(used.parameters());
        return Optional.of(parameters).filter(count -> count.signum() > 0)
                .map(count -> used.examples().multiply(used.epochs()).divide(count, Notation.DISPLAY)).filter(ratio -> !plausible(ratio));
    }

    private static boolean isLanguage(Activity activity, Capabilities model) {
        List<Set<Modality>> stated = Stream.of(model.accepts().map(Stated::value), model.generates().map(Stated::value),
                activity.data().map(TrainingData::modalities)).flatMap(Optional::stream).toList();
        return activity.kind() == ActivityKind.PRETRAINING && !stated.isEmpty()
                && stated.stream().allMatch(modalities -> modalities.stream().anyMatch(LANGUAGE::contains));
    }

    private static boolean plausible(BigDecimal ratio) {
        return ratio.compareTo(FEWEST) >= 0 && ratio.compareTo(MOST) <= 0;
    }

    private static String message(BigDecimal ratio) {
        boolean few = ratio.compareTo(FEWEST) < 0;
        BigDecimal limit = few ? FEWEST : MOST;
        BigDecimal corrected = ratio.movePointRight(few ? 3 : -3);
        return "This estimate uses " + Notation.plainBesides(ratio, limit) + " tokens for each parameter, but language models are"
                + " pre-trained on " + (few ? "at least " : "at most ") + Notation.plain(limit, 1) + "."
                + (plausible(corrected) ? " A suffix is probably wrong by a factor of 1000, such as 15B for 15T: there would be "
                        + Notation.plain(corrected, 3) + "." : "")
                + (few ? " Correct the suffix, or state the active parameters of a mixture of experts." : " Correct the suffix.");
    }
}
