package org.gpailang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.cli.output.UsageException;
import org.gpailang.project.ProjectFile;
import org.gpailang.project.ProjectFiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files to assess, the date and the ruleset: the options shared by the commands that assess all files they are given. */
final class AssessmentOptions {

    private static final Path INPUT = Path.of("-");

    @Parameters(paramLabel = "PATH", arity = "0..*",
            description = "Files, folders to search for *.gpai, or - for standard input (default: the current folder).")
    private List<Path> paths = List.of();

    @Option(names = "--stdin-filename", paramLabel = "FILE",
            description = "The name of the file on standard input; it replaces that file and determines the project.")
    private Path stdinFilename;

    @Mixin
    private RulesetOptions basis;

    @Mixin
    private ProjectOptions project;

    /** The files and folders, without standard input. */
    List<Path> paths() {
        return readsInput() ? paths.stream().filter(path -> !path.equals(INPUT)).toList() : SourceFiles.orHere(paths);
    }

    /** Whether standard input is one of the files. */
    boolean readsInput() {
        return paths.contains(INPUT);
    }

    /** The name of the file on standard input. */
    Path inputName() {
        return Optional.ofNullable(stdinFilename).orElse(Path.of("stdin.gpai"));
    }

    ProjectFile project() {
        return project.project(places());
    }

    ProjectFiles files() {
        return project.files(places());
    }

    /** Discards the project file, so that it is read again. */
    void forgetProject() {
        project.forget();
    }

    private List<Path> places() {
        return readsInput() ? Stream.concat(paths().stream(), Stream.of(inputName())).toList() : paths();
    }

    /**
     * Reads the files.
     *
     * @throws UsageException if a name for standard input is given although it is not read
     */
    SourceFiles read() {
        if (stdinFilename != null && !readsInput()) {
            throw new UsageException("--stdin-filename is the name of standard input; add '-' to read it");
        }
        return readsInput() ? SourceFiles.read(paths(), files(), inputName(), System.in) : SourceFiles.read(paths(), files());
    }

    /** Finds the files, without reading them, if standard input is not one of them. */
    Optional<SourceFiles> find() {
        return readsInput() || stdinFilename != null ? Optional.empty() : Optional.of(SourceFiles.find(paths(), files()));
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
}
