package org.gpailang.core.facts.statement;

/**
 * A value with its location.
 *
 * @param value the value
 * @param at its location
 * @param <T> the kind of value
 */
public record Stated<T>(T value, Location at) {}
