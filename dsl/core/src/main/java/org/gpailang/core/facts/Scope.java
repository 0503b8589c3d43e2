package org.gpailang.core.facts;

import java.util.Optional;

/**
 * How wide a range of tasks a model was trained for.
 *
 * @param broad whether it is declared broad; otherwise it is declared narrow
 * @param ground the narrow task, where it is one of those that the consultation names
 * @param description what is said of it
 * @param at where it is stated
 */
public record Scope(boolean broad, Optional<NarrowGround> ground, Optional<String> description, Location at) {}
