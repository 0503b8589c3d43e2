package org.gpailang.core.rules.notification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.ThresholdText;

/**
 * The compute of a model below the systemic-risk threshold must be monitored.
 *
 * <h2>What it says</h2>
 *
 * The training has started and no end of it is stated, or it has ended and the model is not on the market yet, and according to the
 * estimate it does not cross the systemic-risk threshold. The message states how much compute remains, and how many days if the rate is
 * stated.
 *
 * <h2>Why</h2>
 *
 * If the estimate is below the threshold, providers are expected to monitor their actual and expected use of compute, over the
 * lifecycle of the model, and to notify the Commission within two weeks after the threshold is crossed or it is known that it will be.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2025-12-01
 *         compute 4096 x H100-SXM5 for 60 days at 40%
 *     }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Update the estimate during the training, and state the end of the run with "ended" and the placing on the market.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2025-10-01
 *         ended 2025-12-01
 *         compute 4096 x H100-SXM5 for 60 days at 40%
 *     }
 *     placed on market 2026-01-05 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 52(1) AI Act; consultation 3.4.2; guidelines para. 30 (July text: para. 31).
 */
@FindingCode(value = "notification/monitor", severity = Severity.INFORMATION, requirements = "N02",
        act = "Art. 52(1)", consultation = "3.4.2", guidelines = Guideline.ESTIMATE_AND_MONITOR)
public final class NotificationMonitor extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Optional<ComputedActivity> running = model.compute().own().stream().filter(run -> inProgress(run, asOf)).findFirst();
        boolean placed = model.availability().placedBy(asOf).isPresent();
        Optional<ComputedActivity> watched = running.or(() -> model.compute().own().stream()
                .filter(run -> !placed && (happened(run, RunEvent.STARTED, asOf) || happened(run, RunEvent.ENDED, asOf))).findFirst());
        Optional<Flop> total = model.compute().cumulative().flop();
        if (model.systemicRisk().applies() || watched.isEmpty() || total.isEmpty() || total.get().exceeds(model.ruleset().systemicRisk())) {
            return Stream.empty();
        }
        Flop threshold = model.ruleset().systemicRisk();
        Flop left = new Flop(threshold.value().subtract(total.get().value()));
        String days = watched.get().basis().flatMap(ComputedEstimate::rate)
                .map(rate -> ", or " + rate.until(left).wholeDays() + " days at the stated rate").orElse("");
        String phase = running.isPresent() ? "The training has started and no end of it is stated"
                : "The training has ended and the model is not on the market";
        return Stream.of(finding(model, watched.get().activity().at(), phase + ", and it is estimated not to exceed " + threshold
                + ", which leaves " + ThresholdText.remaining(threshold, total.get()) + days
                + ". Monitor the compute of the model over its lifecycle, and notify the Commission"
                + " within " + model.ruleset().notificationDays() + " days after it is known that the threshold will be crossed."));
    }

    private static boolean inProgress(ComputedActivity run, LocalDate asOf) {
        boolean started = happened(run, RunEvent.STARTED, asOf);
        boolean ended = happened(run, RunEvent.ENDED, asOf);
        boolean over = run.basis().flatMap(ComputedEstimate::rate).flatMap(rate -> run.flop().map(rate::until))
                .filter(time -> started && run.activity().dates().get(RunEvent.STARTED).value().plusDays(time.wholeDays()).isBefore(asOf))
                .isPresent();
        return run.counting().cumulative() && started && !ended && !over;
    }

    private static boolean happened(ComputedActivity run, RunEvent event, LocalDate asOf) {
        return Optional.ofNullable(run.activity().dates().get(event)).filter(day -> !day.value().isAfter(asOf)).isPresent();
    }
}
