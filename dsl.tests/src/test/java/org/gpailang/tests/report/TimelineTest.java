package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.gpailang.report.page.Timeline;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.junit.jupiter.api.Test;

/** The relevant dates in order, including today. */
class TimelineTest {

    private static final String MODEL = LegalFixture.PARTIES + """
            model Big by Lab {
                generates text
                scope broad
                pretraining { planned 2025-08-20 started 2025-09-01 compute 7e25 FLOP }
                placed on market 2026-02-01 via api
                documents { technical "docs/annex-xi.pdf" 2025-12-01 }
            }
            """;

    private static List<String> on(String day) {
        Assessed assessed = Assessed.on(LocalDate.parse(day), MODEL).reads();
        return Timeline.of(assessed.subject("Big"), List.of(), LocalDate.parse(day)).stream()
                .map(event -> event.date() + " " + event.place() + " " + event.text()).toList();
    }

    @Test
    void pastTodayAndAhead() {
        assertEquals(List.of(
                "2025-08-02 PAST The duties of providers begin to apply",
                "2025-08-20 PAST Pre-training planned",
                "2025-09-01 PAST Pre-training started",
                "2025-09-01 PAST It is known that the threshold for systemic risk will be crossed",
                "2025-09-15 PAST Due: notification to the Commission (Art. 52(1))",
                "2025-12-01 PAST Document: technical",
                "2026-01-10 TODAY As-of date of this assessment",
                "2026-02-01 AHEAD To be placed on the Union market via api",
                "2026-02-01 AHEAD Due: information for downstream providers (Art. 53(1)(b)), copyright policy (Art. 53(1)(c)),"
                        + " summary of the training content (Art. 53(1)(d)), model evaluation (Art. 55(1)(a)),"
                        + " assessment and mitigation of systemic risks (Art. 55(1)(b)), reporting of serious incidents (Art. 55(1)(c)),"
                        + " cybersecurity protection (Art. 55(1)(d))",
                "2026-08-02 AHEAD Fines can be imposed from this date (Art. 101)"), on("2026-01-10"));
    }

    @Test
    void eventsOfTodayComeBeforeTheEntryForToday() {
        List<String> events = on("2026-02-01");
        assertEquals("2026-02-01 TODAY As-of date of this assessment", events.get(events.size() - 2));
    }
}
