package org.gpailang.core.rules.market;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ModelRule;

/**
 * The duties begin when the model is placed on the market.
 *
 * <h2>What it says</h2>
 *
 * Nothing is placed on the market yet, and the rules for general-purpose models will speak of the model when it is.
 *
 * <h2>Why</h2>
 *
 * Research, development and prototyping before placing on the market are outside the definition; that does not change what is due
 * when a model is placed after them.
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
 * Nothing needs to change before placing.
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
 * Art. 3(63) AI Act, recital 97; consultation 3.1.
 */
@FindingCode(value = "market/obligations-begin", severity = Severity.INFORMATION, rows = "P08",
        act = "Art. 3(63), recital 97", consultation = "3.1", guidelines = "para. 11")
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
                ? " As it is presumed to carry systemic risk, notification does not wait for that, and Articles 52 and 55 apply too." : "";
        return Stream.of(finding(model, model.model().market().researchOnly().orElse(model.at()), "The duties for " + model.display()
                + " begin when it is placed on the market: documentation, information for downstream providers, copyright policy and training"
                + " summary (Article 53) and, from outside the Union, a representative (Article 54)." + systemic));
    }
}
