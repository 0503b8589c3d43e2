package org.gpailang.core.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.finding.Finding;

/** A rule about an AI system. */
public abstract non-sealed class SystemRule extends Rule {

    /** The findings about a system as of a date. */
    public abstract Stream<Finding> check(SystemAssessment system, LocalDate asOf);
}
