package org.gpailang.core.facts.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.training.Modality;

/**
 * A modality of inputs or outputs.
 *
 * @param modality the modality
 * @param maximum the maximum size of one input or output in the unit, if stated
 * @param unit the unit of the maximum size; empty if there is none
 * @param format the format, if stated
 * @param at its location
 */
public record ModalityForm(Modality modality, Optional<BigDecimal> maximum, String unit, Optional<String> format, Location at) {}
