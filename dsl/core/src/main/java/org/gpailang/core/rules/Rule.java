package org.gpailang.core.rules;

import java.util.List;
import java.util.Objects;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.ruleset.Ruleset;

/**
 * A rule: it turns conclusions into findings with one code. The Javadoc of each rule is its documentation for users. It has five sections:
 * What it says, Why, Example, Instead and Source.
 */
public abstract sealed class Rule permits ModelRule, SystemRule, ActivityRule, FileRule, WaiverRule {

    private final FindingCode code = Objects.requireNonNull(getClass().getAnnotation(FindingCode.class),
            () -> getClass() + " has no finding code");
    private final LegalBasis basis = new LegalBasis(code.act(), code.consultation(), code.guidelines());

    /** The rule's metadata. */
    public final FindingCode code() {
        return code;
    }

    /** Whether it can find errors. */
    public final boolean findsErrors() {
        return code.severity() == Severity.ERROR || code.errorWhenOverdue();
    }

    /** The provisions that its findings cite. */
    public final LegalBasis basis() {
        return basis;
    }

    /** A finding of this rule about a subject. */
    protected final Finding finding(Subject subject, Location at, String message) {
        return finding(subject.ruleset(), subject.name(), at, message);
    }

    /** A finding of this rule. */
    protected final Finding finding(Ruleset ruleset, String subject, Location at, String message) {
        return finding(ruleset, subject, at, message, basis);
    }

    /** A finding of this rule that another provision is the reason for. */
    protected final Finding finding(Ruleset ruleset, String subject, Location at, String message, LegalBasis reason) {
        return new Finding(code.value(), code.severity(), message, reason.in(ruleset.text()), subject, at, List.of(), List.of());
    }
}
