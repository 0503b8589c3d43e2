package org.gpailang.core.facts;

import java.util.List;
import java.util.Optional;

/**
 * An entity made of others.
 *
 * @param members the qualified names of the members
 * @param coordinator the qualified name of the one that coordinates, if any
 * @param at where it is stated
 */
public record Consortium(List<String> members, Optional<String> coordinator, Location at) {}
