package org.gpailang.lsp;

import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client of this server: what the protocol has, and one notification more. */
public interface GpaiClient extends LanguageClient {

    /** What follows from an open file may have changed; whoever shows some of it asks again. */
    @JsonNotification("gpai/assessed")
    void assessed(TextDocumentIdentifier file);
}
