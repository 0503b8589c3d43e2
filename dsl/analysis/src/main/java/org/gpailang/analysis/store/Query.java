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
    private final Kind kind;

    private enum Kind { INPUT, COMPUTED, FIREWALL, COLLECTION }

    private Query(String name, BiFunction<K, Reader, V> function, Kind kind) {
        this.name = name;
        this.function = function;
        this.kind = kind;
    }

    /**
     * A query whose results are set from outside.
     *
     * @param absent the result for a key without a value
     */
    public static <K, V> Query<K, V> input(String name, Function<K, V> absent) {
        return new Query<>(name, (key, reader) -> absent.apply(key), Kind.INPUT);
    }

    /** A query whose results are computed. */
    public static <K, V> Query<K, V> of(String name, BiFunction<K, Reader, V> function) {
        return new Query<>(name, function, Kind.COMPUTED);
    }

    /**
     * A query that protects the many results that depend on its own: they are not doubted before its result has been computed and differs.
     * Its results must be small and rarely change, and must not depend on those of another firewall.
     */
    public static <K, V> Query<K, V> firewall(String name, BiFunction<K, Reader, V> function) {
        return new Query<>(name, function, Kind.FIREWALL);
    }

    /**
     * A query that collects so many other results that comparing two of its results takes longer than what depends on them. A result that
     * was computed again counts as a different one.
     */
    public static <K, V> Query<K, V> collection(String name, BiFunction<K, Reader, V> function) {
        return new Query<>(name, function, Kind.COLLECTION);
    }

    boolean isInput() {
        return kind == Kind.INPUT;
    }

    boolean isFirewall() {
        return kind == Kind.FIREWALL;
    }

    boolean isCollection() {
        return kind == Kind.COLLECTION;
    }

    V compute(K key, Reader reader) {
        return Objects.requireNonNull(function.apply(key, reader), name);
    }

    @Override
    public String toString() {
        return name;
    }
}
