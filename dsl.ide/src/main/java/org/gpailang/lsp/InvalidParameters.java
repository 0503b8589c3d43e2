package org.gpailang.lsp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;

/**
 * Answers a request without parameters, or whose parameters lack a required field, with "invalid parameters" if it cannot be answered
 * otherwise. Not every editor sends every field that the protocol requires, so a request is not rejected as long as the server does not
 * need the field.
 */
final class InvalidParameters {

    private static final ReflectiveMessageValidator VALIDATOR = new ReflectiveMessageValidator(message -> { });

    private final Map<String, String> issues = new ConcurrentHashMap<>();

    /** Wraps the consumer of the messages in one direction. */
    MessageConsumer wrap(MessageConsumer consumer) {
        return consumer instanceof RemoteEndpoint ? received(consumer) : sent(consumer);
    }

    private MessageConsumer received(MessageConsumer consumer) {
        return message -> {
            if (message instanceof RequestMessage request) {
                if (request.getParams() == null) {
                    issues.put(request.getId(), "There are none.");
                }
                try {
                    VALIDATOR.consume(message);
                } catch (MessageIssueException e) {
                    issues.put(request.getId(), e.getIssues().stream().map(MessageIssue::getText).collect(Collectors.joining(" ")));
                }
            }
            consumer.consume(message);
        };
    }

    private MessageConsumer sent(MessageConsumer consumer) {
        return message -> {
            if (message instanceof ResponseMessage response && response.getId() != null) {
                String found = issues.remove(response.getId());
                if (found != null && response.getError() != null
                        && response.getError().getCode() == ResponseErrorCode.InternalError.getValue()) {
                    response.setError(new ResponseError(ResponseErrorCode.InvalidParams, "The parameters are not valid: " + found, null));
                }
            }
            consumer.consume(message);
        };
    }
}
