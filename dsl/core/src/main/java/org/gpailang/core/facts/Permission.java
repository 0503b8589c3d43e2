package org.gpailang.core.facts;

import java.util.Optional;

/**
 * What a licence says of one right.
 *
 * @param free whether the right is given without restriction
 * @param ground why it is restricted, if the licence says so
 * @param clause the clause that restricts it, if quoted
 * @param at where it is stated
 */
public record Permission(boolean free, Optional<RestrictionGround> ground, Optional<String> clause, Location at) {}
