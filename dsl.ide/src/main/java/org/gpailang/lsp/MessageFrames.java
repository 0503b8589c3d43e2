package org.gpailang.lsp;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Filters the messages of a client before they are parsed. A message that is not a JSON object or is nested too deeply is answered with an
 * error and skipped; LSP4J would stop in the middle of it and treat the rest as the next message. If a header does not state the length of
 * its message, nothing more can be read: the reason is logged and the input ends.
 */
final class MessageFrames {

    /** The maximum length of a message in bytes. */
    static final int LARGEST = 64 << 20;
    /** The maximum nesting depth of a message. */
    static final int DEEPEST = 100;

    private static final int LONGEST_HEADER = 8 << 10;
    private static final String LENGTH = "content-length:";

    private final InputStream in;
    private final Consumer<byte[]> send;
    private final PrintStream log;

    /**
     * @param in the stream of the client's messages
     * @param send sends a whole message to the client
     * @param log receives the reason if the input has to end
     */
    MessageFrames(InputStream in, Consumer<byte[]> send, PrintStream log) {
        this.in = in;
        this.send = send;
        this.log = log;
    }

    /** The input without unreadable messages. */
    InputStream input() {
        return new Checked();
    }

    /** The output. A message is sent as a whole when it is flushed, so that error responses are never written into it. */
    OutputStream output() {
        return new Whole();
    }

    /** The next readable message with its header; empty at the end of the input. */
    private Optional<byte[]> next() throws IOException {
        while (true) {
            Optional<Integer> length = length();
            if (length.isEmpty()) {
                return Optional.empty();
            }
            byte[] content = in.readNBytes(length.get());
            if (content.length < length.get()) {
                return end("the input ended in the middle of a message");
            }
            Optional<String> fault = fault(content);
            if (fault.isEmpty()) {
                return Optional.of(framed(content));
            }
            answer(fault.get());
        }
    }

    /** The length stated in the next header; empty at the end of the input and if no length is stated. */
    private Optional<Integer> length() throws IOException {
        StringBuilder header = new StringBuilder();
        while (true) {
            int read = in.read();
            if (read < 0) {
                return header.isEmpty() ? Optional.empty() : end("the input ended in the middle of a header");
            }
            boolean emptyLine = read == '\n' && (endsWith(header, "\r\n\r") || endsWith(header, "\n"));
            header.append((char) read);
            if (emptyLine) {
                return length(header.toString());
            }
            if (header.length() > LONGEST_HEADER) {
                return end("a header has more than " + LONGEST_HEADER + " bytes");
            }
        }
    }

    private static boolean endsWith(StringBuilder text, String end) {
        return text.length() >= end.length() && text.substring(text.length() - end.length()).equals(end);
    }

    private Optional<Integer> length(String header) {
        for (String line : header.split("\r?\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                try {
                    int length = Integer.parseInt(line.substring(LENGTH.length()).strip());
                    return length >= 0 && length <= LARGEST ? Optional.of(length)
                            : end("a message has " + length + " bytes; at most " + LARGEST + " are read");
                } catch (NumberFormatException e) {
                    return end("the length of a message is not a number of at most " + LARGEST);
                }
            }
        }
        return end("a header states no Content-Length");
    }

    private <T> Optional<T> end(String reason) {
        log.println("gpai: the connection to the client ends: " + reason);
        return Optional.empty();
    }

    /** The reason why a message cannot be read; empty if it can. */
    private static Optional<String> fault(byte[] content) {
        try (JsonReader reader = new JsonReader(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))) {
            reader.setNestingLimit(DEEPEST);
            if (reader.peek() != JsonToken.BEGIN_OBJECT) {
                return Optional.of("The message is not a JSON object.");
            }
            boolean message = hasMethodOrId(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                return Optional.of("The message has text after its object.");
            }
            return message ? Optional.empty() : Optional.of("The message has neither a method nor an id.");
        } catch (EOFException e) {
            return Optional.of("The message ends before its object is closed.");
        } catch (IOException | IllegalStateException e) {
            return Optional.of("The message is not JSON, or nested more than " + DEEPEST + " levels deep.");
        }
    }

    /** Reads the object of a message; LSP4J does not answer one that is neither a request nor a notification nor a response. */
    private static boolean hasMethodOrId(JsonReader reader) throws IOException {
        boolean found = false;
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            found |= (name.equals("method") || name.equals("id")) && reader.peek() != JsonToken.NULL;
            reader.skipValue();
        }
        reader.endObject();
        return found;
    }

    private void answer(String fault) {
        send.accept(framed(("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"" + fault + "\"}}")
                .getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] framed(byte[] content) {
        byte[] header = ("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] framed = new byte[header.length + content.length];
        System.arraycopy(header, 0, framed, 0, header.length);
        System.arraycopy(content, 0, framed, header.length, content.length);
        return framed;
    }

    /** An input stream of the messages that have passed the checks. */
    private final class Checked extends InputStream {

        private InputStream message = InputStream.nullInputStream();

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = message.read(bytes, offset, length);
            if (read >= 0) {
                return read;
            }
            Optional<byte[]> next = next();
            message = next.<InputStream>map(ByteArrayInputStream::new).orElseGet(InputStream::nullInputStream);
            return next.isEmpty() ? -1 : message.read(bytes, offset, length);
        }
    }

    /** An output stream that collects a message until it is flushed. */
    private final class Whole extends OutputStream {

        private final ByteArrayOutputStream message = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            message.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            message.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            if (message.size() > 0) {
                send.accept(message.toByteArray());
                message.reset();
            }
        }
    }
}
