package org.gpailang.core.rules.compute;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ActivityRule;

/**
 * The formula 6·P·D is used for a model that is not a transformer.
 *
 * <h2>What it says</h2>
 *
 * An architecture-based estimate is stated for a model whose description of the architecture mentions convolutions, a U-Net, a ResNet or
 * a GAN, and no transformer.
 *
 * <h2>Why</h2>
 *
 * The formula assumes that each parameter is used once for each training example, which is almost true for the tokens of a large
 * transformer. A convolution uses each parameter at every position of an image, so the formula may be too low by a factor of hundreds or
 * thousands.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates image
 *     scope broad
 *     architecture "latent diffusion with a U-Net"
 *     pretraining { compute 865M parameters x 2B images }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Estimate from hardware, or from the number of passes and the operations of each.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates image
 *     scope broad
 *     architecture "latent diffusion with a U-Net"
 *     pretraining { compute 200_000 GPU-hours on A100-SXM4-40GB at 40% }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1 (6·P·D for large transformers); guidelines para. 129. The list of architectures is ours. Seen in
 * https://github.com/ShiqiYu/libfacedetection/issues/306: a convolutional model of 85,000 parameters takes 0.767 GFLOP for an image,
 * about 4,500 times 2·P.
 */
@FindingCode(value = "compute/six-pd-not-transformer", severity = Severity.WARNING, consultation = "3.4.1", guidelines = Guideline.SIX_PD)
public final class SixPdNotTransformer extends ActivityRule {

    private static final Pattern OTHER = Pattern.compile("convolution\\w*|conv-?nets?|\\bCNNs?\\b|\\bU-?Nets?\\b|\\bResNet\\w*|\\bGANs?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRANSFORMER = Pattern.compile("transformer|attention", Pattern.CASE_INSENSITIVE);

    @Override
    public Stream<Finding> check(Case activity) {
        return activity.computed().estimates().stream().filter(estimate -> isIn(estimate, activity))
                .map(estimate -> finding(activity.ruleset(), activity.subject(), estimate.stated().at(),
                        "6·P·D is for transformers, but the"
                        + " architecture of the model is described with '" + other(activity).orElseThrow() + "'. A convolution uses each"
                        + " parameter at many positions, so the estimate may be too low by a factor of hundreds or thousands. Estimate from"
                        + " hardware, or from passes and the operations of each.")
                        .withRelated("architecture", activity.architecture().map(Stated::at)));
    }

    /** Whether the rule finds something in this estimate. */
    static boolean isIn(ComputedEstimate estimate, Case activity) {
        return !estimate.stated().approach().trained().isEmpty() && other(activity).isPresent();
    }

    private static Optional<String> other(Case activity) {
        return activity.architecture().map(Stated::value).filter(text -> !TRANSFORMER.matcher(text).find())
                .map(OTHER::matcher).filter(Matcher::find).map(Matcher::group);
    }
}
