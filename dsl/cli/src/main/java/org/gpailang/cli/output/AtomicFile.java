package org.gpailang.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes files completely or not at all: first to a temporary file in the same folder, which then replaces the target.
 *
 * <p>The temporary file is locked while it is written. It is deleted if the program fails or is terminated; if the program is
 * killed, the next run that writes to the folder finds the file unlocked and deletes it.
 *
 * <p>Two kinds of targets cannot be replaced and are written directly: devices and pipes, and files with several hard links, because
 * replacing one link would separate it from the others. A crash while such a file is written can leave it incomplete.
 */
public final class AtomicFile {

    private static final String PREFIX = ".gpai-";
    private static final String SUFFIX = ".tmp";
    /** The temporary files in use, to be deleted if the program is terminated. */
    private static final Set<Path> PENDING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> PENDING.forEach(AtomicFile::discard), "temporary files"));
    }

    private AtomicFile() {}

    /** The content of a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes the content. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a result as UTF-8. An existing file is replaced only if it is of this kind.
     *
     * @throws UsageException if the file is of another kind or cannot be written; its previous content is then unchanged
     */
    public static void write(Path file, OutputKind kind, String text) {
        write(file, kind, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes a result. An existing file is replaced only if it is of this kind.
     *
     * @throws UsageException if the file is of another kind or cannot be written; its previous content is then unchanged
     */
    public static void write(Path file, OutputKind kind, Content content) {
        check(file, kind);
        replace(file, content);
    }

    /**
     * Checks that a file may be replaced.
     *
     * @throws UsageException if it exists and is of another kind, or cannot be read
     */
    public static void check(Path file, OutputKind kind) {
        try {
            if (Files.isRegularFile(file) && !kind.wrote(file)) {
                throw new UsageException(file + " exists and was not written by this command, so it is not replaced. Choose another"
                        + " file, or delete this one first");
            }
        } catch (IOException e) {
            throw new UsageException("cannot write " + file + ": " + reason(e), e);
        }
    }

    /**
     * Replaces the content of a source file, keeping its permissions, owner and extended attributes.
     *
     * @throws UsageException if the file cannot be written; its previous content is then unchanged
     */
    public static void rewrite(Path file, String text) {
        replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes a file that does not exist yet.
     *
     * @throws UsageException if it exists or cannot be written
     */
    public static void create(Path file, String text) {
        if (Files.exists(file)) {
            throw new UsageException(file + " already exists; choose another file");
        }
        replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    @SuppressWarnings("try") // the lock is held, not used
    private static void replace(Path file, Content content) {
        Path temporary = null;
        try {
            if (Files.isDirectory(file)) {
                throw new UsageException("cannot write " + file + ": it is a folder; choose a file");
            }
            // the target of a link is replaced, not the link
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                    content.writeTo(out);
                }
                return;
            }
            Path folder = target.getParent();
            Files.createDirectories(folder);
            deleteAbandoned(folder);
            // not created as a temporary file, so that it gets the default permissions
            temporary = folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
            PENDING.add(temporary);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.writeTo(out);
                out.flush();
                channel.force(true);
                FileAttributes.copy(target, temporary);
                put(temporary, target);
            }
        } catch (IOException e) {
            throw new UsageException("cannot write " + file + ": " + reason(e), e);
        } finally {
            if (temporary != null) {
                discard(temporary);
                PENDING.remove(temporary);
            }
        }
    }

    private static void put(Path temporary, Path target) throws IOException {
        if (FileAttributes.hasSeveralLinks(target)) {
            Files.write(target, Files.readAllBytes(temporary), StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            return;
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes temporary files left in a folder by killed processes, which are those without a lock. */
    private static void deleteAbandoned(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : left) {
                if (!PENDING.contains(file) && Files.isRegularFile(file) && isAbandoned(file)) {
                    discard(file);
                }
            }
        }
    }

    private static boolean isAbandoned(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** The reason in words, without the name of the temporary file, which the user does not know. */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return "a part of its path is a file, not a folder";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such folder";
        }
        return failure instanceof FileSystemException known && known.getReason() != null ? known.getReason() : failure.getMessage();
    }

    private static void discard(Path temporary) {
        temporary.toFile().delete();
    }
}
