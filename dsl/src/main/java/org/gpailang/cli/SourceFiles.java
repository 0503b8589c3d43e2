package org.gpailang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gpailang.language.Source;
import org.gpailang.language.TextFiles;

/** The files to read: found, opened and decoded. A file that cannot be read is named with its reason and does not stop the others. */
final class SourceFiles {

    private final List<Source> sources = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private SourceFiles() {}

    /** Reads what the paths name: files as they are, folders by walking them. Files come in the order of their names. */
    static SourceFiles read(List<Path> paths) {
        SourceFiles files = new SourceFiles();
        Set<Path> found = new TreeSet<>();
        paths.forEach(path -> files.find(path, found));
        try (Progress progress = Progress.of("reading", found.size())) {
            for (Path file : found) {
                files.open(file);
                progress.step();
            }
        }
        if (found.isEmpty() && files.unreadable.isEmpty()) {
            files.unreadable.add("no .gpai file found in " + String.join(", ", paths.stream().map(SourceFiles::shown).toList()));
        }
        return files;
    }

    /** The texts that could be read. */
    List<Source> sources() {
        return sources;
    }

    /** What could not be read, and why, a line each. */
    List<String> unreadable() {
        return unreadable;
    }

    private void find(Path path, Set<Path> found) {
        if (!Files.exists(path)) {
            unreadable.add(shown(path) + ": no such file or folder");
        } else if (Files.isDirectory(path)) {
            TextFiles.find(path, file -> found.add(file.normalize()), (file, reason) -> unreadable.add(shown(file) + ": " + reason));
        } else {
            found.add(path.normalize());
        }
    }

    private void open(Path file) {
        try {
            sources.add(new Source(shown(file), TextFiles.read(file)));
        } catch (TextFiles.Unreadable e) {
            unreadable.add(e.getMessage());
        }
    }

    private static String shown(Path path) {
        return path.toString().isEmpty() ? "the current folder" : path.toString();
    }
}
