package org.gpailang.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/** The attributes of a file that its file system supports. */
public final class FileAttributes {

    private FileAttributes() {}

    /** Copies permissions, owner, group and extended attributes from the file to be replaced, if it exists. */
    public static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (old != null && fresh != null) {
            PosixFileAttributes attributes = old.readAttributes();
            try {
                fresh.setGroup(attributes.group());
                fresh.setOwner(attributes.owner());
            } catch (FileSystemException e) {
                // only privileged users can change the owner; otherwise the current user becomes the owner
            }
            fresh.setPermissions(attributes.permissions());
        }
        copyExtended(from, to);
    }

    private static void copyExtended(Path from, Path to) throws IOException {
        UserDefinedFileAttributeView old = Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
        UserDefinedFileAttributeView fresh = Files.getFileAttributeView(to, UserDefinedFileAttributeView.class);
        if (old == null || fresh == null) {
            return;
        }
        for (String name : old.list()) {
            ByteBuffer value = ByteBuffer.allocate(old.size(name));
            old.read(name, value);
            fresh.write(name, value.flip());
        }
    }

    /** Whether a file has several hard links, which must all continue to refer to the same file. */
    public static boolean hasSeveralLinks(Path file) throws IOException {
        return Files.exists(file) && file.getFileSystem().supportedFileAttributeViews().contains("unix")
                && ((Number) Files.getAttribute(file, "unix:nlink")).intValue() > 1;
    }
}
