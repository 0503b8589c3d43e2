package org.gpailang.analysis.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Keeps results together with the results that they were made of. When an input changes, everything that was made of it, directly or not,
 * is marked as doubtful. A doubtful result is looked at only when somebody asks for it: what it was made of is brought up to date first,
 * and only if one of those really differs is the result computed again. If the new result equals the old one, the old one stays, and
 * nothing that was made of it is computed again.
 *
 * <p>Inputs are set, and results asked for, by one thread; {@link #all} computes with several. Functions that read each other in a circle
 * are an error in the program.
 */
public final class Store implements Reader {

    private record Key(Query<?, ?> query, Object key) {}

    private final Map<Key, Node> nodes = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Node> unread = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> computations = new ConcurrentHashMap<>();
    private volatile BooleanSupplier cancelled = () -> false;
    private final AtomicLong revision = new AtomicLong();

    /** A result, what it was made of and what was made of it. Its monitor is held while it is brought up to date. */
    private static final class Node {

        private static final Node[] NONE = {};

        private final Key key;
        private final List<Node> dependents = new ArrayList<>(2);
        private Node[] dependencies = NONE;
        private Object value;
        private long changed;
        private long verified;
        private boolean asked;
        private boolean running;
        private volatile boolean doubtful = true;

        private Node(Key key) {
            this.key = key;
        }
    }

    /** How many times each query was computed so far, by the query's name. */
    public Map<String, Long> computations() {
        return computations.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().sum()));
    }

    /** Whether a result has to be looked at again, or was never asked for. */
    public <K, V> boolean isDoubtful(Query<K, V> query, K key) {
        Node node = nodes.get(new Key(query, key));
        return node == null || node.doubtful;
    }

    /** How many results there are. */
    public int size() {
        return nodes.size();
    }

    /** Sets an input. Nothing happens where it equals what was set before. */
    public <K, V> void set(Query<K, V> input, K key, V value) {
        if (!input.isInput()) {
            throw new IllegalArgumentException(input + " is computed");
        }
        Node node = node(input, key);
        if (value.equals(node.value)) {
            return;
        }
        revision.incrementAndGet();
        node.value = value;
        node.changed = revision.get();
        node.verified = revision.get();
        node.doubtful = false;
        node.asked = true;
        doubt(node);
    }

    /** Forgets an input, or a result that was asked for and will not be asked for again. */
    public <K, V> void forget(Query<K, V> query, K key) {
        Node node = nodes.get(new Key(query, key));
        if (node == null) {
            return;
        }
        node.asked = false;
        if (query.isInput()) {
            revision.incrementAndGet();
            node.doubtful = true;
            node.value = null;
            doubt(node);
        }
        unread.add(node);
        sweep();
    }

    private static void doubt(Node changed) {
        Deque<Node> open = new ArrayDeque<>(List.of(changed));
        while (!open.isEmpty()) {
            for (Node dependent : open.pop().dependents) {
                if (!dependent.doubtful) {
                    dependent.doubtful = true;
                    open.push(dependent);
                }
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked") // a result is kept under the query that gave it
    public <K, V> V get(Query<K, V> query, K key) {
        Node node = node(query, key);
        node.asked = true;
        update(node);
        sweep();
        return (V) node.value;
    }

    /**
     * The results of a query for several keys, in their order. They are computed by several threads where there are several processors.
     *
     * @param asked asked now and then; once it is true, the rest is not computed
     * @throws CancellationException if it was cancelled; what was computed until then is kept
     */
    @SuppressWarnings("unchecked") // a result is kept under the query that gave it
    public <K, V> List<V> all(Query<K, V> query, List<K> keys, BooleanSupplier asked) {
        List<Node> wanted = keys.stream().map(key -> node(query, key)).toList();
        wanted.forEach(node -> node.asked = true);
        List<Node> doubtful = wanted.stream().filter(node -> node.doubtful).toList();
        cancelled = asked;
        // a stream that throws returns while other threads still compute, and inputs must not be set meanwhile
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        doubtful.parallelStream().forEach(node -> {
            if (failures.isEmpty()) {
                try {
                    update(node);
                } catch (RuntimeException | Error failure) {
                    failures.add(failure);
                }
            }
        });
        cancelled = () -> false;
        sweep();
        if (!failures.isEmpty()) {
            throw failure(failures.peek());
        }
        return (List<V>) wanted.stream().map(node -> node.value).toList();
    }

    private static RuntimeException failure(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    private Node node(Query<?, ?> query, Object key) {
        return nodes.computeIfAbsent(new Key(query, key), Node::new);
    }

    /** Brings a result up to date. Parallel work is never started from here: a thread that waits for another must hold no result back. */
    private void update(Node node) {
        if (!node.doubtful) {
            return;
        }
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        synchronized (node) {
            if (node.running) {
                throw new IllegalStateException(node.key + " is made of itself");
            }
            if (node.doubtful) {
                node.running = true;
                try {
                    if (node.value == null || differs(node)) {
                        compute(node);
                    }
                    node.verified = revision.get();
                    node.doubtful = false;
                } finally {
                    node.running = false;
                }
            }
        }
    }

    /** Whether one of the results that a result was made of is another one now. */
    private boolean differs(Node node) {
        for (Node dependency : node.dependencies) {
            update(dependency);
            if (dependency.changed > node.verified) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked") // a key is kept under the query that it belongs to
    private void compute(Node node) {
        Set<Node> read = new LinkedHashSet<>();
        Reader reader = new Reader() {
            @Override
            public <K, V> V get(Query<K, V> query, K key) {
                Node dependency = node(query, key);
                read.add(dependency);
                update(dependency);
                return (V) dependency.value;
            }
        };
        computations.computeIfAbsent(node.key.query().toString(), name -> new LongAdder()).increment();
        Object value;
        try {
            value = ((Query<Object, Object>) node.key.query()).compute(node.key.key(), reader);
        } catch (RuntimeException | Error failure) {
            unread.addAll(read);
            throw failure;
        }
        if (!value.equals(node.value)) {
            node.value = value;
            node.changed = revision.get();
        }
        depend(node, read);
    }

    private void depend(Node node, Set<Node> read) {
        Node[] dependencies = read.toArray(Node.NONE);
        if (Arrays.equals(dependencies, node.dependencies)) {
            return;
        }
        Set<Node> before = new LinkedHashSet<>(Arrays.asList(node.dependencies));
        for (Node dependency : read) {
            if (!before.remove(dependency)) {
                synchronized (dependency.dependents) {
                    dependency.dependents.add(node);
                }
            }
        }
        for (Node dependency : before) {
            leave(dependency, node);
        }
        node.dependencies = dependencies;
    }

    private void leave(Node dependency, Node dependent) {
        synchronized (dependency.dependents) {
            dependency.dependents.remove(dependent);
            if (dependency.dependents.isEmpty()) {
                unread.add(dependency);
            }
        }
    }

    /** Removes the results that nothing is made of any more and nobody asked for. Nothing is computed meanwhile. */
    private void sweep() {
        for (Node node = unread.poll(); node != null; node = unread.poll()) {
            if (!node.asked && node.dependents.isEmpty() && nodes.remove(node.key, node)) {
                for (Node dependency : node.dependencies) {
                    leave(dependency, node);
                }
            }
        }
    }
}
