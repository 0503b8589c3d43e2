package org.gpailang.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.statement.Waiver;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.law.Citation;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.syntax.token.Suggestions;

/** Checks the codes in waivers. Only findings of rules can be waived, and only the rules know their codes. */
final class WaiverCodes {

    private static final Set<String> KNOWN = RuleBook.rules().stream().map(rule -> rule.code().value())
            .collect(Collectors.toUnmodifiableSet());

    private WaiverCodes() {}

    /** The errors for waivers whose code does not exist or cannot be waived. */
    static List<Finding> check(FileFacts file) {
        return file.waivers().stream().filter(waiver -> waiver.code().contains("/") && !KNOWN.contains(waiver.code()))
                .map(WaiverCodes::unknown).toList();
    }

    private static Finding unknown(Waiver waiver) {
        if (TextCode.of(waiver.code()).isPresent()) {
            return error(waiver, "'" + waiver.code() + "' is an error of the text, which cannot be waived. Correct the text.");
        }
        String message = "No finding has the code '" + waiver.code() + "'.";
        return Suggestions.nearest(waiver.code(), KNOWN)
                .map(near -> error(waiver, message + " Did you mean '" + near + "'?")
                        .withFix(new Fix.Replace("Change to '" + near + "'", waiver.codeAt(), near)))
                .orElseGet(() -> error(waiver, message + " 'gpai explain' lists all codes."));
    }

    private static Finding error(Waiver waiver, String message) {
        return new Finding(TextCode.UNKNOWN_CODE.code(), Severity.ERROR, message, Citation.NONE, "", waiver.codeAt(), List.of(), List.of());
    }
}
