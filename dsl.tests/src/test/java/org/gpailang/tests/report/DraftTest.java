package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.report.Outcome;
import org.gpailang.report.VisibleControls;
import org.gpailang.report.draft.Draft;
import org.gpailang.report.draft.DraftHtml;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.report.draft.DraftMarkdown;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Drafts contain what the files state, each with its location, and list what is missing; nothing in a file becomes markup. */
class DraftTest {

    private static final Path WORKED = Golden.ROOT.resolve("examples/worked");
    private static final Path EXPECTED = Golden.ROOT.resolve("dsl.tests/src/test/resources/drafts");

    @TempDir
    private Path folder;

    private static Outcome worked() throws IOException {
        return Assessed.of(Assessed.DAY, null, Golden.read(WORKED, Golden.sourcesIn(WORKED)));
    }

    private static List<ModelAssessment> models(Outcome outcome) {
        return outcome.assessment().subjects().filter(ModelAssessment.class::isInstance).map(ModelAssessment.class::cast).toList();
    }

    private static String draft(Outcome outcome, DraftKind kind, String name) {
        ModelAssessment model = models(outcome).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return DraftMarkdown.print(kind.draft(outcome.assessment(), model), true);
    }

    @TestFactory
    Stream<DynamicTest> theDraftsOfSomeExamplesEqualTheGoldenFiles() throws IOException {
        Outcome outcome = worked();
        return Stream.of("planned-runs/Nord-2", "planned-runs/Nord-3", "meta/Llama-3.1-405B", "chain/Legal-Llama", "open/Orient-14B")
                .flatMap(model -> Arrays.stream(DraftKind.values()).map(kind -> DynamicTest.dynamicTest(Words.of(kind) + " of "
                + model, () ->
                        Golden.check(EXPECTED.resolve(model.substring(model.indexOf('/') + 1) + "." + Words.of(kind) + ".md"),
                                draft(outcome, kind, model)))));
    }

    @Test
    void N04_theNotificationStatesTheAmountInTwoFiguresTheApproachItsAssumptionsAndTheDay() {
        CommandResult ran = CommandResult.with("draft", "notification", "Nord-2", "--as-of", "2025-11-05",
                WORKED.resolve("planned.gpai").toString());
        assertEquals(0, ran.code());
        for (String part : List.of("- 7.6·10²⁵ FLOP, to two significant figures", "Approach: based on hardware, C = N · L · H · U",
                "Assumption: N = 24576 H100-SXM5.", "Assumption: L = 90 days.", "Assumption: H = 989.4 TFLOP/s for one chip",
                "Assumption: U = 40% of the peak", "It is due by 2025-11-15.")) {
            assertTrue(ran.out().contains(part), () -> part + " in " + ran.out());
        }
        assertTrue(ran.out().contains("\\] planned.gpai:15"), ran::out);
    }

    /** Each entry has the location of its statement; without a location, nothing is stated, or it is the reason of a duty. */
    @Test
    void everyEntryOfEveryDraftStatesItsOrigin() throws IOException {
        Pattern nothingStated = Pattern.compile("None stated|None according to the files\\.|None stated \\(optional\\)|Optional\\..*"
                + "|Not met according to the files\\..*|Capacity, first and last name.*|Art\\. 5[345].*");
        Outcome outcome = worked();
        for (ModelAssessment model : models(outcome)) {
            for (DraftKind kind : DraftKind.values()) {
                List<Draft.Item> items = kind.draft(outcome.assessment(), model).sections().stream()
                        .flatMap(section -> section.items().stream()).toList();
                assertEquals(List.of(), items.stream().filter(item -> item.entries().isEmpty() && item.missing().isEmpty()).toList());
                assertEquals(List.of(), items.stream().flatMap(item -> item.entries().stream()).filter(entry -> entry.at().isEmpty())
                        .map(Draft.Entry::text).filter(text -> !nothingStated.matcher(text).matches()).toList());
            }
        }
    }

    @Test
    void aModelIsFoundByItsNameAndAnUnknownNameGetsASuggestion() throws IOException {
        Path models = Files.writeString(folder.resolve("models.gpai"), "package a\nentity Lab\nmodel Edge by Lab { generates text }\n");
        Files.writeString(folder.resolve("more.gpai"), "package b\nentity Lab\nmodel Edge by Lab { generates text }\n");
        assertEquals(0, CommandResult.with("draft", "gap-analysis", "Edge", models.toString()).code());
        assertEquals(0, CommandResult.with("draft", "gap-analysis", "b/Edge", folder.toString()).code());
        refuses("several models have the name 'Edge'; add the package: a/Edge, b/Edge", "Edge", folder);
        refuses("there is no model 'Egde'. Did you mean 'Edge'?", "Egde", models);
        refuses("there is no model 'c/Edge'. Did you mean 'a/Edge'?", "c/Edge", models);
        refuses("there is no model 'Other'. The models are Edge", "Other", models);
        refuses("there is no model 'Lab'. The models are Edge", "Lab", models);
        assertEquals(2, CommandResult.with("draft", "letter", "Edge", models.toString()).code());
    }

    private static void refuses(String message, String model, Path path) {
        CommandResult ran = CommandResult.with("draft", "notification", model, path.toString());
        assertEquals(2, ran.code());
        assertEquals("gpai: " + message, ran.err().strip());
        assertEquals("", ran.out());
    }

    @Test
    void htmlIsWrittenCompletelyAndContainsNoScript() throws IOException {
        Path file = Files.writeString(folder.resolve("x.gpai"), """
                entity Lab "<img src=x onerror=alert(1)>" { established in FR }
                model Edge "<script>alert(1)</script>" by Lab {
                    generates text
                    scope broad "[click](javascript:alert(1)) ![x](http://example.org/x.png) <http://example.org> `code` **bold**"
                    placed on market 2025-12-01 via repository "javascript:alert(1)"
                    documents { training-summary "javascript:alert(1)" }
                    pretraining { compute 3e25 FLOP  data text "# heading </li></ul><iframe>" }
                }
                """);
        for (DraftKind kind : DraftKind.values()) {
            Path page = folder.resolve(Words.of(kind) + ".html");
            CommandResult ran = CommandResult.with("draft", Words.of(kind), "Edge", "--anyway", "--format", "html", "--output",
                    page.toString(), file.toString());
            assertEquals(0, ran.code(), ran::err);
            String html = Files.readString(page);
            assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), html);
            List<String> tags = Pattern.compile("</?([a-z0-9]+)").matcher(html).results().map(match -> match.group(1)).distinct().sorted()
                    .toList();
            assertTrue(List.of("body", "em", "h1", "h2", "h3", "head", "html", "li", "meta", "p", "strong", "style", "title", "ul")
                    .containsAll(tags), tags::toString);
            assertFalse(html.contains("href") || html.contains("src=x onerror") && html.contains("<img"), html);
        }
    }

    /** Any text of a file is shown unchanged on the page. */
    @Property
    void anyTextStaysText(@ForAll String text) {
        Draft draft = new Draft("T", List.of(), List.of(new Draft.Section("S", List.of(new Draft.Item("", "I", Set.of(), true,
                List.of(new Draft.Entry("x " + text + " x", List.of()), new Draft.Entry(text + "x", List.of())), List.of())))), List.of());
        String shown = ("x " + text + " x").replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD").strip();
        String html = DraftHtml.print(draft, true);
        String expected = VisibleControls.in(shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"));
        assertTrue(html.contains("<li>" + expected + "</li>"), () -> html);
        assertEquals(3, html.split("<li>", -1).length - 1, () -> html);
    }
}
