package org.gpailang.tests.server;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client that shows nothing and answers nothing; tests add what they look at. */
public class QuietClient implements LanguageClient {

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams findings) {
        // nothing is shown
    }

    @Override
    public void telemetryEvent(Object event) {
        // nothing is collected
    }

    @Override
    public void showMessage(MessageParams message) {
        // nothing is shown
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        // nothing is shown
    }
}
