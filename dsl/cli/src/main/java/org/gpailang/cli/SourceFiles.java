package org.gpailang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gpailang.cli.output.Messages;
import org.gpailang.cli.output.Progress;
import org.gpailang.language.files.TextFiles;
import org.gpailang.language.names.SourceText;
import org.gpailang.project.ProjectFiles;
import org.gpailang.report.InputError;

/** Source files, read and decoded. A file that cannot be read is recorded with the reason, and the others are still read. */
final class SourceFiles {

    /** The most skipped paths to list. */
    private static final int FEW = 5;

    private final List<SourceText> sources = new ArrayList<>();
    private Collection<Path> found = List.of();
    private final List<InputError> unreadable = new ArrayList<>();
    private final List<ProjectFiles.Skipped> skipped = new ArrayList<>();

    /** Creates an empty collection of files. */
    SourceFiles() {}

    /**
     * Reads files, and the files in folders and their subfolders, sorted by name.
     *
     * @param project determines which files are found in folders
     */
    static SourceFiles read(List<Path> paths, ProjectFiles project) {
        return find(paths, project).open(paths);
    }

    /** Finds files, which are read by {@link #open(List)}. */
    static SourceFiles find(List<Path> paths, ProjectFiles project) {
        SourceFiles files = new SourceFiles();
        files.find(paths, project, Optional.empty());
        return files;
    }

    /** Reads the files that were found. */
    SourceFiles open(List<Path> paths) {
        open();
        return complete(paths);
    }

    /** The number of files that were found. */
    int count() {
        return found.size();
    }

    /** The size of the files that were found, in bytes. A file that cannot be read counts as empty. */
    long bytes() {
        return found.stream().mapToLong(file -> file.toFile().length()).sum();
    }

    /** The names of the files that were found, which are not kept any longer. */
    List<String> takeNames() {
        List<String> names = new ArrayList<>(found.size());
        found.forEach(file -> names.add(shown(file)));
        found = List.of();
        names.sort(null);
        return names;
    }

    /**
     * Reads files, and one file from a stream instead of from the disk.
     *
     * @param name the name of the file on the stream
     */
    static SourceFiles read(List<Path> paths, ProjectFiles project, Path name, InputStream in) {
        SourceFiles files = new SourceFiles();
        try {
            byte[] content = in.readNBytes(TextFiles.MOST_BYTES + 1);
            if (content.length > TextFiles.MOST_BYTES) {
                files.tooLarge(name.toString());
            } else {
                files.add(name.normalize().toString(), content);
            }
        } catch (IOException e) {
            files.unreadable(name.toString(), TextFiles.reason(e));
        }
        files.find(paths, project, Optional.of(identity(name)));
        files.open();
        return files;
    }

    private void find(List<Path> paths, ProjectFiles project, Optional<Object> without) {
        Set<Path> named = new TreeSet<>();
        paths.forEach(path -> find(path, named, project));
        // a single folder without links contains each file once
        found = paths.size() == 1 && without.isEmpty() && named.stream().noneMatch(Files::isSymbolicLink) ? named
                : once(named).stream().filter(file -> without.filter(identity(file)::equals).isEmpty()).toList();
    }

    private void open() {
        try (Progress progress = Progress.of("reading", found.size())) {
            for (Path file : found) {
                open(file);
                progress.step();
            }
        }
    }

    /** These files. If there are none, adds an error for the paths. */
    SourceFiles complete(List<Path> paths) {
        if (sources.isEmpty() && unreadable.isEmpty()) {
            unreadable.add(new InputError(String.join(", ", paths.stream().map(SourceFiles::shown).toList()), "no .gpai file found in "
                    + String.join(", ", paths.stream().map(SourceFiles::shown).toList())));
        }
        return this;
    }

    /** Prints the files that could not be read and the skipped ones to the error stream, and returns these files. */
    SourceFiles report(PrintWriter err) {
        return report(false, err);
    }

    /** Prints the files that could not be read and, unless quiet, the skipped ones to the error stream, and returns these files. */
    SourceFiles report(boolean quiet, PrintWriter err) {
        unreadable.forEach(error -> Messages.print(err, error.message()));
        if (!skipped.isEmpty() && !quiet) {
            Messages.print(err, "skipped " + skipped.stream().limit(FEW).map(each -> shown(each.path()) + " (" + each.by() + ")")
                    .collect(Collectors.joining(", ")) + (skipped.size() > FEW ? " and " + (skipped.size() - FEW) + " more" : ""));
        }
        return this;
    }

    /** The skipped files and folders. */
    List<ProjectFiles.Skipped> skipped() {
        return skipped;
    }

    /** Adds a file with its content, or the reason why it is not text. */
    void add(String name, byte[] content) {
        try {
            sources.add(new SourceText(name, TextFiles.decode(name, content)));
        } catch (TextFiles.Unreadable e) {
            unreadable.add(new InputError(name, e.getMessage()));
        }
    }

    /** Adds a file that is too large. */
    void tooLarge(String name) {
        unreadable(name, TextFiles.TOO_LARGE);
    }

    /** Adds a file that cannot be read, with the reason. */
    void unreadable(String name, String why) {
        unreadable.add(new InputError(name, name + ": " + why));
    }

    /** The paths, or the current folder if there are none. */
    static List<Path> orHere(List<Path> paths) {
        return paths.isEmpty() ? List.of(Path.of("")) : paths;
    }

    /** The texts that could be read. */
    List<SourceText> sources() {
        return sources;
    }

    /** The files that could not be read. */
    List<InputError> unreadable() {
        return unreadable;
    }

    private void find(Path path, Set<Path> found, ProjectFiles project) {
        if (!Files.exists(path)) {
            unreadable(shown(path), "no such file or folder");
        } else if (Files.isDirectory(path)) {
            project.find(path, file -> found.add(file.normalize()), skipped::add, (file, reason) -> unreadable(shown(file), reason));
        } else {
            found.add(path.normalize());
        }
    }

    /** Removes duplicates that several paths or links lead to; a path that is not a link is preferred. */
    private static Collection<Path> once(Set<Path> paths) {
        Map<Object, Path> files = new LinkedHashMap<>();
        for (Path path : paths) {
            files.merge(identity(path), path, (one, other) -> Files.isSymbolicLink(one) && !Files.isSymbolicLink(other) ? other : one);
        }
        return new TreeSet<>(files.values());
    }

    private static Object identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath();
        }
    }

    private void open(Path file) {
        try {
            sources.add(new SourceText(shown(file), TextFiles.read(file)));
        } catch (TextFiles.Unreadable e) {
            unreadable.add(new InputError(shown(file), e.getMessage()));
        }
    }

    private static String shown(Path path) {
        return path.toString().isEmpty() ? "the current folder" : path.toString();
    }
}
