package org.gpailang.project;

import java.util.List;
import java.util.Map;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;

/**
 * The severities that a project chooses for codes. An error remains an error: it says that the law is not complied with or that a text
 * cannot be read, and only a change of the files resolves it.
 *
 * @param byCode the severity of each code that has another one than usual
 */
public record Severities(Map<String, Severity> byCode) {

    /** Every code has its usual severity. */
    public static final Severities NONE = new Severities(Map.of());

    /** The findings with the severities of the project. */
    public List<Finding> apply(List<Finding> findings) {
        return byCode.isEmpty() ? findings : findings.stream().map(this::apply).toList();
    }

    private Finding apply(Finding finding) {
        Severity chosen = byCode.getOrDefault(finding.code(), finding.severity());
        return finding.severity() == Severity.ERROR || chosen == finding.severity() ? finding : finding.withSeverity(chosen);
    }
}
