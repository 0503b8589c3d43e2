package org.gpailang.core.facts;

import java.util.Optional;

/**
 * A way in which a model is turned into money.
 *
 * @param means how
 * @param description what is said of it
 * @param at where it is stated
 */
public record Monetisation(MonetisationMeans means, Optional<String> description, Location at) {}
