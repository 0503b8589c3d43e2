package org.gpailang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.gpailang.language.Examination;
import org.gpailang.language.Reading;
import org.gpailang.language.Source;
import org.gpailang.language.SourceReader;
import org.gpailang.report.AssessmentJson;
import org.gpailang.report.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken over from an earlier reading or assessment is what would come of the texts alone. */
class TakenOverTest {

    private static final SourceReader READER = SourceReader.standalone();
    private static final int EDITS = 400;
    private static final List<String> PIECES = List.of("\n", "{", "}", "\"", "//", "/*", "model ", "entity X\n", "licence ", " by ", "placed",
            "1e26 FLOP", "compute ", "}\n\nmodel New by Meta { generates text }\n", "package p\n", "import meta\n", "basis", "é", "\uD83D\uDE00");

    /** Edits at random places, some of them taken back: after each, the same as from the start. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterEveryEditTheSameAsAFreshStart(long seed) throws IOException {
        Random random = new Random(seed);
        List<Source> sources = examples();
        Optional<Examination> before = Optional.empty();
        for (int edit = 0; edit < EDITS; edit++) {
            int file = random.nextInt(sources.size());
            Source old = sources.get(file);
            sources.set(file, new Source(old.name(), random.nextInt(8) == 0 ? examples().get(file).text() : edited(old.text(), random)));
            Examination next = examine(READER.read(sources, before.map(Examination::reading)), before);
            if (edit % 5 == 0) {
                same(examine(READER.read(sources), Optional.empty()), next);
            }
            before = Optional.of(next);
        }
    }

    @Test
    void aFileThatNothingDependsOnLeavesTheOthersAsTheyAre() throws IOException {
        List<Source> sources = examples();
        Examination before = examine(READER.read(sources), Optional.empty());
        sources.set(0, new Source(sources.get(0).name(), sources.get(0).text() + "\nentity Nobody-Knows\n"));
        Examination after = examine(READER.read(sources, Optional.of(before.reading())), Optional.of(before));
        for (int i = 1; i < sources.size(); i++) {
            assertSame(before.reading().files().get(i), after.reading().files().get(i));
            assertSame(before.assessment().files().get(i), after.assessment().files().get(i));
            assertSame(before.files().get(i), after.files().get(i));
        }
    }

    private static Examination examine(Reading reading, Optional<Examination> before) {
        return Examination.of(reading, Optional.empty(), Assessed.DAY, before);
    }

    private static void same(Examination expected, Examination actual) {
        for (int i = 0; i < expected.files().size(); i++) {
            assertEquals(expected.reading().files().get(i).source(), actual.reading().files().get(i).source());
            assertEquals(expected.reading().files().get(i).facts(), actual.reading().files().get(i).facts());
            assertEquals(expected.files().get(i).findings(), actual.files().get(i).findings());
        }
        assertEquals(expected.reading().rulesets(), actual.reading().rulesets());
        assertEquals(expected.waived(), actual.waived());
        assertEquals(json(expected), json(actual));
    }

    private static String json(Examination examination) {
        return AssessmentJson.assessment(new Outcome(examination.assessment(), examination.findings(), examination.waived(), Map.of()));
    }

    private static String edited(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(12)));
        return text.substring(0, from) + (random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()))) + text.substring(to);
    }

    private static List<Source> examples() throws IOException {
        try (Stream<Path> files = Files.list(Golden.ROOT.resolve("examples/worked"))) {
            List<Source> sources = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".gpai")).sorted().toList()) {
                sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
            }
            return sources;
        }
    }
}
