package org.gpailang.core.rules.market;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.SystemicRiskText;

/**
 * Internal use of a model with systemic risk is not exempt.
 *
 * <h2>What it says</h2>
 *
 * A model with systemic risk is used internally.
 *
 * <h2>Why</h2>
 *
 * Because of their potentially significant effects, models with systemic risk are always subject to the duties of their providers.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2025-11-01
 *         compute 3.8e25 FLOP
 *     }
 *     internal-use essential-to-services no affects-rights no
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Notify the Commission, and comply with Article 55.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     internal-use essential-to-services no affects-rights no
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Recital 97; consultation 3.3.
 */
@FindingCode(value = "market/systemic-risk-always", severity = Severity.WARNING, requirements = "K03",
        act = "recital 97", consultation = "3.3")
public final class SystemicRiskAlways extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.internalUse().stream().filter(use -> use.counts().yes() && model.systemicRisk().applies())
                .filter(use -> model.modifier().map(Modifier::systemicRisk).orElse(true)).map(use -> finding(model, use.at(),
                model.display() + " " + SystemicRiskText.of(model) + ", so the duties apply to purely internal use as well. Notify the"
                        + " Commission and comply with Article 55."));
    }
}
