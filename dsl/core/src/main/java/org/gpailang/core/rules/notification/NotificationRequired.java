package org.gpailang.core.rules.notification;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Knowledge;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.NotificationFixes;
import org.gpailang.core.rules.support.Weight;

/**
 * The Commission must be notified.
 *
 * <h2>What it says</h2>
 *
 * It is known, or will be known, that the model crosses the systemic-risk threshold. No notification is stated, and the due date has
 * not passed.
 *
 * <h2>Why</h2>
 *
 * Training requires planning, including the prior allocation of compute, so a provider knows before the run whether the threshold will
 * be crossed. Notification is due without delay and in any event within two weeks of that date, but not earlier than two weeks after
 * the duties begin to apply.
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
 *         started 2026-01-05
 *         compute 3.8e25 FLOP
 *     }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Record the notification with the compute to two significant figures and the approach.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         planned 2025-12-01
 *         started 2026-01-05
 *         compute 3.8e25 FLOP
 *     }
 *     notified 2026-01-09 of 3.8e25 FLOP using architecture "six operations per parameter and token"
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 52(1) AI Act, recital 112; consultation 3.4.2 and 3.5; guidelines paras. 29 and 30 (July text: paras. 30 and 31).
 */
@FindingCode(value = "notification/required", severity = Severity.WARNING, requirements = {"N01", "T05"},
        act = "Art. 52(1)", consultation = "3.4.2", guidelines = {Guideline.NOTIFICATION, Guideline.ESTIMATE_AND_MONITOR})
public final class NotificationRequired extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        NotificationDuty duty = model.notification();
        boolean open = duty.line().isEmpty()
                && (duty.status() == NotificationDuty.Status.DUE || duty.status() == NotificationDuty.Status.FORESEEN);
        return !open ? Stream.empty() : Stream.of(NotificationFixes.withDayOfEstimate(finding(model, model.at(),
                "The Commission must be notified of " + model.display()
                + duty.due().map(day -> " by " + day).orElse(" within " + model.ruleset().notificationDays()
                + " days after it is known that the threshold will be crossed; no date of a run is stated")
                + duty.knowledge().filter(known -> known.by() == Knowledge.By.AT_THE_LATEST || known.by() == Knowledge.By.PLACED)
                        .map(NotificationDays::known).orElse("")
                + duty.crossing().map(day -> ". At the stated rate, the run reaches " + model.ruleset().systemicRisk() + " on "
                + day).orElse("")
                + ". Record the notification with 'notified'.").withCitation(duty.reason().citation())
                .withSeverity(Weight.upcoming(duty.due(), asOf)).withFix(NotificationFixes.fix(model, asOf)), model));
    }
}
