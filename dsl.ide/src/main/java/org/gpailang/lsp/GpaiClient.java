package org.gpailang.lsp;

import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client of this server: the protocol's methods and one additional notification. */
public interface GpaiClient extends LanguageClient {

    /** The conclusions about an open file may have changed; a client that shows them should request them again. */
    @JsonNotification("gpai/assessed")
    void assessed(TextDocumentIdentifier file);
}
