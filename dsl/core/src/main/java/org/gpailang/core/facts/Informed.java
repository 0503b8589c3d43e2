package org.gpailang.core.facts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Information that was given to the AI Office about difficulties in complying.
 *
 * @param date the day
 * @param text what it said
 * @param at where it is stated
 */
public record Informed(LocalDate date, Optional<String> text, Location at) {}
