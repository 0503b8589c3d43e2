package org.gpailang.core.rules.market;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ModelRule;

/**
 * A model for research alone is placed on the market.
 *
 * <h2>What it says</h2>
 *
 * The model is said to be for research and development alone, and a placing on the market that has taken place is stated.
 *
 * <h2>Why</h2>
 *
 * Research, development and prototyping are outside the definition only before a model is placed on the market. The placing counts, and
 * the statement has no effect.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     research-only
 *     placed on market 2025-12-01 via repository
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
 *     research-only
 *     pretraining { compute 3e22 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 3(63) AI Act, recital 97; consultation 3.1.
 */
@FindingCode(value = "market/research-only-placed", severity = Severity.WARNING, rows = {},
        act = "Art. 3(63), recital 97", consultation = "3.1", guidelines = "para. 11")
public final class ResearchOnlyPlaced extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().market().researchOnly().stream().flatMap(at -> model.availability().placedBy(asOf).stream()
                .map(placing -> finding(model, at, model.display() + " is said to be for research alone and to be placed on the market"
                        + " since " + placing.on().orElseThrow() + ". The placing counts, and research ends with it as a reason to be outside of the"
                        + " rules. Remove the statement that is not so.").withRelated("the placing", placing.at())));
    }
}
