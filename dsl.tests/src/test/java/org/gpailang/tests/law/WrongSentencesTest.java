package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Role;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.finding.Finding;
import org.gpailang.report.Outcome;
import org.gpailang.report.Phrases;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No expected output contains a sentence that is known to be wrong, and no conclusion about an example under either ruleset. */
class WrongSentencesTest {

    private static final Path RESOURCES = Golden.ROOT.resolve("dsl.tests/src/test/resources");
    private static final List<String> EXPECTED = List.of("examples", "rules", "golden", "drafts", "compare");

    /** What was wrong, and the pattern by which it is found. */
    private static final Map<String, String> WRONG = new TreeMap<>(Map.ofEntries(
            Map.entry("a crossed threshold is not above it", "(presumed to have systemic risk|presumed to be a general-purpose)[^.\"]*: its"
                    + " (cumulative )?training compute is [^.\"]*not above"),
            Map.entry("an unknown amount is no more than something", "no more than 1/3[^.\"]*(is known to have|of an unknown)"),
            Map.entry("nothing is to be notified because the compute is greater", "othing is to be notified: its compute is greater"),
            Map.entry("the same number twice", "\\b(\\d+) duties are open, \\1 overdue"),
            Map.entry("a negative power where operations are counted", "10⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+ FLOP"),
            Map.entry("a presumption is an event", "\\b(does not become|becomes) (a|the) provider\\b|\\bcarries systemic risk"),
            Map.entry("a duty stays with somebody who does not have it", "(stays?|remains?) with the provider of the original"),
            Map.entry("several unknown amounts where one is known", "training compute of ((?! is )[^.\"])+, ((?! is )[^.\"])+ is unknown"),
            Map.entry("a document is not stated that exists",
                    "(documentation|summary|policy|information for downstream providers) is not stated")));

    @TestFactory
    Stream<DynamicTest> noExpectedOutputContainsASentenceThatWasWrong() throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        for (String folder : EXPECTED) {
            try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".gpai")).toList()) {
                    texts.put(file, Files.readString(file));
                }
            }
        }
        assertFalse(texts.isEmpty());
        return WRONG.entrySet().stream().map(wrong -> DynamicTest.dynamicTest(wrong.getKey(), () -> {
            Pattern pattern = Pattern.compile(wrong.getValue());
            assertEquals(List.of(), texts.entrySet().stream().flatMap(text -> pattern.matcher(text.getValue()).results()
                    .map(match -> RESOURCES.relativize(text.getKey()) + ": " + match.group())).toList());
        }));
    }

    private static List<Outcome> examples() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Path folder : Golden.foldersOfExamples()) {
            for (String ruleset : List.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES)) {
                outcomes.add(Assessed.of(Assessed.DAY, ruleset, Golden.read(folder, Golden.sourcesIn(folder))));
            }
        }
        return outcomes;
    }

    private static Stream<ModelAssessment> models(Outcome outcome) {
        return outcome.assessment().subjects().flatMap(subject -> subject.provided().stream());
    }

    @Test
    void anExemptionFromADutyIsNotFollowedByThatDuty() throws IOException {
        for (Outcome outcome : examples()) {
            Map<String, ModelAssessment> models = models(outcome).collect(Collectors.toMap(Subject::name, model -> model, (one,
                    other) -> one));
            for (Finding finding : outcome.findings()) {
                boolean says = finding.message().contains("The duties of Article 53 apply");
                Optional<ModelAssessment> model = Optional.ofNullable(models.get(finding.subject()));
                assertFalse(says && model.filter(found -> found.obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).status()
                        == Obligation.Status.EXEMPT).isPresent(), finding::message);
            }
        }
    }

    @Test
    void article111IsCitedForModelsFromBeforeTheDutiesApplyAlone() throws IOException {
        for (Outcome outcome : examples()) {
            Map<String, ModelAssessment> models = models(outcome).collect(Collectors.toMap(Subject::name, model -> model, (one,
                    other) -> one));
            outcome.findings().stream().filter(finding -> finding.citation().text().contains("111(3)"))
                    .forEach(finding -> assertTrue(models.get(finding.subject()).legacy(), () -> finding.subject() + ": "
                            + finding.message()));
        }
    }

    @Test
    void noDutyArisesOnlyWhereNoneDoes() throws IOException {
        for (Outcome outcome : examples()) {
            models(outcome).filter(model -> model.duties().conclusion().startsWith("No duty of a provider arises"))
                    .forEach(model -> assertFalse(model.hasDuties(), model::name));
        }
    }

    @Test
    void aModelHasOneProvider() throws IOException {
        for (Outcome outcome : examples()) {
            models(outcome).forEach(model -> assertTrue(model.roles().stream()
                    .filter(role -> role.kind() == Role.Kind.PROVIDER).count() <= 1,
                    () -> model.name() + model.roles()));
        }
    }

    @Test
    void technicalDocumentationIsForNationalAuthoritiesToo() {
        assertTrue(Phrases.shownTo(Obligation.Id.TECHNICAL_DOCUMENTATION).contains("national"),
                Phrases.shownTo(Obligation.Id.TECHNICAL_DOCUMENTATION));
    }
}
