package org.gpailang.core.facts.entity;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * An entity that consists of other entities.
 *
 * @param members the qualified names of the members
 * @param coordinator the qualified name of the coordinator, if there is one
 * @param at its location
 */
public record Consortium(List<String> members, Optional<String> coordinator, Location at) {}
