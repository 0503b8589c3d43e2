package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.catalogue.LicenceRequirement;
import org.gpailang.core.facts.catalogue.PeakBasis;
import org.gpailang.core.facts.catalogue.Permission;
import org.gpailang.core.facts.catalogue.RestrictionGround;
import org.gpailang.core.facts.catalogue.Right;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.language.catalogue.CatalogueEntries;
import org.gpailang.tests.fixtures.Assessed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that once were wrong in a way that changed an outcome, each with its present outcome. */
class CatalogueCorrectionsTest {

    private static final CatalogueEntries ENTRIES = CatalogueEntries.shipped();

    private static String trained(String compute) {
        return """
                entity Lab "A lab" { established in FR }
                model Edge by Lab {
                    generates text
                    scope broad
                    pretraining { compute %s }
                }
                """.formatted(compute);
    }

    private static String open(String licence) {
        return """
                entity Lab "A lab" { established in FR }
                model Edge by Lab {
                    generates text
                    scope broad
                    pretraining { compute 2e23 FLOP }
                    licence %s
                    public weights, architecture, usage-information
                    claims open-source-exemption
                    placed on market 2025-09-10 via repository
                }
                """.formatted(licence);
    }

    private static List<String> exemption(Assessed assessed) {
        return assessed.codes().stream().filter(code -> code.startsWith("exemption/")).toList();
    }

    private static FlopRate peak(String name, NumberFormat format) {
        return ENTRIES.accelerator(name).orElseThrow().peaks().get(format);
    }

    private static void isPeak(String expected, String name, NumberFormat format) {
        assertEquals(0, new BigDecimal(expected).multiply(new BigDecimal("1e12")).compareTo(peak(name, format).perSecond()),
                () -> name + " has " + peak(name, format));
    }

    @Test
    void a1MI300IsTheMI300XAndCarriesSystemicRisk() {
        Assessed plain = Assessed.of(trained("10M GPU-hours on MI300 at 40%"));
        Assessed letter = Assessed.of(trained("10M GPU-hours on MI300X at 40%"));
        assertEquals("1.88·10²⁵ FLOP", plain.model("Edge").compute().cumulative().flop().orElseThrow().toString());
        assertEquals(letter.codes(), plain.codes());
        assertEquals(1, plain.findings("systemic-risk/crossed").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"consultation-2025-04", Assessed.GUIDELINES})
    void a2TheFairAiPublicLicenceIsFreeAndOnlyItsVariantProhibitsUses(String ruleset) {
        Licence licence = ENTRIES.licence("FAIPL-1.0").orElseThrow();
        assertTrue(licence.free());
        assertEquals(java.util.Set.of(LicenceRequirement.ATTRIBUTION, LicenceRequirement.COMPARABLE_TERMS), licence.requirements());
        assertEquals(List.of(), exemption(Assessed.under(ruleset, open("FAIPL-1.0"))));
        assertFalse(exemption(Assessed.under(ruleset, open("FAIPL-1.0-SD"))).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gemma-Terms", "DeepSeek-License-1.0", "BigCode-OpenRAIL-M", "BigScience-BLOOM-RAIL-1.0", "BigScience-RAIL-1.0",
        "BigScience-OpenRAIL-M", "CreativeML-OpenRAIL-M", "CreativeML-OpenRAIL-PlusPlus-M", "HAI-DEF-Terms"})
    void a3RemoteRestrictionOfABreachIsTreatedAlikeEverywhere(String name) {
        Permission usage = ENTRIES.licence(name).orElseThrow().permissions().get(Right.USAGE);
        assertEquals(Optional.of(RestrictionGround.SAFETY), usage.ground());
        assertTrue(usage.clause().orElseThrow().contains("also remotely"), usage::toString);
        List<String> codes = exemption(Assessed.under(Assessed.GUIDELINES, open(name)));
        assertEquals(List.of("exemption/arguable"), codes.stream().distinct().toList());
    }

    @Test
    void a3EveryEntryThatNamesTheClauseHasTheGroundOfSafetyUnlessSomethingElseDecides() {
        for (Licence licence : ENTRIES.licences()) {
            licence.permissions().values().stream().filter(permission -> permission.clause().orElse("").contains("remotely"))
                    .forEach(permission -> assertTrue(permission.ground().filter(ground -> ground == RestrictionGround.SAFETY
                            || ground == RestrictionGround.USER_LIMIT).isPresent(), licence::name));
        }
    }

    @Test
    void a4TheNemotronLicenceIsAnEntryThatTheExemptionHoldsUnder() {
        Licence licence = ENTRIES.licence("nvidia-nemotron-open-model-license").orElseThrow();
        assertTrue(licence.free());
        assertEquals(List.of(), exemption(Assessed.under(Assessed.GUIDELINES, open("nvidia-nemotron-open-model-license"))));
    }

    @ParameterizedTest
    @CsvSource({"H200, H200-SXM", "H800, H800-SXM5", "A800, A800-SXM", "L40S, L40S", "RTX-5090, RTX-5090", "TPU-v5-lite, TPU-v5e",
        "B100, B100", "Trainium, Trainium1", "P800, Kunlun-P800"})
    void a5PlainNamesOfChipsAreFound(String name, String entry) {
        assertEquals(entry, ENTRIES.accelerator(name).orElseThrow().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"H300", "H900", "A900", "L40X", "RTX-6090", "TPU-v9", "P900", "B900", "MI350Y", "K40x", "Gaudi4", "RTX-4075"})
    void a5ASuggestionIsNeverAnotherChip(String name) {
        Finding finding = Assessed.of(trained("1000 GPU-hours on ⟦" + name + "⟧ at 40%")).finds("link/unresolved");
        assertFalse(finding.message().contains("Did you mean"), finding::message);
        assertEquals(List.of(), finding.fixes());
    }

    @ParameterizedTest
    @CsvSource({"Trainum2, Trainium2", "Ascned-910B, Ascend-910B", "A100-64GB, A100", "Intel-Mx-1550, "})
    void a5ATypingErrorInALongerWordIsStillCorrected(String name, String meant) {
        Finding finding = Assessed.of(trained("1000 GPU-hours on ⟦" + name + "⟧ at 40%")).finds("link/unresolved");
        assertEquals(meant == null ? List.of() : List.of("Change to '" + meant + "'"),
                finding.fixes().stream().map(fix -> fix.title()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpl-4.0", "EPL-3.0", "BigFoot-OpenRAIL-M", "CC-BY-NX-4.0", "MRL-0.2", "Llama-5-Community"})
    void a5ASuggestionIsNeverALicenceOfOtherRights(String name) {
        Finding finding = Assessed.of(open("⟦" + name + "⟧")).finds("link/unresolved");
        assertFalse(finding.message().contains("Did you mean"), finding::message);
    }

    @ParameterizedTest
    @CsvSource({"gpl-3.0, GPL-3.0-only", "BigScience-OpenRAIL-M, BigScience-OpenRAIL-M"})
    void a5NamesThatWereTakenForOthersAreFound(String name, String entry) {
        assertEquals(entry, ENTRIES.licence(name).orElseThrow().name());
    }

    @Test
    void a6TheAscend910CHasTwoDiesOf376() {
        isPeak("752", "Ascend-910C", NumberFormat.BF16);
        isPeak("752", "Ascend-910C", NumberFormat.FP16);
        isPeak("1504", "Ascend-910C", NumberFormat.INT8);
        isPeak("376", "Ascend-910C-Die", NumberFormat.BF16);
    }

    @Test
    void a7AServerIsNoAccelerator() {
        assertEquals(Optional.empty(), ENTRIES.accelerator("Ascend-800T-A2"));
    }

    @Test
    void a8TheAscend950DTIsUsableWithoutNamingAFormat() {
        isPeak("486", "Ascend-950DT", NumberFormat.BF16);
        isPeak("919", "Ascend-950DT", NumberFormat.FP8);
        Assessed.of(trained("1000 GPU-hours on Ascend-950DT at 40%")).reads();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ascend-960", "Ascend-970"})
    void a8ARoadmapFigureIsAPlaceholder(String name) {
        Assessed.of(trained("⟦1000 GPU-hours on " + name + " fp8 at 40%⟧")).finds("catalogue/placeholder");
    }

    @ParameterizedTest
    @CsvSource({"B200, 9000", "GB200, 10000", "B300, 14000", "GB300, 15000", "MI355X, 10100", "TPU-8t, 12600"})
    void a9PeaksInFp4CanBeStated(String name, String peak) {
        isPeak(peak, name, NumberFormat.FP4);
        Assessed.of(trained("1000 GPU-hours on " + name + " fp4 at 40%")).reads();
    }

    @Test
    void b27AGcdIsHalfOfItsModule() {
        Accelerator module = ENTRIES.accelerator("MI250X").orElseThrow();
        Accelerator die = ENTRIES.accelerator("MI250X-GCD").orElseThrow();
        assertEquals(PeakBasis.MODULE, module.basis());
        assertEquals(PeakBasis.DIE, die.basis());
        isPeak("191.5", "MI250X-GCD", NumberFormat.BF16);
    }

    @ParameterizedTest
    @CsvSource({"Stability-AI-Community, MODIFICATION, no-competing", "HyperCLOVA-X-SEED, DISTRIBUTION, enforceable",
        "Llama-3-Community, USAGE, not to improve other LLMs", "Microsoft-Research, DISTRIBUTION, may not be distributed",
        "Tongyi-Qianwen-Research, USAGE, not to improve other LLMs", "ChatGLM3-Model-License, MODIFICATION, military",
        "GLM-4-License, DISTRIBUTION, Built with glm-4", "Yi-Series-Community-2.1, MODIFICATION, military",
        "LTX-2-Community, MODIFICATION, USD 10 million", "LFM-Open-License-1.0, MODIFICATION, limit follows derivatives"})
    void bRestrictionsThatWereMissingAreStated(String name, Right right, String words) {
        Permission permission = ENTRIES.licence(name).orElseThrow().permissions().get(right);
        assertFalse(permission.free());
        assertTrue((permission.ground().map(ground -> ground.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')).orElse("") + " "
                + permission.clause().orElse("")).contains(words), permission::toString);
    }
}
