package org.gpailang.core.finding;

import org.gpailang.core.facts.statement.Location;

/**
 * Another location that a finding refers to.
 *
 * @param role the relation to the finding, as a noun phrase: "estimate used for the assessment", "clause of the licence"
 * @param at the location
 */
public record RelatedLocation(String role, Location at) {}
