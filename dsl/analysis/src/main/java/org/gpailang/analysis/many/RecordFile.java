package org.gpailang.analysis.many;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Encoded records that are written once and read by their position. The first megabytes stay in memory; a temporary file holds the others
 * and is deleted when this is closed. Can be used by several threads.
 */
final class RecordFile implements AutoCloseable {

    private static final int BUFFER = 8 * 1024 * 1024;
    /** Most records are shorter, so that one access to the file is enough. */
    private static final int USUAL = 4 * 1024;

    private final byte[] buffer;
    private int filled;
    private volatile long written;
    private FileChannel file;

    RecordFile() {
        this(BUFFER);
    }

    /**
     * @param inMemory the number of bytes that are kept in memory
     */
    RecordFile(int inMemory) {
        buffer = new byte[inMemory];
    }

    /** Adds a record, and returns its position. */
    synchronized long add(byte[] encoded) {
        try {
            ByteBuffer whole = ByteBuffer.allocate(Integer.BYTES + encoded.length).putInt(encoded.length).put(encoded).flip();
            if (filled + whole.remaining() > buffer.length) {
                append(ByteBuffer.wrap(buffer, 0, filled));
                filled = 0;
            }
            long position = written + filled;
            if (whole.remaining() > buffer.length) {
                append(whole);
            } else {
                int length = whole.remaining();
                whole.get(buffer, filled, length);
                filled += length;
            }
            return position;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(ByteBuffer bytes) throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("gpai", ".facts");
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        long position = written;
        while (bytes.hasRemaining()) {
            position += file.write(bytes, position);
        }
        written = position;
    }

    /** The record at a position. */
    byte[] get(long position) {
        if (position >= written) {
            synchronized (this) {
                if (position >= written) {
                    int start = Math.toIntExact(position - written);
                    int length = ByteBuffer.wrap(buffer, start, Integer.BYTES).getInt();
                    return Arrays.copyOfRange(buffer, start + Integer.BYTES, start + Integer.BYTES + length);
                }
            }
        }
        try {
            ByteBuffer start = ByteBuffer.allocate(USUAL);
            read(start, position, Integer.BYTES);
            start.flip();
            byte[] encoded = new byte[start.getInt()];
            int there = Math.min(start.remaining(), encoded.length);
            start.get(encoded, 0, there);
            if (there < encoded.length) {
                read(ByteBuffer.wrap(encoded, there, encoded.length - there), position + Integer.BYTES + there, encoded.length - there);
            }
            return encoded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(ByteBuffer into, long position, int least) throws IOException {
        int all = 0;
        while (all < least) {
            int count = file.read(into, position + all);
            if (count < 0) {
                throw new IOException("the temporary file of facts is too short");
            }
            all += count;
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
