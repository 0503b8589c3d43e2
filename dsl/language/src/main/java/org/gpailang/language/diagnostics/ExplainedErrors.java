package org.gpailang.language.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.law.Citation;
import org.gpailang.language.names.LinkedChunk;

/**
 * Replaces errors of a chunk with messages that say what to write, for lines that contain one of the {@link CommonSlips}. Other errors of
 * such a line are consequences of the mistake and are removed, except for invalid values and names elsewhere on the line.
 */
public final class ExplainedErrors {

    private static final Set<String> CERTAIN = Set.of("syntax/date", "syntax/number");

    private final LinkedChunk chunk;
    private final String[] lines;
    private final String[] masked;

    private ExplainedErrors(LinkedChunk chunk) {
        this.chunk = chunk;
        this.lines = chunk.fragment().text().split("\r\n|\r|\n", -1);
        this.masked = masked(chunk).split("\r\n|\r|\n", -1);
    }

    /** The errors after replacement. */
    public static List<Finding> of(LinkedChunk chunk, List<Finding> errors) {
        if (errors.isEmpty()) {
            return errors;
        }
        ExplainedErrors explained = new ExplainedErrors(chunk);
        List<Finding> left = new ArrayList<>(errors);
        errors.stream().map(error -> error.at().line()).distinct().forEach(line -> explained.explain(line, left));
        return left;
    }

    private void explain(int line, List<Finding> errors) {
        int index = line - chunk.line();
        List<Finding> ofLine = errors.stream().filter(error -> error.at().line() == line).sorted(Comparator.comparing(Finding::at))
                .toList();
        if (index < 0 || index >= lines.length || ofLine.stream().allMatch(error -> error.code().equals("syntax/text"))) {
            return;
        }
        int offset = index == 0 ? chunk.column() : 1;
        List<Integer> marked = ofLine.stream().map(error -> error.at().column() - offset).toList();
        CommonSlips.in(lines[index], masked[index], marked).ifPresent(slip -> {
            Location at = new Location(chunk.file(), line, slip.from() + offset, line, slip.to() + offset);
            // a word that only seems to begin a statement again is a consequence, and not the kind of the error
            String code = ofLine.stream().filter(error -> !apart(error.at(), at)).map(Finding::code)
                    .filter(found -> !found.equals(TextCode.REPEATED_STATEMENT.code())).findFirst().orElse(TextCode.ERROR.code());
            Finding explained = new Finding(code, Severity.ERROR, slip.message(), Citation.NONE, "", at, List.of(), List.of());
            for (String instead : slip.instead()) {
                String title = instead.isBlank() ? "Remove '" + lines[index].substring(slip.from(), slip.to()).strip() + "'"
                        : "Change to '" + instead.strip() + "'";
                explained = explained.withFix(new Fix.Replace(title, at, instead));
            }
            errors.removeAll(ofLine.stream().filter(error -> isConsequence(error, at)).toList());
            errors.add(explained);
        });
    }

    private static boolean isConsequence(Finding error, Location slip) {
        return !error.code().startsWith("link/") && !CERTAIN.contains(error.code()) || !apart(error.at(), slip);
    }

    private static boolean apart(Location one, Location other) {
        return one.endColumn() < other.column() || other.endColumn() < one.column();
    }

    /** The text with blanks for comments and underscores for quoted text. */
    private static String masked(LinkedChunk chunk) {
        char[] text = chunk.fragment().text().toCharArray();
        for (ILeafNode leaf : chunk.fragment().root().getLeafNodes()) {
            boolean quoted = leaf.getGrammarElement() instanceof RuleCall call && call.getRule().getName().equals("STRING")
                    && leaf.getText().startsWith("\"");
            if (leaf.isHidden() || quoted) {
                int from = leaf.getTotalOffset() + (quoted ? 1 : 0);
                int to = Math.min(text.length, leaf.getTotalEndOffset() - (quoted && leaf.getText().endsWith("\"") ? 1 : 0));
                for (int i = from; i < to; i++) {
                    text[i] = text[i] == '\n' || text[i] == '\r' ? text[i] : quoted ? '_' : ' ';
                }
            }
        }
        return new String(text);
    }
}
