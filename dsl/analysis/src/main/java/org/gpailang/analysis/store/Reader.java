package org.gpailang.analysis.store;

/** Gives results to a function that needs them. */
public interface Reader {

    /** The result of a query for a key. */
    <K, V> V get(Query<K, V> query, K key);
}
