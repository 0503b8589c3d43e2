package org.gpailang.core.facts.market;

import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * A way of monetising a model.
 *
 * @param means the means
 * @param required whether users have to buy it to obtain or use the model, if stated
 * @param description its description, if stated
 * @param at where it is stated
 */
public record Monetisation(MonetisationMeans means, Optional<Boolean> required, Optional<String> description, Location at) {}
