package org.gpailang.tests.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gpailang.tests.fixtures.Golden;

/** The texts that are changed by {@link Mutator}. */
final class Seeds {

    private static final Pattern BETWEEN_DECLARATIONS = Pattern.compile("(?<=\\n})\\n+");
    private static final Pattern STATEMENT = Pattern.compile("(?m)^ {4,12}[a-z][^\\n]{3,100}$");
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

    /** The statements of the examples, each in the smallest element that it can be in. */
    static List<String> statements() throws IOException {
        Set<String> seeds = new LinkedHashSet<>();
        for (String text : examples()) {
            STATEMENT.matcher(text).results().map(MatchResult::group).map(String::strip).filter(line -> line.indexOf('{') < 0)
                    .forEach(line ->
                    seeds.add(line.startsWith("compute ") || line.matches("(started|ended|energy|method) .*")
                            ? "model M by L { pretraining { " + line + " } }" : "model M by L { " + line + " }"));
        }
        return List.copyOf(seeds);
    }

    private static List<String> texts(String folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : Golden.sourcesIn(Golden.ROOT.resolve(folder))) {
            texts.add(Files.readString(file));
        }
        return texts;
    }
}
