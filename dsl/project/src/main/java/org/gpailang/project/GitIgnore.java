package org.gpailang.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * The exclusions of a git repository: its {@code .gitignore} files and its {@code info/exclude}. Outside a repository, nothing is excluded.
 * A file that cannot be read excludes nothing, and neither does a pattern with more wildcards than {@link Patterns} supports.
 */
final class GitIgnore {

    private static final String NAME = ".gitignore";
    /** The number of bytes that are read of a file. */
    private static final int LARGEST = 1 << 20;

    private final boolean active;
    /** The rules of each folder, the innermost first. */
    private final Deque<Layer> layers = new ArrayDeque<>();

    private GitIgnore(boolean active) {
        this.active = active;
    }

    private record Layer(Path folder, IgnoreNode rules) {}

    /** The rules for a folder from the folders above it, up to the root of the repository. */
    static GitIgnore above(Path folder, boolean wanted) {
        List<Path> above = new ArrayList<>();
        for (Path each = folder; each != null; each = each.getParent()) {
            if (!each.equals(folder)) {
                above.add(each);
            }
            if (Files.exists(each.resolve(".git"))) {
                GitIgnore git = new GitIgnore(wanted);
                git.add(each, each.resolve(".git").resolve("info").resolve("exclude"));
                Collections.reverse(above);
                above.forEach(git::enter);
                return git;
            }
        }
        return new GitIgnore(false);
    }

    /** Whether a file, or a folder that contains it, is excluded. */
    static boolean excludesFile(Path file, boolean wanted) {
        if (!wanted || file.getParent() == null) {
            return false;
        }
        GitIgnore git = above(file.getParent(), true);
        git.enter(file.getParent());
        for (Path part = file; part != null && git.active; part = part.getParent()) {
            if (git.excludes(part, !part.equals(file))) {
                return true;
            }
        }
        return false;
    }

    /** Adds the rules of a folder, when the traversal enters it. */
    void enter(Path folder) {
        add(folder, folder.resolve(NAME));
    }

    /** Removes the rules of a folder, when the traversal leaves it. */
    void leave(Path folder) {
        while (!layers.isEmpty() && layers.peek().folder().equals(folder)) {
            layers.pop();
        }
    }

    /** Whether a path in the current folder is excluded; the innermost matching rule decides. */
    boolean excludes(Path path, boolean folder) {
        if (!active) {
            return false;
        }
        for (Layer layer : layers) {
            if (path.startsWith(layer.folder()) && !path.equals(layer.folder())) {
                Boolean excluded = layer.rules().checkIgnored(layer.folder().relativize(path).toString().replace('\\', '/'), folder);
                if (excluded != null) {
                    return excluded;
                }
            }
        }
        return false;
    }

    private void add(Path folder, Path file) {
        if (active && Files.isRegularFile(file)) {
            IgnoreNode rules = new IgnoreNode();
            try (InputStream in = Files.newInputStream(file)) {
                String patterns = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8).lines().filter(Patterns::isSupported)
                        .collect(Collectors.joining("\n"));
                rules.parse(new ByteArrayInputStream(patterns.getBytes(StandardCharsets.UTF_8)));
                layers.push(new Layer(folder, rules));
            } catch (IOException e) {
                // an unreadable file excludes nothing
            }
        }
    }
}
