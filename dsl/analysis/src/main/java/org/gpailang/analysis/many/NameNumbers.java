package org.gpailang.analysis.many;

import java.util.Arrays;

/**
 * Numbers of names, without keeping the names: two names with the same hash of 64 bits get the same number. Only what may depend on each
 * other is found with it, so that this would connect two components but change no conclusion.
 */
final class NameNumbers {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int SHIFT = 32;

    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;

    /** The number of a name; a new name gets the next number. */
    int of(String name) {
        long key = hash(name);
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (2 * size >= keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    /** The number of a name; -1 if it has none. */
    int find(String name) {
        int slot = slot(hash(name));
        return keys[slot] == 0 ? -1 : numbers[slot];
    }

    private int slot(long key) {
        int slot = (int) (key ^ key >>> SHIFT) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] before = keys;
        int[] of = numbers;
        keys = new long[2 * before.length];
        numbers = Arrays.copyOf(of, keys.length);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(before[i]);
                keys[slot] = before[i];
                numbers[slot] = of[i];
            }
        }
    }

    private static long hash(String name) {
        long hash = FACTOR;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FACTOR;
            hash ^= hash >>> SHIFT;
        }
        return hash == 0 ? 1 : hash;
    }
}
