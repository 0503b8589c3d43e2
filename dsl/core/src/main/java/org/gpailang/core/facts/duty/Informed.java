package org.gpailang.core.facts.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * A statement that the AI Office was informed about difficulties in complying.
 *
 * @param date the date
 * @param text the information, in prose
 * @param at where it is stated
 */
public record Informed(LocalDate date, Optional<String> text, Location at) {}
