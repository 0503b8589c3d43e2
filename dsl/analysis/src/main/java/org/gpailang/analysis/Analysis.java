package org.gpailang.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.classifier.Assessor;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.finding.WaivedFinding;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.linking.LinkedFile;
import org.gpailang.language.linking.Program;

/**
 * The result of analysing a set of files as of a date: the parsed files, the assessment and the findings.
 *
 * @param reading the parsed files
 * @param assessment the assessment
 * @param files the findings of each file, in the order of the parsed files
 */
public record Analysis(Program reading, Assessment assessment, List<FileFindings> files) {

    /**
     * The findings of a file.
     *
     * @param findings all findings, including those about its text, from top to bottom
     * @param rules the findings of the rules, with the waivers applied
     */
    public record FileFindings(List<Finding> findings, RuleBook.Result rules) {

        /** Combines the findings of the rules with the errors in the text of a file. */
        static FileFindings of(LinkedFile file, RuleBook.Result rules) {
            return of(file.problems(), file.facts(), rules);
        }

        /** Combines the findings of the rules with the errors in the text of a file. */
        public static FileFindings of(List<Finding> problems, FileFacts facts, RuleBook.Result rules) {
            List<Finding> codes = StatedCodes.check(facts);
            return new FileFindings(problems.isEmpty() && codes.isEmpty() ? rules.findings()
                    : Stream.of(problems, codes, rules.findings()).flatMap(List::stream).sorted().toList(), rules);
        }

        /** The errors among these findings; errors are never waived. */
        FileFindings withErrors() {
            return new FileFindings(errors(findings), new RuleBook.Result(errors(rules.findings()), List.of()));
        }

        private static List<Finding> errors(List<Finding> findings) {
            return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
        }
    }

    /**
     * Analyses parsed files.
     *
     * @param ruleset the ruleset for all files; if absent, each file's own choice
     * @param asOf the date of the assessment
     */
    public static Analysis of(Program reading, Optional<Ruleset> ruleset, LocalDate asOf) {
        Assessment assessment = Assessor.assess(reading.facts(), reading.rulesetOf(), ruleset, asOf);
        return new Analysis(reading, assessment, IntStream.range(0, reading.files().size()).parallel().mapToObj(i ->
                FileFindings.of(reading.files().get(i), RuleBook.apply(assessment.files().get(i), asOf))).toList());
    }

    /** What a ruleset concludes of the same files as of the same day; absent if no ruleset has the name. */
    public Optional<Assessment> under(String ruleset) {
        return Optional.ofNullable(reading.rulesets().get(ruleset))
                .map(other -> Assessor.assess(reading.facts(), reading.rulesetOf(), Optional.of(other), assessment.asOf()));
    }

    /** The same analysis with other findings for each file. A file whose list of findings is returned unchanged is not copied. */
    public Analysis map(UnaryOperator<List<Finding>> change) {
        return new Analysis(reading, assessment, files.stream().map(file -> {
            List<Finding> changed = change.apply(file.findings());
            return changed == file.findings() ? file : new FileFindings(changed, file.rules());
        }).toList());
    }

    /** All findings, from top to bottom in each file. */
    public List<Finding> findings() {
        return files.stream().flatMap(file -> file.findings().stream()).toList();
    }

    /** The findings that are suppressed by waivers, with the waivers. */
    public List<WaivedFinding> waived() {
        return files.stream().flatMap(file -> file.rules().waived().stream()).toList();
    }
}
