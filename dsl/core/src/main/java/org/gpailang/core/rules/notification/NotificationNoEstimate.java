package org.gpailang.core.rules.notification;

import java.time.LocalDate;
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
 * A large pre-training run is planned or in progress without an estimate of its compute.
 *
 * <h2>What it says</h2>
 *
 * A pre-training run is planned or has started, has not ended, and has no usable estimate of its compute.
 *
 * <h2>Why</h2>
 *
 * Providers are expected to estimate the compute before they start the run, and to notify the Commission within two weeks if the
 * estimate crosses the threshold.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * pretraining Big-run by Lab {
 *     planned 2026-06-01
 *     data text
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Estimate the compute from parameters and tokens, or from chips, time and utilisation.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * pretraining Big-run by Lab {
 *     planned 2026-06-01
 *     data text
 *     compute 70B parameters x 10T tokens
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 52(1) AI Act, recital 112; consultation 3.4.2; guidelines para. 30 (July text: para. 31).
 */
@FindingCode(value = "notification/no-estimate", severity = Severity.WARNING, requirements = "N05",
        act = "Art. 52(1)", consultation = "3.4.2", guidelines = Guideline.ESTIMATE_AND_MONITOR)
public final class NotificationNoEstimate extends ActivityRule {

    @Override
    public Stream<Finding> check(Case activity) {
        Activity run = activity.computed().activity();
        Optional<Stated<LocalDate>> begin = Optional.ofNullable(run.dates().get(RunEvent.PLANNED))
                .or(() -> Optional.ofNullable(run.dates().get(RunEvent.STARTED)));
        boolean open = run.kind() == ActivityKind.PRETRAINING && !run.dates().containsKey(RunEvent.ENDED)
                && activity.computed().estimates().stream().allMatch(estimate -> estimate.bounds().isEmpty());
        return begin.stream().filter(day -> open).map(day -> finding(activity.ruleset(), activity.subject(), day.at(),
                "No compute is estimated for this run, although it should be estimated before the run starts. Add 'compute' with parameters"
                        + " and tokens, or with chips, time and utilisation."));
    }
}
