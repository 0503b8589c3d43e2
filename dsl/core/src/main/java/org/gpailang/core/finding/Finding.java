package org.gpailang.core.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.law.Citation;

/**
 * A finding: a message about a location in a file.
 *
 * @param code {@code family/name}
 * @param severity the severity
 * @param message what is wrong or follows, why, and what to do, without the code
 * @param citation the provisions of the law; none for findings about the text itself
 * @param subject the qualified name of the subject; empty for findings about the text itself
 * @param at the location of the text that causes it
 * @param related other locations that it refers to
 * @param fixes the fixes
 */
public record Finding(String code, Severity severity, String message, Citation citation, String subject, Location at,
        List<RelatedLocation> related, List<Fix> fixes) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> finding.at().file())
            .thenComparing(finding -> !finding.isAboutTheText()).thenComparing(Finding::at).thenComparing(Finding::severity)
            .thenComparing(Finding::code).thenComparing(Finding::message);

    /** Whether it is about the text itself, not about the law: a word, a name or a unit that cannot be read. */
    public boolean isAboutTheText() {
        return code.startsWith("syntax/") || code.startsWith("link/") || code.equals("compute/unit-mismatch");
    }

    /**
     * The fix that can be applied without a decision: it corrects how something is written, or removes a waiver without effect. What is
     * stated, and so what is concluded, remains the same.
     */
    public Optional<Fix.Replace> safeFix() {
        boolean onlyWriting = code.startsWith("syntax/") || code.equals("waiver/unused");
        return onlyWriting && fixes.size() == 1 && fixes.get(0) instanceof Fix.Replace replace ? Optional.of(replace) : Optional.empty();
    }

    /** This finding with another severity. */
    public Finding withSeverity(Severity other) {
        return new Finding(code, other, message, citation, subject, at, related, fixes);
    }

    /** This finding with another citation, where the facts decide which provision applies. */
    public Finding withCitation(Citation other) {
        return new Finding(code, severity, message, other, subject, at, related, fixes);
    }

    /** This finding with one more related location. */
    public Finding withRelated(String role, Location place) {
        return new Finding(code, severity, message, citation, subject, at,
                Stream.concat(related.stream(), Stream.of(new RelatedLocation(role, place))).toList(), fixes);
    }

    /** This finding with one more related location, if there is one. */
    public Finding withRelated(String role, Optional<Location> place) {
        return place.map(at -> withRelated(role, at)).orElse(this);
    }

    /** This finding with one more fix. */
    public Finding withFix(Fix fix) {
        return new Finding(code, severity, message, citation, subject, at, related,
                Stream.concat(fixes.stream(), Stream.of(fix)).toList());
    }

    /** Findings about the text come first; then they are sorted by location, severity and code. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Written out because the method that Java generates for a record is slow. */
    @Override
    public int hashCode() {
        return 31 * (31 * code.hashCode() + message.hashCode()) + at.hashCode();
    }

    /** Two findings are equal if all their parts are; often they are the same object. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Finding finding && severity == finding.severity && code.equals(finding.code)
                && at.equals(finding.at) && subject.equals(finding.subject) && message.equals(finding.message)
                && citation.equals(finding.citation) && related.equals(finding.related) && fixes.equals(finding.fixes);
    }
}
