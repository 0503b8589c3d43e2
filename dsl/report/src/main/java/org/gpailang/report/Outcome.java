package org.gpailang.report;

import java.util.List;
import java.util.Map;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.WaivedFinding;

/**
 * What is reported: an assessment, the findings, and the texts that they speak of.
 *
 * @param assessment the conclusions
 * @param findings all findings, those about the text included, from top to bottom in each file
 * @param waived the findings that waivers silence, with what silences them
 * @param texts the text of each file, by its name
 */
public record Outcome(Assessment assessment, List<Finding> findings, List<WaivedFinding> waived, Map<String, String> texts) {}
