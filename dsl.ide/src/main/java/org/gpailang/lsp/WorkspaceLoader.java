package org.gpailang.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gpailang.language.files.TextFiles;
import org.gpailang.lsp.state.Workspace;
import org.gpailang.project.ProjectFiles;

/** Loads the files of the workspace folders in batches, so that findings and progress are shown during loading. */
final class WorkspaceLoader {

    private static final int FIRST = 250;

    private final Workspace workspace;
    private final Consumer<String> log;

    /**
     * @param log receives messages about files that cannot be read
     */
    WorkspaceLoader(Workspace workspace, Consumer<String> log) {
        this.workspace = workspace;
        this.log = log;
    }

    /** Loads the files of the project below the folders. */
    void load(List<Path> folders, ProjectFiles project, Progress progress, BooleanSupplier cancelled) throws InterruptedException {
        List<Path> files = new ArrayList<>();
        folders.forEach(folder -> project.find(folder, files::add,
                skipped -> log.accept(skipped.path() + ": skipped (" + skipped.by() + ")"),
                (file, reason) -> log.accept(file + ": " + reason)));
        int from = 0;
        progress.report(from, files.size());
        while (from < files.size() && !cancelled.getAsBoolean()) {
            // each batch doubles the number of files, because each one may require linking the earlier files again
            List<Path> some = files.subList(from, Math.min(files.size(), Math.max(FIRST, 2 * from)));
            Map<String, Optional<String>> texts = new LinkedHashMap<>();
            some.forEach(file -> texts.put(file.toUri().toString(), read(file)));
            workspace.onDisk(texts);
            from += some.size();
            if (from < files.size()) {
                examined();
                progress.report(from, files.size());
            }
        }
        workspace.loaded();
        examined();
        progress.report(from, files.size());
    }

    private void examined() throws InterruptedException {
        try {
            workspace.settled().get();
        } catch (ExecutionException | CancellationException e) {
            log.accept("A snapshot could not be created: " + e.getMessage());
        }
    }

    /** The text of a file; absent if it cannot be read, which is logged. */
    Optional<String> read(Path file) {
        try {
            return Optional.of(TextFiles.read(file));
        } catch (TextFiles.Unreadable e) {
            log.accept(e.getMessage());
            return Optional.empty();
        }
    }
}
