package org.gpailang.core.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is brought forward beside compute.
 *
 * @param rebuttal against the presumption of being general-purpose
 * @param generality for being general-purpose
 * @param designation a designation as a model with systemic risk
 * @param arguments the arguments that the model presents no systemic risk (Art. 52(2) AI Act)
 * @param reassessments the requests to look at a designation again, and what became of them (Art. 52(5) AI Act)
 * @param systemicRisk for high-impact capabilities
 * @param difficulties what stands in the way of complying in time
 * @param informed when and how the AI Office was informed of the difficulties
 * @param dataGap information that cannot be had
 */
public record Evidence(Optional<Rebuttal> rebuttal, Optional<Stated<String>> generality, Optional<Designation> designation,
        Optional<Arguments> arguments, List<Reassessment> reassessments, Optional<Stated<String>> systemicRisk,
        Optional<Stated<String>> difficulties, Optional<Informed> informed, Optional<DataGap> dataGap) {

    /** What of it has happened by a day. */
    public Evidence asOf(LocalDate day) {
        return new Evidence(rebuttal, generality, designation.filter(each -> !each.date().isAfter(day)),
                arguments.flatMap(each -> each.asOf(day)),
                reassessments.stream().filter(each -> !each.date().isAfter(day)).toList(), systemicRisk, difficulties,
                informed.filter(each -> !each.date().isAfter(day)), dataGap);
    }

    /** This evidence, with that of generality of a model that the subject is made from, where it states none itself. */
    public Evidence withGenerality(Evidence original) {
        return new Evidence(rebuttal, generality.or(original::generality), designation, arguments, reassessments, systemicRisk,
                difficulties, informed, dataGap);
    }

    /** This evidence, and where something is not stated, what the other says of the same model; difficulties and gaps stay one's own. */
    public Evidence orElse(Evidence other) {
        return new Evidence(rebuttal.or(other::rebuttal), generality.or(other::generality), designation.or(other::designation),
                arguments.or(other::arguments), reassessments.isEmpty() ? other.reassessments : reassessments,
                systemicRisk.or(other::systemicRisk), difficulties, informed, dataGap);
    }
}
