package org.gpailang.core.facts.training;

import java.util.Optional;
import java.util.Set;
import org.gpailang.core.facts.statement.Location;

/**
 * The training data of an activity.
 *
 * @param modalities its modalities
 * @param description its description, if stated
 * @param at its location
 */
public record TrainingData(Set<Modality> modalities, Optional<String> description, Location at) {}
