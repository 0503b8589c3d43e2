package org.gpailang.language.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;

/** The files of the language on the disk: how they become text. */
public final class TextFiles {

    /** Larger than any file that people write; a larger one was made by a mistake. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    /** What is said of a larger one. */
    public static final String TOO_LARGE = "larger than " + MOST_BYTES / (1024 * 1024)
            + " MiB, which no file written by hand is; split it into several";

    private static final String NOT_REGULAR = "not a regular file but a device, a pipe or a socket, which is not read";

    private static final Set<String> SKIPPED = Set.of(".git", ".hg", ".svn", "target", "build", "node_modules");

    private TextFiles() {}

    /** A file that cannot be read as text; the message says where and why. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * Whether a folder holds what programs made, such as {@code target} and {@code node_modules}, and is left out when files are looked
     * for.
     */
    public static boolean isSkipped(Path folder) {
        return SKIPPED.contains(String.valueOf(folder.getFileName()));
    }

    /**
     * The text of a file, without a byte order mark.
     *
     * @throws Unreadable if it cannot be opened, is too large or is not UTF-8 text
     */
    public static String read(Path file) throws Unreadable {
        try {
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new Unreadable(file + ": " + (Files.isDirectory(file) ? "a folder" : NOT_REGULAR));
            }
            byte[] bytes;
            // the size of a file may be wrong or change, so the limit holds for what is read
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(MOST_BYTES + 1);
            }
            if (bytes.length > MOST_BYTES) {
                throw new Unreadable(file + ": " + TOO_LARGE);
            }
            return decode(file.toString(), bytes);
        } catch (IOException e) {
            throw new Unreadable(file + ": " + reason(e));
        }
    }

    /**
     * The text of some bytes, without a byte order mark.
     *
     * @param file what a message calls the bytes
     * @throws Unreadable if they are not UTF-8 text
     */
    public static String decode(String file, byte[] bytes) throws Unreadable {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new Unreadable(file + ": not a text file (a zero byte at offset " + i + ")");
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            long line = text.chars().filter(character -> character == '\n').count() + 1;
            throw new Unreadable(file + ":" + line + ":" + (text.length() - text.lastIndexOf('\n')) + ": not UTF-8 text (byte 0x"
                    + Integer.toHexString(bytes[in.position()] & 0xFF) + "); save the file in UTF-8");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Why a file cannot be read, in words. */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failure instanceof NoSuchFileException ? "no such file or folder" : "cannot be read (" + failure.getMessage() + ")";
    }
}
