package org.gpailang.core.rules.waiver;

import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.WaiverRule;

/**
 * A waiver has expired.
 *
 * <h2>What it says</h2>
 *
 * The date until which a waiver is valid has passed. The findings that it suppressed are reported again.
 *
 * <h2>Why</h2>
 *
 * A waiver is a decision for a limited time. When it expires, the finding should be reviewed.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 9.8e21 FLOP within 4% }
 *     waive presumption/near-threshold reason "recounted from the job logs" until 2025-12-31
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Review the finding. Then resolve it, or state a new date with a new reason.
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
@FindingCode(value = "waiver/expired", severity = Severity.WARNING)
public final class WaiverExpired extends WaiverRule {

    @Override
    public Stream<Finding> check(Case waiver) {
        return !waiver.expired() ? Stream.empty() : Stream.of(finding(waiver.ruleset(), waiver.waiver().elementName(), waiver.waiver().at(),
                "This waiver was valid until " + waiver.waiver().until().orElseThrow()
                        + "; the findings that it suppressed are reported again. Review them, then resolve them or state a new date.")
                .withFix(new Fix.Replace("Remove the waiver", waiver.waiver().at(), "")));
    }
}
