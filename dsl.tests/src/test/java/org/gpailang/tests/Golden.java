package org.gpailang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.language.Source;

/**
 * Golden files: what a test expects stands in a file beside its input. With {@code -Dgolden.update=true} the file is written anew, to be
 * looked at before it is committed.
 */
final class Golden {

    /** The root of the repository. */
    static final Path ROOT = Path.of(System.getProperty("gpai.root", "..")).toAbsolutePath().normalize();
    /** Where the golden files stand. */
    static final Path FOLDER = ROOT.resolve("dsl.tests/src/test/resources/golden");

    private Golden() {}

    /** The actual text equals the golden file. */
    static void check(Path golden, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertTrue(Files.exists(golden), () -> "no golden file " + golden + "; the test found:\n" + actual);
        assertEquals(Files.readString(golden), actual, () -> "differs from " + golden);
    }

    /** The .gpai files below a folder, in the order of their names. */
    static List<Path> sourcesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".gpai")).sorted().toList();
        }
    }

    /** The texts of files, named by their path below a folder. */
    static List<Source> read(Path folder, List<Path> files) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(new Source(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
        }
        return sources;
    }
}
