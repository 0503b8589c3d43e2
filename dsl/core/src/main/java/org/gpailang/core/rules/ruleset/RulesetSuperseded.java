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
 * The file is assessed under the consultation, which the final guidelines replaced.
 *
 * <h2>What it says</h2>
 *
 * The file declares models, runs or systems and is assessed under a ruleset based on the consultation of April 2025, because it names
 * that ruleset or none. There is no finding if the ruleset is set for all files, for example with --ruleset.
 *
 * <h2>Why</h2>
 *
 * The consultation was a draft. The Commission published its guidelines on 18 July 2025 (C(2025) 5045) and adopted them on 19 November
 * 2025 (C(2025) 7719). Thresholds, margins and the rules for modifications differ.
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
 * Use the guidelines, and compare the results.
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
@FindingCode(value = "ruleset/superseded", severity = Severity.WARNING, consultation = "1")
public final class RulesetSuperseded extends FileRule {

    @Override
    public Stream<Finding> check(FileAssessment file) {
        boolean declares = !file.facts().models().isEmpty() || !file.facts().runs().isEmpty() || !file.facts().systems().isEmpty();
        boolean superseded = declares && !file.imposed() && file.ruleset().text() == Guidance.CONSULTATION;
        return !superseded ? Stream.empty() : Stream.of(finding(file.ruleset(), "",
                file.facts().assessUnder().map(chosen -> chosen.at()).orElse(file.facts().start()), "This file is assessed under the"
                        + " consultation of April 2025, which the final guidelines of July 2025 replaced. Write 'assess under"
                        + " guidelines-2025-07' to use them.")
                .withFix(new Fix.AssessUnder("Use the final guidelines", "guidelines-2025-07")));
    }
}
