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
 * @param circles the same conclusions, as far as what they are about hangs together; a later assessment may take them over
 * @param settled whether they are all of these facts and of this day; otherwise some that are out of focus are of an earlier assessment
 */
public record Assessment(LocalDate asOf, Facts facts, List<FileAssessment> files, List<AssessedComponent> circles, boolean settled) {

    /** Everything that was assessed, file by file from top to bottom. */
    public Stream<Subject> subjects() {
        return files.stream().flatMap(file -> file.subjects().stream());
    }
}
