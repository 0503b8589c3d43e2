package org.gpailang.core.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Waiver;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.ruleset.Ruleset;

/** A rule about a waiver and the findings to which it applies. */
public abstract non-sealed class WaiverRule extends Rule {

    /**
     * A waiver and the findings to which it applies.
     *
     * @param waiver the waiver
     * @param findings the findings with its code in or about its element, including errors
     * @param ruleset the ruleset that applies to the file
     * @param asOf the as-of date
     */
    public record Case(Waiver waiver, List<Finding> findings, Ruleset ruleset, LocalDate asOf) {

        /** Whether the date until which the waiver is valid has passed. */
        public boolean expired() {
            return waiver.until().filter(asOf::isAfter).isPresent();
        }

        /** The findings that the waiver suppresses: those below the severity of an error, unless the waiver has expired. */
        public List<Finding> suppressed() {
            return expired() ? List.of() : findings.stream().filter(finding -> finding.severity() != Severity.ERROR).toList();
        }
    }

    /** The findings about a waiver. */
    public abstract Stream<Finding> check(Case waiver);
}
