package org.gpailang.eclipse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.lsp4e.client.DefaultLanguageClient;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.ExecuteCommandParams;

/** The client of the language server: LSP4E's own, which also answers requests for settings and reports when they change. */
public final class ServerClient extends DefaultLanguageClient {

    private static final AtomicReference<ServerClient> CURRENT = new AtomicReference<>();

    private final IPreferenceChangeListener listener = change -> getLanguageServer().getWorkspaceService()
            .didChangeConfiguration(new DidChangeConfigurationParams(Map.of(Settings.SECTION, Settings.forServer())));

    /** Creates a client, which is the current one until it is disposed of. */
    public ServerClient() {
        Settings.node().addPreferenceChangeListener(listener);
        CURRENT.set(this);
    }

    /** The client of the running server; empty while none is running. */
    static Optional<ServerClient> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The result of a command of the server. */
    CompletableFuture<Object> execute(String command, Object... arguments) {
        return getLanguageServer().getWorkspaceService().executeCommand(new ExecuteCommandParams(command, List.of(arguments)));
    }

    @Override
    public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
        return CompletableFuture.completedFuture(Arrays.asList(params.getItems().stream().map(ConfigurationItem::getSection)
                .map(section -> Settings.SECTION.equals(section) ? Settings.forServer() : null).toArray()));
    }

    @Override
    public void dispose() {
        Settings.node().removePreferenceChangeListener(listener);
        CURRENT.compareAndSet(this, null);
        super.dispose();
    }
}
