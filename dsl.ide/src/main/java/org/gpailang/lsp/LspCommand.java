package org.gpailang.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.gpailang.cli.GpaiCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpai lsp}: the language server, over standard input and output. */
@Command(name = "lsp", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Serves editors that speak the Language Server Protocol, over standard input and output.")
final class LspCommand implements Callable<Integer> {

    private static final Logger MESSAGES = Logger.getLogger("org.eclipse.lsp4j");

    @Option(names = "--stdio", description = "Accepted for clients that name the transport; there is no other.")
    private boolean stdio;

    @Option(names = "--clientProcessId", paramLabel = "ID", hidden = true, description = "Accepted for clients that pass it.")
    private String clientProcessId;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        InputStream in = System.in;
        PrintStream out = System.out;
        // whatever a library prints must not get between the messages
        System.setOut(System.err);
        // the client hears of what goes wrong; what it sends too early, too late or in vain is no news
        MESSAGES.setLevel(Level.SEVERE);
        return serve(in, out);
    }

    private static int serve(InputStream in, OutputStream out) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "messages");
            thread.setDaemon(true);
            return thread;
        });
        GpaiLanguageServer server = new GpaiLanguageServer(Clock.systemDefaultZone(), home().map(home -> home.resolve("docs")));
        Launcher<GpaiClient> launcher = new Launcher.Builder<GpaiClient>().setLocalService(server).setRemoteInterface(GpaiClient.class)
                .setInput(in).setOutput(out).setExecutorService(threads).setExceptionHandler(LspCommand::error).create();
        server.connect(launcher.getRemoteProxy());
        // the messages end when the input does, whether or not the client said so before
        launcher.startListening().get();
        return server.exitCode();
    }

    /** What the program was unpacked into; absent where it does not run from there. */
    private static Optional<Path> home() {
        try {
            Path jar = Path.of(LspCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Optional.ofNullable(jar.getParent()).map(Path::getParent).filter(home -> Files.isDirectory(home.resolve("docs")));
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ResponseError error(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof UnsupportedOperationException)) {
            cause = cause.getCause();
        }
        return cause instanceof UnsupportedOperationException
                ? new ResponseError(ResponseErrorCode.MethodNotFound, "This server does not know the method.", null)
                : RemoteEndpoint.DEFAULT_EXCEPTION_HANDLER.apply(failure);
    }
}
