package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The prose of the repository avoids the words and phrases of {@code prose/vocabulary.tsv}. */
class ProseTest {

    /** The kinds of files that are checked. To check all of them: {@code EnumSet.allOf(FileKind.class)}. */
    private static final Set<FileKind> CHECKED = EnumSet.of(FileKind.MARKDOWN, FileKind.GPAI, FileKind.YAML, FileKind.TEMPLATE);
    /** Folders whose prose is not checked yet. */
    private static final Set<Path> NOT_CHECKED = Set.of(Path.of("docs/editors"), Path.of("vscode-extension"),
            Path.of("dsl/language/src/main/resources/catalogue"));

    private static final Path VOCABULARY = Golden.ROOT.resolve("dsl.tests/src/test/resources/prose/vocabulary.tsv");
    /** Folders that are not read: they contain what the build generates or installs, and inputs and expected outputs of tests. */
    private static final Set<Path> SKIPPED = Set.of(Path.of(".git"), Path.of("target"), Path.of("node_modules"), Path.of("dist"),
            Path.of("xtext-gen"), Path.of("src/test/resources"), Path.of("vscode-extension/test"), Path.of("vscode-extension/server"));
    private static final String CHANGELOG = "CHANGELOG.md";
    /** The heading of a version in the changelog. Versions below the first are released: their entries stay as they are. */
    private static final String VERSION = "\n## [";
    private static final List<String> SAMPLE_VOCABULARY = List.of("# colours", "purple( and)? grey\t'violet'");
    private static final ProseLinter SAMPLE = new ProseLinter(SAMPLE_VOCABULARY);

    @TestFactory
    Stream<DynamicTest> noFileContainsAPhraseOfTheVocabulary() throws IOException {
        ProseLinter linter = new ProseLinter(Files.readAllLines(VOCABULARY));
        return CHECKED.stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
            List<Path> files = files(kind);
            List<String> found = new ArrayList<>();
            for (Path file : files) {
                String name = Golden.ROOT.relativize(file).toString().replace('\\', '/');
                found.addAll(linter.check(name, kind, current(file)));
            }
            assertFalse(files.isEmpty(), "no files of this kind");
            assertEquals("", String.join("\n", found));
        }));
    }

    @Test
    void whatToWriteInsteadContainsNoPhraseOfTheVocabulary() throws IOException {
        List<String> lines = Files.readAllLines(VOCABULARY);
        ProseLinter linter = new ProseLinter(lines);
        List<String> found = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            String[] columns = lines.get(line).split("\t");
            found.addAll(linter.check("line " + (line + 1), FileKind.YAML, columns[columns.length - 1]));
        }
        assertEquals("", String.join("\n", found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "MARKDOWN   | Purple grey            | 1",
        "MARKDOWN   | one;the purple;and grey; | 2",
        "MARKDOWN   | ```gpai;// purple grey;``` | 2",
        "GPAI       | model A // purple grey | 1",
        "GPAI       | /* purple;   grey */   | 1",
        "YAML       | description: purple grey | 1",
        "JAVA       | int i // purple grey   | 1",
        "JAVA       | /**; * purple; * grey; */ | 2",
        "JAVA       | f('\"', \"purple \";  + \"grey\") | 1",
        "JAVA       | f(\"\"\";  a \" purple grey;  \"\"\") | 2",
        "JAVA       | f(\"purple\\ngrey\")   | 1",
        "GRAMMAR    | // purple grey         | 1",
        "TEMPLATE   | <p>${f()} purple grey</p> | 1",
        "TYPESCRIPT | f(`a`) // purple grey  | 1",
        "TYPESCRIPT | f('purple grey')       | 1",
    })
    void aPhraseIsReportedWithItsLine(FileKind kind, String file, int line) {
        assertEquals(1, SAMPLE.check("file", kind, file.replace(';', '\n')).stream()
                .filter(found -> found.matches("file:" + line + ": \"(?i:purple( and)? grey)\": write 'violet'")).count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "MARKDOWN   | `purple grey` and [a](purple grey)",
        "MARKDOWN   | ```sh;purple grey;```",
        "MARKDOWN   | purple, grey",
        "MARKDOWN   | purple greyish",
        "GPAI       | model A \"purple grey // not a comment\"",
        "JAVA       | purple grey",
        "JAVA       | f(\"purple\", \"grey\")",
        "JAVA       | /** {@code purple grey} */",
        "JAVA       | /** @param purple grey */",
        "GRAMMAR    | 'purple grey'",
        "TEMPLATE   | ${purple(grey)} <purple grey>",
        "TYPESCRIPT | f(purple, grey)",
    })
    void whatIsNotProseIsNotReported(FileKind kind, String file) {
        assertEquals(List.of(), SAMPLE.check("file", kind, file.replace(';', '\n')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"purple", "purple\t", "\tviolet", "purple\tviolet\tgrey"})
    void aLineWithoutAPhraseAndAReplacementIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> new ProseLinter(List.of(line)));
    }

    /** The part of a file that can still change: of the changelog, everything up to the second version. */
    private static String current(Path file) throws IOException {
        String text = Files.readString(file);
        int released = text.indexOf(VERSION, text.indexOf(VERSION) + 1);
        return file.endsWith(CHANGELOG) && released >= 0 ? text.substring(0, released) : text;
    }

    private static List<Path> files(FileKind kind) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(Golden.ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = SKIPPED.stream().anyMatch(folder::endsWith) || NOT_CHECKED.contains(Golden.ROOT.relativize(folder));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (kind.includes(file.getFileName().toString())) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }
}
