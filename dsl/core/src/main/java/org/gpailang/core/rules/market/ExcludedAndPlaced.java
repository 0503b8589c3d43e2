package org.gpailang.core.rules.market;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * A model that is excluded from the Union market is placed on it.
 *
 * <h2>What it says</h2>
 *
 * The provider states that it excludes the Union market, but the file states that the same model has been placed on that market.
 *
 * <h2>Why</h2>
 *
 * Under the guidelines, a provider that clearly and unequivocally excludes the Union market is not the provider of the model there. A
 * provider that places the model on the Union market itself does not exclude it: the placing counts, and the statement has no effect.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     excludes-union "terms of use, section 3"
 *     placed on market 2025-12-01 via api
 *     pretraining { compute 3e22 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Keep the statement that is correct.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     excludes-union "terms of use, section 3"
 *     pretraining { compute 3e22 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.2.1; guidelines para. 56 (July text: paras. 58 and 59).
 */
@FindingCode(value = "market/excluded-and-placed", severity = Severity.WARNING, consultation = "3.2.1", guidelines = Guideline.EXCLUSION)
public final class ExcludedAndPlaced extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().market().excludesUnion().stream().flatMap(excludes -> model.model().market().placedBy(asOf).stream()
                .map(placing -> finding(model, excludes.at(), "The file states that " + model.display()
                        + " is excluded from the Union market,"
                        + " but also that it was placed on that market on " + placing.date() + ". The placing counts, and the exclusion has"
                        + " no effect. Remove the incorrect statement.").withRelated("placing on the market", placing.at())));
    }
}
