package org.gpailang.project;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gpailang.language.files.TextFiles;

/**
 * Finds the files of a project. It skips folders of generated files, everything that {@code .gitignore} excludes, and everything that the
 * project file excludes. Files that the user names are not searched for, so they are always read.
 */
public final class ProjectFiles {

    /** The number of entries of a skipped folder that are inspected for files of the language. */
    private static final int LOOK = 1_000;

    private final ProjectFile project;
    private final boolean ignored;

    /**
     * A skipped file or folder.
     *
     * @param path the file or folder
     * @param by what excludes it
     */
    public record Skipped(Path path, String by) {}

    /**
     * Creates a search for the files of a project.
     *
     * @param ignored whether to skip files that {@code .gitignore} excludes
     */
    public ProjectFiles(ProjectFile project, boolean ignored) {
        this.project = project;
        this.ignored = ignored;
    }

    /**
     * Finds the files in a folder and its subfolders.
     *
     * @param found receives each file
     * @param skipped receives skipped files and folders that may contain files of the language
     * @param failed receives files and folders that cannot be read, with the reason
     */
    public void find(Path folder, Consumer<Path> found, Consumer<Skipped> skipped, BiConsumer<Path, String> failed) {
        Path top = folder.toAbsolutePath().normalize();
        GitIgnore git = GitIgnore.above(top, ignored);
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    Path absolute = directory.toAbsolutePath().normalize();
                    if (!absolute.equals(top)) {
                        if (TextFiles.isSkipped(directory)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Optional<String> why = git.excludes(absolute, true) ? Optional.of(".gitignore") : excludes(absolute, true);
                        if (why.isPresent()) {
                            if (holdsFiles(directory)) {
                                skipped.accept(new Skipped(directory, why.get()));
                            }
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                    }
                    git.enter(absolute);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
                    git.leave(directory.toAbsolutePath().normalize());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isSource(file)) {
                        return FileVisitResult.CONTINUE;
                    }
                    Path absolute = file.toAbsolutePath().normalize();
                    Optional<String> why = git.excludes(absolute, false) ? Optional.of(".gitignore") : excludes(absolute, false);
                    why.ifPresentOrElse(by -> skipped.accept(new Skipped(file, by)), () -> found.accept(file));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    failed.accept(file, TextFiles.reason(failure));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            failed.accept(folder, TextFiles.reason(e));
        }
    }

    /** Whether a file would be found by a search. */
    public boolean contains(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        for (Path part = absolute; part != null; part = part.getParent()) {
            boolean folder = !part.equals(absolute);
            if (folder && TextFiles.isSkipped(part) || excludes(part, folder).isPresent()) {
                return false;
            }
        }
        return !GitIgnore.excludesFile(absolute, ignored);
    }

    private Optional<String> excludes(Path path, boolean folder) {
        Optional<Path> relative = project.folder().filter(path::startsWith).map(top -> top.relativize(path))
                .filter(below -> !below.toString().isEmpty());
        if (relative.isEmpty()) {
            return Optional.empty();
        }
        if (new Patterns(project.exclude()).match(relative.get(), folder)) {
            return Optional.of("exclude in " + ProjectFile.NAME);
        }
        return folder || project.include().isEmpty() || new Patterns(project.include()).matchWithParents(relative.get()) ? Optional.empty()
                : Optional.of("include in " + ProjectFile.NAME);
    }

    private static boolean isSource(Path file) {
        return file.getFileName().toString().endsWith(".gpai");
    }

    /**
     * Whether a folder seems to contain files of the language; only its first entries are inspected, because folders of libraries can be
     * large.
     */
    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> some = below.limit(LOOK).toList();
            return some.stream().anyMatch(ProjectFiles::isSource);
        } catch (IOException | java.io.UncheckedIOException e) {
            return true;
        }
    }
}
