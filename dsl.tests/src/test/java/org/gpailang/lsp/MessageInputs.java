package org.gpailang.lsp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.gpailang.lsp.convert.DiagnosticConverter;
import org.gpailang.tests.fuzzing.InputKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages to the language server with changed bytes, followed by a valid one. Either the connection ends with a reason, or the valid
 * message arrives; each answer is JSON.
 */
public final class MessageInputs implements InputKind {

    /** No byte is this character. */
    private static final String MARK = "→";
    private static final String LAST = "{\"jsonrpc\":\"2.0\",\"id\":4711,\"method\":\"shutdown\"}";
    private static final List<String> MESSAGES = Stream.of(
            "{'jsonrpc':'2.0','id':1,'method':'textDocument/hover','params':{'textDocument':{'uri':'file:///a.gpai'},"
                    + "'position':{'line':0,'character':3}}}",
            "{'jsonrpc':'2.0','method':'textDocument/didChange','params':{'textDocument':{'uri':'untitled:1','version':2},"
                    + "'contentChanges':[{'range':{'start':{'line':0,'character':0},'end':{'line':9,'character':1}},"
                    + "'text':'\\ud83d\\ude00 é'}]}}",
            "{'jsonrpc':'2.0','id':'a','method':'initialize','params':{'processId':null,'rootUri':null,'capabilities':{},"
                    + "'initializationOptions':{'asOf':'2026-01-10'}}}",
            "{'jsonrpc':'2.0','method':'$/cancelRequest','params':{'id':1}}",
            "{'jsonrpc':'2.0','id':7,'result':[{'asOf':'2026-01-10'}]}",
            "{'jsonrpc':'2.0','id':8,'error':{'code':-32601,'message':'no'}}",
            "{'jsonrpc':'2.0','id':9,'method':'workspace/executeCommand','params':{'command':'x','arguments':[1,null,{}]}}")
            .map(message -> message.replace('\'', '"')).toList();
    private static final List<String> PIECES = List.of("{", "}", "[", "]", "\"", ",", ":", "null", "true", "1e999", "-0", "NaN", "\\u",
            "\\ud800", "\\", "/*", "//", "'", "\u0000", "\u00FF\u00FE", "\u00C3", "\r\n\r\n", "\n\n", "Content-Length: 5\r\n\r\n",
            "content-length:-1", "Content-Length: 99999999999\r\n", "{\"a\":", "[[[[", "9".repeat(30), " ", "jsonrpc", "method", "params",
            "id");

    /** Kept, because a logger without references loses its level. */
    private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

    private final JsonMapper json = new JsonMapper();
    private final MessageJsonHandler handler = new MessageJsonHandler(ServiceEndpoints.getSupportedMethods(GpaiLanguageServer.class),
            DiagnosticConverter::configure);

    /** Prepares the library, which logs every message that it cannot read. */
    public MessageInputs() {
        LIBRARY.setLevel(Level.OFF);
    }

    /**
     * One or two messages with up to six changes, as text with one character for each byte. In every second input, only contents are
     * changed, and the lengths are right; such an input begins with the mark.
     */
    @Override
    public String next(Random random) {
        boolean contents = random.nextBoolean();
        StringBuilder sent = new StringBuilder();
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            String message = MESSAGES.get(random.nextInt(MESSAGES.size()));
            sent.append(contents ? framed(changed(latin(message), random)) : framed(latin(message)));
        }
        return contents ? MARK + sent : changed(sent.toString(), random);
    }

    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int changes = random.nextInt(7); changes > 0; changes--) {
            int at = random.nextInt(changed.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> changed.replace(at, Math.min(changed.length(), at + 1), String.valueOf((char) random.nextInt(256)));
                case 1 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(8)));
                case 2 -> changed.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> changed.insert(at, PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(120)));
            }
        }
        return changed.toString();
    }

    private static String latin(String content) {
        return new String(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String framed(String latin) {
        return "Content-Length: " + latin.length() + "\r\n\r\n" + latin;
    }

    @Override
    public Optional<String> violation(String input) throws IOException {
        boolean contents = input.startsWith(MARK);
        String sent = contents ? input.substring(MARK.length()) : input;
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        MessageFrames frames = new MessageFrames(new ByteArrayInputStream((sent + framed(LAST)).getBytes(StandardCharsets.ISO_8859_1)),
                answers::writeBytes, new PrintStream(log, true, StandardCharsets.UTF_8));
        List<Message> received = new ArrayList<>();
        try (StreamMessageProducer producer = new StreamMessageProducer(frames.input(), handler,
                (message, issues) -> received.add(message))) {
            producer.listen(received::add);
        }
        String reason = log.toString(StandardCharsets.UTF_8);
        boolean arrived = !received.isEmpty() && received.get(received.size() - 1).toString().contains("4711");
        if (contents && (!arrived || !reason.isEmpty())) {
            return Optional.of("a message whose content is broken keeps the next one from arriving");
        }
        if (!reason.isEmpty() && !reason.startsWith("gpai: the connection to the client ends: ")) {
            return Optional.of("the reason is " + reason);
        }
        for (String answer : answers.toString(StandardCharsets.UTF_8).split("Content-Length: \\d+\r\n\r\n")) {
            if (!answer.isEmpty() && !json.readTree(answer).isObject()) {
                return Optional.of("an answer is no JSON object");
            }
        }
        return Optional.empty();
    }
}
