package org.gpailang.core.facts;

import java.util.Optional;

/**
 * A way in which a model is turned into money.
 *
 * @param means how
 * @param required whether a user has to buy it to get or to use the model, if stated
 * @param description what is said of it
 * @param at where it is stated
 */
public record Monetisation(MonetisationMeans means, Optional<Boolean> required, Optional<String> description, Location at) {}
