package org.gpailang.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.gpailang.cli.GpaiCommand;
import org.gpailang.lsp.convert.DiagnosticConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpai lsp}: the language server, over standard input and output. */
@Command(name = "lsp", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Starts the language server for editors, over standard input and output.")
final class LspCommand implements Callable<Integer> {

    /** The time in seconds that a client has for reading the last messages. */
    private static final int LONGEST_FAREWELL = 2;
    private static final Logger MESSAGES = Logger.getLogger("org.eclipse.lsp4j");

    @Option(names = "--stdio", description = "Accepted for compatibility; it is the only transport.")
    @SuppressWarnings("unused")
    private boolean stdio;

    @Option(names = "--clientProcessId", paramLabel = "ID", hidden = true, description = "Accepted for compatibility.")
    @SuppressWarnings("unused")
    private String clientProcessId;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        InputStream in = System.in;
        PrintStream out = System.out;
        // output of libraries must not be mixed with the messages
        System.setOut(System.err);
        return serve(in, out);
    }

    /** Serves one client until its input ends; returns the exit code. */
    static int serve(InputStream in, OutputStream out) throws InterruptedException, ExecutionException {
        // failures are reported to the client; unexpected or cancelled messages are not logged
        MESSAGES.setLevel(Level.SEVERE);
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "messages");
            thread.setDaemon(true);
            return thread;
        });
        GpaiLanguageServer server = new GpaiLanguageServer(Clock.system(ZoneId.systemDefault()), home().map(home -> home.resolve("docs")));
        MessageQueue answers = new MessageQueue(out, () -> {
            System.err.println("gpai: the connection to the client ends: it does not read its messages");
            Runtime.getRuntime().halt(GpaiLanguageServer.NOT_SHUT_DOWN);
        });
        MessageFrames frames = new MessageFrames(in, answers::send, System.err);
        Launcher<GpaiClient> launcher = new Launcher.Builder<GpaiClient>() {

            @Override
            protected MessageJsonHandler createJsonHandler() {
                return new MessageReader(getSupportedMethods(), DiagnosticConverter::configure);
            }
        }.setLocalService(server).setRemoteInterface(GpaiClient.class).setInput(frames.input()).setOutput(frames.output())
                .setExecutorService(threads).setExceptionHandler(LspCommand::error).wrapMessages(new InvalidParameters()::wrap).create();
        server.connect(launcher.getRemoteProxy(), () -> finish(answers));
        // the server ends with its input, even if the client did not send 'exit'
        launcher.startListening().get();
        finish(answers);
        return server.exitCode();
    }

    private static void finish(MessageQueue answers) {
        try {
            answers.finish(LONGEST_FAREWELL, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The folder of the distribution; empty if the program does not run from it. */
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
                ? new ResponseError(ResponseErrorCode.MethodNotFound, "This server does not support the method.", null)
                : RemoteEndpoint.DEFAULT_EXCEPTION_HANDLER.apply(failure);
    }
}
