package org.gpailang.analysis.many;

import java.util.Arrays;

/** Lists of numbers, and sets that are joined, without an object for each of them. */
final class Numbers {

    private static final int FIRST = 1_024;

    private long[] values = new long[FIRST];
    private int size;

    /** Adds a number, and returns its index. */
    int add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size] = value;
        return size++;
    }

    long get(int index) {
        return values[index];
    }

    int asInt(int index) {
        return (int) values[index];
    }

    void set(int index, long value) {
        values[index] = value;
    }

    int size() {
        return size;
    }

    /** The representative of the set that contains an index; each number is the index of another member or its own. */
    int find(int index) {
        int root = index;
        while (values[root] != root) {
            root = (int) values[root];
        }
        int next = index;
        while (values[next] != root) {
            int after = (int) values[next];
            values[next] = root;
            next = after;
        }
        return root;
    }

    /** Joins the sets that contain two indexes. The smaller representative remains, so that the result does not depend on the order. */
    void join(int one, int other) {
        int first = find(one);
        int second = find(other);
        values[Math.max(first, second)] = Math.min(first, second);
    }
}
