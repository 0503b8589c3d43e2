package org.gpailang.lsp;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** The progress of a task, for clients that support it. */
final class Progress {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final LanguageClient client;
    private final Either<String, Integer> token;
    private final boolean shown;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private Progress(LanguageClient client, boolean shown) {
        this.client = client;
        // a client must not be given the token of a task that it still shows
        this.token = Either.forLeft("gpai-" + NUMBER.incrementAndGet());
        this.shown = shown;
    }

    /** Starts reporting progress. */
    static Progress begin(LanguageClient client, boolean shown, String title) {
        Progress progress = new Progress(client, shown);
        if (shown) {
            client.createProgress(new WorkDoneProgressCreateParams(progress.token));
            WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
            begin.setTitle(title);
            begin.setPercentage(0);
            begin.setCancellable(true);
            progress.notify(begin);
        }
        return progress;
    }

    /** Reports the number of completed steps. */
    void report(int done, int all) {
        WorkDoneProgressReport report = new WorkDoneProgressReport();
        report.setMessage(done + " of " + all + " files");
        report.setPercentage(all == 0 ? 100 : 100 * done / all);
        report.setCancellable(true);
        notify(report);
    }

    /** Reports that the task is complete. */
    void end() {
        notify(new WorkDoneProgressEnd());
    }

    /** The user cancelled the task. */
    void cancel() {
        cancelled.set(true);
    }

    boolean cancelled() {
        return cancelled.get();
    }

    Either<String, Integer> token() {
        return token;
    }

    private void notify(WorkDoneProgressNotification notification) {
        if (shown) {
            client.notifyProgress(new ProgressParams(token, Either.forLeft(notification)));
        }
    }
}
