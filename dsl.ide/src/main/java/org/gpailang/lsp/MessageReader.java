package org.gpailang.lsp;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Reads messages. A request whose parameters have values of another type than the protocol defines is answered with an error: the library
 * reads some of them with an exception that it only logs, so that the client would wait for an answer forever.
 */
final class MessageReader extends MessageJsonHandler {

    MessageReader(Map<String, JsonRpcMethod> methods, Consumer<GsonBuilder> gson) {
        super(methods, gson);
    }

    @Override
    public Message parseMessage(Reader input) {
        String content = content(input);
        try {
            return super.parseMessage(new StringReader(content));
        } catch (MessageIssueException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MessageIssueException(unread(content), List.of(new MessageIssue("The parameters are not valid: " + e.getMessage(),
                    ResponseErrorCode.InvalidParams.getValue(), e)));
        }
    }

    private static String content(Reader input) {
        try {
            StringWriter content = new StringWriter();
            input.transferTo(content);
            return content.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message without the parameters that could not be read. */
    private static Message unread(String content) {
        JsonElement message = JsonParser.parseString(content);
        JsonElement id = message instanceof JsonObject object ? object.get("id") : null;
        if (id == null || !id.isJsonPrimitive()) {
            return new NotificationMessage();
        }
        RequestMessage request = new RequestMessage();
        if (id.getAsJsonPrimitive().isNumber()) {
            request.setId(id.getAsInt());
        } else {
            request.setId(id.getAsString());
        }
        return request;
    }
}
