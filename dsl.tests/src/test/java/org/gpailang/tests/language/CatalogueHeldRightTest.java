package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Confidence;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.catalogue.PeakBasis;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.language.catalogue.CatalogueEntries;
import org.gpailang.language.catalogue.HubLicences;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue is consistent with the public lists of licences and with itself. */
class CatalogueHeldRightTest {

    private static final CatalogueEntries ENTRIES = CatalogueEntries.shipped();
    private static final List<Licence> LICENCES = ENTRIES.licences();
    private static final List<Accelerator> ACCELERATORS = ENTRIES.accelerators();
    private static final Pattern SPDX_SOURCE = Pattern.compile("https://spdx\\.org/licenses/(.+)\\.html");

    /** Accelerators whose manufacturers state a lower peak for int8 than for bf16. */
    private static final Set<String> LITTLE_INT8 = Set.of("B300", "GB300", "Rubin");

    /** Deprecated identifiers that the list replaces with an expression, not with another identifier. */
    private static final Set<String> WITHOUT_SUCCESSOR = Set.of("eCos-2.0", "Nunit", "wxWindows");

    @TestFactory
    Stream<DynamicTest> everyIdentifierOfTheHubIsALicenceOrAFamily() {
        return HubLicences.identifiers().stream().map(identifier -> DynamicTest.dynamicTest(identifier, () ->
                assertTrue(ENTRIES.licence(identifier).isPresent(), "no entry has this name or alias")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mrl", "qwen", "qwen-research", "tongyi-qianwen", "tongyi-qianwen-research", "deepseek", "exaone", "lfm1.0",
        "falcon-llm-license", "health-ai-developer-foundations", "modified-mit", "flux-1-dev-non-commercial-license",
        "flux-non-commercial-license", "nvidia-open-model-license", "nvidia-nemotron-open-model-license", "nvidia-open-model-agreement",
        "stabilityai-ai-community", "stabilityai-nc-research-community", "dinov3-license", "sam-license", "tencent-hunyuan-community",
        "qwen-community-1.0", "glm-5.3", "kimi-k3", "sdxl-license", "mnpl"})
    void theCommonNamesThatModelCardsGiveToOtherLicencesAreFound(String name) {
        assertTrue(ENTRIES.licence(name).isPresent());
    }

    @Test
    void theFamiliesOfTheHubListTheirMembers() {
        Map<String, List<String>> families = new TreeMap<>();
        HubLicences.identifiers().forEach(identifier -> ENTRIES.licence(identifier).filter(licence -> !licence.family().isEmpty())
                .ifPresent(licence -> families.put(identifier, licence.family())));
        assertEquals(Set.of("bsd", "cc", "gfdl", "gpl", "lgpl", "openrail", "other", "unknown"), families.keySet());
        families.values().stream().flatMap(List::stream).forEach(member ->
                assertTrue(ENTRIES.licence(member).filter(licence -> licence.family().isEmpty()).isPresent(), member));
    }

    @Test
    void everyIdentifierOfSpdxIsALicenceOrAFamily() throws IOException {
        List<String> missing = new ArrayList<>();
        for (JsonNode licence : spdx()) {
            String identifier = licence.get("licenseId").asString();
            if (ENTRIES.licence(identifier).isEmpty()) {
                missing.add(identifier);
            }
        }
        assertEquals(List.of(), missing, "add entries or aliases to licences-spdx.gpai");
    }

    @Test
    void aTextThatWasNotReadIsFreeOnlyIfItIsApprovedAndOtherwiseUnknown() throws IOException {
        Set<Licence> entries = new LinkedHashSet<>();
        Set<String> approved = new TreeSet<>(Set.of("any-OSI"));
        for (JsonNode licence : spdx()) {
            Licence entry = ENTRIES.licence(licence.get("licenseId").asString()).orElseThrow();
            entries.add(entry);
            if (isApproved(licence)) {
                approved.add(entry.name());
            }
        }
        entries.stream().filter(entry -> entry.provenance().doubt().orElse("").startsWith("the text was not read;")).forEach(entry -> {
            assertEquals(approved.contains(entry.name()), entry.free(), entry::name);
            assertEquals(approved.contains(entry.name()), !entry.permissions().isEmpty(), entry::name);
            assertEquals(!approved.contains(entry.name()), entry.provenance().is(Confidence.LOW), entry::name);
        });
        assertTrue(entries.size() > 500, () -> entries.size() + " entries");
    }

    private static boolean isApproved(JsonNode licence) {
        return licence.get("isOsiApproved").asBoolean() || licence.has("isFsfLibre") && licence.get("isFsfLibre").asBoolean();
    }

    private static boolean isDeprecated(JsonNode licence) {
        return licence.get("isDeprecatedLicenseId").asBoolean();
    }

    private static JsonNode spdx() throws IOException {
        try (InputStream list = CatalogueHeldRightTest.class.getResourceAsStream("/licenses/licenses.json")) {
            return new JsonMapper().readTree(list).get("licenses");
        }
    }

    @Test
    void namesFromSpdxAreOnItsListAndHaveTheirDeprecatedFormsAsAliases() throws IOException {
        Map<String, Boolean> deprecated = new HashMap<>();
        for (JsonNode licence : spdx()) {
            deprecated.put(licence.get("licenseId").asString(), isDeprecated(licence));
        }
        assertTrue(deprecated.size() > 500, () -> "only " + deprecated.size() + " licences are on the list");
        Set<String> identifiers = new TreeSet<>();
        LICENCES.forEach(licence -> licence.provenance().sources().forEach(source -> {
            var spdx = SPDX_SOURCE.matcher(source);
            if (spdx.matches()) {
                identifiers.add(spdx.group(1));
                assertEquals(licence.name(), ENTRIES.licence(spdx.group(1)).orElseThrow().name());
            }
        }));
        assertTrue(identifiers.size() > 60, identifiers::toString);
        identifiers.forEach(identifier -> assertEquals(WITHOUT_SUCCESSOR.contains(identifier), deprecated.get(identifier), identifier));
        deprecated.forEach((identifier, old) -> {
            String only = identifier + "-only";
            String later = identifier.endsWith("+") ? identifier.substring(0, identifier.length() - 1) + "-or-later" : "";
            Stream.of(only, later).filter(identifiers::contains).filter(current -> old).forEach(current ->
                    assertEquals(Optional.of(current), ENTRIES.licence(identifier).map(Licence::name), identifier));
        });
    }

    @Test
    void everyNameThatIsOnSpdxListIsTheOneWithThatSource() throws IOException {
        for (JsonNode licence : spdx()) {
            String identifier = licence.get("licenseId").asString();
            LICENCES.stream().filter(entry -> entry.name().equals(identifier)).forEach(entry -> assertTrue(
                    entry.provenance().sources().stream().anyMatch(source -> source.contains(identifier)), identifier));
        }
    }

    @Test
    void aNameOrAliasMeansOneEntry() {
        Map<String, String> seen = new HashMap<>();
        LICENCES.forEach(licence -> Stream.concat(Stream.of(licence.name()), licence.aliases().stream())
                .forEach(name -> unique(seen, "licence " + name, licence.name())));
        ACCELERATORS.forEach(accelerator -> Stream.concat(Stream.of(accelerator.name()), accelerator.aliases().stream())
                .forEach(name -> unique(seen, "accelerator " + name, accelerator.name())));
    }

    private static void unique(Map<String, String> seen, String name, String entry) {
        String before = seen.put(name.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s_-]+", ""), entry);
        assertTrue(before == null || before.equals(entry), () -> name + " means " + before + " and " + entry);
    }

    @Test
    void everyEntryStatesItsSourceDateAndConfidence() {
        Stream.concat(LICENCES.stream().filter(licence -> licence.family().isEmpty())
                .map(licence -> Map.entry(licence.name(), licence.provenance())),
                ACCELERATORS.stream().map(accelerator -> Map.entry(accelerator.name(), accelerator.provenance()))).forEach(entry -> {
                    assertTrue(!entry.getValue().sources().isEmpty() && entry.getValue().read().isPresent()
                            && entry.getValue().confidence().isPresent(), entry.getKey());
                    boolean unsure = entry.getValue().is(Confidence.LOW) || entry.getValue().is(Confidence.PLACEHOLDER);
                    assertTrue(!unsure || entry.getValue().doubt().isPresent(), () -> entry.getKey() + " does not say what is in doubt");
                });
    }

    @Test
    void everyRestrictionHasAClause() {
        LICENCES.forEach(licence -> licence.permissions().forEach((right, permission) ->
                assertTrue(permission.free() || permission.clause().isPresent(), () -> licence.name() + " " + right)));
    }

    @Test
    void densePeaksAreBelowSparseOnes() {
        ACCELERATORS.forEach(accelerator -> accelerator.sparsePeaks().forEach((format, sparse) -> {
            FlopRate dense = accelerator.peaks().get(format);
            assertTrue(dense != null && dense.perSecond().compareTo(sparse.perSecond()) < 0, () -> accelerator.name() + " " + format);
        }));
    }

    @Test
    void int8IsAtLeastBf16ExceptWhereTheMakerStatesOtherwise() {
        ACCELERATORS.stream().filter(accelerator -> !LITTLE_INT8.contains(accelerator.name())).forEach(accelerator -> {
            FlopRate int8 = accelerator.peaks().get(NumberFormat.INT8);
            FlopRate bf16 = accelerator.peaks().get(NumberFormat.BF16);
            assertTrue(int8 == null || bf16 == null || int8.perSecond().compareTo(bf16.perSecond()) >= 0, accelerator::name);
        });
        LITTLE_INT8.forEach(name -> assertTrue(ENTRIES.accelerator(name).isPresent(), name));
    }

    @Test
    void aDieTimesTheDiesIsTheModule() {
        Map<String, String> modules = Map.of("MI250X-GCD", "MI250X", "Ascend-910C-Die", "Ascend-910C");
        assertEquals(modules.keySet(), new TreeSet<>(ACCELERATORS.stream().filter(each -> each.basis() == PeakBasis.DIE)
                .map(Accelerator::name).toList()));
        modules.forEach((name, whole) -> {
            Accelerator die = ENTRIES.accelerator(name).orElseThrow();
            Accelerator module = ENTRIES.accelerator(whole).orElseThrow();
            assertEquals(die.peaks().keySet(), module.peaks().keySet(), name);
            die.peaks().forEach((format, peak) -> assertEquals(0, peak.perSecond().multiply(module.dies().orElseThrow())
                    .compareTo(module.peaks().get(format).perSecond()), () -> name + " " + format));
        });
    }

    @Test
    void powerIsPlausible() {
        ACCELERATORS.forEach(accelerator -> accelerator.power().ifPresent(power ->
                assertTrue(power.compareTo(BigDecimal.valueOf(5)) > 0 && power.compareTo(BigDecimal.valueOf(3_000)) < 0,
                        accelerator::name)));
    }
}
