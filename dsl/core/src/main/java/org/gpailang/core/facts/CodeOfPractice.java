package org.gpailang.core.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What an entity says of the general-purpose AI code of practice.
 *
 * @param signed the day of signature; absent where the entity says that it has not signed
 * @param chapters the chapters signed; empty means all
 * @param at where it is stated
 */
public record CodeOfPractice(Optional<LocalDate> signed, Set<CodeChapter> chapters, Location at) {}
