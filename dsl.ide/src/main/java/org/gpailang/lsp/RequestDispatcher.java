package org.gpailang.lsp;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.lsp.state.Workspace;

/**
 * Answers requests based on the texts at the time of the request. An answer is discarded if the text has changed in the meantime, because
 * its positions are no longer correct. Cancelled requests are not answered.
 */
final class RequestDispatcher {

    private final Workspace workspace;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "requests");
        thread.setDaemon(true);
        return thread;
    });

    RequestDispatcher(Workspace workspace) {
        this.workspace = workspace;
    }

    /** An answer about one file, or the default answer if there is no such file. It does not wait for the analysis of other files. */
    <T> CompletableFuture<T> about(String uri, T absent, Function<FileView, T> answer) {
        return about(uri, workspace.version(uri).isPresent() ? workspace.now() : workspace.settledWith(uri), absent, answer);
    }

    /** An answer about a file that depends on all other files, or the default answer if there is no such file. */
    <T> CompletableFuture<T> across(String uri, T absent, Function<FileView, T> answer) {
        return about(uri, workspace.settledWith(uri), absent, answer);
    }

    private <T> CompletableFuture<T> about(String uri, CompletableFuture<Snapshot> ready, T absent, Function<FileView, T> answer) {
        Optional<Integer> asked = workspace.version(uri);
        return run(ready, snapshot -> {
            T answered = snapshot.viewOf(uri).map(answer).orElse(absent);
            if (!workspace.version(uri).equals(asked)) {
                throw new ResponseErrorException(new ResponseError(ResponseErrorCode.ContentModified,
                        "The text changed before the request was answered.", null));
            }
            return answered;
        });
    }

    /** An answer about all files. */
    <T> CompletableFuture<T> answered(Function<Snapshot, T> answer) {
        return run(workspace.settled(), answer);
    }

    /** An answer that does not need a snapshot. */
    <T> CompletableFuture<T> atOnce(Supplier<T> answer) {
        return run(CompletableFuture.completedFuture(null), ready -> answer.get());
    }

    private <S, T> CompletableFuture<T> run(CompletableFuture<S> ready, Function<S, T> answer) {
        CompletableFuture<T> result = new CompletableFuture<>();
        ready.whenCompleteAsync((value, failure) -> {
            if (result.isCancelled()) {
                return;
            }
            try {
                if (failure != null) {
                    result.completeExceptionally(failure);
                } else {
                    result.complete(answer.apply(value));
                }
            } catch (CancellationException e) {
                result.cancel(true);
            } catch (RuntimeException | StackOverflowError e) {
                result.completeExceptionally(e);
            }
        }, threads);
        return result;
    }
}
