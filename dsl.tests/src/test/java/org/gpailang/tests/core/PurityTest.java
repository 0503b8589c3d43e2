package org.gpailang.tests.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same facts, ruleset and as-of date always give the same bytes. */
class PurityTest {

    private static List<SourceText> examples() throws IOException {
        var folder = Golden.ROOT.resolve("examples/worked");
        return Golden.read(folder, Golden.sourcesIn(folder));
    }

    private static String json(List<SourceText> sources) {
        return AssessmentJson.assessment(Assessed.of(Assessed.DAY, null, sources));
    }

    @Test
    void inParallelAsInSequence() throws IOException {
        List<SourceText> sources = examples();
        String expected = json(sources);
        Set<String> results = IntStream.range(0, 8).parallel().mapToObj(run -> json(sources)).collect(Collectors.toSet());
        assertEquals(Set.of(expected), results);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverTheOrderOfTheFiles(long seed) throws IOException {
        List<SourceText> shuffled = new ArrayList<>(examples());
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(json(examples()), json(shuffled));
    }

    @Test
    void subjectsAreSortedByFileAndLine() throws IOException {
        List<SourceText> reversed = new ArrayList<>(examples());
        Collections.reverse(reversed);
        List<String> places = Assessed.of(Assessed.DAY, null, reversed).assessment().subjects()
                .map(subject -> "%s:%04d".formatted(subject.at().file(), subject.at().line())).toList();
        assertEquals(places.stream().sorted().toList(), places);
    }
}
