package org.gpailang.core.rules.exemption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * The open-source exemption is claimed without a licence.
 *
 * <h2>What it says</h2>
 *
 * The exemption is claimed, but no licence is stated.
 *
 * <h2>Why</h2>
 *
 * The model must be released under a free and open-source licence that allows access, usage, modification and distribution. Without a
 * licence, all rights are reserved.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     public weights, architecture, usage-information
 *     claims open-source-exemption
 *     placed on market 2025-09-01 via repository
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Add 'licence' with the name of the licence.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * licence Own "An own licence" {
 *     access free
 *     usage free
 *     modification free
 *     distribution free
 * }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     licence Own
 *     public weights, architecture, usage-information
 *     claims open-source-exemption
 *     placed on market 2025-09-01 via repository
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 53(2) and 54(6) AI Act; consultation 3.3.2; guidelines paras. 73 and 74 (July text: paras. 76 and 77).
 */
@FindingCode(value = "exemption/licence-missing", severity = Severity.ERROR, requirements = "X11",
        act = "Art. 53(2), 54(6)", consultation = "3.3.2", guidelines = Guideline.LICENCE)
public final class LicenceMissing extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.exemption().claim().stream().filter(claim -> model.model().openness().licence().isEmpty()).map(claim -> finding(model,
                claim, "The open-source exemption does not apply: no licence is stated, so all rights are reserved. Add 'licence' with the"
                        + " name of the licence, or do not claim the exemption.")
                .withFix(new Fix.AddStatement("Add 'licence Apache-2.0'", model.name(), "licence Apache-2.0")));
    }
}
