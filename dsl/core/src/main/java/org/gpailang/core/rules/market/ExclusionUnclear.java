package org.gpailang.core.rules.market;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * The exclusion of the Union market is stated without its words.
 *
 * <h2>What it says</h2>
 *
 * The file says that the model is excluded from the Union market, but does not quote how.
 *
 * <h2>Why</h2>
 *
 * Only a clear and unequivocal exclusion makes whoever brings the model to the Union its provider. Without the words it is unclear
 * whether it is one, so the exclusion does not count and the provider remains the provider.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Abroad "A lab abroad" { established in US }
 * model Edge by Abroad {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e24 FLOP }
 *     excludes-union
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Quote the clause of the licence or of the terms that excludes the Union.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Abroad "A lab abroad" { established in US }
 * model Edge by Abroad {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e24 FLOP }
 *     excludes-union "licence, section 3: no distribution or use in the European Union"
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.2.1; guidelines para. 56 (July text: paras. 58 and 59).
 */
@FindingCode(value = "market/exclusion-unclear", severity = Severity.WARNING, requirements = "V02",
        consultation = "3.2.1", guidelines = Guideline.EXCLUSION)
public final class ExclusionUnclear extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().market().excludesUnion().filter(words -> words.value().isBlank())
                .filter(words -> model.ruleset().upstreamExclusionRecognised()).stream().map(Stated::at)
                .map(at -> finding(model, at, "How " + model.display()
                        + " is excluded from the Union market is not stated, so the exclusion"
                        + " does not count: only a clear and unequivocal one does. Quote the clause after 'excludes-union'."));
    }
}
