package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.3.2: the exemptions for open-source models. */
class Section332OpenSourceTest {

    private static final List<String> RIGHTS = List.of("access", "usage", "modification", "distribution");

    private static String licence(String right, String permission) {
        StringBuilder licence = new StringBuilder("licence Own \"An own licence\" {\n");
        RIGHTS.forEach(each -> {
            String granted = each.equals(right) ? permission : "free";
            licence.append(granted.isEmpty() ? "" : "    " + each + " " + granted + "\n");
        });
        return licence.append("    requires attribution, comparable-terms\n}\n").toString();
    }

    private static String model(String licence, String compute, String statements) {
        return licence + """
                entity Lab "A lab" { established in FR }
                model Edge by Lab {
                    generates text
                    scope broad
                    pretraining { compute %s }
                    %s
                    placed on market 2025-09-10 via repository "https://hub.example/edge"
                }
                """.formatted(compute, statements);
    }

    private static String open(String licence, String more) {
        return model(licence, "2e23 FLOP", """
                ⟦licence Own⟧
                    public weights, architecture, usage-information
                    claims open-source-exemption
                """ + more);
    }

    private static String plain(String more) {
        return open(licence("", ""), more).replace("⟦", "").replace("⟧", "");
    }

    private static void restricted(String right, String code) {
        for (String ruleset : List.of("consultation-2025-04", Assessed.GUIDELINES)) {
            for (String permission : List.of("restricted", "restricted territory \"not in X\"", "")) {
                Finding finding = Assessed.under(ruleset, open(licence(right, permission), "")).reads().finds(code);
                assertEquals(Severity.ERROR, finding.severity());
                assertFalse(finding.related().isEmpty(), "the clause is shown");
            }
            Assessed free = Assessed.under(ruleset, open(licence("", ""), "")).reads().findsNo(code);
            assertTrue(free.model("Edge").exemption().applies().yes());
        }
    }

    @Test
    void X01_accessMustBeFree() {
        restricted("access", "exemption/access-restricted");
    }

    @Test
    void X02_usageMustBeFree() {
        restricted("usage", "exemption/usage-restricted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"non-commercial", "research-only", "user-limit", "field-of-use"})
    void X02_theTermsThatDisqualifyDoSoUnderBothTexts(String ground) {
        String text = open(licence("usage", "restricted " + ground + " \"a clause\""), "");
        Assessed.of(text).reads().finds("exemption/usage-restricted");
        Assessed.under(Assessed.GUIDELINES, text).reads().finds("exemption/usage-restricted");
    }

    @Test
    void X02_aSafetyTermIsARestrictionUnderTheConsultation() {
        Assessed.of(open(licence("usage", "restricted safety \"no high-risk uses\""), "")).reads().finds("exemption/usage-restricted");
    }

    @Test
    void X02_aSafetyTermIsToleratedAndArguableUnderTheGuidelines() {
        Assessed assessed = Assessed.under(Assessed.GUIDELINES, open(licence("usage", "restricted safety \"no high-risk uses\""), ""));
        assertEquals(Severity.WARNING, assessed.reads().finds("exemption/arguable").severity());
        assessed.findsNo("exemption/usage-restricted");
        Exemption.Condition usage = assessed.model("Edge").exemption().conditions().stream()
                .filter(condition -> condition.id() == Exemption.Id.USAGE).findFirst().orElseThrow();
        assertTrue(usage.met().yes() && usage.arguable());
        assertEquals(Obligation.Status.EXEMPT, LegalFixture.status(assessed.model("Edge"), Obligation.Id.TECHNICAL_DOCUMENTATION));
    }

    @Test
    void X03_modificationMustBeFree() {
        restricted("modification", "exemption/modification-restricted");
    }

    @Test
    void X04_distributionMustBeFree() {
        restricted("distribution", "exemption/distribution-restricted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "support", "hosting", "advertising", "dual-licence"})
    void X05_moneyForTheModelOrItsServicesEndsTheExemption(String means) {
        Assessed assessed = Assessed.of(plain("⟦monetised by " + means + " \"a plan\"⟧")).reads();
        assertEquals(Severity.ERROR, assessed.finds("exemption/monetised").severity());
        assertFalse(assessed.model("Edge").exemption().applies().yes());
    }

    @ParameterizedTest
    @CsvSource({"price, false", "dual-licence, false", "personal-data, false", "support, true", "hosting, true", "advertising, true"})
    void X05_underTheGuidelinesAPaidOfferBesideTheFreeModelIsHarmless(String means, boolean harmless) {
        Assessed assessed = Assessed.under(Assessed.GUIDELINES, plain("⟦monetised by " + means + " \"a plan\"⟧")).reads();
        assertEquals(harmless, assessed.model("Edge").exemption().applies().yes());
        assessed.finds(harmless ? "exemption/arguable" : "exemption/monetised");
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "hosting", "advertising"})
    void X05_underTheGuidelinesAModelOnlyOnThePaidPlatformIsMonetised(String means) {
        String text = plain("⟦monetised by " + means + " \"a plan\"⟧").replace("via repository \"https://hub.example/edge\"", "via api");
        Assessed.under(Assessed.GUIDELINES, text).reads().finds("exemption/monetised");
    }

    @Test
    void X05_servicesBetweenMicroenterprisesAreExcepted() {
        String text = plain("⟦monetised by support \"a plan\"⟧").replace("established in FR", "established in FR  size %s");
        Assessed micro = Assessed.of(text.formatted("micro")).reads().findsNo("exemption/monetised");
        assertEquals(Severity.WARNING, micro.finds("exemption/arguable").severity());
        Assessed.of(text.formatted("small")).reads().finds("exemption/monetised");
        Assessed.of(text.formatted("micro").replace("support", "price")).reads().finds("exemption/monetised");
    }

    @Test
    void X06_personalDataFromUseCounts() {
        Assessed.of(plain("⟦monetised by personal-data \"prompts are used for advertising\"⟧")).reads().finds("exemption/monetised");
        Assessed.of(plain("")).reads().findsNo("exemption/monetised");
    }

    @Test
    void X07_anOpenRepositoryIsNotByItselfMonetisation() {
        Assessed assessed = Assessed.of(plain("")).reads().findsNo("exemption/monetised");
        assertTrue(assessed.model("Edge").exemption().conditions().stream()
                .anyMatch(condition -> condition.id() == Exemption.Id.NOT_MONETISED && condition.met().yes() && !condition.arguable()));
    }

    @ParameterizedTest
    @CsvSource({"weights, exemption/weights-not-public", "architecture, exemption/architecture-not-public",
        "usage-information, exemption/usage-not-public"})
    void X08_weightsArchitectureAndUsageInformationMustBePublic(String item, String code) {
        String others = String.join(", ", List.of("weights", "architecture", "usage-information").stream()
                .filter(each -> !each.equals(item)).toList());
        String text = plain("").replace("public weights, architecture, usage-information", "⟦public " + others + "⟧");
        assertEquals(Severity.ERROR, Assessed.of(text).reads().finds(code).severity());
        Assessed.of(plain("")).reads().findsNo(code);
    }

    @Test
    void X08_withNothingPublicEachIsReportedAtTheClaim() {
        String text = plain("").replace("public weights, architecture, usage-information", "")
                .replace("claims open-source-exemption", "⟦claims open-source-exemption⟧");
        for (String code : List.of("exemption/weights-not-public", "exemption/architecture-not-public", "exemption/usage-not-public")) {
            Assessed.of(text).reads().finds(code);
        }
    }

    private static String crossing(String compute) {
        return plain("").replace("2e23 FLOP", compute).replace("claims open-source-exemption", "⟦claims open-source-exemption⟧");
    }

    @ParameterizedTest
    @ValueSource(strings = {"consultation-2025-04", Assessed.GUIDELINES})
    void X09_neverForSystemicRisk(String ruleset) {
        Assessed assessed = Assessed.under(ruleset, crossing("1.1e25 FLOP")).reads();
        assertEquals(Severity.ERROR, assessed.finds("exemption/systemic-risk").severity());
        assertEquals(Obligation.Status.OVERDUE, LegalFixture.status(assessed.model("Edge"), Obligation.Id.TECHNICAL_DOCUMENTATION));
        Assessed.under(ruleset, crossing("1e25 FLOP")).reads().findsNo("exemption/systemic-risk");
    }

    @Test
    void X09_whileSystemicRiskIsUndeterminedSoIsTheExemption() {
        Assessed assessed = Assessed.of(crossing("2e23 FLOP").replace("pretraining {",
                "finetuning { compute unknown }\n    pretraining {"));
        assertEquals(Severity.WARNING, assessed.reads().finds("exemption/systemic-risk").severity());
        assertFalse(assessed.model("Edge").exemption().applies().yes());
    }

    @Test
    void X10_documentationAndRepresentativeAreExemptedButPolicyAndSummaryAreNot() {
        Map<String, String> exempt = LegalFixture.statuses(Assessed.of(plain("").replace("established in FR", "established in CN")).reads()
                .model("Edge"));
        assertEquals("exempt", exempt.get("53(1)(a)"));
        assertEquals("exempt", exempt.get("53(1)(b)"));
        assertEquals("overdue", exempt.get("53(1)(c)"));
        assertEquals("overdue", exempt.get("53(1)(d)"));
        assertEquals("exempt", exempt.get("54"));
        Map<String, String> unclaimed =
                LegalFixture.statuses(Assessed.of(plain("").replace("claims open-source-exemption", "")).reads().model("Edge"));
        assertEquals("overdue", unclaimed.get("53(1)(a)"));
    }

    @Test
    void X10_theReasonNamesTheProvision() {
        Assessed assessed = Assessed.of(plain("").replace("established in FR", "established in CN")).reads();
        assertTrue(assessed.model("Edge").obligation(Obligation.Id.DOWNSTREAM_INFORMATION).reason().contains("Art. 53(2)"));
        assertTrue(assessed.model("Edge").obligation(Obligation.Id.REPRESENTATIVE).reason().contains("Art. 54(6)"));
        assessed.findsNo("representative/missing");
    }

    @Test
    void X11_theHintThatItCouldBeClaimed() {
        String text = open(licence("", ""), "").replace("claims open-source-exemption", "");
        assertEquals(Severity.HINT, Assessed.of(text).reads().finds("exemption/available").severity());
        Assessed.of(plain("")).reads().findsNo("exemption/available");
        Assessed.of(text.replace("weights, ", "")).reads().findsNo("exemption/available");
    }

    @Test
    void X11_aClaimWithoutALicence() {
        String text = plain("").replace("licence Own\n", "").replace("claims open-source-exemption", "⟦claims open-source-exemption⟧");
        Assessed assessed = Assessed.of(text).reads();
        assertEquals(Severity.ERROR, assessed.finds("exemption/licence-missing").severity());
        assessed.findsNo("exemption/access-restricted").findsNo("exemption/usage-restricted");
        Assessed.of(plain("")).reads().findsNo("exemption/licence-missing");
    }

    @Test
    void X11_everyFailedConditionIsReportedAndWithoutAClaimNoneIs() {
        String text = """
                licence Own "An own licence" { access restricted  usage restricted  modification restricted  distribution restricted }
                entity Lab "A lab" { established in FR }
                model Edge by Lab {
                    generates text
                    scope broad
                    pretraining { compute 2e25 FLOP }
                    licence Own
                    monetised by price
                    claims open-source-exemption
                    placed on market 2025-09-10 via api
                }
                """;
        List<String> codes = List.of("exemption/access-restricted", "exemption/usage-restricted", "exemption/modification-restricted",
                "exemption/distribution-restricted", "exemption/monetised", "exemption/weights-not-public",
                "exemption/architecture-not-public", "exemption/usage-not-public", "exemption/systemic-risk");
        codes.forEach(code -> Assessed.of(text).reads().finds(code));
        Assessed unclaimed = Assessed.of(text.replace("claims open-source-exemption", "")).reads();
        codes.forEach(unclaimed::findsNo);
        assertEquals(Exemption.Id.values().length,
                unclaimed.model("Edge").exemption().conditions().stream().filter(condition -> !condition.met().yes()).count());
    }
}
