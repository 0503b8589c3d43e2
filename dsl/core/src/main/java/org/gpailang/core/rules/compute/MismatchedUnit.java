package org.gpailang.core.rules.compute;

import java.util.stream.Stream;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.FileRule;

/**
 * A value does not have the unit that its statement requires.
 *
 * <h2>What it says</h2>
 *
 * A number has no unit although one is required, or a unit that the statement does not accept, or the factors of an estimate do not
 * result in an amount of compute.
 *
 * <h2>Why</h2>
 *
 * Units prevent tokens from being mistaken for parameters, and hours for days. The value is ignored until it is corrected.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 7B tokens x 2T tokens }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Write the unit that the message names.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 7B parameters x 2T tokens }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * The formulas of consultation 3.4.1; guidelines annex A.2.
 */
@FindingCode(value = "compute/unit-mismatch", severity = Severity.ERROR, requirements = "C16",
        consultation = "3.4.1", guidelines = Guideline.ESTIMATION)
public final class MismatchedUnit extends FileRule {

    @Override
    public Stream<Finding> check(FileAssessment file) {
        return file.facts().mismatches().stream().map(mismatch -> finding(file.ruleset(), "", mismatch.at(),
                "'" + mismatch.written() + "' has the wrong unit. Expected " + mismatch.expected() + "."));
    }
}
