package org.gpailang.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.Assessor;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.WaivedFinding;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.linking.LinkedFile;
import org.gpailang.language.linking.Program;

/**
 * The whole way from texts to findings, on a day: what was read, what was concluded of it and what is found.
 *
 * @param reading what was read
 * @param assessment what was concluded
 * @param files the findings of each file, in the order of the reading
 */
public record Analysis(Program reading, Assessment assessment, List<FileFindings> files) {

    /**
     * What is found in a file.
     *
     * @param findings all findings, those about its text included, from top to bottom
     * @param rules what the rules find, waivers included
     */
    public record FileFindings(List<Finding> findings, RuleBook.Result rules) {}

    /**
     * Examines what was read.
     *
     * @param ruleset the ruleset for all files; where it is absent, the one that each file chooses
     * @param asOf the day on which deadlines are looked at
     * @param before an earlier examination; what did not change since is taken from there, and the result is the same as without it
     */
    public static Analysis of(Program reading, Optional<Ruleset> ruleset, LocalDate asOf, Optional<Analysis> before) {
        return of(reading, ruleset, asOf, before, file -> true);
    }

    /**
     * Examines what was read, that first what matters now: about files out of focus, what was found earlier may stand. The examination then is
     * not {@linkplain #settled settled}.
     *
     * @param focus tells by its name whether a file matters now
     */
    public static Analysis of(Program reading, Optional<Ruleset> ruleset, LocalDate asOf, Optional<Analysis> before,
            Predicate<String> focus) {
        Assessment assessment = Assessor.assess(reading.facts(), reading.rulesetOf(), ruleset, asOf);
        List<FileFindings> files = IntStream.range(0, reading.files().size()).parallel().mapToObj(i ->
                found(reading.files().get(i), assessment.files().get(i), asOf)).toList();
        return new Analysis(reading, assessment, files);
    }

    private static FileFindings found(LinkedFile file, FileAssessment concluded, LocalDate asOf) {
        RuleBook.Result rules = RuleBook.apply(concluded, asOf);
        return new FileFindings(Stream.of(file.problems(), WaiverCodes.check(file.facts()), rules.findings()).flatMap(List::stream).sorted()
                .toList(), rules);
    }

    /** Whether everything was found of these texts and on this day; otherwise what is found in some files out of focus is of earlier. */
    public boolean settled() {
        return reading.settled();
    }

    /** All findings, from top to bottom in each file. */
    public List<Finding> findings() {
        return files.stream().flatMap(file -> file.findings().stream()).toList();
    }

    /** The findings that waivers silence, with what silences them. */
    public List<WaivedFinding> waived() {
        return files.stream().flatMap(file -> file.rules().waived().stream()).toList();
    }
}
