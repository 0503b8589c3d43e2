package org.gpailang.lsp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Messages to the client, which a thread of its own writes, so that nobody who sends a message waits until the client reads it. The thread
 * that reads the client's messages sends some answers itself; if it waited, a client that writes many requests before it reads the answers
 * would wait for it for ever.
 */
final class MessageQueue {

    /** The number of bytes that may wait for the client to read them. */
    static final long MOST_WAITING = 256L << 20;

    private final OutputStream out;
    private final Runnable unread;
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
        Thread thread = new Thread(task, "answers");
        thread.setDaemon(true);
        return thread;
    }, new ThreadPoolExecutor.DiscardPolicy());
    private final AtomicLong waiting = new AtomicLong();
    private volatile boolean closed;

    /**
     * @param out the stream to the client
     * @param unread is called if more messages wait than may wait
     */
    MessageQueue(OutputStream out, Runnable unread) {
        this.out = out;
        this.unread = unread;
    }

    /** Sends a whole message. Nothing is written any more once the client has closed its stream. */
    void send(byte[] message) {
        if (waiting.addAndGet(message.length) > MOST_WAITING) {
            unread.run();
        }
        writer.execute(() -> write(message));
    }

    private void write(byte[] message) {
        try {
            if (!closed) {
                out.write(message);
                out.flush();
            }
        } catch (IOException e) {
            closed = true;
        } finally {
            waiting.addAndGet(-message.length);
        }
    }

    /** Waits until the messages sent so far have been written, at most this long; later ones are not sent. */
    void finish(long time, TimeUnit unit) throws InterruptedException {
        writer.shutdown();
        boolean all = writer.awaitTermination(time, unit);
        closed |= !all;
    }
}
