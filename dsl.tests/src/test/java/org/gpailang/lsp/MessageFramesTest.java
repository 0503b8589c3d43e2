package org.gpailang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Each message of a client is passed on unchanged, answered with an error, or ends the connection with a reason. */
class MessageFramesTest {

    private static final String GOOD = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\",\"params\":{\"a\":[1,\"é}\",null]}}";
    private static final int MUTATIONS = 5_000;

    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private static String framed(String content) {
        return "Content-Length: " + content.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + content;
    }

    private String handedOn(String sent) throws IOException {
        return handedOn(sent.getBytes(StandardCharsets.UTF_8));
    }

    private String handedOn(byte[] sent) throws IOException {
        MessageFrames frames = new MessageFrames(new ByteArrayInputStream(sent), answers::writeBytes,
                new PrintStream(log, true, StandardCharsets.UTF_8));
        return new String(frames.input().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aValidMessageIsPassedOnUnchanged() throws IOException {
        assertEquals(framed(GOOD) + framed(GOOD), handedOn(framed(GOOD) + "content-length:" + GOOD.getBytes(StandardCharsets.UTF_8).length
                + "\nContent-Type: application/vscode-jsonrpc; charset=utf-8\n\n" + GOOD));
        assertEquals("", answers.toString(StandardCharsets.UTF_8) + log.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[1,2]", "5", "null", "{\"id\":1", "{\"id\":1}}", "{\"id\":1} {}", "{\"a\" 5}", "{\"a\":\"b}",
            "{}",
        "{\"id\":null}", "{\"params\":{\"id\":1}}"})
    void aTextThatIsNoMessageIsAnsweredWithAnErrorAndTheNextIsRead(String content) throws IOException {
        assertEquals(framed(GOOD), handedOn(framed(content) + framed(GOOD)));
        assertTrue(answers.toString(StandardCharsets.UTF_8).contains("\"id\":null,\"error\":{\"code\":-32700,\"message\":\"The message "));
    }

    @ParameterizedTest
    @CsvSource({"[, ]", "{\"a\":, }"})
    void aMessageThatIsNestedTooDeeplyIsAnsweredWithAnError(String open, String close) throws IOException {
        String deep = "{\"id\":1,\"params\":" + open.repeat(100_000) + "1" + close.repeat(100_000) + "}";
        assertEquals(framed(GOOD), handedOn(framed(deep) + framed(GOOD)));
        assertTrue(answers.toString(StandardCharsets.UTF_8).contains("nested more than 100 levels deep"));
        String allowed = "{\"id\":1,\"params\":" + open.repeat(90) + "1" + close.repeat(90) + "}";
        assertEquals(framed(allowed), handedOn(framed(allowed)));
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: -5, a message has -5 bytes; at most 67108864 are read",
        "Content-Length: 2000000000, a message has 2000000000 bytes; at most 67108864 are read",
        "Content-Length: 4000000000, the length of a message is not a number of at most 67108864",
        "Content-Length: abc, the length of a message is not a number of at most 67108864",
        "Content-Type: x, a header states no Content-Length", "Content-Length: 9, the input ended in the middle of a message"})
    void aHeaderWithoutAValidLengthEndsTheConnection(String header, String reason) throws IOException {
        assertEquals(framed(GOOD), handedOn(framed(GOOD) + header + "\r\n\r\n{}"));
        assertEquals("gpai: the connection to the client ends: " + reason + System.lineSeparator(), log.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anErrorResponseIsNeverWrittenIntoAMessage() throws IOException {
        MessageFrames frames = new MessageFrames(new ByteArrayInputStream(framed("hello").getBytes(StandardCharsets.UTF_8)),
                answers::writeBytes, System.err);
        var out = frames.output();
        out.write("Content-Length: 2\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(-1, frames.input().read());
        out.write("{}".getBytes(StandardCharsets.UTF_8));
        out.flush();
        assertTrue(answers.toString(StandardCharsets.UTF_8).endsWith("}}Content-Length: 2\r\n\r\n{}"));
    }

    @Test
    void onlyObjectsArePassedOnWhateverIsSent() throws IOException {
        Random random = new Random(20260110);
        byte[] good = (framed(GOOD) + framed(GOOD)).getBytes(StandardCharsets.UTF_8);
        JsonMapper json = new JsonMapper();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] sent = good.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                sent[random.nextInt(sent.length)] = (byte) (random.nextBoolean() ? random.nextInt(256)
                        : "{}[]\",:0\r\n ".charAt(random.nextInt(11)));
            }
            answers.reset();
            for (String part : (handedOn(sent) + answers.toString(StandardCharsets.UTF_8)).split("Content-Length: \\d+\r\n\r\n")) {
                // numbers and names may still be rejected by the library
                assertTrue(part.isEmpty() || part.strip().startsWith("{"), part);
            }
            answers.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("{"))
                    .map(line -> line.replaceFirst("}Content-Length:.*", "}"))
                    .forEach(json::readTree);
        }
    }
}
