package org.gpailang.core.rules.notification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ActivityRule;

/**
 * The compute of a large pre-training run was first estimated after the run started.
 *
 * <h2>What it says</h2>
 *
 * The first estimate of the run is dated after its start.
 *
 * <h2>Why</h2>
 *
 * The compute of a large pre-training run is to be estimated before the run starts. If it is above the threshold, it should have been
 * known at the start; that the two weeks for the notification then begin at the start is our reading.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2025-09-01
 *         estimated 2025-11-01
 *         compute 1e24 FLOP
 *     }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State the earlier estimate, if there was one, with its day.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2025-09-01
 *         compute 9e23 FLOP as of 2025-08-20
 *         compute 1e24 FLOP as of 2025-11-01
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 52(1) AI Act, recital 112; consultation 3.4.2; guidelines para. 30 (July text: para. 31).
 */
@FindingCode(value = "notification/estimate-after-start", severity = Severity.WARNING, requirements = "V18",
        act = "Art. 52(1), recital 112", consultation = "3.4.2", guidelines = Guideline.ESTIMATE_AND_MONITOR)
public final class EstimateAfterStart extends ActivityRule {

    @Override
    public Stream<Finding> check(Case activity) {
        Activity run = activity.computed().activity();
        Optional<LocalDate> started = Optional.ofNullable(run.dates().get(RunEvent.STARTED)).map(Stated::value);
        return first(run).filter(estimate -> run.kind() == ActivityKind.PRETRAINING
                && started.filter(estimate.value()::isAfter).isPresent())
                .map(estimate -> finding(activity.ruleset(), activity.subject(), estimate.at(), "The first estimate of this run, of "
                        + estimate.value() + ", is later than its start on " + started.orElseThrow() + ". Compute is to be estimated before"
                        + " a large pre-training run starts. If there was an earlier estimate, add it with its day:"
                        + " 'compute … as of DATE'."))
                .stream();
    }

    /** The first day on which the run was estimated. */
    private static Optional<Stated<LocalDate>> first(Activity run) {
        Stream<Stated<LocalDate>> dated = run.estimates().stream().filter(estimate -> estimate.madeOn().isPresent())
                .map(estimate -> new Stated<>(estimate.madeOn().get(), estimate.at()));
        return Stream.concat(dated, Optional.ofNullable(run.dates().get(RunEvent.ESTIMATED)).stream())
                .min(Comparator.comparing(Stated::value));
    }
}
