package org.gpailang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gpailang.cli.output.UsageException;
import org.gpailang.project.ProjectFile;
import org.gpailang.project.ProjectFiles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options for the project file and the files of a project. */
final class ProjectOptions {

    /** The options for the project file; at most one of them can be used. */
    private static final class Choice {

        @Option(names = "--config", paramLabel = "FILE",
                description = "The project file (default: gpai.toml in the folder of the files or in the nearest folder above it).")
        private Path file;

        @Option(names = "--no-config", description = "Use no project file.")
        private boolean none;
    }

    @ArgGroup
    private Choice choice = new Choice();

    @Option(names = "--no-ignore", description = "Also search files that .gitignore excludes.")
    private boolean noIgnore;

    private Optional<ProjectFile> project = Optional.empty();

    /**
     * The project of the given paths.
     *
     * @throws UsageException if its file is invalid, or if the paths belong to different projects
     */
    ProjectFile project(List<Path> paths) {
        if (project.isEmpty()) {
            project = Optional.of(find(paths));
        }
        return project.get();
    }

    /** Discards the project, so that its file is read again. */
    void forget() {
        project = Optional.empty();
    }

    /** The files of the project of the given paths. */
    ProjectFiles files(List<Path> paths) {
        return new ProjectFiles(project(paths), !noIgnore);
    }

    private ProjectFile find(List<Path> paths) {
        if (choice.none) {
            return ProjectFile.NONE;
        }
        if (choice.file != null) {
            return read(choice.file);
        }
        TreeSet<Path> found = new TreeSet<>();
        paths.forEach(path -> ProjectFile.find(Files.isDirectory(path) ? path : path.toAbsolutePath().resolveSibling(""))
                .ifPresent(found::add));
        if (found.size() > 1) {
            throw new UsageException("the paths belong to several projects: "
                    + String.join(", ", found.stream().map(Path::toString).toList())
                    + ". Name the paths of one project, or choose its file with --config");
        }
        return found.isEmpty() ? ProjectFile.NONE : read(found.first());
    }

    private static ProjectFile read(Path file) {
        try {
            return ProjectFile.read(file);
        } catch (ProjectFile.Invalid e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
