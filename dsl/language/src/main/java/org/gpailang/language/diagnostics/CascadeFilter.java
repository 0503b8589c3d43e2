package org.gpailang.language.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gpailang.core.finding.Finding;
import org.gpailang.syntax.token.SyntaxMessages;

/**
 * Removes errors that are only consequences of others. After the first syntax error on a line, further errors on that line are unreliable:
 * only the first is kept, and a text that is not closed is kept alone, because it contains the rest of its line. Invalid values and names
 * are always kept.
 */
public final class CascadeFilter {

    private static final Set<String> CERTAIN = Set.of("syntax/date", "syntax/number");

    private CascadeFilter() {}

    /** The errors without consequences of others, in the order of their positions. */
    public static List<Finding> of(List<Finding> problems) {
        Map<Integer, List<Finding>> lines = new TreeMap<>();
        List<Finding> causes = new ArrayList<>();
        for (Finding problem : problems.stream().distinct().sorted().toList()) {
            if (problem.code().startsWith("syntax/")) {
                lines.computeIfAbsent(problem.at().line(), line -> new ArrayList<>()).add(problem);
            } else {
                causes.add(problem);
            }
        }
        lines.values().forEach(line -> causes.addAll(ofLine(line)));
        return causes.stream().sorted().toList();
    }

    private static List<Finding> ofLine(List<Finding> line) {
        List<Finding> texts = line.stream().filter(problem -> problem.code().equals(SyntaxMessages.TEXT)).limit(1).toList();
        if (!texts.isEmpty()) {
            return texts;
        }
        List<Finding> lost = line.stream().filter(problem -> problem.code().equals(SyntaxMessages.SYNTAX)).limit(1).toList();
        return lost.isEmpty() ? line : line.stream().filter(problem -> CERTAIN.contains(problem.code()) || lost.contains(problem)).toList();
    }
}
