package org.gpailang.analysis.many;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work that several threads do, with results in the order of the input. Only a few inputs and results exist at the same time. */
final class InOrder implements AutoCloseable {

    /** How many tasks wait for each thread. */
    private static final int WAITING = 3;

    private final int most;
    private final ExecutorService threads;

    /**
     * @param count the number of threads
     */
    InOrder(int count) {
        most = (1 + WAITING) * count;
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "assessment");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does the work for each input. The consumer is called by the calling thread. */
    <T, R> void each(Iterator<T> inputs, Function<T, R> work, Consumer<R> consumer) {
        Deque<Future<R>> open = new ArrayDeque<>();
        try {
            while (inputs.hasNext() || !open.isEmpty()) {
                while (open.size() < most && inputs.hasNext()) {
                    T input = inputs.next();
                    open.add(threads.submit(() -> work.apply(input)));
                }
                consumer.accept(open.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            open.forEach(task -> task.cancel(true));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
