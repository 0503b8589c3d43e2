package org.gpailang.core.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where what is said of a licence or an accelerator comes from, and how sure that is.
 *
 * @param sources the sources, the most direct one first; none where none is stated
 * @param read when they were last read
 * @param confidence how sure it is, if stated
 * @param doubt what is in doubt, in words
 */
public record Provenance(List<String> sources, Optional<LocalDate> read, Optional<Confidence> confidence, Optional<String> doubt) {

    /** No source and no confidence: what somebody states of their own. */
    public static final Provenance NONE = new Provenance(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether it is only this sure. */
    public boolean is(Confidence level) {
        return confidence.filter(stated -> stated == level).isPresent();
    }
}
