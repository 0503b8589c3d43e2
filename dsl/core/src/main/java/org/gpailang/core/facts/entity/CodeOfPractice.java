package org.gpailang.core.facts.entity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.facts.statement.Location;

/**
 * An entity's statement about the general-purpose AI code of practice.
 *
 * @param signed the date of signature; absent if the entity has not signed
 * @param chapters the chapters signed; empty means all
 * @param at its location
 */
public record CodeOfPractice(Optional<LocalDate> signed, Set<CodeChapter> chapters, Location at) {}
