package org.gpailang.core.rules.notification;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.NotificationFixes;

/**
 * A notification does not state the compute to two significant figures.
 *
 * <h2>What it says</h2>
 *
 * The amount of compute in the notification has more or fewer than two significant figures.
 *
 * <h2>Why</h2>
 *
 * The amount must be reported in FLOP to two significant figures.
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
 *     notified 2026-01-09 of 3.812e25 FLOP using architecture "six operations per parameter and token"
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Round the amount to two significant figures.
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
 * Consultation 3.4.2; guidelines para. 31.
 */
@FindingCode(value = "notification/precision", severity = Severity.WARNING, requirements = "N04",
        act = "Art. 52(1)", consultation = "3.4.2", guidelines = Guideline.NOTIFICATION_CONTENTS)
public final class NotificationPrecision extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().notification().stream()
                .filter(notification -> notification.compute().isPresent() && notification.figures() != 2)
                .map(notification -> finding(model, notification.at(), "Compute must be reported to two significant figures, not "
                        + notification.figures() + ". Write " + Notation.withFigures(notification.compute().orElseThrow().value(), 2)
                        + " FLOP.")
                        .withFix(NotificationFixes.restated("Round to two significant figures", notification,
                                notification.compute().orElseThrow().value())));
    }
}
