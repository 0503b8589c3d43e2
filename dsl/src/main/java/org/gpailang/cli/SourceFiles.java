package org.gpailang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.CharBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gpailang.language.Source;

/** The files to read: found, opened and decoded. A file that cannot be read is named with its reason and does not stop the others. */
final class SourceFiles {

    /** Larger than any file that people write; a larger one was made by a mistake. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final Set<String> SKIPPED = Set.of(".git", ".hg", ".svn", "target", "build", "node_modules");

    private final List<Source> sources = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    /** No file yet. */
    SourceFiles() {}

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
        return files.complete(paths);
    }

    /** These files; where there are none at all, that is said of the paths. */
    SourceFiles complete(List<Path> paths) {
        if (sources.isEmpty() && unreadable.isEmpty()) {
            unreadable.add("no .gpai file found in " + String.join(", ", paths.stream().map(SourceFiles::shown).toList()));
        }
        return this;
    }

    /** These files, after what could not be read has been named on the error stream. */
    SourceFiles report(PrintWriter err) {
        unreadable.forEach(line -> err.println("gpai: " + line));
        return this;
    }

    /** Adds a file with its content, or says why it is no text. */
    void add(String name, byte[] content) {
        decode(name, content).ifPresent(unreadable::add);
    }

    /** Adds a file that is larger than any that people write. */
    void tooLarge(String name) {
        unreadable(name, "larger than " + MOST_BYTES / (1024 * 1024) + " MiB, which no file written by hand is; split it into several");
    }

    /** Adds a file that cannot be read, and why. */
    void unreadable(String name, String why) {
        unreadable.add(name + ": " + why);
    }

    /** The paths, or the current folder where none is named. */
    static List<Path> orHere(List<Path> paths) {
        return paths.isEmpty() ? List.of(Path.of("")) : paths;
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
            walk(path, found);
        } else {
            found.add(path.normalize());
        }
    }

    private void walk(Path folder, Set<Path> found) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean skipped = !directory.equals(folder) && SKIPPED.contains(String.valueOf(directory.getFileName()));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.getFileName().toString().endsWith(".gpai")) {
                        found.add(file.normalize());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    unreadable.add(shown(file) + ": " + reason(failure));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            unreadable.add(shown(folder) + ": " + reason(e));
        }
    }

    private void open(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                tooLarge(shown(file));
            } else {
                add(shown(file), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            unreadable.add(shown(file) + ": " + reason(e));
        }
    }

    private Optional<String> decode(String name, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return Optional.of(name + ": not a text file (a zero byte at offset " + i + ")");
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            long line = text.chars().filter(character -> character == '\n').count() + 1;
            return Optional.of(name + ":" + line + ":" + (text.length() - text.lastIndexOf('\n')) + ": not UTF-8 text (byte 0x"
                    + Integer.toHexString(bytes[in.position()] & 0xFF) + "); save the file in UTF-8");
        }
        sources.add(new Source(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
        return Optional.empty();
    }

    /** Why a file cannot be read, in words. */
    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        return failure instanceof CharacterCodingException ? "not UTF-8 text" : "cannot be read (" + failure.getMessage() + ")";
    }

    private static String shown(Path path) {
        return path.toString().isEmpty() ? "the current folder" : path.toString();
    }
}
