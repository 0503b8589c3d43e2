package org.gpailang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import tools.jackson.databind.json.JsonMapper;

/** Sending a message never waits for the client. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class MessageQueueTest {

    private static final int REQUESTS = 2_000;

    private static byte[] framed(String content) {
        return ("Content-Length: " + content.length() + "\r\n\r\n" + content).getBytes(StandardCharsets.US_ASCII);
    }

    private static String message(InputStream in) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        while (!header.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            header.write(in.read());
        }
        int length = Integer.parseInt(header.toString(StandardCharsets.US_ASCII).replaceAll("[^0-9]", ""));
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Test
    void aClientMayWriteAllRequestsBeforeItReadsTheFirstAnswer() throws Exception {
        ExecutorService server = Executors.newSingleThreadExecutor();
        PipedOutputStream requests = new PipedOutputStream();
        try (PipedInputStream answers = new PipedInputStream(64); PipedInputStream in = new PipedInputStream(requests, 64)) {
            PipedOutputStream out = new PipedOutputStream(answers);
            Future<Integer> code = server.submit(() -> LspCommand.serve(in, out));
            for (int id = 0; id < REQUESTS; id++) {
                // every third one is answered by the thread that reads, because it is no message or has an unknown method
                requests.write(framed(id % 3 == 0 ? "[" + id + "]" : "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\""
                        + (id % 3 == 1 ? "gpai/nonsense" : "textDocument/hover\",\"params\":{\"textDocument\":{\"uri\":\"untitled:a\"},"
                        + "\"position\":{\"line\":0,\"character\":0}},\"a\":\"") + "\"}"));
            }
            Set<Integer> answered = new TreeSet<>();
            int refused = 0;
            for (int i = 0; i < REQUESTS; i++) {
                var answer = new JsonMapper().readTree(message(answers));
                assertTrue(answer.has("error"), answer::toString);
                if (answer.path("id").isNull()) {
                    refused++;
                } else {
                    answered.add(answer.path("id").asInt());
                }
            }
            assertEquals(REQUESTS, answered.size() + refused);
            requests.close();
            assertEquals(GpaiLanguageServer.NOT_SHUT_DOWN, code.get());
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void messagesSentBeforeTheEndAreWritten() throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MessageQueue queue = new MessageQueue(out, () -> { });
        for (int i = 0; i < 1_000; i++) {
            queue.send(new byte[] {'a'});
        }
        queue.finish(60, TimeUnit.SECONDS);
        queue.send(new byte[] {'b'});
        assertEquals("a".repeat(1_000), out.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void aClientThatNeverReadsIsNoticed() {
        AtomicInteger noticed = new AtomicInteger();
        MessageQueue queue = new MessageQueue(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }, noticed::incrementAndGet);
        byte[] message = new byte[1 << 20];
        for (long sent = 0; sent < MessageQueue.MOST_WAITING; sent += message.length) {
            queue.send(message);
        }
        assertEquals(0, noticed.get());
        queue.send(message);
        assertEquals(1, noticed.get());
    }
}
