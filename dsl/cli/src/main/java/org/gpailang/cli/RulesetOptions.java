package org.gpailang.cli;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What an assessment is based on besides the files: the day and the ruleset. */
final class RulesetOptions {

    @Option(names = "--as-of", paramLabel = "DATE",
            description = "The day on which deadlines are looked at, such as 2025-08-20; today if not set.")
    private LocalDate asOf;

    @Option(names = "--ruleset", paramLabel = "NAME",
            description = "Assess every file under this ruleset, whatever it chooses: consultation-2025-04, guidelines-2025-07 or one of"
                    + " the files'.")
    private String ruleset;

    LocalDate asOf() {
        return asOf == null ? LocalDate.now() : asOf;
    }

    Optional<String> ruleset() {
        return Optional.ofNullable(ruleset);
    }
}
