package org.gpailang.core.facts.statement;

import java.util.Optional;

/**
 * A choice with its reason.
 *
 * @param text what was chosen
 * @param because why, if stated
 * @param at its location
 */
public record Reasoned(String text, Optional<String> because, Location at) {}
