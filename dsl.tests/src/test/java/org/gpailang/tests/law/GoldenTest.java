package org.gpailang.tests.law;


import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each {@code .gpai} file among the golden files has exactly the findings of the {@code .findings} file beside it. */
class GoldenTest {

    @TestFactory
    Stream<DynamicTest> findings() throws IOException {
        return Golden.sourcesIn(Golden.FOLDER).stream()
                .map(file -> DynamicTest.dynamicTest(Golden.FOLDER.relativize(file).toString(), () -> {
            List<SourceText> sources = Golden.read(file.getParent(), List.of(file));
            Golden.check(findingsOf(file), TextFindings.print(Assessed.of(Assessed.DAY, null, sources), false));
        }));
    }

    @Test
    void everyGoldenFileHasItsInput() throws IOException {
        try (Stream<Path> files = Files.walk(Golden.FOLDER)) {
            Golden.checkOrphans(files.filter(file -> file.toString().endsWith(".findings"))
                    .filter(file -> !Files.exists(Path.of(file.toString().replace(".findings", ".gpai")))).toList());
        }
    }

    private static Path findingsOf(Path source) {
        return Path.of(source.toString().replace(".gpai", ".findings"));
    }
}
