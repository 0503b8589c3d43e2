package org.gpailang.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A language server in a thread of the test's process. It reads and writes the same messages as the packaged server, without the start of a
 * process. A client must not send {@code exit} or the number of a process, because the server would end the process of the test.
 */
public final class ServerThread {

    private final Pipe toServer;
    private final Pipe fromServer;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    private ServerThread(Pipe toServer, Pipe fromServer) {
        this.toServer = toServer;
        this.fromServer = fromServer;
    }

    /** Starts a server. */
    public static ServerThread start() throws IOException {
        ServerThread server = new ServerThread(Pipe.open(), Pipe.open());
        Thread thread = new Thread(server::serve, "language server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private void serve() {
        try (InputStream in = Channels.newInputStream(toServer.source()); OutputStream out = Channels.newOutputStream(fromServer.sink())) {
            ended.complete(LspCommand.serve(in, out));
        } catch (IOException | InterruptedException | ExecutionException | RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    /** The messages of the server. */
    public InputStream messages() {
        return Channels.newInputStream(fromServer.source());
    }

    /** The stream from which the server reads. */
    public OutputStream input() {
        return Channels.newOutputStream(toServer.sink());
    }

    /** Ends the input of the server and waits until it has ended; returns the exit code of the command. */
    public int end(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            toServer.sink().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ended.get(timeout, unit);
    }
}
