package org.gpailang.core.facts.entity;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * An authorised representative in the Union (Art. 54 AI Act).
 *
 * @param entity the qualified name of the representative
 * @param appointed the date of the mandate, if stated
 * @param at its location
 */
public record Representative(String entity, Optional<LocalDate> appointed, Location at) {}
