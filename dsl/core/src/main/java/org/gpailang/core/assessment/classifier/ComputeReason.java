package org.gpailang.core.assessment.classifier;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.ruleset.Ruleset;

/** The reasons for an amount of training compute: each activity with its derivation, or why it does not count. */
final class ComputeReason {

    private static final LegalBasis CUMULATIVE = new LegalBasis("recital 111", "3.4.2",
            Guideline.TRAINING_COMPUTE, Guideline.CUMULATIVE_COMPUTE, Guideline.SYNTHETIC_DATA, Guideline.EARLIER_WEIGHTS,
                    Guideline.NOT_INCLUDED);
    private static final LegalBasis UPDATES = new LegalBasis("", "3.4.2", Guideline.TRAINING_COMPUTE);
    private static final LegalBasis ACTIVITY = new LegalBasis("", "3.4.1", Guideline.ESTIMATION);

    /**
     * The most originals with unknown compute to list. Nobody reads more in one place, and a long chain of models would repeat them for
     * each of its links.
     */
    private static final int MOST_UNKNOWN = 100;

    private final Ruleset ruleset;
    private final IdentityHashMap<TrainingCompute, Reason> cumulative = new IdentityHashMap<>();
    private final IdentityHashMap<ComputedActivity, Reason> counted = new IdentityHashMap<>();
    private final IdentityHashMap<ComputedActivity, Reason> notCounted = new IdentityHashMap<>();

    /** Creates the reasons under a ruleset. The models of a component share the reasons for the activities that they have in common. */
    ComputeReason(Ruleset ruleset) {
        this.ruleset = ruleset;
    }

    /** The reason for the cumulative training compute. */
    Reason cumulative(TrainingCompute compute) {
        Reason known = cumulative.get(compute);
        if (known == null) {
            known = of("Cumulative training compute", CUMULATIVE, compute, compute.cumulative(),
                    activity -> activity.counting().cumulative());
            cumulative.put(compute, known);
        }
        return known;
    }

    /** The reason for the compute that is compared with the general-purpose threshold. */
    Reason forGeneralPurpose(TrainingCompute compute) {
        if (ruleset.generalPurposeCounts() == Ruleset.Counting.CUMULATIVE) {
            return cumulative(compute);
        }
        return of("Training compute by parameter updates", UPDATES, compute, compute.parameterUpdates(),
                activity -> activity.counting().parameterUpdates());
    }

    private Reason of(String label, LegalBasis basis, TrainingCompute compute, Total total, Predicate<ComputedActivity> counts) {
        List<Reason> because = new ArrayList<>();
        compute.own().forEach(activity -> because.add(activity(activity, counts.test(activity))));
        compute.nearest().forEach(activity -> because.add(activity(activity, counts.test(activity))));
        int more = compute.inheritedSize() - compute.nearest().size();
        if (more > 0) {
            because.add(Reason.absence("And " + more + " more activities of the models that it is built from, stated with those models"));
        }
        compute.unknownOriginals(MOST_UNKNOWN)
                .forEach(name -> because.add(Reason.absence("The compute of its original " + name + " is unknown")));
        if (compute.unknownOriginalsSize() > MOST_UNKNOWN) {
            because.add(Reason.absence("And that of " + (compute.unknownOriginalsSize() - MOST_UNKNOWN) + " more originals"));
        }
        if (because.isEmpty()) {
            because.add(Reason.absence("No activity that uses compute is stated"));
        }
        String amount = total.stated().map(sum -> " is " + sum).orElse(total.known().value().signum() == 0
                ? " is unknown" : " is unknown; what is known of it is " + total.known());
        return Reason.conclude(label + amount, basis.in(ruleset.text()), because);
    }

    private Reason activity(ComputedActivity activity, boolean counts) {
        IdentityHashMap<ComputedActivity, Reason> reasons = counts ? counted : notCounted;
        Reason known = reasons.get(activity);
        if (known == null) {
            known = ofActivity(activity, counts);
            reasons.put(activity, known);
        }
        return known;
    }

    private Reason ofActivity(ComputedActivity activity, boolean counts) {
        String name = capital(activity.activity().display());
        if (!counts) {
            return new Reason(name + " is not counted: " + activity.counting().reason(), CUMULATIVE.in(ruleset.text()), List.of(),
                    List.of(activity.activity().at()));
        }
        List<Reason> estimates = activity.basis()
                .map(basis -> List.of(Reason.fact(capital(basis.stated().approach().word()) + ": " + basis.derivation(),
                        basis.stated().at())))
                .orElse(List.of(Reason.absence("No estimate of it is stated")));
        String amount = activity.bounds().map(used -> " used " + used)
                .orElse(" used an unknown amount of compute");
        return new Reason(name + amount + " (" + activity.counting().reason() + ")", ACTIVITY.in(ruleset.text()), estimates,
                List.of(activity.activity().at()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
