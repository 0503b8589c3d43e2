package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Share;
import org.gpailang.core.ruleset.Measure;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Whether the one who modifies another's model becomes a provider: against a share of the thresholds, with the sum of both as a second way
 * (consultation 3.2.2), or against a share of the original's own compute, with the thresholds as a fallback where that is unknown
 * (guidelines paras. 63 and 64).
 */
final class ModifierTest {

    private static final Citation PROVIDER = new Citation("recital 109", "3.2.2", "para. 63");
    private static final Citation FALLBACK = new Citation("recital 109", "3.2.2", "para. 64");
    private static final Citation SYSTEMIC = new Citation("Art. 51(2)", "3.2.2", "paras. 70 and 71");
    private static final Citation MARKET = new Citation("recital 97", "3.2.2", "para. 62");

    private final String originalName;
    private final Ruleset ruleset;
    private final Share share;
    private final Total own;
    private final Total cumulative;
    private final List<Reason> because = new ArrayList<>();

    private ModifierTest(String originalName, TrainingCompute compute, boolean originalSystemic, Ruleset ruleset) {
        this.originalName = originalName;
        this.ruleset = ruleset;
        this.share = ruleset.modification().share();
        this.cumulative = compute.ownCumulative();
        boolean updates = ruleset.generalPurposeCounts() == Ruleset.Counting.PARAMETER_UPDATES && !originalSystemic;
        this.own = updates ? compute.ownParameterUpdates() : cumulative;
    }

    /**
     * The conclusion for a downstream modification.
     *
     * @param originalName the qualified name of the original
     * @param original what is concluded of the original, if it is known
     * @param placed whether the modified model is, or is to be, placed on the market
     * @param generalPurpose whether the result is a general-purpose model
     */
    static Modifier of(TrainingCompute compute, String originalName, Optional<Original> original, boolean placed,
            GeneralPurpose generalPurpose, SystemicRisk systemicRisk, Ruleset ruleset) {
        boolean originalSystemic = original.filter(Original::systemicRisk).isPresent();
        ModifierTest test = new ModifierTest(originalName, compute, originalSystemic, ruleset);
        if (!placed) {
            test.because.add(Reason.absence("The modified model is not placed on the market"));
            return test.conclusion(Modifier.Outcome.BELOW, Optional.empty(), original.isPresent(),
                    "The modification brings no duties of a provider while it is not placed on the market", MARKET);
        }
        if (!generalPurpose.applies() && generalPurpose.status() != GeneralPurpose.Status.UNDETERMINED) {
            test.because.add(generalPurpose.reason());
            return test.conclusion(Modifier.Outcome.BELOW, Optional.empty(), original.isPresent(),
                    "The modification brings no duties of a provider: the result is not a general-purpose model", MARKET);
        }
        return ruleset.modification().base() == Measure.Base.ORIGINAL ? test.relative(original, systemicRisk) : test.absolute(original);
    }

    /**
     * What a modification needs to know of its original.
     *
     * @param systemicRisk whether it carries systemic risk
     * @param parameterUpdates the compute that updated its parameters
     * @param cumulative its cumulative training compute
     */
    record Original(boolean systemicRisk, Total parameterUpdates, Total cumulative) {}

    private Modifier absolute(Optional<Original> original) {
        Optional<Flop> originalCompute = original.map(Original::cumulative).flatMap(Total::flop);
        boolean systemic = original.filter(Original::systemicRisk).isPresent();
        because.add(Reason.absence("The modification used " + amount(own)));
        because.add(Reason.absence("The original's training compute is " + originalCompute.map(Flop::toString).orElse("unknown")));
        if (systemic && cumulative.known().exceeds(share, ruleset.systemicRisk())) {
            return conclusion(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION, Optional.of(ruleset.systemicRisk()),
                    originalCompute.isPresent(), "The original carries systemic risk and the modification used more than " + share + " of "
                            + ruleset.systemicRisk() + ": the modifier is presumed the provider of a model with systemic risk (condition 1)",
                    SYSTEMIC);
        }
        if (!systemic && originalCompute.isPresent()
                && originalCompute.get().plus(cumulative.known()).exceeds(ruleset.systemicRisk())) {
            return conclusion(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_SUM, Optional.of(ruleset.systemicRisk()), true,
                    "Original and modification together used more than " + ruleset.systemicRisk()
                            + ": the modifier is presumed the provider of a model with systemic risk (condition 2)", SYSTEMIC);
        }
        return byShare(ruleset.generalPurpose(), originalCompute.isPresent(), PROVIDER);
    }

    private Modifier relative(Optional<Original> original, SystemicRisk result) {
        boolean systemic = original.filter(Original::systemicRisk).isPresent();
        Optional<Flop> originalCompute = original.flatMap(known -> (systemic ? known.cumulative() : known.parameterUpdates()).flop());
        Flop fallback = systemic ? ruleset.systemicRisk() : ruleset.generalPurpose();
        Flop limit = originalCompute.orElse(fallback);
        because.add(Reason.absence("The modification used " + amount(own)));
        because.add(Reason.absence(originalCompute.map(flop -> "The original used " + flop)
                .orElse("The original's training compute is unknown and, as stated, cannot be estimated; " + fallback + " stands for it")));
        if (own.known().exceeds(share, limit) && (systemic || result.status() == SystemicRisk.Status.PRESUMED)) {
            return conclusion(systemic ? Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION
                    : Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_SUM, Optional.of(limit), originalCompute.isPresent(),
                    "The modification used more than " + share + " of " + (originalCompute.isPresent() ? "the original's compute" : limit)
                            + ", and the result is presumed to have high-impact capabilities", SYSTEMIC);
        }
        return byShare(limit, originalCompute.isPresent(), originalCompute.isPresent() ? PROVIDER : FALLBACK);
    }

    private Modifier byShare(Flop limit, boolean originalKnown, Citation citation) {
        if (own.known().exceeds(share, limit)) {
            return conclusion(Modifier.Outcome.PROVIDER, Optional.of(limit), originalKnown, "The modification used more than " + share
                    + " of " + limit + ": the modifier is presumed the provider, for the modification", citation);
        }
        if (own.flop().isEmpty()) {
            return conclusion(Modifier.Outcome.UNDETERMINED, Optional.of(limit), originalKnown,
                    "Whether the modification exceeds " + share + " of " + limit + " is undetermined", citation);
        }
        return conclusion(Modifier.Outcome.BELOW, Optional.of(limit), originalKnown, "The modification used no more than " + share + " of "
                + limit + ": it brings no duties of a provider", citation);
    }

    private static String amount(Total total) {
        return total.flop().map(Flop::toString).orElse(total.known().value().signum() == 0 ? "an unknown amount of compute"
                : "at least " + total.known());
    }

    private Modifier conclusion(Modifier.Outcome outcome, Optional<Flop> limit, boolean originalKnown, String conclusion, Citation citation) {
        return new Modifier(outcome, originalName, own.known(), limit, share, originalKnown,
                Reason.conclude(conclusion, citation.in(ruleset.text()), because));
    }
}
