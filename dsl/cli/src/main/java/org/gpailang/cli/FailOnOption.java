package org.gpailang.cli;

import java.util.Optional;
import org.gpailang.core.finding.Severity;
import org.gpailang.project.ProjectFile;
import picocli.CommandLine.Option;

/** The option for the severity from which findings fail a run. */
final class FailOnOption {

    @Option(names = "--fail-on", paramLabel = "SEVERITY",
            description = "Exit with 1 if there is a finding of at least this severity: error, warning, information, hint (default:"
                    + " error).")
    private Severity severity;

    /** The severity: that of the option, else of the project, else error. */
    Severity severity(ProjectFile project) {
        return given().or(project::failOn).orElse(Severity.ERROR);
    }

    /** The severity given by the option. */
    Optional<Severity> given() {
        return Optional.ofNullable(severity);
    }
}
