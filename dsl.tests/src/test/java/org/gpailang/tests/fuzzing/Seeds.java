package org.gpailang.tests.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gpailang.tests.fixtures.Golden;

/** The texts that are changed by {@link Mutator}. */
final class Seeds {

    private static final Pattern BETWEEN_DECLARATIONS = Pattern.compile("(?<=\\n})\\n+");
    private static final int SMALL = 1_500;

    private Seeds() {}

    /** The examples, unchanged. */
    static List<String> examples() throws IOException {
        return texts("examples");
    }

    /** The single declarations of the examples and small texts that once broke the program; many of them can be tried in a second. */
    static List<String> declarations() throws IOException {
        List<String> seeds = new ArrayList<>();
        for (String text : examples()) {
            seeds.addAll(List.of(BETWEEN_DECLARATIONS.split(text)));
        }
        seeds.addAll(texts("dsl.tests/src/test/resources/fuzzing"));
        seeds.removeIf(seed -> seed.length() > SMALL);
        return seeds;
    }

    private static List<String> texts(String folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : Golden.sourcesIn(Golden.ROOT.resolve(folder))) {
            texts.add(Files.readString(file));
        }
        return texts;
    }
}
