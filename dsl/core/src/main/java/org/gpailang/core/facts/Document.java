package org.gpailang.core.facts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document that fulfils a duty.
 *
 * @param kind which
 * @param location its path or address
 * @param date its day, if stated
 * @param at where it is stated
 */
public record Document(DocumentKind kind, String location, Optional<LocalDate> date, Location at) {}
