package org.gpailang.core.facts.market;

import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * Use of a model in the provider's own processes (recital 97).
 *
 * @param essential whether the use is essential for a product or service to third parties, if stated
 * @param affectsRights whether the rights of natural persons are affected, if stated
 * @param since the first date of use, if stated
 * @param inUnion whether it takes place, or serves users, in the Union, if stated
 * @param at where it is stated
 */
public record InternalUse(Optional<Boolean> essential, Optional<Boolean> affectsRights, Optional<LocalDate> since,
        Optional<Boolean> inUnion, Location at) {}
