package org.gpailang.core.finding;

import org.gpailang.core.facts.Location;

/**
 * Another place that a finding speaks of.
 *
 * @param role what the place is to the finding: the threshold, the other estimate, the clause
 * @param at the place
 */
public record RelatedLocation(String role, Location at) {}
