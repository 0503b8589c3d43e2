package org.gpailang.core.facts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is brought forward beside compute.
 *
 * @param rebuttal against the presumption of being general-purpose
 * @param generality for being general-purpose
 * @param designated the day of a designation as a model with systemic risk
 * @param systemicRisk for high-impact capabilities
 * @param difficulties what stands in the way of complying in time
 * @param dataGap information that cannot be had
 */
public record Evidence(Optional<Rebuttal> rebuttal, Optional<Stated<String>> generality, Optional<Stated<LocalDate>> designated,
        Optional<Stated<String>> systemicRisk, Optional<Stated<String>> difficulties, Optional<DataGap> dataGap) {

    /** This evidence, and where something is not stated, what the other says of the same model; difficulties and gaps stay one's own. */
    public Evidence orElse(Evidence other) {
        return new Evidence(rebuttal.or(other::rebuttal), generality.or(other::generality), designated.or(other::designated),
                systemicRisk.or(other::systemicRisk), difficulties, dataGap);
    }
}
