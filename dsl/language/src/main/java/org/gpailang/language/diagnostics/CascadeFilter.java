package org.gpailang.language.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gpailang.core.finding.Finding;
import org.gpailang.syntax.token.SyntaxMessages;

/**
 * Leaves out what is only a consequence. Once the parser has lost track in a line, what is said of the rest of that line is a guess: the
 * first error stays, and a text that is not closed stays alone, because it swallows what follows. Values and names that are wrong for
 * certain stay.
 */
public final class CascadeFilter {

    private static final Set<String> CERTAIN = Set.of("syntax/date", "syntax/number");

    private CascadeFilter() {}

    /** The problems without the consequences of others, from top to bottom. */
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
