package org.gpailang.report.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The JSON Schemas (draft 2020-12) of the program's JSON output. */
public final class Schemas {

    /** The names of the schemas. */
    public static final List<String> NAMES = List.of("assessment", "baseline", "comparison", "draft", "findings", "tests");

    private Schemas() {}

    /** The schema with this name. */
    public static Optional<String> text(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = Schemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
