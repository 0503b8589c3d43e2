package org.gpailang.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gpailang.cli.output.UsageException;
import org.gpailang.language.files.TextFiles;

/**
 * The files of a git revision. They are read with the installed git, which is started without a shell and only reads objects: nothing is
 * checked out, and no hooks, filters or network connections are used.
 */
final class GitRevision {

    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "GIT_OPTIONAL_LOCKS", "0", "GIT_TERMINAL_PROMPT", "0",
            "GIT_NO_LAZY_FETCH", "1");
    /** The prefix of the modes of regular files; links and submodules have others. */
    private static final String REGULAR = "100";

    private final String revision;
    private final Path folder;

    private GitRevision(String revision, Path folder) {
        this.revision = revision;
        this.folder = folder;
    }

    /**
     * Reads the files at the given paths in a revision. Each is named {@code REVISION:PATH}.
     *
     * @throws UsageException if the revision does not exist or git cannot be run
     */
    static SourceFiles read(String revision, List<Path> paths) {
        if (revision.isBlank() || revision.startsWith("-")) {
            throw new UsageException("'" + revision + "' is not a revision");
        }
        SourceFiles files = new SourceFiles();
        for (Path path : paths) {
            // a folder of the revision may no longer exist, so git is started in the nearest existing one
            Path named = path.normalize();
            Path folder = named;
            while (!Files.isDirectory(folder)) {
                folder = folder.getParent() == null ? Path.of("") : folder.getParent();
            }
            String below = folder.equals(named) ? "." : folder.relativize(named).toString().replace('\\', '/');
            GitRevision git = new GitRevision(revision, folder);
            git.contents(git.list(below), files);
        }
        return files.complete(paths);
    }

    /** A file in the revision, and the object with its content. */
    private record Blob(String id, String path) {}

    private List<Blob> list(String below) {
        String commit = ask("rev-parse", "--verify", revision + "^{commit}").strip();
        List<Blob> blobs = new ArrayList<>();
        for (String entry : ask("--literal-pathspecs", "ls-tree", "-r", "-z", commit, "--", below).split("\0")) {
            int tab = entry.indexOf('\t');
            String path = entry.substring(tab + 1);
            if (entry.startsWith(REGULAR) && (path.endsWith(".gpai") || path.equals(below))) {
                blobs.add(new Blob(entry.substring(0, tab).split(" ")[2], path));
            }
        }
        return blobs;
    }

    private String ask(String... arguments) {
        try {
            Process git = start(ProcessBuilder.Redirect.PIPE, arguments);
            git.getOutputStream().close();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String complaint = new String(git.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                throw new UsageException("git cannot read revision '" + revision + "': " + complaint.lines().findFirst()
                        .orElse("no reason"));
            }
            return answer;
        } catch (IOException e) {
            throw cannotStart(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("interrupted while git was running", e);
        }
    }

    /** Requests the objects one at a time from one process, so that full pipes cannot block both sides. */
    private void contents(List<Blob> blobs, SourceFiles files) {
        if (blobs.isEmpty()) {
            return;
        }
        try {
            Process git = start(ProcessBuilder.Redirect.DISCARD, "cat-file", "--batch");
            try (OutputStream out = git.getOutputStream(); InputStream in = new BufferedInputStream(git.getInputStream())) {
                for (Blob blob : blobs) {
                    out.write((blob.id() + "\n").getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    read(blob, in, files);
                }
            }
        } catch (IOException e) {
            throw cannotStart(e);
        }
    }

    /** Reads one response: a line with the size, the content, and a line break. */
    private void read(Blob blob, InputStream in, SourceFiles files) throws IOException {
        String name = revision + ":" + folder.resolve(blob.path()).normalize();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            head.write(next);
        }
        String[] words = head.toString(StandardCharsets.US_ASCII).split(" ");
        if (words.length < 3) {
            files.unreadable(name, "its content is not in this git repository");
            return;
        }
        long size = Long.parseLong(words[2]);
        if (size > TextFiles.MOST_BYTES) {
            in.skipNBytes(size + 1);
            files.tooLarge(name);
        } else {
            byte[] text = in.readNBytes((int) size);
            in.skipNBytes(1);
            files.add(name, text);
        }
    }

    private Process start(ProcessBuilder.Redirect errors, String... arguments) throws IOException {
        ProcessBuilder git = new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .directory(folder.toAbsolutePath().toFile()).redirectError(errors);
        git.environment().putAll(ENVIRONMENT);
        return git.start();
    }

    private static UsageException cannotStart(IOException e) {
        return new UsageException("comparing revisions requires git, which cannot be run: " + e.getMessage(), e);
    }
}
