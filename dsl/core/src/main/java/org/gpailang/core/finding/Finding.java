package org.gpailang.core.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.Location;

/**
 * Something to know or to do, at the words that cause it.
 *
 * @param code {@code family/name}
 * @param severity how much it weighs
 * @param message what, why and what to do, without the code
 * @param citation the place in the law; empty for findings about the text alone
 * @param subject the qualified name of what it is about; empty where it is about the text alone
 * @param at the words that cause it
 * @param related other places that it speaks of
 * @param fixes what would mend it
 */
public record Finding(String code, Severity severity, String message, String citation, String subject, Location at,
        List<RelatedLocation> related, List<Fix> fixes) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> finding.at().file())
            .thenComparing(finding -> !finding.isAboutTheText()).thenComparing(Finding::at).thenComparing(Finding::severity)
            .thenComparing(Finding::code).thenComparing(Finding::message);

    /** Whether it is about the text itself, not about the law: a word, a name or a unit that cannot be read. */
    public boolean isAboutTheText() {
        return code.startsWith("syntax/") || code.startsWith("link/") || code.equals("compute/unit-mismatch");
    }

    /** This finding with another severity. */
    public Finding withSeverity(Severity other) {
        return new Finding(code, other, message, citation, subject, at, related, fixes);
    }

    /** This finding with one more place that it speaks of. */
    public Finding withRelated(String role, Location place) {
        return new Finding(code, severity, message, citation, subject, at,
                Stream.concat(related.stream(), Stream.of(new RelatedLocation(role, place))).toList(), fixes);
    }

    /** This finding with one more place that it speaks of, if there is one. */
    public Finding withRelated(String role, Optional<Location> place) {
        return place.map(at -> withRelated(role, at)).orElse(this);
    }

    /** This finding with one more way to mend it. */
    public Finding withFix(Fix fix) {
        return new Finding(code, severity, message, citation, subject, at, related,
                Stream.concat(fixes.stream(), Stream.of(fix)).toList());
    }

    /** Findings about the text come first; then they are ordered by place, then by weight, then by code. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
