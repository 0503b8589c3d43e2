package org.gpailang.eclipse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.lsp4e.server.StreamConnectionProvider;

/** Starts the language server that the plug-in contains, with the Java of the preferences or with that of Eclipse. */
public final class ServerConnection implements StreamConnectionProvider {

    private Process process;

    @Override
    public void start() throws IOException {
        String java = Settings.node().get(Settings.JAVA, "").strip();
        ServerCommand command = ServerCommand.of(server(), Path.of(java.isEmpty() ? System.getProperty("java.home") : java));
        // the server writes errors to the error output of Eclipse; a full pipe that nobody reads would block it
        process = new ProcessBuilder(command.words()).directory(command.folder().toFile()).redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The folder of the distribution; it is unpacked first if the plug-in is installed as one file. */
    private static Path server() throws IOException {
        return Path.of(FileLocator.toFileURL(Platform.getBundle(Settings.PLUGIN).getEntry("server/")).getPath());
    }

    @Override
    public InputStream getInputStream() {
        return Optional.ofNullable(process).map(Process::getInputStream).orElse(null);
    }

    @Override
    public OutputStream getOutputStream() {
        return Optional.ofNullable(process).map(Process::getOutputStream).orElse(null);
    }

    @Override
    public InputStream getErrorStream() {
        return null;
    }

    /** The settings, the commands that the plug-in handles itself, and that its grammar colours everything but names. */
    @Override
    public Object getInitializationOptions(URI root) {
        Map<String, Object> options = Settings.forServer();
        options.put("commands", List.of(ShowReport.COMMAND));
        options.put("grammar", true);
        return options;
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
        }
    }

    /** All connections start the same server. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ServerConnection;
    }

    @Override
    public int hashCode() {
        return ServerConnection.class.hashCode();
    }
}
