package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;

/** The notice credits exactly the libraries that the distribution bundles, each in its version. */
class NoticeTest {

    private static final Path LIBRARIES = Path.of(System.getProperty("gpai.distribution"), "lib");
    private static final Pattern CREDIT = Pattern.compile("(?m)^  (\\S+) (\\S+) +\\S.*$");

    @Test
    void everyBundledLibraryIsCredited() throws IOException {
        TreeSet<String> credited = CREDIT.matcher(Files.readString(Golden.ROOT.resolve("NOTICE"))).results()
                .map(credit -> credit.group(1) + "-" + credit.group(2) + ".jar").collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            assertEquals(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar"))
                    .filter(name -> !name.matches("(dsl|gpai).*"))
                    .collect(Collectors.toCollection(TreeSet::new)), credited);
        }
    }
}
