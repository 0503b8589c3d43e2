package org.gpailang.core.rules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.rules.ModelRule;

/**
 * There are more active than total parameters.
 *
 * <h2>What it says</h2>
 *
 * The model states more active parameters than parameters in total.
 *
 * <h2>Why</h2>
 *
 * The active parameters are the part of the total that is used for one token. It matters which number is wrong if compute is estimated
 * as 6·P·D, because the rulesets define P differently.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     parameters 37B
 *     active parameters 671B
 *     pretraining { compute 3e22 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Correct the wrong number.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     parameters 671B
 *     active parameters 37B
 *     pretraining { compute 3e22 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.4.1; guidelines para. 129.
 */
@FindingCode(value = "model/active-above-total", severity = Severity.WARNING, consultation = "3.4.1", guidelines = Guideline.SIX_PD)
public final class ActiveAboveTotal extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Optional<Stated<BigDecimal>> total = model.capabilities().parameters();
        Capabilities own = model.model().capabilities();
        // if a modification inherits both numbers, the finding about the original is enough
        boolean stated = own.activeParameters().isPresent() || own.parameters().isPresent();
        return model.capabilities().activeParameters().stream()
                .filter(active -> stated && total.filter(all -> active.value().compareTo(all.value()) > 0).isPresent())
                .map(active -> finding(model, own.activeParameters().or(own::parameters).orElseThrow().at(), model.display() + " has "
                        + Notation.besides(active.value(), total.get().value()) + " active parameters but only "
                        + Notation.besides(total.get().value(), active.value()) + " in total. Estimates with 6·P·D depend on both numbers."
                        + " Correct the wrong one.")
                        .withRelated(own.activeParameters().isPresent() ? "total parameters" : "active parameters",
                                own.activeParameters().isPresent() ? total.get().at() : active.at()));
    }
}
