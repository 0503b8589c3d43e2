package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.GeneratedData;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Percent;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Parse;
import org.gpailang.tests.fixtures.UnderBothRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What synthetic data says about its origin: whose model made it, and how much of it was kept. */
class SyntheticDataTest {

    private static final String OTHERS = """
            entity Lab "A lab" { established in FR }
            entity Other
            model Writer by Other { generates text  parameters 340B }
            model Judge by Lab { generates text  parameters 70B }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"synthetic-data by Writer, Judge { compute 1e20 FLOP }",
            "synthetic-data \"dialogues\" by Writer, Judge { compute 1e20 FLOP }",
            "synthetic-data { by Writer, Judge  compute 1e20 FLOP }",
            "synthetic-data {\n compute 1e20 FLOP\n public\n by Writer, Judge\n}"})
    void theModelsThatGeneratedTheDataAreStatedBeforeTheBlockOrInIt(String activity) {
        GeneratedData data = generated(activity);
        assertEquals(List.of("Writer", "Judge"), data.generators().stream().map(Stated::value).toList());
        assertEquals(Optional.empty(), data.thirdParty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"synthetic-data third-party \"a publisher\" { compute 1e20 FLOP }",
            "synthetic-data \"exercises\" third-party \"a publisher\" { compute 1e20 FLOP }",
            "synthetic-data { third-party \"a publisher\"  compute 1e20 FLOP }"})
    void dataOfAThirdPartyIsStatedBeforeTheBlockOrInIt(String activity) {
        assertEquals(Optional.of("a publisher"), generated(activity).thirdParty().map(Stated::value));
        assertEquals(Optional.of(""), generated(activity.replace(" \"a publisher\"", "")).thirdParty().map(Stated::value));
    }

    @Test
    void bothCanBeStated() {
        GeneratedData data = generated("synthetic-data by Writer {\n third-party\n kept 12.5%\n compute 1e20 FLOP\n}");
        assertEquals(1, data.generators().size());
        assertEquals(Optional.of(""), data.thirdParty().map(Stated::value));
        assertEquals(Optional.of(new Percent(new java.math.BigDecimal("0.125"))), data.kept().map(Stated::value));
        assertEquals(GeneratedData.NONE, generated("synthetic-data { compute 1e20 FLOP }"));
    }

    @UnderBothRulesets
    void allOfItCountsHoweverMuchWasKept(String ruleset) {
        for (String kept : List.of("", "kept 0%", "kept 10%", "kept 100%")) {
            Assessed assessed = Assessed.under(ruleset, OTHERS + "model M by Lab {\n generates text\n pretraining { compute 1e22 FLOP }\n"
                    + " synthetic-data by Writer { compute 340B parameters x 20B tokens\n" + kept + "\n method \"sampled\" }\n}").reads();
            assertEquals(Optional.of(Flop.of("2.36e22")), assessed.model("M").compute().cumulative().flop(), kept);
            String reason = assessed.model("M").compute().own().get(1).counting().reason();
            assertEquals(!kept.isEmpty(), reason.contains("of the data was kept, and all of it counts"), reason);
        }
    }

    @Test
    void moreThanAllCannotBeKept() {
        for (String wrong : List.of("101%", "10", "3 tokens")) {
            Assessed.of(OTHERS + "model M by Lab { synthetic-data { compute 1e20 FLOP\n kept ⟦" + wrong + "⟧\n method \"sampled\" } }")
                    .finds("compute/unit-mismatch");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"by Writer", "third-party", "kept 10%"})
    void otherActivitiesDoNotGenerateData(String statement) {
        Assessed.of(OTHERS + "model M by Lab { finetuning { compute 1e20 FLOP\n ⟦" + statement + "⟧\n} }")
                .finds("syntax/misplaced-statement");
    }

    @Test
    void aGeneratorThatIsNotDeclaredIsAnError() {
        Assessed.of(OTHERS + "model M by Lab { synthetic-data by ⟦Wrter⟧ { compute 1e20 FLOP  method \"sampled\" } }")
                .finds("link/unresolved");
    }

    @Test
    void theWordsRemainNames() {
        String text = """
                entity kept { established in FR }
                model third-party by kept { generates text }
                model M by kept { generates text  initialised from third-party  finetuning { compute 1e20 FLOP } }
                """;
        assertEquals(List.of(), Parse.file(text).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"synthetic-data \"x\" by Writer, Judge {\n        kept 10%\n        compute 1e20 FLOP\n    }",
            "synthetic-data third-party \"a publisher\" {\n        compute 1e20 FLOP\n    }"})
    void theFormatterKeepsTheForm(String activity) {
        String text = "model M by Lab {\n    " + activity + "\n}\n";
        String formatted = Formatter.standalone().format(text).orElseThrow();
        assertEquals(formatted, Formatter.standalone().format(formatted).orElseThrow());
        assertTrue(formatted.contains(activity.lines().findFirst().orElseThrow()), formatted);
    }

    private static GeneratedData generated(String activity) {
        return Parse.facts(OTHERS + "model M by Lab { generates text\n" + activity + "\n}").models().get(2).training().activities().get(0)
                .generated();
    }
}
