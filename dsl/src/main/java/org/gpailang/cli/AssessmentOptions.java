package org.gpailang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.rules.Severity;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that assess files have in common. */
final class AssessmentOptions {

    @Parameters(paramLabel = "PATH", arity = "0..*",
            description = "Files, or folders that are searched for *.gpai; the current folder if none is named.")
    private List<Path> paths = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day on which deadlines are looked at, such as 2025-08-20; today if not set.")
    private LocalDate asOf;

    @Option(names = "--ruleset", paramLabel = "NAME",
            description = "Assess every file under this ruleset, whatever it chooses: consultation-2025-04, guidelines-2025-07 or one of the files'.")
    private String ruleset;

    @Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "ERROR",
            description = "Exit with 1 if there is a finding of this weight or more: error, warning, information, hint (default: error).")
    private Severity failOn;

    List<Path> paths() {
        return paths.isEmpty() ? List.of(Path.of("")) : paths;
    }

    LocalDate asOf() {
        return asOf == null ? LocalDate.now() : asOf;
    }

    Optional<String> ruleset() {
        return Optional.ofNullable(ruleset);
    }

    Severity failOn() {
        return failOn;
    }
}
