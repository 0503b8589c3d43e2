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
 * A model intended only for research is placed on the market.
 *
 * <h2>What it says</h2>
 *
 * The file states that the model is used only for research and development, but also that it has been placed on the market.
 *
 * <h2>Why</h2>
 *
 * Research, development and prototyping are outside the definition only before the model is placed on the market. The placing counts,
 * and the statement has no effect.
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
 * Keep the statement that is correct.
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
 * Art. 3(63) AI Act, recital 97; consultation 3.1 and 3.3; guidelines paras. 13 and 51.
 */
@FindingCode(value = "market/research-only-placed", severity = Severity.WARNING,
        act = "Art. 3(63), recital 97", consultation = "3.1, 3.3", guidelines = {Guideline.DEFINITION, Guideline.PLACING})
public final class ResearchOnlyPlaced extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().market().researchOnly().stream().flatMap(at -> model.availability().placedBy(asOf).stream()
                .map(placing -> finding(model, at, "The file states that " + model.display() + " is only for research, but also that it was"
                        + " placed on the market on " + placing.on().orElseThrow()
                        + ". The placing counts, and the exclusion of research ends with it."
                        + " Remove the incorrect statement.").withRelated("placing on the market", placing.at())));
    }
}
