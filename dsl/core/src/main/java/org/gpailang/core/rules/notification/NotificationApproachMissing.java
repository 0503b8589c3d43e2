package org.gpailang.core.rules.notification;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.duty.Notification;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.EstimationApproach;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.NotificationFixes;

/**
 * A notification does not describe how compute was estimated.
 *
 * <h2>What it says</h2>
 *
 * The notification neither names nor describes an approach.
 *
 * <h2>Why</h2>
 *
 * A notification must describe the approach, including approximations where precise information is not available.
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
 *     notified 2026-01-09 of 3.8e25 FLOP
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Add 'using hardware' or 'using architecture', and describe the approach in quotes.
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
@FindingCode(value = "notification/approach-missing", severity = Severity.ERROR, requirements = "N04",
        act = "Art. 52(1)", consultation = "3.4.2", guidelines = Guideline.NOTIFICATION_CONTENTS)
public final class NotificationApproachMissing extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().notification().stream()
                .filter(notification -> notification.approach().isEmpty() && notification.description().isEmpty())
                .map(notification -> finding(model, notification.at(), "The notification does not describe how compute was estimated. Add"
                        + " 'using hardware' or 'using architecture', and describe the approximations in quotes.")
                        .withFix(using(notification, NotificationFixes.approach(model))).withFix(using(notification, other(model))));
    }

    private static Fix using(Notification notification, EstimationApproach approach) {
        String words = "using " + Words.of(approach);
        return new Fix.Replace("Add '" + words + "'", notification.at().end(), " " + words);
    }

    private static EstimationApproach other(ModelAssessment model) {
        return NotificationFixes.approach(model) == EstimationApproach.HARDWARE ? EstimationApproach.ARCHITECTURE
                : EstimationApproach.HARDWARE;
    }
}
