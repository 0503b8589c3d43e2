package org.gpailang.analysis.store;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A query that has one result for each key. The result is a pure function of the key and of the results that the function reads through its
 * {@link Reader}; it must not depend on anything else that changes. Results are compared with {@code equals}.
 *
 * @param <K> the type of the keys, immutable and compared with {@code equals}
 * @param <V> the type of the results, never null
 */
public final class Query<K, V> {

    private final String name;
    private final BiFunction<K, Reader, V> function;
    private final boolean input;

    private Query(String name, BiFunction<K, Reader, V> function, boolean input) {
        this.name = name;
        this.function = function;
        this.input = input;
    }

    /**
     * A query whose results are set from outside.
     *
     * @param absent the result for a key without a value
     */
    public static <K, V> Query<K, V> input(String name, Function<K, V> absent) {
        return new Query<>(name, (key, reader) -> absent.apply(key), true);
    }

    /** A query whose results are computed. */
    public static <K, V> Query<K, V> of(String name, BiFunction<K, Reader, V> function) {
        return new Query<>(name, function, false);
    }

    boolean isInput() {
        return input;
    }

    V compute(K key, Reader reader) {
        return Objects.requireNonNull(function.apply(key, reader), name);
    }

    @Override
    public String toString() {
        return name;
    }
}
