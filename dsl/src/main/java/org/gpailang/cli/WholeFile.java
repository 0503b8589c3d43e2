package org.gpailang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files are written whole or not at all: into a temporary file beside the target, then moved over it. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Writes the text as UTF-8.
     *
     * @throws UsageException if the file cannot be written; what was there before is still there
     */
    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the bytes.
     *
     * @throws UsageException if the file cannot be written; what was there before is still there
     */
    static void write(Path file, byte[] content) {
        Path temporary = null;
        try {
            // what a link leads to is written, and the link stays
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            // made as an ordinary file, so that it gets the rights of one
            temporary = Files.createFile(target.resolveSibling(".gpai-" + UUID.randomUUID() + ".tmp"));
            Files.write(temporary, content);
            move(temporary, target);
        } catch (IOException e) {
            discard(temporary);
            throw new UsageException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        if (temporary != null) {
            temporary.toFile().delete();
        }
    }
}
