package org.gpailang.core.facts.market;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;

/**
 * The statements relevant for the open-source exemption (Art. 53(2), Art. 54(6) AI Act).
 *
 * @param licence the licence, if stated and found
 * @param publicItems the public items, if stated
 * @param monetisations the ways in which the model is monetised
 * @param microCustomers the statement that all customers are micro-enterprises
 * @param claim the statement that claims the exemption
 */
public record Openness(Optional<Stated<Licence>> licence, Optional<Stated<Set<PublicItem>>> publicItems,
        List<Monetisation> monetisations, Optional<Location> microCustomers, Optional<Location> claim) {}
