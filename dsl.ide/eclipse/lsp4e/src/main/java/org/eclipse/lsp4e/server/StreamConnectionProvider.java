package org.eclipse.lsp4e.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;

/** The signatures of LSP4E's interface of this name that the plug-in implements. */
public interface StreamConnectionProvider {

    /** Starts the server. */
    void start() throws IOException;

    /** The output of the server; null before it is started. */
    InputStream getInputStream();

    /** The input of the server; null before it is started. */
    OutputStream getOutputStream();

    /** The error output of the server; null if it is redirected. */
    InputStream getErrorStream();

    /** The options for the request {@code initialize}. */
    default Object getInitializationOptions(URI root) {
        return null;
    }

    /** Stops the server. */
    void stop();
}
