package org.gpailang.tests.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.classifier.Assessor;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.TestFacts;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.gpailang.tests.fixtures.WorkedExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same facts always give the same assessment: repeated, in parallel, and for any order of files and declarations. */
class RepeatabilityTest {

    /** The beginning of a declaration, including the comments before it. */
    private static final Pattern DECLARATION = Pattern.compile(
            "(?m)^(?=(?://.*\\n)*(?:entity|pretraining|model|modification|system|licence) )");

    private static final List<SourceText> WORKED = worked();

    @UnderBothRulesets
    void assessingTwiceGivesTheSameBytes(String ruleset) {
        assertEquals(AssessmentJson.assessment(Assessed.of(Assessed.DAY, ruleset, WORKED)),
                AssessmentJson.assessment(Assessed.of(Assessed.DAY, ruleset, WORKED)));
    }

    @Test
    void assessingInParallelGivesTheSameBytes() throws Exception {
        Facts facts = WorkedExamples.CONSULTATION.outcome().assessment().facts();
        Map<Ruleset, String> alone = Map.of(TestFacts.CONSULTATION, assess(facts, TestFacts.CONSULTATION),
                TestFacts.GUIDELINES, assess(facts, TestFacts.GUIDELINES));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Ruleset ruleset = i % 2 == 0 ? TestFacts.CONSULTATION : TestFacts.GUIDELINES;
                tasks.add(() -> assess(facts, ruleset));
                expected.add(alone.get(ruleset));
            }
            List<String> found = new ArrayList<>();
            for (Future<String> task : threads.invokeAll(tasks)) {
                found.add(task.get());
            }
            assertEquals(expected, found);
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfFilesMakesNoDifference(long seed) throws IOException {
        List<SourceText> shuffled = new ArrayList<>(WORKED);
        Collections.shuffle(shuffled, new Random(seed));
        for (String ruleset : List.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES)) {
            assertEquals(bySubject(Assessed.of(Assessed.DAY, ruleset, WORKED), true),
                    bySubject(Assessed.of(Assessed.DAY, ruleset, shuffled), true));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfDeclarationsMakesNoDifference(long seed) throws IOException {
        Random random = new Random(seed);
        List<SourceText> shuffled = WORKED.stream().map(source -> new SourceText(source.name(), shuffle(source.text(), random))).toList();
        assertNotEquals(WORKED, shuffled);
        for (String ruleset : List.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES)) {
            assertEquals(bySubject(Assessed.of(Assessed.DAY, ruleset, WORKED), false),
                    bySubject(Assessed.of(Assessed.DAY, ruleset, shuffled), false));
        }
    }

    private static String assess(Facts facts, Ruleset ruleset) {
        Assessment assessment = Assessor.assess(facts, file -> ruleset, Assessed.DAY);
        return AssessmentJson.assessment(new Outcome(assessment, RuleBook.findings(assessment), List.of(), Map.of()));
    }

    private static String shuffle(String text, Random random) {
        List<String> parts = new ArrayList<>(List.of(DECLARATION.split(text)));
        List<String> declarations = parts.subList(1, parts.size());
        Collections.shuffle(declarations, random);
        return parts.get(0) + declarations.stream().map(part -> part.endsWith("\n") ? part : part + "\n").collect(Collectors.joining());
    }

    /** The conclusions and findings for each subject, with or without locations. */
    private static Map<String, List<String>> bySubject(Outcome outcome, boolean places) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        JsonNode root = new JsonMapper().readTree(AssessmentJson.assessment(outcome));
        for (JsonNode subject : root.get("subjects")) {
            found.computeIfAbsent(subject.get("name").asString(), name -> new ArrayList<>()).add(placed(subject, places));
        }
        for (JsonNode finding : root.get("findings")) {
            found.computeIfAbsent(finding.get("subject").asString(), name -> new ArrayList<>()).add(placed(finding, places));
        }
        found.values().forEach(Collections::sort);
        return found;
    }

    private static String placed(JsonNode node, boolean places) {
        if (!places) {
            strip(node);
        }
        // reasons contain line numbers, which change when declarations are reordered
        return places ? node.toString() : node.toString().replaceAll("\\.gpai:[0-9]+", ".gpai");
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("line", "column", "endLine", "endColumn"));
        }
        node.forEach(RepeatabilityTest::strip);
    }

    private static List<SourceText> worked() {
        Path folder = Golden.ROOT.resolve("examples/worked");
        try {
            return Golden.read(folder, Golden.sourcesIn(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
