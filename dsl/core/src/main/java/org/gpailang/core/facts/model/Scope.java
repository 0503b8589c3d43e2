package org.gpailang.core.facts.model;

import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * The range of tasks for which a model was trained.
 *
 * @param broad whether it is declared broad; otherwise it is declared narrow
 * @param ground the narrow task, if the consultation names it
 * @param description its description, if stated
 * @param at its location
 */
public record Scope(boolean broad, Optional<NarrowGround> ground, Optional<String> description, Location at) {}
