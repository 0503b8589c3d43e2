package org.gpailang.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.gpailang.project.ProjectFile;
import picocli.CommandLine.Option;

/** The options for the date and the ruleset of an assessment. */
final class RulesetOptions {

    @Option(names = "--as-of", paramLabel = "DATE",
            description = "The date for which deadlines are calculated, such as 2025-08-20 (default: today).")
    private LocalDate asOf;

    @Option(names = "--ruleset", paramLabel = "NAME",
            description = "The ruleset for all files, even for those that name another: consultation-2025-04, guidelines-2025-07 or a"
                    + " ruleset in the files.")
    private String ruleset;

    /** The date: that of the option, else of the project, else today. */
    LocalDate asOf(ProjectFile project) {
        return Optional.ofNullable(asOf).or(project::asOf).orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    }

    /** The ruleset for all files: that of the option, else of the project. */
    Optional<String> ruleset(ProjectFile project) {
        return ruleset().or(project::ruleset);
    }

    /** The ruleset given by the option. */
    Optional<String> ruleset() {
        return Optional.ofNullable(ruleset);
    }

    /** The date given by the option. */
    Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }
}
