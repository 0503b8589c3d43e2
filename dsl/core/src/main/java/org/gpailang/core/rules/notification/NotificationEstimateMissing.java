package org.gpailang.core.rules.notification;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.NotificationFixes;

/**
 * A notification does not state the compute.
 *
 * <h2>What it says</h2>
 *
 * The notification has no amount of compute.
 *
 * <h2>Why</h2>
 *
 * A notification must contain the estimated amount of compute that triggered it, in FLOP to two significant figures.
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
 *     notified 2026-01-09 using architecture "6PD"
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Add the amount, for example 'of 3.8e25 FLOP'.
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
 * Art. 52(1) AI Act; consultation 3.4.2; guidelines para. 31.
 */
@FindingCode(value = "notification/estimate-missing", severity = Severity.ERROR, requirements = "N04",
        act = "Art. 52(1)", consultation = "3.4.2", guidelines = Guideline.NOTIFICATION_CONTENTS)
public final class NotificationEstimateMissing extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().notification().stream().filter(notification -> notification.compute().isEmpty()).map(notification -> {
            Finding finding = finding(model, notification.at(), "The notification does not state the amount of compute. Add it in FLOP to"
                    + " two significant figures, for example 'of 3.8e25 FLOP'.");
            return NotificationFixes.known(model).signum() == 0 ? finding : finding.withFix(
                    NotificationFixes.restated("Add the compute to two significant figures", notification, NotificationFixes.known(model)));
        });
    }
}
