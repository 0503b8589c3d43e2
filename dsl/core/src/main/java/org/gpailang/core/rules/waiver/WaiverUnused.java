package org.gpailang.core.rules.waiver;

import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.WaiverRule;

/**
 * A waiver suppresses nothing.
 *
 * <h2>What it says</h2>
 *
 * The element has no finding with the waived code below the severity of an error, and there is none about the element.
 *
 * <h2>Why</h2>
 *
 * A waiver without a finding has a misspelt code, or the finding has been resolved, or the finding is an error, which cannot be waived.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 9.8e21 FLOP within 4% }
 *     waive systemic-risk/near-threshold reason "recounted from the job logs" until 2026-12-31
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Remove the waiver, or correct its code.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 9.8e21 FLOP within 4% }
 *     waive presumption/near-threshold reason "recounted from the job logs" until 2026-12-31
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * A convention of this language; the law has no waivers, and errors cannot be waived.
 */
@FindingCode(value = "waiver/unused", severity = Severity.WARNING)
public final class WaiverUnused extends WaiverRule {

    @Override
    public Stream<Finding> check(Case waiver) {
        boolean errors = waiver.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return waiver.expired() || !waiver.suppressed().isEmpty() ? Stream.empty() : Stream.of(finding(waiver.ruleset(),
                waiver.waiver().elementName(), waiver.waiver().at(), errors
                        ? "'" + waiver.waiver().code() + "' is an error here, and errors cannot be waived. Resolve the error."
                        : "This waiver suppresses nothing: there is no finding '" + waiver.waiver().code()
                                + "' here. Remove it or correct its code.")
                .withFix(new Fix.Replace("Remove the waiver", waiver.waiver().at(), "")));
    }
}
