package org.gpailang.core.rules.presumption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * A rebuttal has no evidence.
 *
 * <h2>What it says</h2>
 *
 * The model states a rebuttal with neither evidence nor a document.
 *
 * <h2>Why</h2>
 *
 * Only evidence to the contrary can rebut the presumption; an assertion is not evidence. The status remains presumed.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope narrow code
 *     pretraining { compute 1e23 FLOP }
 *     rebuttal narrow-task "can only competently write code"
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Add the evidence or the document.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope narrow code
 *     pretraining { compute 1e23 FLOP }
 *     rebuttal narrow-task "can only competently write code" {
 *         evidence "near chance on 41 of 45 non-coding tasks"
 *         document "evidence/code-only.pdf"
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.1.1; guidelines para. 20.
 */
@FindingCode(value = "presumption/rebuttal-without-evidence", severity = Severity.WARNING, requirements = "P05",
        act = "Art. 3(63)", consultation = "3.1.1", guidelines = Guideline.EXCEPTIONS)
public final class RebuttalWithoutEvidence extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().evidence().rebuttal().stream().filter(rebuttal -> rebuttal.evidence().isEmpty())
                .map(rebuttal -> finding(model, rebuttal.at(), "The rebuttal has no evidence, so the presumption remains. Add 'evidence"
                        + " \"…\"' or 'document \"…\"' to its block, for example results that show what the model cannot do."));
    }
}
