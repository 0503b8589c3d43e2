package org.gpailang.core.rules.notification;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.NotificationFixes;

/**
 * The notification to the Commission is overdue.
 *
 * <h2>What it says</h2>
 *
 * The due date of the notification has passed, and no notification is stated.
 *
 * <h2>Why</h2>
 *
 * Notification is due within two weeks after it is known that the threshold will be crossed. Without it, the Commission may designate
 * the model on its own initiative.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         planned 2025-12-01
 *         started 2025-12-05
 *         compute 3.8e25 FLOP
 *     }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Notify the Commission at once, and record the notification with "notified".
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         planned 2025-12-01
 *         started 2025-12-05
 *         compute 3.8e25 FLOP
 *     }
 *     notified 2026-01-09 of 3.8e25 FLOP using architecture "six operations per parameter and token"
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 52(1) AI Act; consultation 3.4.2; guidelines paras. 29 and 30 (July text: paras. 30 and 31).
 */
@FindingCode(value = "notification/overdue", severity = Severity.ERROR, requirements = "N03",
        act = "Art. 52(1)", consultation = "3.4.2", guidelines = {Guideline.NOTIFICATION, Guideline.ESTIMATE_AND_MONITOR})
public final class NotificationOverdue extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        NotificationDuty duty = model.notification();
        return duty.status() != NotificationDuty.Status.OVERDUE || duty.line().isPresent() ? Stream.empty()
                : Stream.of(NotificationFixes.withDayOfEstimate(finding(model, model.at(), "The notification of " + model.display()
                        + " to the Commission was due by "
                        + duty.due().orElseThrow()
                        + duty.knowledge().map(NotificationDays::known).orElse("")
                        + duty.crossing().map(day -> ". At the stated rate, the run reaches " + model.ruleset().systemicRisk() + " on "
                                + day).orElse("")
                        + ". Notify at once, and record it with 'notified'.").withCitation(duty.reason().citation())
                                .withFix(NotificationFixes.fix(model, asOf)), model));
    }
}
