package org.gpailang.language;

import java.util.List;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.rules.Finding;
import org.gpailang.core.ruleset.Ruleset;

/**
 * A file that was read.
 *
 * @param source its text
 * @param facts what it states
 * @param ruleset the ruleset that it chooses, or the default
 * @param problems what is wrong with its text
 */
public record ReadFile(Source source, FileFacts facts, Ruleset ruleset, List<Finding> problems) {

    /** Whether the text could be parsed; links and values may still be wrong. */
    public boolean parsed() {
        return problems.stream().noneMatch(problem -> problem.code().startsWith("syntax/"));
    }
}
