package org.gpailang.core.rules;

import java.util.stream.Stream;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.finding.Finding;

/** A rule about a file as a whole. */
public abstract non-sealed class FileRule extends Rule {

    /** The findings about a file. */
    public abstract Stream<Finding> check(FileAssessment file);
}
