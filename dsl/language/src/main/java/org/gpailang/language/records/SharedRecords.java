package org.gpailang.language.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records that many others contain, such as the licences and accelerators that models use. Each is kept once and has a number. Can be used
 * by several threads.
 */
public final class SharedRecords {

    private final Set<Class<?>> kinds;
    private final Map<Object, Integer> numbers = Collections.synchronizedMap(new IdentityHashMap<>());
    private final List<Object> records = Collections.synchronizedList(new ArrayList<>());

    /**
     * Creates an empty collection.
     *
     * @param kinds the kinds of records that are shared
     */
    public SharedRecords(Set<Class<?>> kinds) {
        this.kinds = Set.copyOf(kinds);
    }

    /** Whether records of a kind are shared. */
    boolean holds(Class<?> kind) {
        return kinds.contains(kind);
    }

    /** The number of a record, which is added if it is new. */
    int number(Object value) {
        Integer known = numbers.get(value);
        return known != null ? known : numbers.computeIfAbsent(value, added -> {
            records.add(added);
            return records.size() - 1;
        });
    }

    /** The record with a number. */
    Object get(int number) {
        return records.get(number);
    }
}
