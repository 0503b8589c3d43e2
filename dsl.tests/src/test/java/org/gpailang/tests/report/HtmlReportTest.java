package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.report.Outcome;
import org.gpailang.report.page.HtmlReport;
import org.gpailang.report.page.Index;
import org.gpailang.report.page.LineageGraph;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The HTML pages: complete, self-contained, accessible, and safe whatever the files contain. */
class HtmlReportTest {

    private static final List<String> OF_A_MODEL = List.of("Subject and provider", "Compute", "General-purpose and systemic risk",
            "Lifecycle and roles", "Open-source exemption", "Duties", "Timeline", "Notification", "Maximum fine", "Findings", "Waivers",
            "What was not checked");
    private static final List<String> OF_A_SYSTEM = List.of("Subject and provider", "Integration and roles", "Timeline", "Findings",
            "Waivers", "What was not checked");
    private static final int DUTIES = 10;
    private static final int CONDITIONS = 9;

    private static Outcome examples;
    /** The page of each subject of the examples, by the place of its declaration. */
    private static final Map<Location, Document> PAGES = new LinkedHashMap<>();
    private static Document index;

    @BeforeAll
    static void writeThePagesOfTheExamples() throws IOException {
        var folder = Golden.ROOT.resolve("examples");
        examples = Assessed.of(Assessed.DAY, null, Golden.read(folder, Golden.sourcesIn(folder)));
        examples.assessment().subjects().forEach(subject -> PAGES.put(subject.at(), Jsoup.parse(HtmlReport.page(examples, subject))));
        index = Jsoup.parse(HtmlReport.index(Index.of(examples), true, List.of("assessment.json")));
    }

    @AfterAll
    static void forgetThePages() {
        PAGES.clear();
    }

    private static Stream<DynamicTest> onEachPage(Consumer<Document> test) {
        return Stream.concat(PAGES.entrySet().stream().map(page -> DynamicTest.dynamicTest(page.getKey().toString(), () ->
                test.accept(page.getValue()))), Stream.of(DynamicTest.dynamicTest("index", () -> test.accept(index))));
    }

    @TestFactory
    Stream<DynamicTest> aPageIsSelfContainedWithoutScript() {
        return onEachPage(page -> {
            assertEquals(1, page.select("style").size());
            assertEquals(List.of(), page.select("script, link, img, iframe, object, embed, base, form, use, image").eachText());
            assertEquals(List.of(), page.select("[style], [src], [srcset], [action], [background]").eachText());
            assertFalse(page.select("style").html().matches("(?s).*(@import|url\\().*"));
            assertEquals(List.of(), attributes(page).filter(name -> name.startsWith("on")).toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> headingsTablesAndDrawingsAreAccessible() {
        return onEachPage(page -> {
            assertEquals("en", page.select("html").attr("lang"));
            assertEquals(1, page.select("h1").size());
            int level = 1;
            for (Element heading : page.select("h1, h2, h3, h4")) {
                int next = heading.tagName().charAt(1) - '0';
                assertTrue(next <= level + 1, heading::outerHtml);
                level = next;
            }
            page.select("table").forEach(table -> assertTrue(table.select("thead th[scope=col]").size() > 1, table::outerHtml));
            page.select("tbody tr").forEach(row -> assertEquals(1, row.select("th[scope=row], th[scope=rowgroup]").size(), row::outerHtml));
            page.select("svg").forEach(drawing -> {
                assertEquals("img", drawing.attr("role"));
                for (String id : drawing.attr("aria-labelledby").split(" ")) {
                    assertFalse(page.getElementById(id).text().isBlank());
                }
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> idsAreUniqueAndLinksResolve() {
        return onEachPage(page -> {
            List<String> ids = page.select("[id]").eachAttr("id");
            assertEquals(ids.stream().distinct().toList(), ids);
            page.select("a[href^=#]").forEach(link -> assertTrue(ids.contains(link.attr("href").substring(1)), link::outerHtml));
        });
    }

    @TestFactory
    Stream<DynamicTest> noPageSaysThatAnybodyComplies() {
        return onEachPage(page -> assertFalse(page.text().toLowerCase(Locale.ROOT).matches(".*\\b(non-)?complian(t|ce)\\b.*"), page::text));
    }

    @TestFactory
    Stream<DynamicTest> aPageIsComplete() {
        return examples.assessment().subjects().map(subject -> DynamicTest.dynamicTest(subject.name(), () -> {
            Document page = PAGES.get(subject.at());
            List<String> expected = new ArrayList<>(subject instanceof ModelAssessment ? OF_A_MODEL : OF_A_SYSTEM);
            if (!(subject instanceof ModelAssessment) && !subject.provided().isEmpty()) {
                expected.add(expected.indexOf("Timeline"), "Duties");
            }
            assertEquals(expected, page.select("h2").eachText());
            assertEquals(subject.display(), page.select("h1").text());
            String status = page.select(".status").text();
            assertTrue(status.endsWith("by ruleset " + subject.ruleset().name() + " as of " + Assessed.DAY), status);
            assertEquals(1, page.select("#timeline .today").size());
            assertEquals(examples.findings().stream().filter(finding -> finding.subject().equals(subject.name())).count(),
                    page.select(".findings > li").size());
            if (subject instanceof ModelAssessment model) {
                assertEquals(model.compute().activities().stream().mapToInt(activity -> Math.max(1, activity.estimates().size())).sum()
                        + (model.compute().activities().isEmpty() ? 0 : 1), page.select("#compute tbody tr").size());
                assertEquals(model.hasDuties() ? DUTIES : 0, page.select("#duties tbody tr").size());
                assertTrue(page.select("#exemption tbody tr").size() >= CONDITIONS);
            }
        }));
    }

    @Test
    void theChartShowsEveryAmountAndBothThresholds() {
        Document page = page("meta/Llama-3.1-405B");
        String chart = page.select("#compute svg").text();
        for (String label : List.of("3.79·10²⁵", "1.2·10²³", "6·10²²", "4·10²³", "3.81·10²⁵", "general-purpose 10²²",
                "systemic risk 10²⁵")) {
            assertTrue(chart.replace('\u00a0', ' ').contains(label), () -> label + " in " + chart);
        }
        // the scale is text, too, not outlines
        List<String> texts = page.select("#compute svg.wide text").eachText();
        assertTrue(texts.containsAll(List.of("10²³", "10²⁴", "10²⁵")), texts::toString);
        assertTrue(page("chain/Mega-Llama").select("#compute svg").text().contains("modification 3.33·10²⁴"));
    }

    @Test
    void aPhonesChartHasTheSameAmountsAndNoTextIsCutOrCoversAnother() {
        Assessed lab = Assessed.under(Assessed.GUIDELINES, """
                entity Lab { established in DE }
                model Few by Lab { generates text  pretraining { compute 3.79e25 FLOP within 5% } }
                model Wide by Lab { generates text  pretraining { compute 4.29e28 FLOP }  experiment { compute 3e12 FLOP } }
                model Near by Lab { generates text  pretraining { compute 9.99e24 FLOP within 30% }  experiment { compute 1.01e22 FLOP } }
                model Many by Lab { generates text  MANY }
                """.replace("MANY", "experiment { compute 5e24 FLOP }\n".repeat(16)));
        for (String name : List.of("Few", "Wide", "Near", "Many")) {
            Document page = Jsoup.parse(HtmlReport.page(lab.outcome(), lab.subject(name)));
            Element narrow = page.selectFirst("svg.narrow");
            for (String amount : page.select("svg.wide text").eachText()) {
                assertTrue(narrow.text().contains(amount) || amount.startsWith("10"), () -> amount + " in " + narrow.text());
            }
            List<Rectangle2D> boxes = narrow.select("text").stream().map(HtmlReportTest::box).toList();
            Rectangle2D drawing = new Rectangle2D.Double(0, 0, Double.parseDouble(narrow.attr("width")),
                    Double.parseDouble(narrow.attr("height")));
            for (int i = 0; i < boxes.size(); i++) {
                Rectangle2D box = boxes.get(i);
                String clip = narrow.select("text").get(i).attr("clip-path").replaceAll("url\\((.*)\\)", "$1");
                double left = clip.startsWith("#") ? Double.parseDouble(narrow.selectFirst(clip + " path").attr("d").split("[M ]+")[1]) : 0;
                assertTrue(left <= box.getX(), () -> name + ": cut at " + left + ": " + box);
                assertTrue(drawing.contains(box), () -> name + ": " + box);
                assertTrue(boxes.subList(i + 1, boxes.size()).stream().noneMatch(box::intersects),
                        () -> name + ": " + box + " of " + boxes);
            }
        }
    }

    /** The place of a text in a drawing, as narrow as any font would make it. */
    private static Rectangle2D box(Element text) {
        assertEquals("", text.attr("transform"));
        double height = 9;
        return new Rectangle2D.Double(Double.parseDouble(text.attr("x")), Double.parseDouble(text.attr("y")) - height,
                text.text().length() * 5.5, height);
    }

    @TestFactory
    Stream<DynamicTest> aDateOrANameOfARulesetIsNotDivided() {
        return onEachPage(page -> {
            for (Element each : page.select("body *:not(.number):not(svg *)")) {
                assertFalse(each.ownText().matches("(?s).*\\b\\d{4}-\\d{2}\\b.*") && each.closest("svg, .number") == null, each::outerHtml);
            }
            assertFalse(page.title().contains("<span"), page::title);
        });
    }

    @Test
    void whetherAFineIsPossibleIsUndeterminedIfTheDutiesAre() {
        Assessed lab = Assessed.under(Assessed.GUIDELINES, """
                entity Lab { established in DE }
                model Open by Lab { generates text  pretraining { compute unknown } }
                model Small by Lab { generates text  pretraining { compute 1e20 FLOP } }
                """);
        assertEquals("Whether a duty arises whose infringement could lead to a fine is undetermined.",
                Jsoup.parse(HtmlReport.page(lab.outcome(), lab.subject("Open"))).select("#fines p").text());
        assertEquals("No duty arises whose infringement could lead to a fine.",
                Jsoup.parse(HtmlReport.page(lab.outcome(), lab.subject("Small"))).select("#fines p").text());
    }

    @Test
    void aLargeMultipleOfAThresholdIsWrittenInWords() {
        Assessed lab = Assessed.under(Assessed.GUIDELINES, """
                entity Lab { established in DE }
                model Large by Lab { generates text  pretraining { compute 4.29e28 FLOP } }
                model Larger by Lab { generates text  pretraining { compute 4.291e31 FLOP } }
                """);
        for (Map.Entry<String, List<String>> each : Map.of("Large", List.of("429,000 times the threshold", "4,290 times the threshold"),
                "Larger", List.of("429 million times the threshold", "4.29 million times the threshold")).entrySet()) {
            String compute = Jsoup.parse(HtmlReport.page(lab.outcome(), lab.subject(each.getKey()))).select("#compute").text();
            each.getValue().forEach(multiple -> assertTrue(compute.contains(": " + multiple), compute));
        }
    }

    @Test
    void theChartHandlesAnyNumber() {
        Assessed odd = Assessed.under("zero", """
                ruleset zero extends guidelines-2025-07 { general-purpose above 0 FLOP generating text }
                entity Lab { established in DE }
                model Wide by Lab { generates text  pretraining { compute 1 FLOP within 150%% } }
                model Huge by Lab { generates text  pretraining { compute 9e59 passes x 9e59 FLOP within 100%% } }
                model None by Lab { generates text  pretraining { compute 0 FLOP } }
                model Busy by Lab { generates text  %s }
                """.formatted("experiment { compute 1e20 FLOP }\n".repeat(30)));
        for (String name : List.of("Wide", "Huge", "None", "Busy")) {
            String page = HtmlReport.page(odd.outcome(), odd.subject(name));
            assertEquals(name.equals("None"), Jsoup.parse(page).select("#compute svg").isEmpty(), name);
            assertFalse(page.contains("NaN") || page.contains("Infinity"), page);
        }
        assertTrue(HtmlReport.page(odd.outcome(), odd.subject("Busy")).contains("14 more activities"));
    }

    @Test
    void theChainEndsAtACycle() {
        Assessed cycle = Assessed.of("entity Lab\nmodel A by Lab { initialised from B }\nmodel B by Lab { initialised from A }\n");
        assertEquals(List.of("A → B", "B → A"), LineageGraph.of(cycle.outcome().assessment().facts(), cycle.subject("A")).inWords());
    }

    @Test
    void aChainIsDrawnAsFarAsItFits() {
        StringBuilder text = new StringBuilder("entity Lab { established in DE }\nmodel M0 by Lab { }\n");
        for (int i = 1; i < 60; i++) {
            text.append("modification M").append(i).append(" of M").append(i - 1).append(" by Lab { }\n");
        }
        Assessed line = Assessed.of(text.toString());
        LineageGraph chain = LineageGraph.of(line.outcome().assessment().facts(), line.subject("M59"));
        assertEquals(24, chain.links().size());
        assertFalse(chain.complete());
        assertTrue(HtmlReport.page(line.outcome(), line.subject("M59")).contains("nearest part only"));
    }

    @Test
    void theChainLeadsFromTheRunToTheSystem() {
        String chain = page("chain/Legal-Llama").select("#lifecycle figure").text();
        for (String step : List.of("Llama-3.1-405B-run → Llama 3.1 405B Instruct", "Llama 3.1 405B Instruct → Legal-Llama",
                "Legal-Llama → Shop assistant")) {
            assertTrue(chain.contains(step), () -> step + " in " + chain);
        }
    }

    @Test
    void withoutFindingsThePageStatesTheRulesetAndTheDate() {
        Assessed small = Assessed.under(Assessed.GUIDELINES, "entity Lab { established in FR }\nmodel Small by Lab { generates text"
                + " scope narrow code pretraining { compute 1e20 FLOP } research-only }\n").reads();
        assertEquals(List.of(), small.codes());
        Document page = Jsoup.parse(HtmlReport.page(small.outcome(), small.subject("Small")));
        assertEquals("No findings by ruleset guidelines-2025-07 as of 2026-01-10.", page.select("#findings > p").text());
    }

    @Test
    void textOfAFileIsTextAndOnlyAddressesOnTheWebAreLinks() {
        String evil = "<script>alert(1)</script>";
        Assessed assessed = Assessed.of("""
                entity Lab "%1$s" { established in DE  turnover 5M EUR }
                licence Odd "%1$s" { access free usage restricted non-commercial "%1$s" modification free distribution free }
                model Evil "%1$s" by Lab {
                    generates text
                    scope broad "%1$s"
                    pretraining "%1$s" { compute 7e25 FLOP reported "%1$s" }
                    licence Odd
                    claims open-source-exemption
                    placed on market 2025-10-01 via api "javascript:alert(1)"
                    documents {
                        technical "javascript:alert(1)" 2025-10-01
                        downstream "https://example.org/\\"onclick=alert(1)"
                        copyright-policy "https://example.org/policy?a=1&b=2"
                        training-summary "data:text/html,%1$s"
                        cybersecurity "../../../etc/passwd"
                    }
                    waive presumption/crossed reason "%1$s" until 2026-12-31
                }
                system Around "%1$s" by Lab { integrates Evil  placed on market 2025-11-01 via chatbot "//example.org/%1$s" }
                """.formatted(evil)).reads();
        List<Document> pages = new ArrayList<>();
        assessed.outcome().assessment().subjects().forEach(subject -> pages.add(Jsoup.parse(HtmlReport.page(assessed.outcome(), subject))));
        pages.add(Jsoup.parse(HtmlReport.index(Index.of(assessed.outcome()), true, List.of("assessment.json"))));
        for (Document page : pages) {
            assertEquals(List.of(), page.select("script").eachText());
            assertEquals(List.of(), attributes(page).filter(name -> name.startsWith("on")).toList());
            assertTrue(page.select("[href]").eachAttr("href").stream()
                    .allMatch(link -> link.matches("(#|https://example.org/|https://[a-z.-]+\\.europa\\.eu/)\\S*"
                            + "|[a-z-]+\\.(html|pdf|json)")),
                    page.select("[href]")::toString);
            assertTrue(page.text().contains(evil));
        }
        assertEquals(List.of("https://example.org/policy?a=1&b=2"), pages.get(0).select("#duties :not(cite) > a").eachAttr("href"));
    }

    private static Document page(String name) {
        return PAGES.get(examples.assessment().subjects().filter(each -> each.name().equals(name)).findFirst().orElseThrow().at());
    }

    private static Stream<String> attributes(Document page) {
        return page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT));
    }
}
