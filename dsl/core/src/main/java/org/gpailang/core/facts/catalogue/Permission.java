package org.gpailang.core.facts.catalogue;

import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * A licence's statement about one right.
 *
 * @param free whether the right is granted without restriction
 * @param ground the ground of the restriction, if stated
 * @param clause the clause that restricts it, if quoted
 * @param at its location
 */
public record Permission(boolean free, Optional<RestrictionGround> ground, Optional<String> clause, Location at) {}
