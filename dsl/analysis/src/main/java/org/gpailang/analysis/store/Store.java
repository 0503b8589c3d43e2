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
 * A store of results and their dependencies, for incremental computation. When an input changes, all results that depend on it, directly or
 * not, are marked as doubtful. A doubtful result is checked only when it is requested: its dependencies are updated first, and it is
 * computed again only if one of them changed. If the new result equals the old one, the old one is kept, and the results that depend on it
 * are not computed again.
 *
 * <p>Inputs are set and results are requested by one thread; {@link #all} computes in parallel. Functions that depend on each other
 * cyclically are a programming error.
 */
public final class Store implements Reader {

    private record Key(Query<?, ?> query, Object key) {

        /** Written out because the method that Java generates for a record is slow, and each request looks up a key. */
        @Override
        public int hashCode() {
            return 31 * query.hashCode() + key.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key sought && query == sought.query && key.equals(sought.key);
        }
    }

    /** The largest number of firewalls that are computed before others; if more are doubtful, so is what depends on them. */
    private static final int FEW = 16;

    private final Map<Key, Node> nodes = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Node> unread = new ConcurrentLinkedQueue<>();
    /** The firewalls that became doubtful, while what depends on them did not. */
    private final Deque<Node> firewalls = new ArrayDeque<>();
    private final Map<String, LongAdder> computations = new ConcurrentHashMap<>();
    private volatile BooleanSupplier cancelled = () -> false;
    private final AtomicLong revision = new AtomicLong();

    /** A result with its dependencies and dependents. Its monitor is held while it is updated. */
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

    /** The number of times that each query was computed, by the name of the query. */
    public Map<String, Long> computations() {
        return computations.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().sum()));
    }

    /** Whether a result has to be checked before it is used, or was never requested. */
    public <K, V> boolean isDoubtful(Query<K, V> query, K key) {
        settle();
        Node node = nodes.get(new Key(query, key));
        return node == null || node.doubtful;
    }

    /** The number of results. */
    public int size() {
        return nodes.size();
    }

    /** Sets an input. Does nothing if the value equals the previous one. */
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

    /** Removes an input, or a result that will not be requested again. */
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

    private void doubt(Node changed) {
        Deque<Node> open = new ArrayDeque<>(List.of(changed));
        while (!open.isEmpty()) {
            for (Node dependent : open.pop().dependents) {
                if (!dependent.doubtful) {
                    dependent.doubtful = true;
                    (dependent.key.query().isFirewall() ? firewalls : open).push(dependent);
                }
            }
        }
    }

    /** Decides whether the results behind doubtful firewalls are doubtful. */
    private void settle() {
        boolean few = firewalls.size() <= FEW;
        while (!firewalls.isEmpty()) {
            Node firewall = firewalls.pop();
            long before = firewall.changed;
            boolean used = !firewall.dependents.isEmpty();
            if (few && used) {
                update(firewall);
            }
            if (!few || firewall.changed != before) {
                doubt(firewall);
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked") // a result is stored under its query
    public <K, V> V get(Query<K, V> query, K key) {
        settle();
        Node node = node(query, key);
        node.asked = true;
        update(node);
        sweep();
        return (V) node.value;
    }

    /**
     * The results of a query for several keys, in their order, computed in parallel.
     *
     * @param asked polled occasionally; once it returns true, the rest is not computed
     * @throws CancellationException if it was cancelled; results computed until then are kept
     */
    @SuppressWarnings("unchecked") // a result is stored under its query
    public <K, V> List<V> all(Query<K, V> query, List<K> keys, BooleanSupplier asked) {
        settle();
        List<Node> wanted = keys.stream().map(key -> node(query, key)).toList();
        wanted.forEach(node -> node.asked = true);
        List<Node> doubtful = wanted.stream().filter(node -> node.doubtful).toList();
        cancelled = asked;
        // a parallel stream that throws returns while other threads are still computing, and inputs must not be set at that time
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
        Key sought = new Key(query, key);
        Node known = nodes.get(sought);
        return known != null ? known : nodes.computeIfAbsent(sought, Node::new);
    }

    /** Updates a result. Never starts parallel work: a thread that waits for other threads must not hold the monitor of a result. */
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

    /** Whether one of the dependencies of a result has changed since it was last verified. */
    private boolean differs(Node node) {
        for (Node dependency : node.dependencies) {
            update(dependency);
            if (dependency.changed > node.verified) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked") // a key is stored under its query
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
        if (node.key.query().isCollection() || !value.equals(node.value)) {
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

    /** Removes results that nothing depends on any longer and that were not requested. Must not run while results are computed. */
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
