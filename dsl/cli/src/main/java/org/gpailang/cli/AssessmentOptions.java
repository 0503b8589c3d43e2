package org.gpailang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.finding.Severity;
import org.gpailang.project.ProjectFile;
import org.gpailang.project.ProjectFiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options shared by the commands that report findings. */
final class AssessmentOptions {

    @Parameters(paramLabel = "PATH", arity = "0..*",
            description = "Files, or folders to search for *.gpai (default: the current folder).")
    private List<Path> paths = List.of();

    @Mixin
    private RulesetOptions basis;

    @Mixin
    private ProjectOptions project;

    @Option(names = "--fail-on", paramLabel = "SEVERITY",
            description = "Exit with 1 if there is a finding of at least this severity: error, warning, information, hint (default:"
                    + " error).")
    private Severity failOn;

    List<Path> paths() {
        return SourceFiles.orHere(paths);
    }

    ProjectFile project() {
        return project.project(paths());
    }

    ProjectFiles files() {
        return project.files(paths());
    }

    LocalDate asOf() {
        return basis.asOf(project());
    }

    Optional<String> ruleset() {
        return basis.ruleset(project());
    }

    Optional<LocalDate> asOfOption() {
        return basis.asOf();
    }

    Optional<String> rulesetOption() {
        return basis.ruleset();
    }

    Optional<Severity> failOnOption() {
        return Optional.ofNullable(failOn);
    }

    Severity failOn() {
        return Optional.ofNullable(failOn).or(project()::failOn).orElse(Severity.ERROR);
    }
}
