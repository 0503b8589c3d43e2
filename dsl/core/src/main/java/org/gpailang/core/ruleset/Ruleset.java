package org.gpailang.core.ruleset;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Percent;

/**
 * A reading of the law in numbers and switches. The law says "greater than" of every threshold: an equal value does not cross it.
 *
 * @param name its name
 * @param title what it is called
 * @param text the text that it follows, or that the ruleset it extends follows
 * @param generalPurpose the training compute above which a model is presumed to be general-purpose
 * @param modalities what a model must generate for that presumption
 * @param systemicRisk the cumulative training compute above which systemic risk is presumed (Art. 51(2) AI Act)
 * @param modification when a downstream modifier becomes a provider
 * @param sameEntity when a modification by the same entity is a distinct model; absent where it never is
 * @param margin approximations within it are presumed valid
 * @param generalPurposeCounts which compute the general-purpose threshold looks at
 * @param publicSyntheticDataCounted whether generating publicly accessible synthetic data counts
 * @param sixPdCountsActive whether P in 6PD is the number of active parameters; otherwise it is the total
 * @param safetyTermsTolerated whether proportionate safety terms leave a licence open
 * @param upstreamExclusionRecognised whether a provider can exclude the Union market
 * @param notificationDays the days within which the Commission is to be notified
 * @param appliesFrom the day from which the duties apply
 * @param finesFrom the day from which fines can be imposed
 * @param legacyUntil the day by which models placed before the duties apply must comply
 */
public record Ruleset(String name, Optional<String> title, Guidance text, Flop generalPurpose, Set<OutputModality> modalities,
        Flop systemicRisk, Measure modification, Optional<Measure> sameEntity, Percent margin, Counting generalPurposeCounts,
        boolean publicSyntheticDataCounted, boolean sixPdCountsActive, boolean safetyTermsTolerated,
        boolean upstreamExclusionRecognised, int notificationDays, LocalDate appliesFrom, LocalDate finesFrom, LocalDate legacyUntil) {

    /** Which compute a threshold looks at. */
    public enum Counting {
        /** All activities that are part of training or feed it. */
        CUMULATIVE,
        /** Only those that update the parameters. */
        PARAMETER_UPDATES
    }
}
