package org.gpailang.project;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/** Path patterns in the syntax of {@code .gitignore}: the last matching pattern decides, and {@code !} negates a pattern. */
final class Patterns {

    /**
     * The most {@code *} in one part of a path. The library tries all ways of dividing a name among them, so that with ten of them, a
     * single name could take hours.
     */
    static final int MOST_WILDCARDS = 3;

    private final List<FastIgnoreRule> rules;

    Patterns(List<String> patterns) {
        rules = patterns.stream().map(FastIgnoreRule::new).toList();
    }

    /** Whether a pattern has few enough wildcards. */
    static boolean isSupported(String pattern) {
        return Stream.of(pattern.split("/")).allMatch(part -> part.chars().filter(character -> character == '*').count() <= MOST_WILDCARDS);
    }

    /** Whether a path matches. */
    boolean match(Path path, boolean folder) {
        boolean matches = false;
        String text = path.toString().replace('\\', '/');
        for (FastIgnoreRule rule : rules) {
            if (rule.isMatch(text, folder, true)) {
                matches = rule.getResult();
            }
        }
        return matches;
    }

    /** Whether a file or one of its parent folders matches. */
    boolean matchWithParents(Path file) {
        boolean matches = match(file, false);
        for (Path part = file.getParent(); part != null && !matches; part = part.getParent()) {
            matches = match(part, true);
        }
        return matches;
    }
}
