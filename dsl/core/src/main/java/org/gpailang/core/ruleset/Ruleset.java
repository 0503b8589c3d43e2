package org.gpailang.core.ruleset;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Percent;

/**
 * An interpretation of the law as numbers and switches. All thresholds are exclusive: an equal value does not cross them.
 *
 * @param name its name
 * @param title its title
 * @param text the text that it follows, directly or through the ruleset that it extends
 * @param generalPurpose the training compute above which a model is presumed to be general-purpose
 * @param modalities the modalities of which a model must generate one for that presumption
 * @param systemicRisk the cumulative training compute above which systemic risk is presumed (Art. 51(2) AI Act)
 * @param modification above which amount a downstream modifier is presumed to be a provider
 * @param sameEntity above which amount a modification by the same provider is a distinct model; absent if it never is
 * @param margin the margin within which approximations are accepted
 * @param generalPurposeCounts which compute is compared with the general-purpose threshold
 * @param publicSyntheticDataCounted whether generating publicly accessible synthetic data counts
 * @param sixPdCountsActive whether P in 6PD is the number of active parameters; otherwise it is the total
 * @param safetyTermsTolerated whether a licence with proportionate safety terms can be open
 * @param upstreamExclusionRecognised whether a provider can exclude the Union market
 * @param notificationDays the number of days within which the Commission must be notified
 * @param appliesFrom the date from which the duties apply
 * @param finesFrom the date from which fines can be imposed
 * @param legacyUntil the date by which providers of models placed before the duties apply must comply
 */
public record Ruleset(String name, Optional<String> title, Guidance text, Flop generalPurpose, Set<OutputModality> modalities,
        Flop systemicRisk, Measure modification, Optional<Measure> sameEntity, Percent margin, Counting generalPurposeCounts,
        boolean publicSyntheticDataCounted, boolean sixPdCountsActive, boolean safetyTermsTolerated,
        boolean upstreamExclusionRecognised, int notificationDays, LocalDate appliesFrom, LocalDate finesFrom, LocalDate legacyUntil) {

    /** The compute that is compared with a threshold. */
    public enum Counting {
        /** All activities that are part of training or feed into it. */
        CUMULATIVE,
        /** Only those that update the parameters. */
        PARAMETER_UPDATES
    }
}
