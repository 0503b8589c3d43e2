package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.finding.Finding;
import org.gpailang.tests.fixtures.Assessed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** V33: no conclusion depends on a text with errors; the errors are reported first. */
class CombinationV33TextErrorsTest {

    private static final String PLACED = """
            assess under guidelines-2025-07
            entity Lab { established in US }
            model Edge by Lab {
                generates text
                pretraining { compute %s }
                placed on market 2025-09-01 via api
            }
            """;

    @Test
    void aDecimalCommaIsOneErrorAndNoStatementOfLaw() {
        assertEquals(List.of("syntax/error"), codes(PLACED.formatted("70B parameters x 1,5T tokens")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7B parameters x 2T words", "512 x H999 for 30 days at 40%", "7B parameters", "3.8e25",
            "7bn parameters x 2T tokens"})
    void anEstimateThatCannotBeReadIsNotReportedAsUnknown(String compute) {
        assertEquals(1, codes(PLACED.formatted(compute)).size(), () -> codes(PLACED.formatted(compute)).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"generates tekst", "licence Apachee", "placed on market 2025-09-01 via apy", "genrates text", "scope brood"})
    void aStatementThatCannotBeReadIsNotReportedAsMissing(String statement) {
        String text = "entity Lab { established in US }\nmodel Edge by Lab {\n    pretraining { compute 1e24 FLOP }\n    " + statement
                + "\n}\n";
        assertEquals(1, codes("assess under guidelines-2025-07\n" + text).size());
    }

    @Test
    void aTextThatIsStillToBeFilledInHidesNoConclusion() {
        String open = PLACED.formatted("1e24 FLOP").replace("placed", "architecture \"…\"\n    placed");
        List<String> without = codes(PLACED.formatted("1e24 FLOP"));
        assertTrue(without.contains("obligation/copyright-policy-missing"), without::toString);
        assertEquals(Stream.concat(Stream.of("syntax/placeholder"), without.stream()).toList(), codes(open));
    }

    @Test
    void nothingIsConcludedAboutAModelWithABrokenRunOriginalOrLicence() {
        String run = "pretraining Run by Lab { compute 7B parameters x 1,5T tokens }\n";
        String licence = "licence Ours { access free  usage fre }\n";
        String text = "assess under guidelines-2025-07\nentity Lab { established in FR }\n" + run + licence + """
                model Base by Lab { generates text  pretraining Run }
                modification Tuned of Base by Lab { finetuning { compute 1e22 FLOP }  placed on market 2025-09-01 via api }
                model Open by Lab { generates text  pretraining { compute 1e24 FLOP }  licence Ours  claims open-source-exemption }
                model Sound by Lab { generates text  pretraining { compute 1e24 FLOP } }
                """;
        Assessed assessed = Assessed.of(text);
        assertEquals(List.of("syntax/error", "syntax/unknown-word"), assessed.codes().subList(0, 2));
        assertEquals(List.of("Sound"), assessed.outcome().findings().stream().filter(finding -> !finding.isAboutTheText())
                .map(Finding::subject).distinct().toList());
    }

    @Test
    void aBrokenEntitySilencesOnlyFindingsAboutTheProvider() {
        String text = """
                assess under guidelines-2025-07
                entity Lab { established in UK }
                model Edge by Lab {
                    generates text
                    pretraining { compute 1e24 FLOP }
                    placed on market 2025-09-01 via api
                }
                """;
        List<String> codes = codes(text);
        assertEquals("link/unknown-country", codes.get(0));
        assertEquals(true, codes.contains("presumption/crossed"));
        assertEquals(List.of(), codes.stream().filter(code -> code.startsWith("representative/")).toList());
    }

    @Test
    void errorsOfTheTextComeBeforeFindingsOfLaw() {
        List<Finding> findings = Assessed.of("assess under guidelines-2025-07\nentity Lab { established in FR }\n"
                + "model Edge by Lab { generates text  pretraining { compute 1e24 FLOP } }\nmodel Other by Lab { generates tekst }\n")
                .outcome().findings();
        assertEquals("syntax/unknown-word", findings.get(0).code());
        assertEquals("Edge", findings.get(1).subject());
    }

    private static List<String> codes(String text) {
        return Assessed.of(text).codes();
    }
}
