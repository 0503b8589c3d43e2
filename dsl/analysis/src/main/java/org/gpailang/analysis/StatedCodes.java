package org.gpailang.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.statement.Expectation;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.law.Citation;
import org.gpailang.core.rules.ActivityRule;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.rules.SystemRule;
import org.gpailang.syntax.token.Suggestions;

/** Checks the codes in waivers and expectations. Only findings of rules can be waived or expected, and only the rules know their codes. */
final class StatedCodes {

    private static final Set<String> KNOWN = RuleBook.rules().stream().map(rule -> rule.code().value())
            .collect(Collectors.toUnmodifiableSet());
    /** The codes of the findings about a model or a system; others are about a file or a waiver. */
    private static final Set<String> ABOUT_SUBJECTS = RuleBook.rules().stream()
            .filter(rule -> rule instanceof ModelRule || rule instanceof SystemRule || rule instanceof ActivityRule)
            .map(rule -> rule.code().value()).collect(Collectors.toUnmodifiableSet());

    private StatedCodes() {}

    /** The errors for codes that do not exist, or that cannot be waived or expected. */
    static List<Finding> check(FileFacts file) {
        return Stream.concat(file.waivers().stream().filter(waiver -> waiver.code().contains("/") && !KNOWN.contains(waiver.code()))
                .map(waiver -> unknown(waiver.code(), waiver.codeAt(), "waived")),
                file.expectations().stream().map(Expectation::expected).filter(Expectation.Reported.class::isInstance)
                        .map(Expectation.Reported.class::cast).filter(expected -> !ABOUT_SUBJECTS.contains(expected.code()))
                        .map(StatedCodes::unexpected)).toList();
    }

    private static Finding unexpected(Expectation.Reported expected) {
        return KNOWN.contains(expected.code()) ? error(expected.codeAt(), "'" + expected.code()
                + "' is a finding about a file or a waiver. Only findings about a model or a system can be expected.")
                : unknown(expected.code(), expected.codeAt(), "expected");
    }

    private static Finding unknown(String code, Location at, String what) {
        if (TextCode.of(code).isPresent()) {
            return error(at, "'" + code + "' is an error of the text, which cannot be " + what + ". Correct the text.");
        }
        String message = "No finding has the code '" + code + "'.";
        return Suggestions.nearest(code, KNOWN)
                .map(near -> error(at, message + " Did you mean '" + near + "'?")
                        .withFix(new Fix.Replace("Change to '" + near + "'", at, near)))
                .orElseGet(() -> error(at, message + " 'gpai explain' lists all codes."));
    }

    private static Finding error(Location at, String message) {
        return new Finding(TextCode.UNKNOWN_CODE.code(), Severity.ERROR, message, Citation.NONE, "", at, List.of(), List.of());
    }
}
