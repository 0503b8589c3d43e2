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

    private final Original original;
    private final boolean amongSystemic;
    private final TrainingCompute compute;
    private final Ruleset ruleset;
    private final Share share;
    private final Total own;
    private final List<Reason> because = new ArrayList<>();

    private ModifierTest(Original original, boolean amongSystemic, TrainingCompute compute, Ruleset ruleset) {
        this.original = original;
        this.amongSystemic = amongSystemic;
        this.compute = compute;
        this.ruleset = ruleset;
        this.share = ruleset.modification().share();
        boolean updates = ruleset.generalPurposeCounts() == Ruleset.Counting.PARAMETER_UPDATES && !original.systemicRisk();
        this.own = updates ? compute.ownParameterUpdates() : compute.ownCumulative();
    }

    /** Where the modified model is, or is to be, used. */
    enum Use {
        /** It is placed on the market, or used internally in a way that counts like it. */
        PLACED,
        /** It is used in one's own processes only. */
        INTERNAL,
        /** Nothing is stated. */
        NONE
    }

    /**
     * What a modification needs to know of an original.
     *
     * @param name its qualified name
     * @param systemicRisk whether it carries systemic risk
     * @param parameterUpdates the compute that updated its parameters, if known
     * @param cumulative its cumulative training compute, if known
     */
    record Original(String name, boolean systemicRisk, Optional<Flop> parameterUpdates, Optional<Flop> cumulative) {}

    /**
     * The conclusion for a downstream modification.
     *
     * @param original one of its originals
     * @param amongSystemic whether that or another of its originals carries systemic risk
     * @param generalPurpose whether the result is a general-purpose model
     * @param systemicRisk whether the result crosses by its own compute
     */
    static Modifier of(TrainingCompute compute, Original original, boolean amongSystemic, Use use, GeneralPurpose generalPurpose,
            SystemicRisk systemicRisk, Ruleset ruleset) {
        ModifierTest test = new ModifierTest(original, amongSystemic, compute, ruleset);
        if (use == Use.NONE) {
            return test.notPlaced();
        }
        if (!generalPurpose.applies() && generalPurpose.status() != GeneralPurpose.Status.UNDETERMINED) {
            test.because.add(generalPurpose.reason());
            return test.conclusion(Modifier.Outcome.BELOW, Optional.empty(),
                    "The modification brings no duties of a provider: the result is not a general-purpose model", MARKET);
        }
        if (use == Use.INTERNAL) {
            test.because.add(Reason.absence("It is used internally only; what takes no model with systemic risk out of the rules takes no"
                    + " modification out that brings the duties for such models (our reading)"));
        }
        Modifier measured = ruleset.modification().base() == Measure.Base.ORIGINAL ? test.relative(systemicRisk) : test.absolute();
        return use == Use.INTERNAL && !measured.systemicRisk() ? new ModifierTest(original, amongSystemic, compute, ruleset).notPlaced()
                : measured;
    }

    private Modifier notPlaced() {
        because.add(Reason.absence("The modified model is not placed on the market"));
        return conclusion(Modifier.Outcome.BELOW, Optional.empty(),
                "The modification brings no duties of a provider while it is not placed on the market", MARKET);
    }

    private Modifier absolute() {
        because.add(Reason.absence("The modification used " + amount(own)));
        because.add(Reason.absence("The original's training compute is " + original.cumulative().map(Flop::toString).orElse("unknown")));
        if (original.systemicRisk() && own.known().exceeds(share, ruleset.systemicRisk())) {
            return conclusion(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION, Optional.of(ruleset.systemicRisk()),
                    "The original carries systemic risk and the modification used more than " + share + " of " + ruleset.systemicRisk()
                            + ": the modifier is presumed the provider of a model with systemic risk (condition 1)", SYSTEMIC);
        }
        if (!amongSystemic && compute.cumulative().known().exceeds(ruleset.systemicRisk())) {
            if (original.cumulative().isEmpty()) {
                because.add(Reason.absence("What is known exceeds the threshold already, so the rest need not be known (our reading)"));
            }
            return conclusion(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_SUM, Optional.of(ruleset.systemicRisk()),
                    "Original and modification together used more than " + ruleset.systemicRisk()
                            + ": the modifier is presumed the provider of a model with systemic risk (condition 2)", SYSTEMIC);
        }
        return byShare(ruleset.generalPurpose(), PROVIDER);
    }

    private Modifier relative(SystemicRisk result) {
        Optional<Flop> originalCompute = original.systemicRisk() ? original.cumulative() : original.parameterUpdates();
        Flop fallback = original.systemicRisk() ? ruleset.systemicRisk() : ruleset.generalPurpose();
        Flop limit = originalCompute.orElse(fallback);
        because.add(Reason.absence("The modification used " + amount(own)));
        because.add(Reason.absence(originalCompute.map(flop -> "The original used " + flop)
                .orElse("The original's training compute is unknown and, as stated, cannot be estimated; " + fallback + " stands for it")));
        boolean crosses = !amongSystemic && result.status() == SystemicRisk.Status.PRESUMED;
        if (own.known().exceeds(share, limit) && (original.systemicRisk() || crosses)) {
            return conclusion(original.systemicRisk() ? Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION
                    : Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_SUM, Optional.of(limit),
                    "The modification used more than " + share + " of " + (originalCompute.isPresent() ? "the original's compute" : limit)
                            + ", and the result is presumed to have high-impact capabilities", SYSTEMIC);
        }
        return byShare(limit, originalCompute.isPresent() ? PROVIDER : FALLBACK);
    }

    private Modifier byShare(Flop limit, Citation citation) {
        if (own.known().exceeds(share, limit)) {
            return conclusion(Modifier.Outcome.PROVIDER, Optional.of(limit), "The modification used more than " + share
                    + " of " + limit + ": the modifier is presumed the provider, for the modification", citation);
        }
        if (own.flop().isEmpty()) {
            return conclusion(Modifier.Outcome.UNDETERMINED, Optional.of(limit),
                    "Whether the modification exceeds " + share + " of " + limit + " is undetermined", citation);
        }
        return conclusion(Modifier.Outcome.BELOW, Optional.of(limit), "The modification used no more than " + share + " of "
                + limit + ": it brings no duties of a provider", citation);
    }

    private static String amount(Total total) {
        return total.flop().map(Flop::toString).orElse(total.known().value().signum() == 0 ? "an unknown amount of compute"
                : "at least " + total.known());
    }

    private Modifier conclusion(Modifier.Outcome outcome, Optional<Flop> limit, String conclusion, Citation citation) {
        return new Modifier(outcome, original.name(), own.known(), limit, share, original.cumulative().isPresent(),
                Reason.conclude(conclusion, citation.in(ruleset.text()), because));
    }
}
