package org.gpailang.analysis.store;

/** Provides the results of queries to a function that depends on them. */
public interface Reader {

    /** The result of a query for a key. */
    <K, V> V get(Query<K, V> query, K key);
}
