package org.gpailang.language.diagnostics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.law.Citation;
import org.gpailang.syntax.token.Suggestions;

/** Collects the errors of one file. */
public final class Diagnostics {

    private static final int MOST_SHOWN = 15;

    private final List<Finding> findings = new ArrayList<>();

    /** Adds an error. */
    public void error(TextCode code, Location at, String message) {
        findings.add(new Finding(code.code(), Severity.ERROR, message, Citation.NONE, "", at, List.of(), List.of()));
    }

    /** Adds an error at one location that refers to another. */
    public void error(TextCode code, Location at, String message, String role, Location other) {
        findings.add(new Finding(code.code(), Severity.ERROR, message, Citation.NONE, "", at, List.of(), List.of()).withRelated(role,
                other));
    }

    /** Adds an error that a replacement would correct. */
    public void error(TextCode code, Location at, String message, String replacement) {
        findings.add(new Finding(code.code(), Severity.ERROR, message, Citation.NONE, "", at, List.of(), List.of())
                .withFix(new Fix.Replace("Change to '" + replacement + "'", at, replacement)));
    }

    /** Adds an error that any one of several replacements would correct. */
    public void choice(TextCode code, Location at, String message, List<String> replacements) {
        Finding finding = new Finding(code.code(), Severity.ERROR, message, Citation.NONE, "", at, List.of(), List.of());
        for (String replacement : replacements) {
            finding = finding.withFix(new Fix.Replace("Change to '" + replacement + "'", at, replacement));
        }
        findings.add(finding);
    }

    /** Adds an error about a word that is not in the fixed set of its position. */
    public void unknownWord(String what, String word, Location at, Collection<String> known) {
        String message = "'" + word + "' is not " + what + ".";
        Suggestions.nearest(word, known).ifPresentOrElse(
                nearest -> error(TextCode.UNKNOWN_WORD, at, message + " Did you mean '" + nearest + "'?", nearest),
                () -> error(TextCode.UNKNOWN_WORD, at, message + " It is one of " + some(known) + "."));
    }

    /** The words separated by commas; only the first ones if there are many. */
    public static String some(Collection<String> words) {
        return words.size() <= MOST_SHOWN ? String.join(", ", words)
                : words.stream().limit(MOST_SHOWN).collect(Collectors.joining(", ")) + " and others";
    }

    /** The words of an enumeration, in its order. */
    public static <E extends Enum<E>> List<String> words(Class<E> kind) {
        return java.util.Arrays.stream(kind.getEnumConstants()).map(Words::of).toList();
    }

    /** The errors added so far. */
    public List<Finding> findings() {
        return findings;
    }
}
