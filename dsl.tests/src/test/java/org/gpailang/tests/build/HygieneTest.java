package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What Spotless cannot check of the layout of source files, and what must not be left in them. */
class HygieneTest {

    /** As {@code .editorconfig} has it. */
    private static final int COLUMNS = 140;
    private static final Set<String> GENERATED = Set.of("target", "xtext-gen", "node_modules", "generated", ".git");

    @TempDir
    private Path folder;

    /** The Java files below a folder that somebody wrote. */
    private static List<Path> written(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> Stream.of(root.relativize(file).toString().split("[/\\\\]")).noneMatch(GENERATED::contains)).sorted()
                    .toList();
        }
    }

    /** The lines that are too long, each as {@code file:line: columns}. */
    private static List<String> tooLong(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : written(root)) {
            List<String> lines = Files.readAllLines(file);
            for (int line = 0; line < lines.size(); line++) {
                int columns = lines.get(line).codePointCount(0, lines.get(line).length());
                if (columns > COLUMNS) {
                    found.add(root.relativize(file) + ":" + (line + 1) + ": " + columns);
                }
            }
        }
        return found;
    }

    @Test
    @DisabledIfSystemProperty(named = "gpai.format.check.skip", matches = "true")
    void noLineIsLongerThan140Columns() throws IOException {
        List<String> found = tooLong(Golden.ROOT);
        assertEquals(List.of(), found, () -> found.size() + " lines over " + COLUMNS + " columns:\n" + String.join("\n", found));
    }

    @Test
    void linesAreCountedInCharactersAsTheyAreSeen() throws IOException {
        Files.writeString(folder.resolve("Fits.java"), "/".repeat(COLUMNS) + "\n" + "\uD83D\uDE00".repeat(COLUMNS) + "\n");
        Files.writeString(folder.resolve("Long.java"), "//\n" + "/".repeat(COLUMNS + 1) + "\n");
        Files.createDirectory(folder.resolve("target"));
        Files.writeString(folder.resolve("target/Generated.java"), "/".repeat(COLUMNS + 1));
        assertEquals(List.of("Long.java:2: 141"), tooLong(folder));
    }

    @Test
    void everySourceFileIsLookedAt() throws IOException {
        assertTrue(written(Golden.ROOT).size() > 300);
    }

    @Test
    void noTestIsSwitchedOff() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : written(Golden.ROOT.resolve("dsl.tests"))) {
            String text = Files.readString(file);
            // taken apart, so that this file does not contain them
            for (String left : List.of("@" + "Disabled\n", "@" + "Disabled(")) {
                if (text.contains(left)) {
                    found.add(Golden.ROOT.relativize(file) + " has " + left.strip());
                }
            }
        }
        assertEquals(List.of(), found);
    }
}
