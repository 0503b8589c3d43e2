package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.language.names.SourceText;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shipped files are correct. Users do not see errors in them, so the test reads them as files of a user. */
class CatalogueTest {

    private static final String PACKAGE = "package " + Catalogue.PACKAGE;

    @TestFactory
    Stream<DynamicTest> itHasNoErrors() {
        return Catalogue.FILES.stream().map(file -> DynamicTest.dynamicTest(file, () -> {
            SourceText source = new SourceText(file, text(file).replace(PACKAGE, "package checked"));
            List<Finding> problems = Assessed.of(Assessed.DAY, Assessed.GUIDELINES, List.of(source)).findings();
            assertEquals(List.of(), problems);
        }));
    }

    @TestFactory
    Stream<DynamicTest> itIsFormatted() {
        Formatter formatting = Formatter.standalone();
        return Catalogue.FILES.stream().map(file -> DynamicTest.dynamicTest(file, () ->
                assertEquals(text(file), formatting.format(text(file)).orElseThrow())));
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(Golden.ROOT.toString(), "dsl/language/src/main/resources", file));
    }
}
