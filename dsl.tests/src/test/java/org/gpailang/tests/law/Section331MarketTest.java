package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Severity;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.3.1 and recital 97: placing on the market and internal use. */
class Section331MarketTest {

    private static String model(String compute, String market) {
        return LegalFixture.PARTIES + """
                model Edge by Lab {
                    generates text
                    scope broad
                    pretraining { compute %s }
                    %s
                }
                """.formatted(compute, market);
    }

    @Test
    void K01_thereAreNineChannels() {
        assertEquals("library, api, repository, physical-copy, cloud-service, customer-infrastructure, chatbot, mobile-app, own-product",
                String.join(", ", List.of(Channel.values()).stream().map(Words::of).toList()));
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void K01_eachCountsAsPlacing(Channel channel) {
        Assessed assessed = Assessed.of(model("2e23 FLOP", "placed on market 2025-09-01 via " + Words.of(channel)));
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.reads().model("Edge"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @Test
    void K01_withoutPlacingNothingIsDue() {
        Assessed assessed = Assessed.of(model("2e23 FLOP", ""));
        assertEquals(Obligation.Status.NOT_YET_DUE, LegalFixture.status(assessed.reads().model("Edge"),
                Obligation.Id.TECHNICAL_DOCUMENTATION));
        assertEquals(Optional.empty(), assessed.model("Edge").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION).due());
        assessed.findsNo("obligation/technical-documentation-missing");
    }

    @ParameterizedTest
    @CsvSource({"essential-to-services yes affects-rights no, true", "essential-to-services no affects-rights yes, true",
        "essential-to-services no affects-rights no, false"})
    void K02_internalUseIsOutsideOnlyWhileNeitherConditionFails(String conditions, boolean found) {
        Assessed assessed = Assessed.of(model("2e23 FLOP", "⟦internal-use " + conditions + "⟧")).reads();
        if (found) {
            assertEquals(Severity.WARNING, assessed.finds("market/internal-use-not-exempt").severity());
        } else {
            assessed.findsNo("market/internal-use-not-exempt");
        }
        assertEquals(found ? Obligation.Status.UNDETERMINED : Obligation.Status.NOT_APPLICABLE,
                LegalFixture.status(assessed.model("Edge"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @ParameterizedTest
    @CsvSource({"essential-to-services no, 'affects the rights', 'affects-rights'", "affects-rights no, 'is essential', 'essential-to'",
        "'', 'is essential for a product or service to third parties or affects the rights', 'essential-to-services'' and ''affects-ri'"})
    void K02_aConditionThatIsNotStatedIsAskedAndDecidesNothing(String conditions, String missing, String statements) {
        Assessed assessed = Assessed.of(model("2e23 FLOP", "⟦" + ("internal-use since 2025-09-01 " + conditions).trim() + "⟧")).reads();
        String message = assessed.findsNo("market/internal-use-not-exempt").finds("market/internal-use-incomplete").message();
        assertTrue(message.contains(missing) && message.contains("Add '" + statements), message);
        assertEquals(Obligation.Status.UNDETERMINED,
                LegalFixture.status(assessed.model("Edge"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @ParameterizedTest
    @CsvSource({"'', 0, 0, 1", "in-union yes, 1, 1, 0", "in-union no, 0, 0, 0"})
    void K02_ofAProviderAbroadOnlyUseInTheUnionIsNotExempt(String where, int notExempt, int always, int asked) {
        String use = "internal-use since 2025-09-01 " + where + " essential-to-services %s affects-rights no";
        Assessed essential = Assessed.of(model("2e23 FLOP", use.formatted("yes")).replace("by Lab", "by Abroad")).reads();
        assertEquals(notExempt, essential.findings("market/internal-use-not-exempt").size());
        assertEquals(asked, essential.findings("market/internal-use-incomplete").size());
        Assessed systemic = Assessed.of(model("2e25 FLOP", use.formatted("no")).replace("by Lab", "by Abroad")).reads();
        assertEquals(always, systemic.findings("market/systemic-risk-always").size());
        assertEquals(asked, systemic.findings("market/internal-use-incomplete").size());
    }

    @Test
    void K02_ofAModelThatIsNotGeneralPurposeNothingIsSaid() {
        Assessed.of(model("2e21 FLOP", "internal-use essential-to-services yes")).reads().findsNo("market/internal-use-not-exempt")
                .findsNo("market/internal-use-incomplete");
    }

    @ParameterizedTest
    @CsvSource({"'', false", "since 2025-09-01, true"})
    void V04_thatTheDutiesApplyIsSaidOnlyWhereTheyDo(String since, boolean said) {
        String message = Assessed.of(model("2e23 FLOP", "internal-use " + since + " essential-to-services yes affects-rights no")).reads()
                .finds("presumption/crossed").message();
        assertEquals(said, message.contains("The duties of Article 53 apply"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consultation-2025-04", Assessed.GUIDELINES})
    void K03_internalUseNeverTakesSystemicRiskOut(String ruleset) {
        String use = "⟦internal-use essential-to-services no affects-rights no⟧";
        Assessed assessed = Assessed.under(ruleset, model("1.1e25 FLOP", use)).reads();
        assertEquals(Severity.WARNING, assessed.finds("market/systemic-risk-always").severity());
        assertEquals(Obligation.Status.UNDETERMINED, LegalFixture.status(assessed.model("Edge"), Obligation.Id.RISK_ASSESSMENT));
        assertEquals(NotificationDuty.Status.UNDETERMINED, assessed.model("Edge").notification().status());
        Assessed.under(ruleset, model("1e25 FLOP", use)).reads().findsNo("market/systemic-risk-always");
    }

    @Test
    void K03_aModifierHasThoseDutiesOnlyForAModificationThatChangesSystemicRisk() {
        String text = model("2e25 FLOP", "placed on market 2025-09-01 via api") + """
                modification Tuned of Edge by Tuner {
                    finetuning { compute %s }
                    ⟦internal-use essential-to-services no affects-rights no⟧
                }
                """;
        Assessed.of(text.formatted("1e23 FLOP")).reads().findsNo("market/systemic-risk-always");
        Assessed large = Assessed.of(text.formatted("4e24 FLOP"));
        large.finds("market/systemic-risk-always");
        assertEquals(Obligation.Status.UNDETERMINED, LegalFixture.status(large.model("Tuned"), Obligation.Id.RISK_ASSESSMENT));
        assertTrue(LegalFixture.reasons(large.model("Tuned")).contains("(our reading)"));
    }

    private static final String SYSTEM = """
            system Desk by %s {
                integrates Edge
                placed on market 2025-10-01 via chatbot
            }
            """;

    @Test
    void K04_integratingOnesOwnModelPlacesIt() {
        Assessed assessed = Assessed.of(model("2e23 FLOP", "") + SYSTEM.formatted("Lab")).reads();
        Obligation duty = assessed.model("Edge").obligation(Obligation.Id.TECHNICAL_DOCUMENTATION);
        assertEquals(Optional.of(LocalDate.parse("2025-10-01")), duty.due());
        assertEquals(Obligation.Status.OVERDUE, duty.status());
        assertEquals(List.of("Lab downstream-provider", "Lab provider"), LegalFixture.roles(assessed.subject("Desk")));
        assessed.findsNo("market/obligations-begin");
    }

    @Test
    void K04_anEarlierPlacingOfTheModelStaysTheFirst() {
        Assessed assessed = Assessed.of(model("2e23 FLOP", "placed on market 2025-09-01 via api") + SYSTEM.formatted("Lab")).reads();
        assertEquals(Optional.of(LocalDate.parse("2025-09-01")), assessed.model("Edge").availability().first());
    }

    @Test
    void K04_aSystemThatIsNotPlacedPlacesNothing() {
        Assessed assessed = Assessed.of(model("2e23 FLOP", "") + "system Desk by Lab { integrates Edge }\n").reads();
        assertEquals(Obligation.Status.NOT_YET_DUE, LegalFixture.status(assessed.model("Edge"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }
}
