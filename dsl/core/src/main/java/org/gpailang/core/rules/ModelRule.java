package org.gpailang.core.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;

/** A rule about a model or a modification. */
public abstract non-sealed class ModelRule extends Rule {

    /** The findings about a model as of a date. */
    public abstract Stream<Finding> check(ModelAssessment model, LocalDate asOf);
}
