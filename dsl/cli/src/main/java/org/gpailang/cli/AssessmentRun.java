package org.gpailang.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.analysis.Analysis;
import org.gpailang.analysis.ExpectationRun;
import org.gpailang.cli.output.UsageException;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.linking.LinkedFile;
import org.gpailang.language.linking.Program;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.project.ProjectFile;
import org.gpailang.report.InputError;
import org.gpailang.report.Outcome;
import org.gpailang.report.compare.GuidelinesInForce;

/**
 * An assessment of files, shared by all commands that assess.
 *
 * @param program the files
 * @param outcome the result
 * @param unusable whether a file could not be read or has syntax errors
 */
record AssessmentRun(Program program, Outcome outcome, boolean unusable) {

    /** Reads and assesses the files given by the options; files that cannot be read are reported on the error stream. */
    static AssessmentRun of(AssessmentOptions options, PrintWriter err) {
        return of(options, false, err);
    }

    /**
     * Reads and assesses the files given by the options; files that cannot be read are reported on the error stream.
     *
     * @param quiet whether to report errors only, not skipped files
     */
    static AssessmentRun of(AssessmentOptions options, boolean quiet, PrintWriter err) {
        return of(options, options.read(), quiet, err);
    }

    /** Assesses files that were read. */
    static AssessmentRun of(AssessmentOptions options, SourceFiles files, boolean quiet, PrintWriter err) {
        return of(files.report(quiet, err), options.asOf(), options.ruleset(), options.project());
    }

    /**
     * Assesses files.
     *
     * @param ruleset the name of the ruleset for all files; if absent, each file's own choice
     * @param project determines the severities of the findings
     */
    static AssessmentRun of(SourceFiles files, LocalDate asOf, Optional<String> ruleset, ProjectFile project) {
        Program reading = SourceReader.standalone().read(files.sources());
        Analysis examination = Analysis.of(reading, ruleset.map(name -> ruleset(reading, name)), asOf);
        Map<String, String> texts = reading.files().stream().map(LinkedFile::source)
                .collect(Collectors.toMap(SourceText::name, SourceText::text, (one, other) -> one));
        List<InputError> errors = Stream.concat(files.unreadable().stream(), reading.files().stream().filter(file -> !file.parsed())
                .map(file -> new InputError(file.source().name(), file.source().name() + ": has syntax errors"))).toList();
        boolean unusable = !files.unreadable().isEmpty() || reading.files().stream().anyMatch(file -> !file.parsed());
        return new AssessmentRun(reading, new Outcome(examination.assessment(), project.severities().apply(examination.findings()),
                examination.waived(), texts, ruleset, errors, GuidelinesInForce.comparedWith(examination.assessment(),
                        () -> examination.under(GuidelinesInForce.RULESET))), unusable);
    }

    /** The same run with only the given findings to report. */
    AssessmentRun reporting(List<Finding> findings) {
        return new AssessmentRun(program, outcome.reporting(findings), unusable);
    }

    /** The results of the expectations in the files. */
    List<ExpectationResult> expectations() {
        return ExpectationRun.of(program, outcome.ruleset().map(name -> ruleset(program, name)), outcome.assessment().asOf());
    }

    /** The exit code: 2 if a file was unusable, 1 if a finding is at least as severe as given, otherwise 0. */
    int exitCode(Severity failOn) {
        if (unusable) {
            return GpaiCommand.UNUSABLE;
        }
        return outcome.findings().stream().anyMatch(finding -> finding.severity().atLeast(failOn)) ? 1 : 0;
    }

    private static Ruleset ruleset(Program reading, String name) {
        return ruleset(reading.rulesets(), name);
    }

    /**
     * The ruleset with a name.
     *
     * @throws UsageException if there is none
     */
    static Ruleset ruleset(Map<String, Ruleset> rulesets, String name) {
        return Optional.ofNullable(rulesets.get(name)).orElseThrow(() -> new UsageException("there is no ruleset '" + name
                + "'; the rulesets are " + rulesets.keySet().stream().filter(known -> !known.contains("/")).sorted()
                        .collect(Collectors.joining(", "))));
    }
}
