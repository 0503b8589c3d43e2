package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gpailang.analysis.Analysis;
import org.gpailang.language.linking.Program;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken over from an earlier reading or assessment is what would come of the texts alone. */
class IncrementalEquivalenceTest {

    private static final SourceReader READER = SourceReader.standalone();
    private static final int EDITS = 400;
    private static final List<String> PIECES = List.of("\n", "{", "}", "\"", "//", "/*", "model ", "entity X\n", "licence ", " by ", "placed",
            "1e26 FLOP", "compute ", "}\n\nmodel New by Meta { generates text }\n", "package p\n", "import meta\n", "basis", "é", "\uD83D\uDE00");

    /** Edits at random places, some of them taken back: after each, the same as from the start. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterEveryEditTheSameAsAFreshStart(long seed) throws IOException {
        Random random = new Random(seed);
        List<SourceText> sources = examples();
        Optional<Analysis> before = Optional.empty();
        for (int edit = 0; edit < EDITS; edit++) {
            int file = random.nextInt(sources.size());
            SourceText old = sources.get(file);
            sources.set(file, new SourceText(old.name(), random.nextInt(8) == 0 ? examples().get(file).text() : edited(old.text(), random)));
            Analysis next = examine(READER.read(sources, before.map(Analysis::reading)), before);
            if (edit % 5 == 0) {
                same(examine(READER.read(sources), Optional.empty()), next);
            }
            before = Optional.of(next);
        }
    }

    /** Wherever something is put off, in the end it is as from the start. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void whatIsPutOffIsMadeUpFor(long seed) throws IOException {
        Random random = new Random(seed);
        List<SourceText> sources = examples();
        Analysis before = examine(READER.read(sources), Optional.empty());
        int putOff = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            SourceText old = sources.get(random.nextInt(sources.size()));
            Predicate<String> focus = old.name()::equals;
            sources.set(sources.indexOf(old), new SourceText(old.name(), random.nextInt(8) == 0 ? "" : edited(old.text(), random)));
            Analysis first = Analysis.of(READER.read(sources, Optional.of(before.reading()), focus), Optional.empty(), Assessed.DAY,
                    Optional.of(before), focus);
            putOff += first.settled() ? 0 : 1;
            before = first.settled() ? first : examine(READER.read(sources, Optional.of(before.reading())), Optional.of(before));
            if (edit % 5 == 0) {
                same(examine(READER.read(sources), Optional.empty()), before);
            }
        }
        assertTrue(putOff > 0);
    }

    @Test
    void aFileThatManyDependOnIsExaminedBeforeThem() {
        List<SourceText> sources = new ArrayList<>(List.of(new SourceText("a", "package p\nentity Lab { established in DE }\n")));
        for (int i = 0; i < 30; i++) {
            sources.add(new SourceText("m" + i, "import p\nmodel M" + i + " by Lab { generates text }\n"));
        }
        Analysis before = examine(READER.read(sources), Optional.empty());
        sources.set(0, new SourceText("a", "package p\nentity Lab { established in US }\n"));
        Predicate<String> focus = "a"::equals;
        Analysis first = Analysis.of(READER.read(sources, Optional.of(before.reading()), focus), Optional.empty(), Assessed.DAY,
                Optional.of(before), focus);
        assertFalse(first.settled());
        for (int i = 1; i < sources.size(); i++) {
            assertSame(before.files().get(i), first.files().get(i));
        }
        Analysis fresh = examine(READER.read(sources), Optional.empty());
        assertEquals(fresh.files().get(0).findings(), first.files().get(0).findings());
        same(fresh, examine(READER.read(sources, Optional.of(before.reading())), Optional.of(before)));
    }

    @Test
    void aNameThatIsGivenTwiceNoLongerIsInBothFiles() {
        afterEdit("two", "entity Lab\n", "entity Other\n", new SourceText("one", "entity Lab\n"));
    }

    @Test
    void aNameThatComesToBeTheNearestIsOffered() {
        afterEdit("two", "entity Labore\n", "entity Labx\n", new SourceText("one", "model M by Lab { generates text }\n"));
    }

    @Test
    void aRepresentativeThatMovesOutOfTheUnionIsSeenWhereItIsAppointed() {
        afterEdit("two", "entity Agent { established in DE }\n", "entity Agent { established in CN }\n",
                new SourceText("one", "entity Lab { established in US  representative Agent appointed 2025-08-01 }\n"));
    }

    /** After the edit of a file, another is as it would be from the start, and not as it was. */
    private static void afterEdit(String name, String text, String edited, SourceText other) {
        Analysis before = examine(READER.read(List.of(other, new SourceText(name, text))), Optional.empty());
        List<SourceText> sources = List.of(other, new SourceText(name, edited));
        Analysis fresh = examine(READER.read(sources), Optional.empty());
        assertNotEquals(before.files().get(0).findings(), fresh.files().get(0).findings());
        same(fresh, examine(READER.read(sources, Optional.of(before.reading())), Optional.of(before)));
    }

    @Test
    void aFileThatNothingDependsOnLeavesTheOthersAsTheyAre() throws IOException {
        List<SourceText> sources = examples();
        Analysis before = examine(READER.read(sources), Optional.empty());
        sources.set(0, new SourceText(sources.get(0).name(), sources.get(0).text() + "\nentity Nobody-Knows\n"));
        Analysis after = examine(READER.read(sources, Optional.of(before.reading())), Optional.of(before));
        for (int i = 1; i < sources.size(); i++) {
            assertSame(before.reading().files().get(i), after.reading().files().get(i));
            assertSame(before.assessment().files().get(i), after.assessment().files().get(i));
            assertSame(before.files().get(i), after.files().get(i));
        }
    }

    private static Analysis examine(Program reading, Optional<Analysis> before) {
        return Analysis.of(reading, Optional.empty(), Assessed.DAY, before);
    }

    private static void same(Analysis expected, Analysis actual) {
        for (int i = 0; i < expected.files().size(); i++) {
            assertEquals(expected.reading().files().get(i).source(), actual.reading().files().get(i).source());
            assertEquals(expected.reading().files().get(i).facts(), actual.reading().files().get(i).facts());
            assertEquals(expected.files().get(i).findings(), actual.files().get(i).findings());
        }
        assertEquals(expected.reading().rulesets(), actual.reading().rulesets());
        assertEquals(expected.waived(), actual.waived());
        assertEquals(json(expected), json(actual));
    }

    private static String json(Analysis examination) {
        return AssessmentJson.assessment(new Outcome(examination.assessment(), examination.findings(), examination.waived(), Map.of()));
    }

    private static String edited(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(12)));
        return text.substring(0, from) + (random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()))) + text.substring(to);
    }

    private static List<SourceText> examples() throws IOException {
        try (Stream<Path> files = Files.list(Golden.ROOT.resolve("examples/worked"))) {
            List<SourceText> sources = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".gpai")).sorted().toList()) {
                sources.add(new SourceText(file.getFileName().toString(), Files.readString(file)));
            }
            return sources;
        }
    }
}
