package org.gpailang.core.facts;

import java.util.Optional;

/**
 * Use in one's own processes (recital 97).
 *
 * @param essential whether the use is essential for a product or service to third parties, if stated
 * @param affectsRights whether the rights of natural persons are affected, if stated
 * @param at where it is stated
 */
public record InternalUse(Optional<Boolean> essential, Optional<Boolean> affectsRights, Location at) {}
