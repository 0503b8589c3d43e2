package org.gpailang.core.rules.notification;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.duty.Notification;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.ruleset.Ruleset;

/**
 * The amount of compute in the notification differs from the estimates in the file.
 *
 * <h2>What it says</h2>
 *
 * The amount in the notification differs by more than the ruleset's margin both from the cumulative training compute of the model and
 * from that of its pre-training, which under the consultation is notified before the run.
 *
 * <h2>Why</h2>
 *
 * The notification should contain the estimate that the file documents. If the two no longer agree, either the notification must be
 * updated or an estimate in the file is wrong.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2026-01-05
 *         compute 3.8e25 FLOP
 *     }
 *     notified 2026-01-09 of 2.1e25 FLOP using hardware "GPU-hours times peak and utilisation"
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Correct the wrong amount.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2026-01-05
 *         compute 3.8e25 FLOP
 *     }
 *     notified 2026-01-09 of 3.8e25 FLOP using hardware "GPU-hours times peak and utilisation"
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 52(1) AI Act; consultation 3.4.1 and 3.4.2; guidelines para. 31.
 */
@FindingCode(value = "notification/amount-differs", severity = Severity.WARNING,
        act = "Art. 52(1)", consultation = "3.4.2", guidelines = Guideline.NOTIFICATION_CONTENTS)
public final class NotificationAmountDiffers extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Total cumulative = model.compute().cumulative();
        Total run = Total.of(model.compute().own().stream().filter(NotificationAmountDiffers::isRun).toList());
        return model.model().notification().stream()
                .filter(notification -> notification.compute().isPresent() && cumulative.flop().isPresent())
                .filter(notification -> Stream.of(cumulative, run).noneMatch(total -> near(notification, total, model.ruleset())))
                .map(notification -> finding(model, notification.at(), "The notification states " + notification.compute().get()
                        + ", but the estimates of " + model.display() + " give " + cumulative.known()
                        + ". The difference is greater than the"
                        + " margin of " + model.ruleset().margin() + ". Correct the estimate, or update the notification."));
    }

    private static boolean isRun(ComputedActivity activity) {
        return activity.activity().kind() == ActivityKind.PRETRAINING;
    }

    /** Whether a total, or a value within its own margins, is within the ruleset's margin of the notified amount. */
    private static boolean near(Notification notification, Total total, Ruleset ruleset) {
        Flop notified = notification.compute().orElseThrow();
        return !notified.within(ruleset.margin()).lower().exceeds(total.interval().upper())
                && !total.interval().lower().exceeds(notified.within(ruleset.margin()).upper());
    }
}
