package org.gpailang.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Standard output that records its first failure, which {@link java.io.PrintWriter} hides. */
public final class StandardOutput extends FilterOutputStream {

    private IOException failure;

    public StandardOutput(OutputStream out) {
        super(out);
    }

    /** The first failure; absent if everything was written. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether the reader closed the pipe, as {@code head} does, which is not an error. */
    public boolean closedByReader() {
        return failure != null && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }

    @Override
    public void write(int b) throws IOException {
        run(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        run(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        run(out::flush);
    }

    private void run(Action action) throws IOException {
        try {
            action.run();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** An operation that writes. */
    private interface Action {

        void run() throws IOException;
    }
}
