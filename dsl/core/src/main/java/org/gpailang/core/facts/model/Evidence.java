package org.gpailang.core.facts.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.duty.Arguments;
import org.gpailang.core.facts.duty.DataGap;
import org.gpailang.core.facts.duty.Designation;
import org.gpailang.core.facts.duty.Informed;
import org.gpailang.core.facts.duty.Reassessment;
import org.gpailang.core.facts.statement.Stated;

/**
 * The evidence stated for a model besides its compute.
 *
 * @param rebuttal against the presumption of being general-purpose
 * @param generality for being general-purpose
 * @param designation a designation as a model with systemic risk
 * @param arguments the arguments that the model presents no systemic risk (Art. 52(2) AI Act)
 * @param reassessments the requests to reassess a designation, and their outcomes (Art. 52(5) AI Act)
 * @param systemicRisk for high-impact capabilities
 * @param difficulties difficulties in complying in time
 * @param informed when and how the AI Office was informed of the difficulties
 * @param dataGap information that is not available
 */
public record Evidence(Optional<Rebuttal> rebuttal, Optional<Stated<String>> generality, Optional<Designation> designation,
        Optional<Arguments> arguments, List<Reassessment> reassessments, Optional<Stated<String>> systemicRisk,
        Optional<Stated<String>> difficulties, Optional<Informed> informed, Optional<DataGap> dataGap) {

    /** The evidence as of a date, without later events. */
    public Evidence asOf(LocalDate day) {
        return new Evidence(rebuttal, generality, designation.filter(each -> !each.date().isAfter(day)),
                arguments.flatMap(each -> each.asOf(day)),
                reassessments.stream().filter(each -> !each.date().isAfter(day)).toList(), systemicRisk, difficulties,
                informed.filter(each -> !each.date().isAfter(day)), dataGap);
    }

    /** The designation, unless a reassessment ended it. */
    public Optional<Designation> designationInForce() {
        return designation.filter(each -> reassessments.stream()
                .noneMatch(step -> step.step() == Reassessment.Step.GRANTED && !step.date().isBefore(each.date())));
    }

    /** The decision by which the Commission accepted the arguments, if it did. */
    public Optional<Arguments.Outcome> argumentsAccepted() {
        return arguments.flatMap(Arguments::outcome).filter(Arguments.Outcome::accepted);
    }

    /** This evidence, with the evidence of generality of an original if the model states none itself. */
    public Evidence withGenerality(Evidence original) {
        return new Evidence(rebuttal, generality.or(original::generality), designation, arguments, reassessments, systemicRisk,
                difficulties, informed, dataGap);
    }

    /**
     * This evidence, completed with that of the model of which this one is a version. Difficulties, the information of the AI Office and
     * gaps are not inherited.
     */
    public Evidence orElse(Evidence other) {
        return new Evidence(rebuttal.or(other::rebuttal), generality.or(other::generality), designation.or(other::designation),
                arguments.or(other::arguments), reassessments.isEmpty() ? other.reassessments : reassessments,
                systemicRisk.or(other::systemicRisk), difficulties, informed, dataGap);
    }
}
