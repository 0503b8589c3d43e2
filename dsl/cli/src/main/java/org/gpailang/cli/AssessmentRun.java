package org.gpailang.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.analysis.Analysis;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.linking.LinkedFile;
import org.gpailang.language.linking.Program;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;

/**
 * The way from paths to an outcome, once for every command that assesses.
 *
 * @param outcome what came of it
 * @param unusable whether a file could not be read or did not parse
 */
record AssessmentRun(Outcome outcome, boolean unusable) {

    /** Reads and assesses what the options name; what cannot be read is named on the error stream. */
    static AssessmentRun of(AssessmentOptions options, PrintWriter err) {
        return of(SourceFiles.read(options.paths()).report(err), options.asOf(), options.ruleset());
    }

    /** Assesses files that were read, under the ruleset of this name or the ones that they choose. */
    static AssessmentRun of(SourceFiles files, LocalDate asOf, Optional<String> ruleset) {
        Program reading = SourceReader.standalone().read(files.sources());
        Analysis examination = Analysis.of(reading, ruleset.map(name -> ruleset(reading, name)), asOf, Optional.empty());
        Map<String, String> texts = reading.files().stream().map(LinkedFile::source)
                .collect(Collectors.toMap(SourceText::name, SourceText::text, (one, other) -> one));
        boolean unusable = !files.unreadable().isEmpty() || reading.files().stream().anyMatch(file -> !file.parsed());
        return new AssessmentRun(new Outcome(examination.assessment(), examination.findings(), examination.waived(), texts), unusable);
    }

    /** The same with these findings alone to report. */
    AssessmentRun reporting(List<Finding> findings) {
        return new AssessmentRun(new Outcome(outcome.assessment(), findings, outcome.waived(), outcome.texts()), unusable);
    }

    /** The exit code: 2 where something was unusable, 1 where a finding weighs enough, else 0. */
    int exitCode(AssessmentOptions options) {
        if (unusable) {
            return GpaiCommand.UNUSABLE;
        }
        return outcome.findings().stream().anyMatch(finding -> finding.severity().atLeast(options.failOn())) ? 1 : 0;
    }

    private static Ruleset ruleset(Program reading, String name) {
        return Optional.ofNullable(reading.rulesets().get(name)).orElseThrow(() -> new UsageException("no ruleset is called '" + name
                + "'; there are " + reading.rulesets().keySet().stream().filter(known -> !known.contains("/")).sorted()
                        .collect(Collectors.joining(", "))));
    }
}
