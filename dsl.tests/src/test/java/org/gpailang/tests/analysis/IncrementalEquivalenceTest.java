package org.gpailang.tests.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gpailang.analysis.Analysis;
import org.gpailang.analysis.LiveAnalysis;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.language.linking.LinkedFile;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.Placed;
import org.gpailang.tests.fixtures.Shape;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The results that are cached while texts change equal those computed from scratch, and are recomputed only if their inputs changed. */
@Order(2)
class IncrementalEquivalenceTest {

    private static final SourceReader READER = SourceReader.standalone();
    private static final int EDITS = 300;
    private static final int EDITS_OF_A_SHAPE = 80;
    private static final int EDITS_BETWEEN_COMPARISONS = 10;
    /** Pastes of 200 lines must not make the files so long that the test takes minutes. */
    private static final int LONGEST_WITH_PASTE = 4_000;
    @SuppressWarnings("UnnecessaryLambda")
    private static final Predicate<String> ALL = file -> true;
    private static final List<String> PIECES = List.of("\n", "\n", "\r", "\r\n", "\n\n\n",
            "{", "}", "\"", "//", "/*", "model ", "entity X\n", "licence ", " by ",
            "placed", "1e26 FLOP", "compute ", "}\n\nmodel New by Meta { generates text }\n", "package p\n", "import meta\n", "basis", "é",
            "\uD83D\uDE00", "system S by Lab { integrates M1  placed on market 2024-01-01 via api }\n", "assess under guidelines-2025-07\n",
            "ruleset mine extends guidelines-2025-07 { }\n", "entity Lab \"Other\" { established in US }\n", "M0", "M1", "Lab", "5e25 FLOP",
            "model M1 by Lab { generates text  pretraining Run }\n", "documents { copyright-policy \"c\" }",
            "waive compute/unknown reason \"x\"\n");

    /** Edits at random positions, some of them undone: after each, the results equal those of a new analysis. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterEachEditOfRealFilesResultsEqualANewAnalysis(long seed) throws IOException {
        edit(examples(), new Random(seed), EDITS);
    }

    /** The same for files in which models share a provider, a run, a licence or a lineage. */
    @TestFactory
    Stream<DynamicTest> afterEachEditOfInterdependentFilesResultsEqualANewAnalysis() {
        return Shape.all(8).stream().flatMap(shape -> LongStream.of(5, 6).mapToObj(seed -> DynamicTest.dynamicTest(shape + ", seed " + seed,
                () -> edit(sources(shape), new Random(seed), EDITS_OF_A_SHAPE))));
    }

    /** The same for any order of analysis and any interruption. Results for open files are up to date at once. */
    @TestFactory
    Stream<DynamicTest> inAnyOrderOfAnalysisResultsEqualANewAnalysis() throws IOException {
        return Stream.concat(Stream.of(DynamicTest.dynamicTest("real files", () -> interrupt(examples(), new Random(7), EDITS))),
                Shape.all(8).stream().map(shape -> DynamicTest.dynamicTest(shape.toString(),
                        () -> interrupt(sources(shape), new Random(8), EDITS_OF_A_SHAPE))));
    }

    private static void edit(List<SourceText> original, Random random, int edits) {
        List<SourceText> sources = new ArrayList<>(original);
        LiveAnalysis live = new LiveAnalysis(READER);
        for (int edit = 0; edit < edits; edit++) {
            change(sources, original, random);
            live.update(sources, Optional.empty(), Assessed.DAY);
            assertTrue(live.analyse(ALL, () -> false));
            if (edit % EDITS_BETWEEN_COMPARISONS == 0) {
                sameResults(fresh(sources), live);
            }
        }
        same(fresh(sources), live);
        noUnusedResultsRemain(live, original);
        int size = live.size();
        live.findAllIn(Optional.of(Set.of()));
        live.analyse(ALL, () -> false);
        sameErrors(Set.of(), fresh(original), live);
        assertTrue(live.size() < size);
        live.findAllIn(Optional.empty());
        live.analyse(ALL, () -> false);
        same(fresh(original), live);
        assertEquals(size, live.size());
    }

    /** After all edits are undone, the number of cached results is as before. */
    private static void noUnusedResultsRemain(LiveAnalysis live, List<SourceText> original) {
        live.update(original, Optional.empty(), Assessed.DAY);
        live.analyse(ALL, () -> false);
        live.analysis();
        LiveAnalysis untouched = new LiveAnalysis(READER);
        untouched.update(original, Optional.empty(), Assessed.DAY);
        untouched.analyse(ALL, () -> false);
        untouched.analysis();
        assertEquals(untouched.size(), live.size());
    }

    private static void interrupt(List<SourceText> original, Random random, int edits) {
        List<SourceText> sources = new ArrayList<>(original);
        LiveAnalysis live = new LiveAnalysis(READER);
        int interrupted = 0;
        for (int edit = 0; edit < edits; edit++) {
            change(sources, original, random);
            live.update(sources, Optional.empty(), Assessed.DAY);
            Set<String> open = new HashSet<>();
            sources.stream().filter(source -> random.nextInt(4) == 0).forEach(source -> open.add(source.name()));
            live.keepTreesOf(open);
            live.findAllIn(Optional.of(open));
            live.analyse(open::contains, () -> false);
            if (edit % EDITS_BETWEEN_COMPARISONS == 0) {
                sameIn(open, fresh(sources), live);
            }
            AtomicInteger left = new AtomicInteger(random.nextInt(200));
            if (!live.analyse(ALL, () -> left.decrementAndGet() < 0)) {
                interrupted++;
            } else if (edit % EDITS_BETWEEN_COMPARISONS == 0) {
                sameErrors(open, fresh(sources), live);
            }
        }
        assertTrue(interrupted > 0);
        live.findAllIn(Optional.empty());
        assertTrue(live.analyse(ALL, () -> false));
        assertTrue(live.settled());
        same(fresh(sources), live);
    }

    private static void change(List<SourceText> sources, List<SourceText> original, Random random) {
        int file = random.nextInt(sources.size());
        SourceText old = sources.get(file);
        String text = switch (random.nextInt(9)) {
            case 0 -> original.get(file).text();
            case 2 -> old.text().replace("\r\n", "\n").replace("\n", List.of("\n", "\r", "\r\n").get(random.nextInt(3)));
            case 1 -> random.nextInt(4) == 0 ? "" : edited(old.text(), random);
            default -> edited(old.text(), random);
        };
        sources.set(file, new SourceText(old.name(), text));
    }

    private static String edited(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        // sometimes several declarations are deleted
        int length = random.nextBoolean() ? 0 : random.nextInt(random.nextInt(6) == 0 ? 900 : 12);
        int to = Math.min(text.length(), from + length);
        boolean paste = random.nextInt(20) == 0 && text.length() < LONGEST_WITH_PASTE;
        return text.substring(0, from) + (random.nextInt(4) == 0 ? "" : paste ? Shape.Edit.PASTE.inserted()
                : PIECES.get(random.nextInt(PIECES.size()))) + text.substring(to);
    }

    @Test
    void anOpenFileIsUpToDateBeforeTheFilesThatDependOnIt() {
        List<SourceText> sources = new ArrayList<>(List.of(new SourceText("a", "package p\nentity Lab { established in DE }\n")));
        for (int i = 0; i < 30; i++) {
            sources.add(new SourceText("m" + i, "import p\nmodel M" + i + " by Lab { generates text }\n"));
        }
        LiveAnalysis live = analysed(sources);
        Analysis before = live.analysis();
        sources.set(0, new SourceText("a", "package p\nentity Lab { established in US }\n"));
        live.update(sources, Optional.empty(), Assessed.DAY);
        live.analyse("a"::equals, () -> false);
        assertFalse(live.settled());
        for (int i = 1; i < sources.size(); i++) {
            assertEquals(before.files().get(i), live.analysis().files().get(i));
        }
        sameIn(Set.of("a"), fresh(sources), live);
        live.analyse(ALL, () -> false);
        assertTrue(live.settled());
        same(fresh(sources), live);
    }

    @Test
    void aDuplicateNameThatIsResolvedIsRemovedFromBothFiles() {
        afterEdit("two", "entity Lab\n", "entity Other\n", new SourceText("one", "entity Lab\n"));
    }

    @Test
    void aNameThatBecomesTheNearestIsSuggested() {
        afterEdit("two", "entity Labore\n", "entity Labx\n", new SourceText("one", "model M by Lab { generates text }\n"));
    }

    @Test
    void aRepresentativeThatLeavesTheUnionIsReportedWhereItIsAppointed() {
        afterEdit("two", "entity Agent { established in DE }\n", "entity Agent { established in CN }\n",
                new SourceText("one", "entity Lab { established in US  representative Agent appointed 2025-08-01 }\n"));
    }

    @Test
    void namesOfARemovedFileAreRemoved() {
        SourceText one = new SourceText("one", "model M by Lab { generates text }\n");
        LiveAnalysis live = analysed(List.of(one, new SourceText("two", "entity Lab\n")));
        live.update(List.of(one), Optional.empty(), Assessed.DAY);
        live.analyse(ALL, () -> false);
        same(fresh(List.of(one)), live);
    }

    /** After the edit of one file, the results for another equal those of a new analysis, and differ from those before. */
    private static void afterEdit(String name, String text, String edited, SourceText other) {
        LiveAnalysis live = analysed(List.of(other, new SourceText(name, text)));
        Analysis before = live.analysis();
        List<SourceText> sources = List.of(other, new SourceText(name, edited));
        live.update(sources, Optional.empty(), Assessed.DAY);
        live.analyse(ALL, () -> false);
        assertNotEquals(before.files().get(0).findings(), live.analysis().files().get(0).findings());
        same(fresh(sources), live);
    }

    @Test
    void aNumberAffectsItsModelOnly() {
        assertEquals(Map.of("model assessment", 1L, "model findings", 1L, "facts", 1L, "file", 1L, "provider summary", 0L),
                stepsOf("one provider, one file", Shape.Edit.NUMBER, "model assessment", "model findings", "facts", "file",
                        "provider summary"));
        assertEquals(Map.of("model assessment", 1L, "model findings", 1L, "facts", 1L, "file", 1L, "provider summary", 0L),
                stepsOf("a file for each model", Shape.Edit.NUMBER, "model assessment", "model findings", "facts", "file",
                        "provider summary"));
        // models on one run may be versions of one model, so they are assessed together
        assertEquals(Map.of("component assessment", 1L, "model findings", 1L, "facts", 1L, "place", 1L),
                stepsOf("a shared run", Shape.Edit.NUMBER, "component assessment", "model findings", "facts", "place"));
    }

    @Test
    void aTitleAffectsItsModelAndThoseThatReferToIt() {
        assertEquals(Map.of("model assessment", 1L, "model findings", 1L, "facts", 1L, "file", 1L),
                stepsOf("one provider, one file", Shape.Edit.TITLE, "model assessment", "model findings", "facts", "file"));
        assertEquals(Map.of("component assessment", 1L, "facts", 1L),
                stepsOf("a shared run", Shape.Edit.TITLE, "component assessment", "facts"));
    }

    @Test
    void aLineBreakAffectsItsOwnFileOnly() {
        // the text above the model, to which the line break belongs
        assertEquals(Map.of("facts", 1L, "file", 1L), stepsOf("a file for each model", Shape.Edit.LINE_BREAK, "facts", "file"));
    }

    @Test
    void aLineBreakAndAPasteAffectWhatTheyAreIn() {
        // the declaration above, to which the line break belongs, and the file
        assertEquals(Map.of("facts", 1L, "linked", 1L, "model assessment", 0L, "model findings", 0L, "file", 1L),
                stepsOf("one provider, one file", Shape.Edit.LINE_BREAK, "facts", "linked", "model assessment", "model findings", "file"));
        assertEquals(Map.of("facts", 20L, "model assessment", 20L),
                stepsOf("one provider, one file", Shape.Edit.PASTE, "facts", "model assessment"));
    }

    /** The number of times each step is taken for an edit in a file or workspace of a shape. */
    private static Map<String, Long> stepsOf(String name, Shape.Edit edit, String... steps) {
        Shape shape = Shape.all(30).stream().filter(each -> each.name().contains(name)).findFirst().orElseThrow();
        List<SourceText> sources = sources(shape);
        LiveAnalysis live = analysed(sources);
        Map<String, Long> before = live.steps();
        int file = IntStream.range(0, sources.size()).filter(i -> sources.get(i).name().equals(shape.edited())).findFirst().orElseThrow();
        String text = sources.get(file).text();
        int offset = shape.offsets().get(edit);
        sources.set(file, new SourceText(shape.edited(), text.substring(0, offset) + edit.inserted() + text.substring(offset)));
        live.update(sources, Optional.empty(), Assessed.DAY);
        live.analyse(ALL, () -> false);
        same(fresh(sources), live);
        Map<String, Long> taken = new HashMap<>();
        for (String step : steps) {
            taken.put(step, live.steps().getOrDefault(step, 0L) - before.getOrDefault(step, 0L));
        }
        return taken;
    }

    private static LiveAnalysis analysed(List<SourceText> sources) {
        LiveAnalysis live = new LiveAnalysis(READER);
        live.update(sources, Optional.empty(), Assessed.DAY);
        live.analyse(ALL, () -> false);
        same(fresh(sources), live);
        return live;
    }

    private static Analysis fresh(List<SourceText> sources) {
        return Analysis.of(READER.read(sources), Optional.empty(), Assessed.DAY);
    }

    /** Compares all results, and the output made of them. */
    private static void same(Analysis expected, LiveAnalysis live) {
        assertEquals(json(expected), json(sameResults(expected, live)));
    }

    private static Analysis sameResults(Analysis expected, LiveAnalysis live) {
        Set<String> all = new HashSet<>();
        expected.reading().files().forEach(file -> all.add(file.source().name()));
        Analysis actual = sameIn(all, expected, live);
        assertEquals(expected.files().size(), actual.files().size());
        assertEquals(expected.reading().rulesets(), Placed.of(actual.reading().rulesets(), live.numbers()));
        assertEquals(expected.waived(), actual.waived());
        return actual;
    }

    /** Compares the results for some files; returns all results with the lines of the texts. */
    private static Analysis sameIn(Set<String> files, Analysis expected, LiveAnalysis live) {
        Analysis actual = Placed.of(live);
        Map<String, List<Finding>> findings = live.findings();
        for (String file : files) {
            int there = expected.reading().index(file);
            int here = actual.reading().index(file);
            LinkedFile read = expected.reading().files().get(there);
            assertEquals(read.source(), actual.reading().files().get(here).source());
            // the facts of the assessment are those of the file
            assertTrue(read.facts().equals(actual.assessment().facts().files().get(here)), file);
            assertEquals(read.problems(), Placed.of(actual.reading().files().get(here).problems(), live.numbers()));
            assertEquals(expected.files().get(there).findings(), actual.files().get(here).findings());
            assertEquals(expected.files().get(there).findings(), findings.get(file));
            assertEquals(expected.files().get(there).rules(), actual.files().get(here).rules());
            FileAssessment assessed = expected.assessment().files().get(there);
            // not assertEquals, because its message would contain both assessments in full
            assertTrue(assessed.equals(actual.assessment().files().get(here)), file);
        }
        return actual;
    }

    /** Compares the findings: in some files all, in the others the errors. */
    private static void sameErrors(Set<String> inFull, Analysis expected, LiveAnalysis live) {
        Map<String, List<Finding>> findings = live.findings();
        assertEquals(expected.files().size(), findings.size());
        for (int i = 0; i < expected.files().size(); i++) {
            String file = expected.reading().files().get(i).source().name();
            assertEquals(expected.files().get(i).findings().stream().filter(finding -> inFull.contains(file)
                    || finding.severity() == Severity.ERROR).toList(), findings.get(file));
            assertTrue(expected.assessment().files().get(i).equals(Placed.of(live).assessment().files().get(i)), file);
        }
    }

    private static String json(Analysis analysis) {
        return AssessmentJson.assessment(new Outcome(analysis.assessment(), analysis.findings(), analysis.waived(), Map.of()));
    }

    private static List<SourceText> sources(Shape shape) {
        List<SourceText> sources = new ArrayList<>();
        shape.files().forEach((name, text) -> sources.add(new SourceText(name, text)));
        sources.sort((one, other) -> one.name().compareTo(other.name()));
        return sources;
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
