package org.gpailang.core.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.facts.Waiver;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.ruleset.Ruleset;

/** A rule about a waiver and the findings that it speaks of. */
public abstract non-sealed class WaiverRule extends Rule {

    /**
     * A waiver and what it meets.
     *
     * @param waiver the waiver
     * @param findings the findings of its code in its element, errors included
     * @param ruleset the ruleset that the file is assessed under
     * @param asOf the day
     */
    public record Case(Waiver waiver, List<Finding> findings, Ruleset ruleset, LocalDate asOf) {

        /** Whether the day until which the waiver holds has passed. */
        public boolean expired() {
            return waiver.until().filter(asOf::isAfter).isPresent();
        }

        /** The findings that the waiver silences: those below error, while it holds. */
        public List<Finding> silenced() {
            return expired() ? List.of() : findings.stream().filter(finding -> finding.severity() != Severity.ERROR).toList();
        }
    }

    /** What the rule finds in a waiver. */
    public abstract Stream<Finding> check(Case waiver);
}
