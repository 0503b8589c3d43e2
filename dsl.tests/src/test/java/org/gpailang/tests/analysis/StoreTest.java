package org.gpailang.tests.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gpailang.analysis.store.Query;
import org.gpailang.analysis.store.Reader;
import org.gpailang.analysis.store.Store;
import org.junit.jupiter.api.Test;

/** A result is computed on request, and recomputed only if one of its inputs changed. */
class StoreTest {

    private static final Query<String, Integer> NUMBER = Query.input("number", key -> 0);
    private static final Query<String, Boolean> POSITIVE = Query.of("positive", (key, results) -> results.get(NUMBER, key) > 0);
    private static final Query<String, String> SIGN = Query.of("sign", (key, results) -> results.get(POSITIVE, key) ? "+" : "-");
    private static final Query<String, String> CHOICE = Query.of("choice", (key, results) ->
            results.get(POSITIVE, "a") ? results.get(SIGN, "b") : results.get(SIGN, "c"));
    private static final Query<String, Boolean> PROTECTED = Query.firewall("protected", (key, results) -> results.get(NUMBER, key) > 0);
    private static final Query<String, Integer> SUM = Query.of("sum", (key, results) -> (int) Stream.of(key.split(","))
            .filter(number -> results.get(PROTECTED, number)).count());
    private static final Query<String, Boolean> ALL = Query.collection("all", (key, results) -> results.get(POSITIVE, "a")
            && results.get(NUMBER, "b") > 0);
    private static final Query<String, String> ANSWER = Query.of("answer", (key, results) -> results.get(ALL, "") ? "yes" : "no");
    private static final Query<Integer, Integer> CYCLE = Query.of("cycle", StoreTest::next);

    private final Store store = new Store();

    private static int next(int key, Reader results) {
        return results.get(CYCLE, (key + 1) % 3);
    }

    @Test
    void aResultEqualToTheOldOneStopsThePropagation() {
        store.set(NUMBER, "a", 1);
        assertEquals("+", store.get(SIGN, "a"));
        store.set(NUMBER, "a", 2);
        assertEquals("+", store.get(SIGN, "a"));
        assertEquals(2, computed("positive"));
        assertEquals(1, computed("sign"));
    }

    @Test
    void whatDependsOnAnUnchangedFirewallIsNotDoubtful() {
        store.set(NUMBER, "a", 1);
        assertEquals(1, store.get(SUM, "a,b"));
        store.set(NUMBER, "a", 2);
        assertFalse(store.isDoubtful(SUM, "a,b"));
        store.set(NUMBER, "a", -1);
        assertTrue(store.isDoubtful(SUM, "a,b"));
        assertEquals(0, store.get(SUM, "a,b"));
        assertEquals(2, computed("sum"));
    }

    @Test
    void manyFirewallsAreNotComputedInAdvance() {
        List<String> keys = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
        keys.forEach(key -> store.set(NUMBER, key, 1));
        assertEquals(100, store.get(SUM, String.join(",", keys)));
        keys.forEach(key -> store.set(NUMBER, key, 2));
        assertTrue(store.isDoubtful(SUM, String.join(",", keys)));
        assertEquals(100, computed("protected"));
        store.set(NUMBER, "7", -1);
        assertEquals(99, store.get(SUM, String.join(",", keys)));
    }

    @Test
    void aFirewallThatNothingUsesAnyLongerIsNotComputed() {
        store.set(NUMBER, "a", 1);
        store.get(SUM, "a");
        store.set(NUMBER, "a", 2);
        store.forget(SUM, "a");
        store.forget(NUMBER, "a");
        assertEquals(0, store.size());
        assertEquals(0, store.get(SUM, "b"));
    }

    @Test
    void aCollectionIsNotCompared() {
        store.set(NUMBER, "a", 1);
        store.set(NUMBER, "b", 1);
        assertEquals("yes", store.get(ANSWER, ""));
        store.set(NUMBER, "b", 2);
        assertEquals("yes", store.get(ANSWER, ""));
        assertEquals(2, computed("answer"));
        store.set(NUMBER, "a", 2);
        assertEquals("yes", store.get(ANSWER, ""));
        assertEquals(2, computed("answer"));
    }

    @Test
    void resultsThatAreNotRequestedAreNotComputed() {
        store.set(NUMBER, "a", 1);
        store.get(SIGN, "a");
        store.set(NUMBER, "a", -1);
        assertTrue(store.isDoubtful(SIGN, "a"));
        assertEquals(1, computed("sign"));
        assertEquals("-", store.get(SIGN, "a"));
    }

    @Test
    void theInputsOfAResultMayChange() {
        store.set(NUMBER, "a", 1);
        store.set(NUMBER, "b", 1);
        store.set(NUMBER, "c", -1);
        assertEquals("+", store.get(CHOICE, ""));
        store.set(NUMBER, "a", -1);
        assertEquals("-", store.get(CHOICE, ""));
        store.set(NUMBER, "b", -1);
        assertEquals("-", store.get(CHOICE, ""));
        assertEquals(2, computed("choice"));
    }

    @Test
    void unusedResultsAreRemoved() {
        store.set(NUMBER, "a", 1);
        store.get(SIGN, "a");
        assertEquals(3, store.size());
        store.forget(SIGN, "a");
        store.forget(NUMBER, "a");
        assertEquals(0, store.size());
    }

    @Test
    void aRemovedInputIsAbsent() {
        store.set(NUMBER, "a", 1);
        assertEquals("+", store.get(SIGN, "a"));
        store.forget(NUMBER, "a");
        assertEquals("-", store.get(SIGN, "a"));
    }

    @Test
    void cancelledWorkContinuesWhereItStopped() {
        List<String> keys = IntStream.range(0, 50).mapToObj(String::valueOf).toList();
        keys.forEach(key -> store.set(NUMBER, key, 1));
        AtomicInteger left = new AtomicInteger(40);
        assertThrows(CancellationException.class, () -> store.all(SIGN, keys, () -> left.decrementAndGet() < 0));
        assertTrue(computed("sign") < 50);
        assertEquals(keys.stream().map(key -> "+").toList(), store.all(SIGN, keys, () -> false));
        assertEquals(50, computed("sign"));
    }

    @Test
    void aResultThatDependsOnItselfIsAnError() {
        assertThrows(IllegalStateException.class, () -> store.get(CYCLE, 0));
    }

    private long computed(String query) {
        return store.computations().getOrDefault(query, 0L);
    }
}
