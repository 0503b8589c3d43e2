package org.gpailang.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.WaivedFinding;
import org.gpailang.report.compare.GuidelinesInForce;

/**
 * The content of a report: an assessment, the findings, and the source texts.
 *
 * @param assessment the conclusions
 * @param findings all findings, including syntax errors, sorted by position in each file
 * @param waived the findings that are suppressed, each with its waiver
 * @param texts the text of each file, by its name
 * @param ruleset the name of the ruleset that was chosen for all files; if absent, each file has its own
 * @param errors the files that could not be read or have syntax errors
 * @param inForce what the guidelines in force conclude about the subjects under a replaced text, where that differs
 */
public record Outcome(Assessment assessment, List<Finding> findings, List<WaivedFinding> waived, Map<String, String> texts,
        Optional<String> ruleset, List<InputError> errors, GuidelinesInForce inForce) {

    /** An outcome of files that could all be read, each under its own ruleset. */
    public Outcome(Assessment assessment, List<Finding> findings, List<WaivedFinding> waived, Map<String, String> texts) {
        this(assessment, findings, waived, texts, Optional.empty(), List.of(), GuidelinesInForce.NONE);
    }

    /** The same outcome with only these findings to report. */
    public Outcome reporting(List<Finding> reported) {
        return new Outcome(assessment, reported, waived, texts, ruleset, errors, inForce);
    }

    /** The same outcome with only the findings about a subject. */
    public Outcome about(Subject subject) {
        return new Outcome(assessment, findings.stream().filter(finding -> finding.subject().equals(subject.name())).toList(),
                waived.stream().filter(each -> each.finding().subject().equals(subject.name())).toList(), texts, ruleset, errors, inForce);
    }
}
