package org.gpailang.core.facts;

/**
 * A value and the words that state it.
 *
 * @param value what is stated
 * @param at where
 * @param <T> the kind of value
 */
public record Stated<T>(T value, Location at) {}
