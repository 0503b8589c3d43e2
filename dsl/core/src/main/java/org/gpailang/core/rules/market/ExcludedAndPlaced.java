package org.gpailang.core.rules.market;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ModelRule;

/**
 * A model that is kept out of the Union market is placed on it.
 *
 * <h2>What it says</h2>
 *
 * The provider says that it excludes the Union market, and a placing on that market that has taken place is stated for the same model.
 *
 * <h2>Why</h2>
 *
 * Under the guidelines, a provider that excludes the Union market clearly and unequivocally is not the provider of the model there. A
 * provider that places the model there itself does not exclude it: the placing counts, and the statement has no effect.
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
 * State the one that is so.
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
 * Consultation 3.2.1; guidelines paras. 58 and 59.
 */
@FindingCode(value = "market/excluded-and-placed", severity = Severity.WARNING, rows = {},
        consultation = "3.2.1", guidelines = "paras. 58 and 59")
public final class ExcludedAndPlaced extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().market().excludesUnion().stream().flatMap(excludes -> model.model().market().placedBy(asOf).stream()
                .map(placing -> finding(model, excludes.at(), model.display() + " is said to be kept out of the Union market and to be"
                        + " placed on it since " + placing.date() + ". The placing counts, and the exclusion has no effect. Remove the"
                        + " statement that is not so.").withRelated("the placing", placing.at())));
    }
}
