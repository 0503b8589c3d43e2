package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.facts.Facts;

/**
 * The conclusions about a set of files as of a date.
 *
 * @param asOf the date
 * @param facts what the files state
 * @param files the conclusions, one entry per file
 */
public record Assessment(LocalDate asOf, Facts facts, List<FileAssessment> files) {

    /** All assessed subjects, file by file and from top to bottom within a file. */
    public Stream<Subject> subjects() {
        return files.stream().flatMap(file -> file.subjects().stream());
    }
}
