package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.facts.Facts;

/**
 * All that is concluded of a set of files on a day.
 *
 * @param asOf the day
 * @param facts what the files state
 * @param files the conclusions, file by file
 */
public record Assessment(LocalDate asOf, Facts facts, List<FileAssessment> files) {

    /** Everything that was assessed, file by file from top to bottom. */
    public Stream<Subject> subjects() {
        return files.stream().flatMap(file -> file.subjects().stream());
    }
}
