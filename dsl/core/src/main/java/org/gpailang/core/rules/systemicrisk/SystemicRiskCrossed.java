package org.gpailang.core.rules.systemicrisk;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.SystemicRiskText;
import org.gpailang.core.rules.support.ThresholdText;
import org.gpailang.core.rules.support.Weight;

/**
 * The model is presumed to have systemic risk.
 *
 * <h2>What it says</h2>
 *
 * The cumulative training compute of the model is greater than the threshold, or the file states a designation or evidence of
 * high-impact capabilities.
 *
 * <h2>Why</h2>
 *
 * Above the threshold, the model is presumed to have high-impact capabilities, and a model with such capabilities is classified as a
 * model with systemic risk. The Commission must be notified, and Article 55 applies under any licence.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 3.8e25 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Nothing is wrong; notification and the duties of Article 55 follow. A provider may argue in the notification that the model does not
 * present systemic risks (Art. 52(2)). A value equal to the threshold does not cross it.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 10^25 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 51 AI Act; consultation 3.4.2; guidelines paras. 27 and 115 (July text: paras. 28 and 118).
 */
@FindingCode(value = "systemic-risk/crossed", severity = Severity.WARNING, requirements = {"S01", "S02"},
        act = "Art. 51(1), 51(2)", consultation = "3.4.2", guidelines = {Guideline.SYSTEMIC_PRESUMPTION, Guideline.TRAINING_COMPUTE})
public final class SystemicRiskCrossed extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Flop threshold = model.systemicRisk().threshold();
        boolean already = model.model().modification() && model.compute().originals().exceeds(threshold).orElse(false)
                && model.systemicRisk().status() == SystemicRisk.Status.PRESUMED;
        boolean byModification = model.systemicRisk().status() == SystemicRisk.Status.PRESUMED && !model.systemicRisk().crossed().yes();
        if (!model.systemicRisk().applies() || already || byModification) {
            return Stream.empty();
        }
        Location at = switch (model.systemicRisk().status()) {
            case DESIGNATED -> model.systemicRisk().designation().orElseThrow().at();
            case SHOWN_BY_EVIDENCE -> model.model().evidence().systemicRisk().map(Stated::at).orElse(model.at());
            default -> model.at();
        };
        String why = model.systemicRisk().status() != SystemicRisk.Status.PRESUMED ? ""
                : model.systemicRisk().through()
                .map(version -> " with all its versions: " + version + ", a version of it, is above " + threshold
                        + " (our reading)").orElseGet(() -> ": its cumulative training compute is "
                        + ThresholdText.with(model.systemicRisk().compute(), threshold));
        return Stream.of(finding(model, at, model.display() + " " + SystemicRiskText.of(model) + why + "." + consequence(model)
                + contestable(model)).withSeverity(Weight.ofPresumption(model)));
    }

    private static String contestable(ModelAssessment model) {
        boolean presumed = model.systemicRisk().status() == SystemicRisk.Status.PRESUMED && model.systemicRisk().arguments().isEmpty();
        boolean notifies = model.notification().status() != NotificationDuty.Status.NOT_REQUIRED;
        return presumed && notifies ? " The provider can argue with the notification that it presents no systemic risk (Article 52(2))."
                : "";
    }

    private static String consequence(ModelAssessment model) {
        if (model.modifier().filter(modifier -> modifier.systemic().open()).isPresent()) {
            return "";
        }
        boolean notify = model.obligation(Obligation.Id.NOTIFICATION).open();
        boolean applies = model.obligation(Obligation.Id.RISK_ASSESSMENT).status() != Obligation.Status.NOT_APPLICABLE;
        return !applies ? "" : (notify ? " The Commission must be notified, and" : "") + " Article 55 applies under any licence.";
    }
}
