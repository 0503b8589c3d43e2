package org.gpailang.project;

import java.util.List;
import java.util.Map;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;

/**
 * The severities that a project sets for codes. The severity of errors cannot be changed: an error means that a duty is infringed or a text
 * cannot be read, and only a change to the files resolves it.
 *
 * @param byCode the severities that differ from the defaults, by code
 */
public record Severities(Map<String, Severity> byCode) {

    /** The default severity for every code. */
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
