package org.gpailang.core.rules.ruleset;

import java.util.stream.Stream;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.FileRule;
import org.gpailang.core.ruleset.Guidance;

/**
 * The file is assessed under the consultation, which the final guidelines have replaced.
 *
 * <h2>What it says</h2>
 *
 * The file, which declares models, runs or systems, is assessed under a ruleset that follows the consultation of April 2025, by its own
 * choice or because it makes none. Whoever names the ruleset for all files, as with --ruleset, is not told.
 *
 * <h2>Why</h2>
 *
 * The consultation was a draft. The Commission published its guidelines on 18 July 2025 (C(2025) 5045) and adopted them on 19
 * November 2025 (C(2025) 7719); thresholds, margins and the rules for modifications differ.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Assess under the guidelines, and compare.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Guidelines, C(2025) 5045 and C(2025) 7719.
 */
@FindingCode(value = "ruleset/superseded", severity = Severity.WARNING, rows = {}, consultation = "1")
public final class RulesetSuperseded extends FileRule {

    @Override
    public Stream<Finding> check(FileAssessment file) {
        boolean declares = !file.facts().models().isEmpty() || !file.facts().runs().isEmpty() || !file.facts().systems().isEmpty();
        return !declares || file.imposed() || file.ruleset().text() != Guidance.CONSULTATION ? Stream.empty() : Stream.of(finding(file.ruleset(), "",
                file.facts().assessUnder().map(chosen -> chosen.at()).orElse(file.facts().start()), "This file is assessed under the"
                        + " consultation of April 2025. The final guidelines of July 2025 differ: write 'assess under guidelines-2025-07'.")
                .withFix(new Fix.AssessUnder("Assess under the final guidelines", "guidelines-2025-07")));
    }
}
