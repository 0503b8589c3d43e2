package org.gpailang.core.facts.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The sources of a licence or an accelerator, and the confidence in them.
 *
 * @param sources the sources, the most direct one first; empty if none is stated
 * @param read when they were last read
 * @param confidence the confidence, if stated
 * @param doubt the doubt, in prose
 */
public record Provenance(List<String> sources, Optional<LocalDate> read, Optional<Confidence> confidence, Optional<String> doubt) {

    /** No source and no confidence, for entries that a file declares itself. */
    public static final Provenance NONE = new Provenance(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether the stated confidence is the given level. */
    public boolean is(Confidence level) {
        return confidence.filter(stated -> stated == level).isPresent();
    }
}
