package org.gpailang.language;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.Assessor;
import org.gpailang.core.rules.Finding;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.rules.Waived;
import org.gpailang.core.ruleset.Ruleset;

/**
 * The whole way from texts to findings, on a day: what was read, what was concluded of it and what is found.
 *
 * @param reading what was read
 * @param assessment what was concluded
 * @param files the findings of each file, in the order of the reading
 */
public record Examination(Reading reading, Assessment assessment, List<FileFindings> files) {

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
    public static Examination of(Reading reading, Optional<Ruleset> ruleset, LocalDate asOf, Optional<Examination> before) {
        Assessment assessment = Assessor.assess(reading.facts(), reading.rulesetOf(), ruleset, asOf,
                before.map(Examination::assessment));
        Map<String, Integer> indexes = new HashMap<>();
        Optional<Examination> ofDay = before.filter(examination -> examination.assessment.asOf().equals(asOf));
        ofDay.ifPresent(examination -> {
            for (int i = 0; i < examination.files.size(); i++) {
                indexes.put(examination.reading.files().get(i).source().name(), i);
            }
        });
        List<FileFindings> files = IntStream.range(0, reading.files().size()).parallel().mapToObj(i -> {
            ReadFile file = reading.files().get(i);
            Optional<Integer> index = Optional.ofNullable(indexes.get(file.source().name()));
            Optional<FileFindings> version = index.map(ofDay.map(Examination::files).orElse(List.of())::get);
            RuleBook.Result rules = RuleBook.apply(assessment.files().get(i), asOf, version.map(FileFindings::rules));
            boolean same = version.isPresent() && version.get().rules() == rules && ofDay.get().reading.files().get(index.get()) == file;
            return same ? version.get()
                    : new FileFindings(Stream.concat(file.problems().stream(), rules.findings().stream()).sorted().toList(), rules);
        }).toList();
        return new Examination(reading, assessment, files);
    }

    /** All findings, from top to bottom in each file. */
    public List<Finding> findings() {
        return files.stream().flatMap(file -> file.findings().stream()).toList();
    }

    /** The findings that waivers silence, with what silences them. */
    public List<Waived> waived() {
        return files.stream().flatMap(file -> file.rules().waived().stream()).toList();
    }
}
