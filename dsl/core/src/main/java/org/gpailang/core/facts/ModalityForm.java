package org.gpailang.core.facts;

import java.math.BigDecimal;
import java.util.Optional;

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
