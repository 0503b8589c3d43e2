package org.gpailang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.gpailang.cli.output.Terminal;

/**
 * Repeats a command whenever a file changes. The files are polled at short intervals, because the notifications of operating systems do not
 * work on all file systems.
 */
final class FileWatch {

    private static final long MILLISECONDS = 300;
    private static final String CLEAR = "\u001B[2J\u001B[H";

    private FileWatch() {}

    /** Runs a command now and after each change, until the thread is interrupted. Returns the result of the last run. */
    static int repeat(AssessmentOptions options, PrintWriter out, IntSupplier command) {
        Map<Path, State> seen = files(options);
        int result = run(out, command);
        try {
            while (true) {
                Thread.sleep(MILLISECONDS);
                Map<Path, State> now = files(options);
                if (!now.equals(seen)) {
                    seen = now;
                    result = run(out, command);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return result;
        }
    }

    private record State(FileTime changed, long size) {}

    private static int run(PrintWriter out, IntSupplier command) {
        if (Terminal.output()) {
            out.print(CLEAR);
        }
        int result = command.getAsInt();
        out.println("Watching for changes.");
        out.flush();
        return result;
    }

    private static Map<Path, State> files(AssessmentOptions options) {
        options.forgetProject();
        Map<Path, State> files = new TreeMap<>();
        for (Path path : options.paths()) {
            if (Files.isDirectory(path)) {
                options.files().find(path, file -> put(file, files), skipped -> { }, (file, reason) -> { });
            } else {
                put(path, files);
            }
        }
        options.project().path().ifPresent(file -> put(file, files));
        return files;
    }

    private static void put(Path file, Map<Path, State> files) {
        try {
            files.put(file, new State(Files.getLastModifiedTime(file), Files.size(file)));
        } catch (IOException e) {
            files.remove(file);
        }
    }
}
