package org.gpailang.core.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the open-source exemption looks at (Art. 53(2), Art. 54(6) AI Act).
 *
 * @param licence the licence, if stated and found
 * @param publicItems what is public, if stated
 * @param monetisations how the model is turned into money
 * @param microCustomers the place that says that all customers are micro-enterprises
 * @param claim the place that claims the exemption
 */
public record Openness(Optional<Stated<Licence>> licence, Optional<Stated<Set<PublicItem>>> publicItems,
        List<Monetisation> monetisations, Optional<Location> microCustomers, Optional<Location> claim) {}
