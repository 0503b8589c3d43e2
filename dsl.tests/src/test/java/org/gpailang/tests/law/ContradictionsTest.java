package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gpailang.tests.fixtures.Assessed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contradictory statements are reported together; statements that can both be true are not. */
class ContradictionsTest {

    private static final String LAB = "entity Lab { established in FR }\nentity Shop { established in DE }\n";

    private static Assessed edge(String statements) {
        return Assessed.of(LAB + "model Edge by Lab {\n    generates text\n    " + statements + "\n}\n").reads();
    }

    @Test
    void aRunThatEndsBeforeItStarts() {
        Assessed assessed = Assessed.of(LAB + "pretraining Run by Lab { started 2025-03-02  ⟦ended 2025-03-01⟧  compute 1e22 FLOP }\n");
        assertTrue(assessed.finds("compute/ended-before-started").related().get(0).role().equals("start"));
        edge("pretraining { started 2025-03-01  ended 2025-03-01  compute 1e22 FLOP }").findsNo("compute/ended-before-started");
        edge("pretraining { ended 2025-03-01  compute 1e22 FLOP }").findsNo("compute/ended-before-started");
    }

    @ParameterizedTest
    @ValueSource(strings = {"research-only", "excludes-union"})
    void aModelPlacedOnAMarketFromWhichItIsExcluded(String statement) {
        String code = statement.equals("research-only") ? "market/research-only-placed" : "market/excluded-and-placed";
        edge("⟦" + statement + "⟧\n    placed on market " + Assessed.DAY + " via api").finds(code);
        edge(statement + "\n    placed on market " + Assessed.DAY.plusDays(1) + " via api").findsNo(code);
        edge(statement).findsNo(code);
    }

    @Test
    void V01_aSystemThatSomebodyElseBringsToTheMarketContradictsResearchAndNoExclusion() {
        Assessed.of(LAB + """
                model Edge by Lab { generates text  excludes-union "terms"  research-only  pretraining { compute 1e23 FLOP } }
                system Desk by Shop { integrates Edge  placed on market 2025-12-01 via chatbot }
                """).reads().findsNo("market/excluded-and-placed").finds("market/research-only-placed");
    }

    @Test
    void moreActiveParametersThanThereAre() {
        edge("parameters 7B\n    ⟦active parameters 7.1B⟧").finds("model/active-above-total");
        edge("parameters 7B\n    active parameters 7B").findsNo("model/active-above-total");
        edge("active parameters 7B").findsNo("model/active-above-total");
        String original = LAB + "model Base by Lab { generates text  parameters 12B  active parameters 9B }\n";
        Assessed.of(original + "modification Edge of Base by Shop { ⟦parameters 7B⟧ }").finds("model/active-above-total");
        Assessed.of(original + "modification Edge of Base by Shop { finetuning { compute 1e20 FLOP } }")
                .findsNo("model/active-above-total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8e25", "3.9e25", "4.0e25"})
    void aNotifiedAmountWithinTheMarginOfTheRunOrOfTheWhole(String amount) {
        notified(amount).findsNo("notification/amount-differs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5e25", "4.4e25", "3.8e24"})
    void aNotifiedAmountThatIsNeither(String amount) {
        notified(amount).finds("notification/amount-differs");
    }

    @Test
    void aNotifiedAmountThatCannotBeCompared() {
        edge("pretraining { compute unknown }\n    notified 2026-01-09 of 3.8e25 FLOP using hardware \"GPU-hours\"")
                .findsNo("notification/amount-differs");
        edge("pretraining { compute 4.2e25 FLOP within 10% }\n    notified 2026-01-09 of 3.8e25 FLOP using hardware \"GPU-hours\"")
                .findsNo("notification/amount-differs");
    }

    private static Assessed notified(String amount) {
        return edge("pretraining { compute 3.8e25 FLOP }\n    finetuning { compute 3e24 FLOP }\n    ⟦notified 2026-01-09 of " + amount
                + " FLOP using hardware \"GPU-hours\"⟧");
    }
}
