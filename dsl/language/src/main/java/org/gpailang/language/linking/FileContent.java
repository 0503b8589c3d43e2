package org.gpailang.language.linking;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;

/**
 * What a file states, without its text and its syntax tree.
 *
 * @param facts its facts
 * @param ruleset the qualified name of the ruleset that it chooses, if it is found
 * @param problems the errors in its text, in the order of their positions
 */
public record FileContent(FileFacts facts, Optional<String> ruleset, List<Finding> problems) {

    /** The content of an empty file. */
    public static final FileContent NONE = new FileContent(new FileFacts("", Optional.empty(), new Location("", 1, 1, 1, 1), List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()), Optional.empty(), List.of());

    /** Whether the text has no syntax errors; names and values may still be wrong. */
    public boolean parsed() {
        return problems.stream().noneMatch(problem -> problem.code().startsWith("syntax/"));
    }
}
