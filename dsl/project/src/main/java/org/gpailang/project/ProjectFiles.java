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
 * The files of a project. Folders that hold what programs made, what {@code .gitignore} excludes, and what the project file excludes are
 * left out. A file that the user names is not looked for, and so is always read.
 */
public final class ProjectFiles {

    /** How many entries of a skipped folder are looked at to see if it holds files of the language. */
    private static final int LOOK = 1_000;

    private final ProjectFile project;
    private final boolean ignored;

    /**
     * What is left out.
     *
     * @param path the file or folder
     * @param by what excludes it
     */
    public record Skipped(Path path, String by) {}

    /**
     * @param ignored whether files that {@code .gitignore} excludes are left out
     */
    public ProjectFiles(ProjectFile project, boolean ignored) {
        this.project = project;
        this.ignored = ignored;
    }

    /**
     * Finds the files below a folder.
     *
     * @param found takes each file
     * @param skipped takes what is left out and may hold files of the language
     * @param failed takes what could not be looked into, and why
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

    /** Whether a file, wherever it is, would be found. */
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

    /** Whether a folder seems to hold files of the language; folders of libraries can be too large to look at all of them. */
    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> some = below.limit(LOOK).toList();
            return some.stream().anyMatch(ProjectFiles::isSource);
        } catch (IOException | java.io.UncheckedIOException e) {
            return true;
        }
    }
}
