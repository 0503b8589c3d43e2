package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.law.Citation;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.law.Provision;
import org.gpailang.core.rules.Rule;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.report.RulePages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which provisions are cited, in which numbering, and where they can be read. */
class CitationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code-of-practice/gap-analysis-missing | para. 92 (July text: para. 95)
            compute/synthetic-method-missing | paras. 117 and 120
            exemption/access-restricted | paras. 75 and 76 (July text: paras. 78 and 79)
            exemption/distribution-restricted | paras. 79 and 80 (July text: paras. 82 and 83)
            exemption/modification-restricted | paras. 75 and 78 (July text: paras. 78 and 81)
            exemption/monetised | paras. 82 to 84 and 86 (July text: paras. 85 to 87 and 89)
            exemption/usage-restricted | paras. 77, 80 and 81 (July text: paras. 80, 83 and 84)
            market/excluded-and-placed | para. 56 (July text: paras. 58 and 59)
            market/obligations-begin | paras. 13 and 51
            modifier/becomes-provider | paras. 59 and 60
            modifier/original-unknown | para. 61
            obligation/cybersecurity-missing | para. 21 (July text: para. 22)
            obligation/incident-reporting-missing | para. 100 (July text: para. 103)
            representative/missing | para. 48 (July text: para. 50)
            compute/context-not-negligible | footnote 14 (July text: footnote 13)
            compute/six-pd-dense-only | para. 129
            presumption/crossed | para. 17
            systemic-risk/crossed | paras. 27 and 115 (July text: paras. 28 and 118)
            transition/justification-missing | paras. 107 and 108 (July text: paras. 110 and 111)
            """)
    void theAdoptedNumberIsCitedWithTheJulyNumberWhereItIsOnlyDerived(String code, String paragraphs) {
        String citation = RuleBook.rule(code).orElseThrow().basis().in(Guidance.GUIDELINES).text();
        assertTrue(citation.endsWith("guidelines " + paragraphs), citation);
    }

    @TestFactory
    Stream<DynamicTest> thePageOfARuleNamesTheParagraphsThatItsFindingsCite() {
        return RuleBook.rules().stream().filter(rule -> rule.code().guidelines().length > 0)
                .map(rule -> DynamicTest.dynamicTest(rule.code().value(), () -> {
                    String page = RulePages.page(rule.code().value()).orElseThrow().replaceAll("\\s+", " ");
                    List<Provision> provisions = rule.basis().in(Guidance.GUIDELINES).provisions();
                    String cited = provisions.get(provisions.size() - 1).text().replace("guidelines ", "");
                    assertTrue(page.substring(page.indexOf("## Source")).contains(cited), () -> cited + " in " + page);
                }));
    }

    @Test
    void everyProvisionHasAnIdentifierAndAnAddress() {
        for (Rule rule : RuleBook.rules()) {
            for (Guidance text : Guidance.values()) {
                for (Provision provision : rule.basis().in(text).provisions()) {
                    assertTrue(provision.id().matches("(ai-act|consultation|guidelines)/\\S[^/]*"), provision::id);
                    assertTrue(provision.url().startsWith("https://") && provision.url().contains("europa.eu/"), provision::url);
                }
            }
        }
    }

    @Test
    void articlesLeadToTheConsolidatedTextAndRecitalsToThePublishedOne() {
        Citation citation = new LegalBasis("Art. 53(2), 54(6), recital 103", "3.3.2", Guideline.MODIFIER_THIRD).in(Guidance.GUIDELINES);
        assertEquals("Art. 53(2), 54(6), recital 103 AI Act; guidelines para. 60", citation.text());
        assertEquals(List.of("ai-act/53(2)", "ai-act/54(6)", "ai-act/recital-103", "guidelines/modifier-third"),
                citation.provisions().stream().map(Provision::id).toList());
        assertEquals("https://eur-lex.europa.eu/eli/reg/2024/1689/2026-07-27/eng#art_54", citation.provisions().get(1).url());
        assertEquals("https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng#rct_103", citation.provisions().get(2).url());
    }

    @Test
    void aRulesetThatFollowsTheConsultationCitesIt() {
        assertEquals("Art. 3(63) AI Act; consultation 3.1.1", RuleBook.rule("presumption/crossed").orElseThrow().basis()
                .in(Guidance.CONSULTATION).text());
    }
}
