package org.gpailang.core.facts;

import java.util.Optional;
import java.util.Set;

/**
 * The data that an activity trains on.
 *
 * @param modalities what it consists of
 * @param description what is said of it
 * @param at where it is stated
 */
public record TrainingData(Set<Modality> modalities, Optional<String> description, Location at) {}
