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

/**
 * The Commission was notified late.
 *
 * <h2>What it says</h2>
 *
 * The notification took place after its due date.
 *
 * <h2>Why</h2>
 *
 * Notification is due within two weeks after it is known that the threshold will be crossed.
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
 *     notified 2026-01-09 of 3.8e25 FLOP using architecture "six operations per parameter and token"
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * A late notification cannot be corrected. Estimate the compute before the next run.
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
 * Art. 52(1) AI Act; consultation 3.4.2; guidelines paras. 29 and 30 (July text: paras. 30 and 31).
 */
@FindingCode(value = "notification/late", severity = Severity.WARNING, requirements = "N03",
        act = "Art. 52(1)", consultation = "3.4.2", guidelines = {Guideline.NOTIFICATION, Guideline.ESTIMATE_AND_MONITOR})
public final class NotificationLate extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        NotificationDuty duty = model.notification();
        return duty.status() != NotificationDuty.Status.GIVEN_LATE || !duty.notification().equals(model.model().notification())
                ? Stream.empty() : Stream.of(finding(model, model.model().notification().orElseThrow().at(),
                        "The Commission was notified on " + duty.given().orElseThrow()
                        + ", but the notification was due by " + duty.due().orElseThrow() + ".").withCitation(duty.reason().citation()));
    }
}
