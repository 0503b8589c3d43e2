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
 * The day until which a waiver holds has passed; what it silenced is reported again.
 *
 * <h2>Why</h2>
 *
 * A waiver is a decision for a time. When it ends, somebody should look again.
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
 * Look at the finding again; mend it, or state a new day with a new reason.
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
 * A convention of this language; the law knows no waivers, and errors cannot be waived.
 */
@FindingCode(value = "waiver/expired", severity = Severity.WARNING, rows = {})
public final class WaiverExpired extends WaiverRule {

    @Override
    public Stream<Finding> check(Case waiver) {
        return !waiver.expired() ? Stream.empty() : Stream.of(finding(waiver.ruleset(), waiver.waiver().elementName(), waiver.waiver().at(),
                "This waiver held until " + waiver.waiver().until().orElseThrow() + " and no longer does; what it silenced is reported again."
                        + " Look at it anew, then mend it or state another day.")
                .withFix(new Fix.Replace("Remove the waiver", waiver.waiver().at(), "")));
    }
}
