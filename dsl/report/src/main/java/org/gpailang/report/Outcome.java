package org.gpailang.report;

import java.util.List;
import java.util.Map;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.WaivedFinding;

/**
 * The content of a report: an assessment, the findings, and the source texts.
 *
 * @param assessment the conclusions
 * @param findings all findings, including syntax errors, sorted by position in each file
 * @param waived the findings that are suppressed, each with its waiver
 * @param texts the text of each file, by its name
 */
public record Outcome(Assessment assessment, List<Finding> findings, List<WaivedFinding> waived, Map<String, String> texts) {}
