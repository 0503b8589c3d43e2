package org.gpailang.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files are written whole or not at all: into a temporary file beside the target, then moved over it. */
final class AtomicFile {

    private AtomicFile() {}

    /** What a file is to hold. */
    @FunctionalInterface
    interface Content {

        /** Writes it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the text as UTF-8.
     *
     * @throws UsageException if the file cannot be written; what was there before is still there
     */
    static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes the content as it comes. Whatever else it throws goes on, and what was there before is still there as well.
     *
     * @throws UsageException if the file cannot be written; what was there before is still there
     */
    static void write(Path file, Content content) {
        Path temporary = null;
        try {
            // what a link leads to is written, and the link stays
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            // made as an ordinary file, so that it gets the rights of one
            temporary = Files.createFile(target.resolveSibling(".gpai-" + UUID.randomUUID() + ".tmp"));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.writeTo(out);
            }
            move(temporary, target);
        } catch (IOException e) {
            throw new UsageException("cannot write " + file + ": " + reason(e), e);
        } finally {
            discard(temporary);
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Why, without the name of the temporary file, which nobody knows. */
    private static String reason(IOException failure) {
        return failure instanceof FileSystemException known && known.getReason() != null ? known.getReason() : failure.getMessage();
    }

    private static void discard(Path temporary) {
        if (temporary != null) {
            temporary.toFile().delete();
        }
    }
}
