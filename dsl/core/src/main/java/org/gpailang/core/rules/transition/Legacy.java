package org.gpailang.core.rules.transition;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.market.Placing;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * The model was on the market before the duties began to apply.
 *
 * <h2>What it says</h2>
 *
 * The model was first placed on the market before 2 August 2025, so its duties are due by 2 August 2027.
 *
 * <h2>Why</h2>
 *
 * Providers of models that were on the market before the duties began to apply have two more years to comply.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-03-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Nothing is wrong; plan for the due date.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 111(3) AI Act; consultation 3.5; guidelines para. 106 (July text: para. 109).
 */
@FindingCode(value = "transition/legacy", severity = Severity.INFORMATION, requirements = "T01",
        act = "Art. 111(3)", consultation = "3.5", guidelines = Guideline.LEGACY)
public final class Legacy extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return !model.legacy() || !model.hasDuties() ? Stream.empty() : Stream.of(finding(model, place(model), model.display()
                + (model.lifecycle().status() == Lifecycle.Status.VERSION ? " is a version of a model that was" : " was")
                + " on the market before " + model.ruleset().appliesFrom() + ", so its duties are due by " + model.ruleset().legacyUntil()
                + "."));
    }

    private static Location place(ModelAssessment model) {
        return model.model().market().placings().stream().min((one, other) -> one.date().compareTo(other.date()))
                .map(Placing::at).orElse(model.at());
    }
}
