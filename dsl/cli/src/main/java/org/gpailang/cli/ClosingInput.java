package org.gpailang.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** An input stream that lets another thread wait for its end. */
final class ClosingInput extends FilterInputStream {

    private final CountDownLatch end = new CountDownLatch(1);

    ClosingInput(InputStream in) {
        super(in);
    }

    /** Waits until the stream has been read to its end, cannot be read any more, or is closed. */
    void awaitEnd() throws InterruptedException {
        end.await();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int count = super.read(bytes, offset, length);
            if (count < 0) {
                end.countDown();
            }
            return count;
        } catch (IOException e) {
            end.countDown();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        super.close();
    }
}
