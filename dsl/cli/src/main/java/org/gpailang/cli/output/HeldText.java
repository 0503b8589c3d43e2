package org.gpailang.cli.output;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that is written as soon as it is known that it is needed. Until then, it is kept: a long one in a temporary file. */
public final class HeldText implements AutoCloseable {

    private static final int IN_MEMORY = 4 * 1024 * 1024;

    private final Writer out;
    private final StringBuilder held = new StringBuilder();
    private boolean needed;
    private Path file;
    private BufferedWriter more;

    /**
     * @param out the destination
     * @param needed whether it is known already that the text is needed
     */
    public HeldText(Writer out, boolean needed) {
        this.out = out;
        this.needed = needed;
    }

    /** Adds a part. */
    public void add(String part) throws IOException {
        if (needed) {
            out.write(part);
            return;
        }
        held.append(part);
        if (held.length() > IN_MEMORY) {
            if (more == null) {
                file = Files.createTempFile("gpai", ".text");
                more = Files.newBufferedWriter(file);
            }
            more.append(held);
            held.setLength(0);
        }
    }

    /** Writes what was kept, and from now on each part. */
    public void need() throws IOException {
        if (needed) {
            return;
        }
        needed = true;
        if (more != null) {
            more.close();
            try (BufferedReader kept = Files.newBufferedReader(file)) {
                kept.transferTo(out);
            }
        }
        out.append(held);
        held.setLength(0);
    }

    /** Whether the text is needed. */
    public boolean needed() {
        return needed;
    }

    @Override
    public void close() throws IOException {
        if (more != null) {
            more.close();
            Files.deleteIfExists(file);
        }
    }
}
