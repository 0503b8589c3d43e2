package org.eclipse.lsp4e.client;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** The signatures of LSP4E's class of this name that the plug-in uses. None of the methods does anything. */
public class DefaultLanguageClient implements LanguageClient {

    /** The server that this client is connected to. */
    protected final LanguageServer getLanguageServer() {
        return null;
    }

    /** Releases the resources of the client. */
    public void dispose() {
        // only the signature matters
    }

    @Override
    public void telemetryEvent(Object object) {
        // only the signature matters
    }

    @Override
    public final void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        // only the signature matters
    }

    @Override
    public void showMessage(MessageParams message) {
        // only the signature matters
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        // only the signature matters
    }
}
