package org.gpailang.eclipse;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Position;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.browser.IWorkbenchBrowserSupport;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Shows the report on a model as a page: on the model of the code lens that was clicked, otherwise on the model at the cursor. */
public final class ShowReport extends AbstractHandler {

    /** The command of the code lenses. */
    static final String COMMAND = "gpai.showReport";
    /** The parameter in which LSP4E passes the command of a code lens. */
    private static final String PARAMETER = "org.eclipse.lsp4e.command.param";
    private static final String TITLE = "gpai";
    private static final Gson GSON = new Gson();

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<ServerClient> client = ServerClient.current();
        if (client.isEmpty()) {
            inform("Open a .gpai file first.");
            return null;
        }
        Object lens = event.getParameters().containsKey(PARAMETER) ? event.getObjectParameterForExecution(PARAMETER) : null;
        if (lens instanceof Command command && command.getArguments() != null && command.getArguments().size() == 2) {
            List<String> subject = command.getArguments().stream().map(argument -> json(argument).getAsString()).toList();
            show(client.get(), subject.get(0), subject.get(1));
        } else {
            showAtCursor(client.get(), event);
        }
        return null;
    }

    private static void showAtCursor(ServerClient client, ExecutionEvent event) {
        ITextEditor editor = Adapters.adapt(HandlerUtil.getActiveEditor(event), ITextEditor.class);
        IFile file = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
        Optional<Position> cursor = editor == null ? Optional.empty() : cursor(editor);
        if (file == null || cursor.isEmpty()) {
            inform("Open a .gpai file first.");
            return;
        }
        String uri = file.getLocationURI().toString();
        failing(client.execute("gpai.server.status", uri, cursor.get()).thenAccept(status -> {
            if (json(status).isJsonObject()) {
                show(client, uri, json(status).getAsJsonObject().get("name").getAsString());
            } else {
                inform("To see a report, put the cursor in a model, modification or system.");
            }
        }));
    }

    private static Optional<Position> cursor(ITextEditor editor) {
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        if (document == null || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)) {
            return Optional.empty();
        }
        try {
            int line = document.getLineOfOffset(selection.getOffset());
            return Optional.of(new Position(line, selection.getOffset() - document.getLineOffset(line)));
        } catch (BadLocationException e) {
            return Optional.empty();
        }
    }

    private static void show(ServerClient client, String uri, String name) {
        failing(client.execute("gpai.server.report", uri, name).thenAccept(page -> {
            Path file = written(json(page).getAsString());
            onDisplay(() -> open(file));
        }));
    }

    /** Writes the page completely or not at all. */
    private static Path written(String page) {
        try {
            Path folder = Platform.getStateLocation(Platform.getBundle(Settings.PLUGIN)).toPath();
            Path temporary = Files.writeString(Files.createTempFile(folder, "report", ".tmp"), page);
            return Files.move(temporary, folder.resolve("report.html"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IllegalStateException("The report could not be written: " + e.getMessage(), e);
        }
    }

    private static void open(Path file) {
        IWorkbenchBrowserSupport support = PlatformUI.getWorkbench().getBrowserSupport();
        try {
            support.createBrowser(IWorkbenchBrowserSupport.AS_EDITOR | IWorkbenchBrowserSupport.LOCATION_BAR, "org.gpailang.eclipse.report",
                    "Report", "The report on a model").openURL(file.toUri().toURL());
        } catch (PartInitException | IOException e) {
            inform("No browser can be opened: " + e.getMessage() + " The report is in " + file + ".");
        }
    }

    private static void failing(CompletableFuture<?> answer) {
        answer.exceptionally(failure -> {
            inform("The report could not be shown: " + failure.getMessage());
            return null;
        });
    }

    private static void inform(String message) {
        onDisplay(() -> MessageDialog.openInformation(PlatformUI.getWorkbench().getDisplay().getActiveShell(), TITLE, message));
    }

    private static void onDisplay(Runnable action) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(action);
    }

    /** A value as JSON, in whichever way LSP4J passes it. */
    private static JsonElement json(Object value) {
        return GSON.toJsonTree(value);
    }
}
