package org.gpailang.core.assessment.classifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.duty.Arguments;
import org.gpailang.core.facts.model.Evidence;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.law.Citation;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Share;
import org.gpailang.core.ruleset.Measure;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Determines whether the author of a modification is a provider: by a share of the thresholds, with the sum of both as a second condition
 * (consultation 3.2.2), or by a share of the original's own compute, replaced by the thresholds if it can neither be known nor estimated
 * (guidelines paras. 60 and 61). If several models were combined, the modification of each is everything added to it, including the other
 * models, and the strictest outcome applies (that other originals are used to modify is our reading).
 */
final class ModifierClassifier {

    private static final LegalBasis PROVIDER = new LegalBasis("recital 109", "3.2.2",
            Guideline.SIGNIFICANT_CHANGE, Guideline.MODIFIER_THIRD);
    private static final LegalBasis FALLBACK = new LegalBasis("recital 109", "3.2.2", Guideline.MODIFIER_FALLBACK);
    private static final LegalBasis SYSTEMIC = new LegalBasis("Art. 51(2)", "3.2.2", Guideline.MODIFIED_SYSTEMIC);
    private static final LegalBasis SYSTEMIC_BY_SUM = new LegalBasis("Art. 51(2)", "3.2.2", Guideline.MODIFIED_SYSTEMIC,
            Guideline.EARLIER_WEIGHTS);
    private static final LegalBasis OPEN = new LegalBasis("Art. 51(2)", "3.2.2",
            Guideline.MODIFIERS, Guideline.SIGNIFICANT_CHANGE, Guideline.MODIFIER_THIRD, Guideline.MODIFIER_FALLBACK,
                    Guideline.EARLIER_WEIGHTS);
    private static final LegalBasis WHOLE = new LegalBasis("Art. 3(63), 3(3)", "3.2.2", Guideline.MODIFIERS, Guideline.SIGNIFICANT_CHANGE);
    private static final LegalBasis ARGUMENTS = new LegalBasis("Art. 52(2), 52(3)", "", Guideline.EFFECTS_OF_ARGUMENTS);
    private static final LegalBasis DESIGNATED = new LegalBasis("Art. 51(1)", "3.2.2", Guideline.DESIGNATION);

    private final Model model;
    private final TrainingCompute compute;
    private final GeneralPurpose generalPurpose;
    private final Evidence evidence;
    private final Ruleset ruleset;
    private final Share share;

    private ModifierClassifier(Model model, TrainingCompute compute, GeneralPurpose generalPurpose, Evidence evidence, Ruleset ruleset) {
        this.model = model;
        this.compute = compute;
        this.generalPurpose = generalPurpose;
        this.evidence = evidence;
        this.ruleset = ruleset;
        this.share = ruleset.modification().share();
    }

    /**
     * The facts and conclusions about an original that decide about its modifier.
     *
     * @param display its name in messages
     * @param at where the modification names it
     * @param compute its training compute
     * @param generalPurpose whether it is a general-purpose model
     * @param systemicRisk whether it has systemic risk
     */
    record Original(String display, Location at, TrainingCompute compute, Truth generalPurpose, Truth systemicRisk) {}

    /** The consequences of modifying one original. */
    private record Answer(Original original, Truth general, Truth systemic, boolean whole, boolean bySum, Total added, Optional<Flop> limit,
            LegalBasis basis, String conclusion, List<Reason> because) {}

    /**
     * The conclusion for a modification, regardless of whether it is placed on the market.
     *
     * @param originals the models of others that it derives from, at least one
     * @param compute the training compute of the result
     * @param generalPurpose whether the result is a general-purpose model
     * @param evidence the evidence stated for the result itself, as far as it counts on the date
     */
    static Modifier of(Model model, List<Original> originals, TrainingCompute compute, GeneralPurpose generalPurpose, Evidence evidence,
            Ruleset ruleset) {
        return new ModifierClassifier(model, compute, generalPurpose, evidence, ruleset).conclude(originals);
    }

    private Modifier conclude(List<Original> originals) {
        if (generalPurpose.truth().no()) {
            return conclusion(originals, Modifier.Outcome.BELOW, Truth.NO, Truth.NO, Optional.empty(),
                    "The modification brings no duties of a provider: the result is not a general-purpose model", WHOLE,
                    List.of(generalPurpose.reason()));
        }
        boolean absolute = ruleset.modification().base() == Measure.Base.THRESHOLD;
        Answer strictest = originals.stream().map(original -> original.generalPurpose().no() ? notGeneralPurpose(original)
                : absolute ? absolute(original) : relative(original)).max(Comparator.comparingInt(ModifierClassifier::weight)
                        .thenComparing(answer -> !answer.bySum()).thenComparing(answer -> answer.added().known())
                        .thenComparing(answer -> answer.original().display())).orElseThrow();
        Optional<Arguments.Outcome> accepted = evidence.argumentsAccepted();
        if (accepted.isPresent() && !strictest.systemic().no()) {
            strictest = withoutPresumption(strictest, accepted.get());
        }
        boolean designated = !strictest.systemic().yes() && (evidence.designationInForce().isPresent()
                || evidence.systemicRisk().isPresent() && accepted.isEmpty());
        if (designated) {
            List<Reason> because = new ArrayList<>(List.of(reason(strictest)));
            evidence.designationInForce().ifPresent(designation ->
                    because.add(Reason.fact("It is itself designated as a model with systemic risk on "
                    + designation.date(), designation.at())));
            evidence.systemicRisk().ifPresent(stated -> because.add(Reason.fact("Evidence of high-impact capabilities is stated of it: "
                    + stated.value(), stated.at())));
            return conclusion(originals, Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_DESIGNATION, strictest.general(), Truth.YES,
                    Optional.of(strictest), "The modified model itself is designated or has"
                            + " high-impact capabilities by the evidence stated: its author has the duties of Article 55 (our reading)",
                    DESIGNATED, because);
        }
        return conclusion(originals, outcome(strictest), strictest.general(), strictest.systemic(), Optional.of(strictest),
                strictest.conclusion(), strictest.basis(), strictest.because());
    }

    /** The same answer after the Commission accepted the arguments against systemic risk. */
    private Answer withoutPresumption(Answer answer, Arguments.Outcome accepted) {
        List<Reason> because = new ArrayList<>(List.of(reason(answer)));
        because.add(Reason.fact("The Commission accepted the arguments against systemic risk; the provider was informed on "
                + accepted.told(), accepted.at()));
        return new Answer(answer.original(), answer.general(), Truth.NO, answer.whole(), answer.bySum(), answer.added(), answer.limit(),
                ARGUMENTS, "The presumption of systemic risk does not hold: the Commission accepted the arguments on " + accepted.told()
                        + (answer.general().yes() ? ". Its author is a provider without the duties of Articles 52 and 55"
                        : answer.general().open() ? ". " + answer.conclusion() : ""), because);
    }

    private static Modifier.Outcome outcome(Answer answer) {
        if (answer.systemic().yes()) {
            return answer.bySum() ? Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_SUM
                    : Modifier.Outcome.SYSTEMIC_RISK_PROVIDER_BY_MODIFICATION;
        }
        if (answer.general().yes()) {
            return answer.whole() ? Modifier.Outcome.PROVIDER_OF_WHOLE_MODEL : Modifier.Outcome.PROVIDER;
        }
        return answer.general().open() || answer.systemic().open() ? Modifier.Outcome.UNDETERMINED : Modifier.Outcome.BELOW;
    }

    private static int weight(Answer answer) {
        return (answer.systemic().yes() ? 100 : answer.systemic().open() ? 10 : 0)
                + (answer.general().yes() ? 50 : answer.general().open() ? 5 : 0)
                + (answer.whole() ? 1 : 0);
    }

    private Reason reason(Answer answer) {
        return Reason.conclude(answer.conclusion(), answer.basis().in(ruleset.text()), answer.because());
    }

    /**
     * The texts on modifiers only cover general-purpose originals. If the original is not one and the result is, the author provides the
     * whole model.
     */
    private Answer notGeneralPurpose(Original original) {
        Total added = added(original, Ruleset.Counting.CUMULATIVE);
        Truth systemic = Truth.of(compute.cumulative().exceeds(ruleset.systemicRisk()));
        List<Reason> because = new ArrayList<>(List.of(used(original, added), of(original, Ruleset.Counting.CUMULATIVE)));
        because.add(generalPurpose.reason());
        if (generalPurpose.truth().open()) {
            return new Answer(original, Truth.UNDETERMINED, systemic.yes() ? Truth.UNDETERMINED
                    : systemic, true, true, added, Optional.empty(), WHOLE, "Whether its author is a provider is undetermined: "
                    + original.display() + " is not a general-purpose model, and"
                            + " whether the result is one is not known. If it is, its author has the duties for the whole model (our"
                            + " reading); if not, none", because);
        }
        return new Answer(original, Truth.YES, systemic, true, true, added, Optional.empty(), WHOLE, "The original is not a general-purpose"
                + " model and the result is: its author is the provider of the whole model (our reading; the texts on modifiers only cover"
                + " general-purpose originals)", because);
    }

    private Answer absolute(Original original) {
        Total own = added(original, ruleset.generalPurposeCounts());
        Total cumulative = added(original, Ruleset.Counting.CUMULATIVE);
        List<Reason> because = new ArrayList<>(List.of(used(original, cumulative), of(original, Ruleset.Counting.CUMULATIVE)));
        Flop third = ruleset.systemicRisk();
        Truth first = original.systemicRisk().and(Truth.of(cumulative.exceeds(share, third)));
        Truth sum = Truth.of(compute.cumulative().exceeds(third));
        Optional<Stated<String>> notKnowable = model.training().originalNotKnowable().filter(stated -> sum.open());
        Truth second = original.systemicRisk().yes() ? Truth.NO : notKnowable.isPresent() ? Truth.NO
                : original.systemicRisk().open() && sum.yes() && !first.or(Truth.of(cumulative.known().exceeds(share, third))).yes()
                        ? Truth.UNDETERMINED : sum;
        notKnowable.ifPresent(stated -> because.add(Reason.fact("The compute of the original is said to be neither known nor reasonably"
                + " knowable, so condition 2 does not hold (consultation 3.2.2): " + stated.value(), stated.at())));
        Truth byShare = Truth.of(own.exceeds(share, ruleset.generalPurpose()));
        if (first.yes()) {
            return new Answer(original, Truth.YES, Truth.YES, false, false, cumulative, Optional.of(third), SYSTEMIC,
                    "The original has systemic"
                    + " risk and the modification used more than " + share + " of " + third
                    + ": its author is presumed to be the provider of a model with systemic risk (condition 1)", because);
        }
        if (second.yes()) {
            return new Answer(original, Truth.YES, Truth.YES, false, true, cumulative, Optional.of(third), SYSTEMIC,
                    "Original and modification"
                    + " together used more than " + third + ": its author is presumed to be the provider of a model with systemic risk"
                    + " (condition 2)", because);
        }
        Truth systemic = Truth.any(List.of(first, second));
        Truth general = byShare.or(original.generalPurpose().open() ? Truth.UNDETERMINED : Truth.NO);
        return new Answer(original, general, systemic, false, false, own, Optional.of(ruleset.generalPurpose()), PROVIDER,
                byShare(byShare, ruleset.generalPurpose().toString()) + open(original, byShare, general, systemic), because);
    }

    private Answer relative(Original original) {
        Ruleset.Counting counting = original.systemicRisk().yes() ? Ruleset.Counting.CUMULATIVE : ruleset.generalPurposeCounts();
        Total own = added(original, counting);
        Total whole = original.compute().by(counting);
        List<Reason> because = new ArrayList<>(List.of(used(original, own), of(original, counting)));
        Flop threshold = original.systemicRisk().yes() ? ruleset.systemicRisk() : ruleset.generalPurpose();
        Optional<Stated<String>> notKnowable = model.training().originalNotKnowable().filter(stated -> whole.stated().isEmpty());
        notKnowable.ifPresent(stated -> because.add(Reason.fact("The compute of the original is said to be neither knowable nor possible to"
                + " estimate, so " + threshold + " stands for it: " + stated.value(), stated.at())));
        Optional<Flop> limit = whole.flop().or(() -> notKnowable.map(stated -> threshold));
        Truth byShare = limit.map(of -> Truth.of(own.exceeds(share, of))).orElseGet(() ->
                whole.upper().filter(highest -> own.known().exceeds(share, highest)).isPresent() ? Truth.YES
                : own.upper().filter(highest -> !highest.exceeds(share, whole.known())).isPresent() ? Truth.NO : Truth.UNDETERMINED);
        boolean atLeast = limit.isEmpty() && whole.known().value().signum() > 0;
        Flop shown = limit.orElse(atLeast ? whole.known() : threshold);
        String of = atLeast ? "the at least " + shown + " that " + original.display() + " used" : shown.toString();
        LegalBasis basis = notKnowable.isPresent() ? FALLBACK : PROVIDER;
        Truth sum = Truth.of(compute.cumulative().exceeds(ruleset.systemicRisk()));
        if (byShare.yes() && (original.systemicRisk().yes() || sum.yes())) {
            return new Answer(original, Truth.YES, Truth.YES, false, !original.systemicRisk().yes(), own, Optional.of(shown),
                    original.systemicRisk().yes() ? SYSTEMIC : SYSTEMIC_BY_SUM,
                    "The modification used more than " + share + " of " + shown
                    + ", which indicates that its author is its provider, and the"
                            + " result is presumed to have high-impact capabilities", because);
        }
        if (byShare.no() && !original.systemicRisk().yes() && sum.yes()) {
            String conclusion = byShare(byShare, of) + ". But original and modification together used more than "
                    + ruleset.systemicRisk()
                    + ": Article 51(2) with guidelines para. 118 presumes systemic risk, and by paras. 57 to 61 its author is no provider."
                    + " Who has the duties of Articles 52 and 55 is open";
            return new Answer(original, Truth.NO, Truth.UNDETERMINED, false, true, own, Optional.of(shown), OPEN, conclusion, because);
        }
        Truth general = byShare.or(original.generalPurpose().open() ? Truth.UNDETERMINED : Truth.NO);
        Truth systemic = byShare.no() && (original.systemicRisk().yes() || sum.no() && original.systemicRisk().no()) ? Truth.NO
                : byShare.yes() ? original.systemicRisk().or(sum) : original.systemicRisk().or(sum).and(Truth.UNDETERMINED);
        return new Answer(original, general, systemic, false, false, own, Optional.of(shown), basis,
                limit.isEmpty() && byShare.open() ? unknownOriginal(original, own, threshold)
                        : byShare(byShare, of) + open(original, byShare, general, systemic), because);
    }

    private String unknownOriginal(Original original, Total own, Flop threshold) {
        String fallback = own.exceeds(share, threshold).map(exceeds -> exceeds ? "the criterion is met" : "it is not met")
                .orElse("that depends on the compute of the modification, which is not known either");
        return "Whether its author is a provider is undetermined: the training compute of " + original.display()
                + original.compute().cumulative().stated().map(bounds -> " is only stated as " + bounds).orElse(" is not known") + ", and "
                + share + " of it decides. Only if it can neither be known nor be estimated, " + share + " of " + threshold
                + " decides instead, and " + fallback;
    }

    private String byShare(Truth exceeds, String limit) {
        return switch (exceeds) {
            case YES -> "The modification used more than " + share + " of " + limit
                    + (ruleset.modification().base() == Measure.Base.THRESHOLD
                    ? ": its author is presumed to be the provider, for the modification"
                    : ", which indicates that its author is its provider, for the modification");
            case NO -> "The modification used no more than " + share + " of " + limit + (ruleset.modification().base()
                    == Measure.Base.THRESHOLD ? ": by that its author is not presumed to be a provider"
                    : ": the criterion for its author to be its provider is not met");
            case UNDETERMINED -> "Whether the modification used more than " + share + " of " + limit
                    + " is undetermined: its compute is not known. If it did, its author "
                    + (ruleset.modification().base() == Measure.Base.THRESHOLD ? "is presumed to be"
                    : "is, by the criterion,") + " the provider, for the modification; if not, the modification brings no duties";
        };
    }

    /** The questions that remain open besides the share. */
    private String open(Original original, Truth byShare, Truth general, Truth systemic) {
        StringBuilder open = new StringBuilder();
        if (byShare.no() && general.open()) {
            open.append(". Whether ").append(original.display())
                    .append(" is a general-purpose model is not known: if it is not and the result"
                    + " is, its author has the duties for the whole model (our reading)");
        }
        if (systemic.open()) {
            open.append(". Whether original and modification together used more than ").append(ruleset.systemicRisk())
                    .append(" is not known: if they did, ").append(ruleset.modification().base() == Measure.Base.THRESHOLD
                            ? "its author is presumed to be the provider of a model with systemic risk"
                            : "the duties of Articles 52 and 55 may arise").append("; if not, they do not arise");
        }
        return open.toString();
    }

    /** The compute added to an original. */
    private Total added(Original original, Ruleset.Counting counting) {
        return compute.beyond(original.compute(), counting);
    }

    private Reason used(Original original, Total added) {
        return new Reason("The modification of " + original.display() + " used " + amount(added), Citation.NONE, List.of(),
                LifecycleClassifier.places(compute.own()));
    }

    private static Reason of(Original original, Ruleset.Counting counting) {
        return Reason.fact(original.display() + " used " + amount(original.compute().by(counting))
                + (original.systemicRisk().yes() ? " and has systemic risk" : ""), original.at());
    }

    private static String amount(Total total) {
        return total.stated().map(sum -> sum.equals(Bounds.exactly(Flop.ZERO)) ? "no training compute" : sum.toString())
                .orElse(total.known().value().signum() > 0 ? "at least " + total.known() : "an unknown amount of compute");
    }

    private Modifier conclusion(List<Original> originals, Modifier.Outcome outcome, Truth general, Truth systemic,
            Optional<Answer> compared, String conclusion, LegalBasis basis, List<Reason> because) {
        List<String> unknown = originals.stream().filter(original -> original.compute().cumulative().stated().isEmpty())
                .filter(original -> model.training().originalNotKnowable().isEmpty()).map(Original::display).toList();
        return new Modifier(outcome, general, systemic, compared.filter(Answer::whole).isPresent(), originals.stream()
                .map(Original::display).collect(Collectors.joining(", ")), compared.map(Answer::added), compared.flatMap(Answer::limit),
                share, compared.filter(answer -> unknown.contains(answer.original().display())
                && ruleset.modification().base() == Measure.Base.ORIGINAL).isPresent(), unknown,
                Reason.conclude(conclusion, basis.in(ruleset.text()), because));
    }
}
