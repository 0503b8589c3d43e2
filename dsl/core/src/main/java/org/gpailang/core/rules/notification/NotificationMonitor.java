package org.gpailang.core.rules.notification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.RunEvent;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.rules.ModelRule;

/**
 * Compute is to be monitored while the run goes on.
 *
 * <h2>What it says</h2>
 *
 * A large pre-training run is in progress, and what is estimated does not cross the systemic-risk threshold. The headroom is stated,
 * in days as well where the rate is declared.
 *
 * <h2>Why</h2>
 *
 * Where the estimate stays below the threshold, providers are expected to follow their actual and expected use of compute, after the
 * run too, and to notify within two weeks of crossing or of knowing that they will.
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
 * Update the estimate as the run goes on; state its end with "ended".
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
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 52(1) AI Act; consultation 3.4.2; guidelines para. 32.
 */
@FindingCode(value = "notification/monitor", severity = Severity.INFORMATION, rows = "N02",
        act = "Art. 52(1)", consultation = "3.4.2", guidelines = "paras. 30 to 32")
public final class NotificationMonitor extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Optional<ComputedActivity> running = model.compute().own().stream().filter(run -> inProgress(run, asOf)).findFirst();
        Optional<Flop> total = model.compute().cumulative().flop();
        boolean placed = model.model().market().first().filter(day -> !day.isAfter(asOf)).isPresent();
        if (placed || running.isEmpty() || total.isEmpty() || total.get().exceeds(model.ruleset().systemicRisk())) {
            return Stream.empty();
        }
        Flop headroom = new Flop(model.ruleset().systemicRisk().value().subtract(total.get().value()));
        String days = running.get().basis().flatMap(ComputedEstimate::rate)
                .map(rate -> ", " + rate.until(headroom).wholeDays() + " days at its declared rate").orElse("");
        return Stream.of(finding(model, running.get().activity().at(), "The run is in progress and is estimated to stay below "
                + model.ruleset().systemicRisk() + "; headroom " + headroom + days
                + ". Monitor its compute and notify within " + model.ruleset().notificationDays() + " days of knowing that it will cross."));
    }

    private static boolean inProgress(ComputedActivity run, LocalDate asOf) {
        boolean started = Optional.ofNullable(run.activity().dates().get(RunEvent.STARTED)).filter(day -> !day.value().isAfter(asOf)).isPresent();
        boolean ended = Optional.ofNullable(run.activity().dates().get(RunEvent.ENDED)).filter(day -> !day.value().isAfter(asOf)).isPresent();
        boolean over = run.basis().flatMap(ComputedEstimate::rate).flatMap(rate -> run.flop().map(rate::until))
                .filter(time -> started && run.activity().dates().get(RunEvent.STARTED).value().plusDays(time.wholeDays()).isBefore(asOf))
                .isPresent();
        return run.activity().kind() == ActivityKind.PRETRAINING && started && !ended && !over;
    }
}
