package org.gpailang.core.facts.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * A document that fulfils a duty.
 *
 * @param kind its kind
 * @param location its path or URL
 * @param date its date, if stated
 * @param version its version, if stated
 * @param at its location
 */
public record Document(DocumentKind kind, String location, Optional<LocalDate> date, Optional<String> version, Location at) {}
