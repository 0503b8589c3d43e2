package org.gpailang.core.rules.compute;

import java.util.stream.Stream;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.FileRule;

/**
 * A value does not have the unit that its statement takes.
 *
 * <h2>What it says</h2>
 *
 * A number has no unit where one is needed, or one that the statement cannot use, or the factors of an estimate do not make an
 * amount of compute.
 *
 * <h2>Why</h2>
 *
 * Units are checked so that tokens are not taken for parameters and hours not for days. The value is left out until it fits.
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
 * The formulas of consultation 3.4.1; guidelines, annex A.2.
 */
@FindingCode(value = "compute/unit-mismatch", severity = Severity.ERROR, rows = "C16", consultation = "3.4.1", guidelines = "annex A.2")
public final class MismatchedUnit extends FileRule {

    @Override
    public Stream<Finding> check(FileAssessment file) {
        return file.facts().mismatches().stream().map(mismatch -> finding(file.ruleset(), "", mismatch.at(),
                "'" + mismatch.written() + "' does not fit here: this takes " + mismatch.expected() + "."));
    }
}
