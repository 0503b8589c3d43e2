package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.Location;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Share;
import org.gpailang.core.ruleset.Measure;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Whether the one who modifies another's model becomes a provider: against a share of the thresholds, with the sum of both as a second way
 * (consultation 3.2.2), or against a share of the original's own compute, with the thresholds as a fallback where that is unknown
 * (guidelines paras. 63 and 64). Where several models were combined, each is looked at and the strictest outcome holds.
 */
final class ModifierClassifier {

    private static final Citation PROVIDER = new Citation("recital 109", "3.2.2", "para. 63");
    private static final Citation FALLBACK = new Citation("recital 109", "3.2.2", "para. 64");
    private static final Citation SYSTEMIC = new Citation("Art. 51(2)", "3.2.2", "paras. 70 and 71");
    private static final Citation MARKET = new Citation("Art. 3(9), recital 97", "3.2.2", "para. 62");

    private final List<Original> originals;
    private final TrainingCompute compute;
    private final Lineage lineage;
    private final boolean combined;
    private final Ruleset ruleset;
    private final Share share;

    private ModifierClassifier(List<Original> originals, TrainingCompute compute, Lineage lineage, boolean combined, Ruleset ruleset) {
        this.originals = originals;
        this.compute = compute;
        this.lineage = lineage;
        this.combined = combined;
        this.ruleset = ruleset;
        this.share = ruleset.modification().share();
    }

    /**
     * What a modification needs to know of its original.
     *
     * @param display what a message calls it
     * @param at where the modification names it
     * @param systemicRisk whether it carries systemic risk
     * @param parameterUpdates the compute that updated its parameters; absent where the model is not known
     * @param cumulative its cumulative training compute; absent where the model is not known
     */
    record Original(String display, Location at, boolean systemicRisk, Optional<Total> parameterUpdates, Optional<Total> cumulative) {

        private Optional<Flop> known() {
            return cumulative.flatMap(Total::flop);
        }
    }

    /**
     * The conclusion for a downstream modification.
     *
     * @param originals the models of others that it comes from, one or more
     * @param compute the whole training compute of the result
     * @param combined whether it is put together from models rather than declared as a modification; then no activity means no compute
     * @param placed whether the modified model is, or is to be, placed on the market
     */
    static Modifier of(List<Original> originals, TrainingCompute compute, Lineage lineage, boolean combined, boolean placed,
            GeneralPurpose generalPurpose, Ruleset ruleset) {
        ModifierClassifier test = new ModifierClassifier(originals, compute, lineage, combined, ruleset);
        if (!placed) {
            return test.conclusion(Modifier.Outcome.BELOW, Flop.ZERO, Optional.empty(),
                    "The modification brings no duties of a provider while it is not placed on the market", MARKET,
                    List.of(Reason.absence("The modified model is not placed on the market")));
        }
        if (!generalPurpose.applies() && generalPurpose.status() != GeneralPurpose.Status.UNDETERMINED) {
            return test.conclusion(Modifier.Outcome.BELOW, Flop.ZERO, Optional.empty(),
                    "The modification brings no duties of a provider: the result is not a general-purpose model", MARKET,
                    List.of(generalPurpose.reason()));
        }
        if (ruleset.modification().base() == Measure.Base.THRESHOLD) {
            return test.absolute();
        }
        return originals.stream().map(test::relative)
                .max(Comparator.comparing(Modifier::outcome)).orElseThrow();
    }

    private Modifier absolute() {
        Total own = own(ruleset.generalPurposeCounts() == Ruleset.Counting.CUMULATIVE);
        Total cumulative = own(true);
        boolean systemic = originals.stream().anyMatch(Original::systemicRisk);
        List<Reason> because = new ArrayList<>(List.of(used(own)));
        originals.forEach(original -> because.add(Reason.fact(original.display() + " used " + amount(original.cumulative())
                + (original.systemicRisk() ? " and carries systemic risk" : ""), original.at())));
        if (systemic && cumulative.known().exceeds(share, ruleset.systemicRisk())) {
            return conclusion(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION, cumulative.known(), Optional.of(ruleset.systemicRisk()),
                    "The original carries systemic risk and the modification used more than " + share + " of " + ruleset.systemicRisk()
                            + ": the modifier is presumed the provider of a model with systemic risk (condition 1)", SYSTEMIC, because);
        }
        if (!systemic && compute.cumulative().known().exceeds(ruleset.systemicRisk())) {
            return conclusion(Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_SUM, cumulative.known(), Optional.of(ruleset.systemicRisk()),
                    "Original and modification together used more than " + ruleset.systemicRisk()
                            + ": the modifier is presumed the provider of a model with systemic risk (condition 2)", SYSTEMIC, because);
        }
        return byShare(own, ruleset.generalPurpose(), PROVIDER, because);
    }

    private Modifier relative(Original original) {
        Total own = own(original.systemicRisk());
        Optional<Total> total = original.systemicRisk() ? original.cumulative() : original.parameterUpdates();
        Optional<Flop> known = total.flatMap(Total::flop);
        Flop threshold = original.systemicRisk() ? ruleset.systemicRisk() : ruleset.generalPurpose();
        Flop atLeast = total.map(Total::known).orElse(Flop.ZERO);
        Flop limit = known.orElse(atLeast.exceeds(threshold) ? atLeast : threshold);
        List<Reason> because = new ArrayList<>(List.of(used(own)));
        because.add(Reason.fact(original.display() + " used " + amount(total) + (known.isPresent() ? ""
                : "; if that can neither be known nor be estimated, " + limit + " stands for it"), original.at()));
        boolean together = original.cumulative().filter(sum -> sum.known().plus(own(true).known()).exceeds(ruleset.systemicRisk())).isPresent();
        if (own.known().exceeds(share, limit) && (original.systemicRisk() || together)) {
            return conclusion(original.systemicRisk() ? Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION
                    : Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_SUM, own.known(), Optional.of(limit), "The modification used more than "
                    + share + " of " + limit + ", and the result is presumed to have high-impact capabilities", SYSTEMIC, because);
        }
        return byShare(own, limit, known.isPresent() ? PROVIDER : FALLBACK, because);
    }

    private Modifier byShare(Total own, Flop limit, Citation citation, List<Reason> because) {
        if (own.known().exceeds(share, limit)) {
            return conclusion(Modifier.Outcome.PROVIDER, own.known(), Optional.of(limit), "The modification used more than " + share
                    + " of " + limit + ": the modifier is presumed the provider, for the modification", citation, because);
        }
        if (!complete(own)) {
            return conclusion(Modifier.Outcome.UNDETERMINED, own.known(), Optional.of(limit),
                    "Whether the modification exceeds " + share + " of " + limit + " is undetermined", citation, because);
        }
        return conclusion(Modifier.Outcome.BELOW, own.known(), Optional.of(limit), "The modification used no more than " + share + " of "
                + limit + ": it brings no duties of a provider", citation, because);
    }

    /** What the modifier itself did. */
    private Total own(boolean cumulative) {
        return cumulative ? lineage.cumulative() : lineage.parameterUpdates();
    }

    private boolean complete(Total own) {
        return own.flop().isPresent() || own.empty() && combined;
    }

    private Reason used(Total own) {
        return new Reason("The modification used " + (own.empty() && combined ? "no compute" : amount(Optional.of(own))), "", List.of(),
                LifecycleClassifier.places(lineage.chain()));
    }

    private static String amount(Optional<Total> total) {
        return total.flatMap(Total::flop).map(Flop::toString).orElse(total.filter(known -> known.known().value().signum() > 0)
                .map(known -> "at least " + known.known()).orElse("an unknown amount of compute"));
    }

    private Modifier conclusion(Modifier.Outcome outcome, Flop own, Optional<Flop> limit, String conclusion, Citation citation,
            List<Reason> because) {
        boolean known = originals.stream().allMatch(original -> original.known().isPresent());
        return new Modifier(outcome, originals.stream().map(Original::display).collect(Collectors.joining(", ")), own, limit, share, known,
                Reason.conclude(conclusion, citation.in(ruleset.text()), because));
    }
}
