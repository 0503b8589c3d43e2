package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.report.machine.Tables;
import org.gpailang.report.page.HtmlReport;
import org.gpailang.report.page.Index;
import org.gpailang.report.page.MarkdownReport;
import org.gpailang.report.page.Page;
import org.gpailang.report.page.Timeline;
import org.gpailang.tests.fixtures.Assessed;
import org.junit.jupiter.api.Test;

/** V02: where the provider of a system is the provider of a model in it, every report shows its duties with the system. */
class DutiesOfSystemsTest {

    private static final String FILE = """
            assess under guidelines-2025-07
            entity Upstream { established in US }
            entity Shop { established in DE  size large }
            model Base by Upstream {
                generates text
                pretraining { compute 3e25 FLOP }
                %s
            }
            system Desk by Shop {
                integrates Base
                placed on market 2025-09-01 via chatbot
            }
            """;
    private static final Assessed PROVIDER = Assessed.of(FILE.formatted("excludes-union \"not to be used in the Union\""));
    private static final Assessed INTEGRATOR = Assessed.of(FILE.formatted(""));

    private static Index.Entry entry(Assessed assessed) {
        return Index.of(assessed.reads().outcome()).entries().stream().filter(entry -> entry.page().subject().kind().equals("system"))
                .findFirst().orElseThrow();
    }

    @Test
    void theIndexCountsThem() {
        Index.Entry entry = entry(PROVIDER);
        assertTrue(entry.systemicRisk());
        assertEquals(Optional.of(LocalDate.parse("2025-09-01")), entry.overdueSince());
        assertEquals(List.of("53(1)(a)", "53(1)(b)", "53(1)(c)", "53(1)(d)", "55(1)(a)", "55(1)(b)", "55(1)(c)", "55(1)(d)"),
                entry.overdue().stream().map(Obligation::id).map(Obligation.Id::provision).filter(id -> !id.equals("52(1)")).toList());
        assertTrue(entry.page().status().contains("overdue"), entry.page().status());
    }

    @Test
    void thePagesListThem() {
        Page page = entry(PROVIDER).page();
        assertTrue(page.timeline().stream().map(Timeline.Event::text).anyMatch(text -> text.startsWith("Due: ")),
                page.timeline()::toString);
        String markdown = MarkdownReport.print(PROVIDER.reads().outcome());
        assertTrue(markdown.contains("### Duties for Base in Desk"), markdown);
        assertTrue(HtmlReport.page(page.outcome(), page.subject()).contains("<h3>Base in Desk</h3>"), "the page has the table of duties");
    }

    @Test
    void theTableHasARowForEach() {
        List<String> rows = Tables.duties(PROVIDER.reads().outcome()).lines().filter(row -> row.startsWith("Desk,")).toList();
        assertEquals(10, rows.size(), rows::toString);
        assertTrue(rows.stream().filter(row -> row.contains("53(1)(a)")).allMatch(row -> row.contains(",overdue,")), rows::toString);
    }

    @Test
    void aSystemWhoseProviderIsNoneHasNone() {
        Index.Entry entry = entry(INTEGRATOR);
        assertEquals(List.of(), entry.overdue());
        assertFalse(entry.systemicRisk());
        assertFalse(entry.page().status().contains("dut"), entry.page().status());
        assertFalse(MarkdownReport.print(INTEGRATOR.reads().outcome()).contains("### Duties for"));
    }
}
