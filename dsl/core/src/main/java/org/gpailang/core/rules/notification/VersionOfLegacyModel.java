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
 * A later version of a model that was placed before the duties applied is above the threshold for systemic risk.
 *
 * <h2>What it says</h2>
 *
 * The model was on the market before the duties applied, and only a version of it crosses the threshold.
 *
 * <h2>Why</h2>
 *
 * By the letter of Article 111(3) and its application to the whole lifecycle of a model, the notification is due with the other duties
 * of the model in August 2027. But the condition is met by what happened later, for which two weeks are the rule. The safe reading is to
 * notify within two weeks.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 9.9e24 FLOP }
 *     placed on market 2025-06-01 via api
 * }
 * modification Next of Base by Lab {
 *     finetuning { started 2025-12-20 compute 3e23 FLOP }
 *     placed on market 2026-01-05 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Notify the Commission, and record it.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Base by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 9.9e24 FLOP }
 *     placed on market 2025-06-01 via api
 *     notified 2025-12-30 of 1.0e25 FLOP using hardware
 * }
 * modification Next of Base by Lab {
 *     finetuning { started 2025-12-20 compute 3e23 FLOP }
 *     placed on market 2026-01-05 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 52(1) and 111(3) AI Act; consultation 3.5; guidelines paras. 30 and 106 (July text: paras. 31 and 109). The safe reading is ours.
 */
@FindingCode(value = "notification/version-of-legacy-model", severity = Severity.WARNING, requirements = "V22",
        act = "Art. 52(1), 111(3)", consultation = "3.5", guidelines = {Guideline.LEGACY, Guideline.ESTIMATE_AND_MONITOR})
public final class VersionOfLegacyModel extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        NotificationDuty duty = model.notification();
        boolean open = model.legacy() && duty.line().isEmpty() && model.systemicRisk().through().isPresent()
                && (duty.status() == NotificationDuty.Status.DUE || duty.status() == NotificationDuty.Status.FORESEEN);
        return duty.knowledge().stream().filter(known -> open).map(known -> finding(model, model.at(), model.systemicRisk().through().get()
                + ", a version of " + model.display() + ", is the first to be above " + model.systemicRisk().threshold()
                + ". By the letter of Article 111(3), notification is due by " + duty.due().orElse(model.ruleset().legacyUntil())
                + "; the safe reading is within " + model.ruleset().notificationDays() + " days of " + known.on() + ", by "
                + known.on().plusDays(model.ruleset().notificationDays()) + "."));
    }
}
