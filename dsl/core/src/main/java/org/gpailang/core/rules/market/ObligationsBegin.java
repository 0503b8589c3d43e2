package org.gpailang.core.rules.market;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * The duties begin when the model is placed on the market.
 *
 * <h2>What it says</h2>
 *
 * The model has not been placed on the market yet. Once it is, the rules for general-purpose AI models will apply to it.
 *
 * <h2>Why</h2>
 *
 * A model that is used for research, development or prototyping before being placed on the market is outside the definition. That does
 * not affect the duties that apply once it is placed on the market.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     research-only
 *     pretraining { compute 1e23 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * No change is needed before the model is placed on the market.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e21 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 3(63) AI Act, recital 97; consultation 3.1 and 3.3; guidelines paras. 13 and 51.
 */
@FindingCode(value = "market/obligations-begin", severity = Severity.INFORMATION, requirements = "P08",
        act = "Art. 3(63), recital 97", consultation = "3.1, 3.3", guidelines = {Guideline.DEFINITION, Guideline.PLACING})
public final class ObligationsBegin extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        boolean placed = model.availability().placedBy(asOf).isPresent() || model.model().market().internalUse().isPresent();
        boolean outOfScope = model.generalPurpose().status() == GeneralPurpose.Status.OUT_OF_SCOPE;
        boolean crosses = outOfScope
                ? model.generalPurpose().compute().exceeds(model.generalPurpose().threshold()).orElse(true)
                : model.generalPurpose().applies();
        boolean excluded = model.model().market().excludesUnion().isPresent() && model.ruleset().upstreamExclusionRecognised();
        if (placed || !crosses || excluded || model.model().modification()) {
            return Stream.empty();
        }
        String systemic = !outOfScope && model.systemicRisk().status() == SystemicRisk.Status.PRESUMED
                ? " Because it is presumed to have systemic risk, the Commission must be notified independently of that, and Articles"
                        + " 52 and 55 will apply as well." : "";
        return Stream.of(finding(model, model.model().market().researchOnly().orElse(model.at()), "The duties for " + model.display()
                + " begin when it is placed on the market: technical documentation, information for downstream providers, a copyright"
                + " policy and a training summary (Article 53) and, for a provider outside the Union, an authorised representative"
                + " (Article 54)." + systemic));
    }
}
