package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.analysis.LiveAnalysis;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Confidence;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.catalogue.PeakBasis;
import org.gpailang.core.facts.catalogue.Provenance;
import org.gpailang.core.facts.catalogue.Right;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.linking.Program;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.syntax.recovery.ContextualKeywords;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Parse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The statements of licences and accelerators, the names by which they can be referred to, and that their keywords remain usable as names.
 */
class CatalogueStatementsTest {

    private static final String LAB = "entity Lab \"A lab\" { established in FR }\n";

    private static Licence licence(String text, String name) {
        return Parse.facts(text + "\nentity E\nmodel M by E { licence " + name + " }").models().get(0).openness().licence().orElseThrow()
                .value();
    }

    private static Accelerator accelerator(String text, String name) {
        Approach.Hardware hardware = (Approach.Hardware) Parse.facts(text + "\npretraining R { compute 1 x " + name
                + " for 1 day at 50% }").runs().get(0).estimates().get(0).approach();
        return hardware.terms().get(0).accelerator().orElseThrow();
    }

    @Test
    void aLicenceStatesItsVersionDateSourceAndConfidence() {
        Licence licence = licence("""
                licence Own "An own licence" {
                    also "Mine", "my licence"
                    version "2.1"
                    dated 2025-03-24
                    source "https://own.example/licence", "a letter" 2026-01-02
                    confidence medium "section 4 is unclear"
                    access free
                    usage free
                    modification free
                    distribution restricted
                    requires attribution
                }
                """, "Own");
        assertEquals(List.of("Mine", "my licence"), licence.aliases());
        assertEquals(Optional.of("2.1"), licence.version());
        assertEquals(Optional.of(LocalDate.parse("2025-03-24")), licence.dated());
        assertEquals(new Provenance(List.of("https://own.example/licence", "a letter"), Optional.of(LocalDate.parse("2026-01-02")),
                Optional.of(Confidence.MEDIUM), Optional.of("section 4 is unclear")), licence.provenance());
        assertFalse(licence.permissions().get(Right.DISTRIBUTION).free());
    }

    @Test
    void factsAboutALicenceMayFollowItsRights() {
        Licence licence = licence("licence Own { usage free\n source \"a\"\n distribution restricted\n confidence high\n requires"
                + " attribution\nversion \"1\" }", "Own");
        assertEquals(List.of("a"), licence.provenance().sources());
        assertEquals(Optional.empty(), licence.permissions().get(Right.USAGE).ground());
        assertEquals(Optional.of(Confidence.HIGH), licence.provenance().confidence());
        assertEquals(Optional.of("1"), licence.version());
    }

    @Test
    void anAcceleratorStatesItsMakerReleaseBasisDiesCoresPowerAndSparsePeaks() {
        Accelerator chip = accelerator("""
                accelerator Chip "A chip" {
                    also "C-1"
                    maker "Harbour"
                    released 2025-05-01
                    source "a sheet"
                    confidence placeholder "announced"
                    per module
                    dies 2
                    cores 16
                    power 0.9 kW
                    bf16 1 TFLOP/s
                    fp4 4 TFLOP/s
                    sparse bf16 2 TFLOP/s
                }
                """, "Chip");
        assertEquals(Optional.of("Harbour"), chip.maker());
        assertEquals(Optional.of(LocalDate.parse("2025-05-01")), chip.released());
        assertEquals(PeakBasis.MODULE, chip.basis());
        assertEquals(Optional.of(BigDecimal.valueOf(2)), chip.dies());
        assertEquals(Optional.of(BigDecimal.valueOf(16)), chip.cores());
        assertEquals(0, BigDecimal.valueOf(900).compareTo(chip.power().orElseThrow()));
        assertEquals("2 TFLOP/s", chip.sparsePeaks().get(NumberFormat.BF16).toString());
        assertEquals("4 TFLOP/s", chip.peaks().get(NumberFormat.FP4).toString());
        assertTrue(chip.provenance().is(Confidence.PLACEHOLDER));
    }

    @Test
    void aSparsePeakIsNeverUsed() {
        assertTrue(Assessed.of(LAB + "accelerator Chip { sparse bf16 2 TFLOP/s  fp8 1 TFLOP/s }\nmodel M by Lab { generates text\n"
                + "pretraining { compute 1000 GPU-hours on Chip at 40% } }").model("M").compute().cumulative().flop().isEmpty());
    }

    static List<String> words() {
        return ContextualKeywords.words().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("words")
    void theKeywordsRemainNames(String word) {
        Program program = Parse.together("""
                package %1$s/%1$s
                entity %1$s
                licence %1$s "%1$s" { usage free }
                accelerator %1$s { bf16 1 TFLOP/s }
                pretraining %1$s by %1$s { compute 1 x %1$s for 1 day at 50%% }
                model %1$s "%1$s" by %1$s {
                    pretraining %1$s
                    licence %1$s
                }
                modification N of %1$s by %1$s { licence %1$s/%1$s/%1$s }
                system %1$s by %1$s { integrates %1$s }
                """.formatted(word), "import " + word + "/" + word + "\nmodel M by " + word);
        program.files().forEach(file -> assertEquals(List.of(), file.problems()));
        Model model = program.files().get(0).facts().models().get(0);
        assertEquals(word + "/" + word + "/" + word, model.name());
        assertEquals(word, model.openness().licence().orElseThrow().value().name());
    }

    @ParameterizedTest
    @CsvSource({"llama3.1, Llama-3.1-Community", "LLAMA-3.1, Llama-3.1-Community", "\"meta llama 3.1\", Llama-3.1-Community",
        "gemma, Gemma-Terms", "\"openrail++\", CreativeML-OpenRAIL-PlusPlus-M", "gpl-3.0, GPL-3.0-only", "\"GPL-3.0+\", GPL-3.0-or-later",
        "mit, MIT", "catalogue/MIT, MIT", "mrl, MRL-0.1", "\"cc by 4.0\", CC-BY-4.0", "grok2-community, Grok-2-Community"})
    void licencesAreFoundAsPeopleNameThem(String written, String name) {
        assertEquals(name, licence("", written).name());
    }

    @ParameterizedTest
    @CsvSource({"h200, H200-SXM", "A100-80GB, A100-SXM4-80GB", "\"TPU v5p\", TPU-v5p", "trainium, Trainium1", "MI250X-GCD, MI250X-GCD",
        "\"NVIDIA H100\", H100", "mi300x, MI300X", "\"5090\", RTX-5090", "GB200-NVL72, GB200"})
    void acceleratorsAreFoundAsPeopleNameThem(String written, String name) {
        assertEquals(name, accelerator("", written).name());
    }

    @Test
    void anOwnAliasIsFoundAndAnOwnNameTakesPrecedenceOverAnAlias() {
        assertEquals("Own", licence("licence Own { also \"house terms\" usage free }", "House-Terms").name());
        assertEquals(Optional.empty(), licence("licence gemma { usage free }", "gemma").title());
        assertEquals("Own", licence("licence Own { also \"llama3.1\" usage free }", "llama3.1").name());
    }

    @Test
    void anOwnNameIsFoundOnlyAsItIsWritten() {
        Assessed.of("entity E\nlicence House { usage free }\nmodel M by E { licence ⟦house⟧ }").finds("link/unresolved");
    }

    @ParameterizedTest
    @CsvSource({"openrail, CreativeML-OpenRAIL-M", "cc, CC-BY-4.0", "other, All-Rights-Reserved", "BSD, BSD-3-Clause",
        "modified-mit, Mistral-Modified-MIT"})
    void aFamilyIsAnErrorThatListsItsMembers(String family, String member) {
        Finding finding = Assessed.of("entity E\nmodel M by E { licence ⟦" + family + "⟧ }").finds("link/licence-family");
        assertTrue(finding.message().contains(member), finding::message);
        assertTrue(finding.fixes().stream().anyMatch(fix -> fix.title().equals("Change to '" + member + "'")));
    }

    @Test
    void aNameForNoLicenceSaysWhatToWriteInstead() {
        Finding finding = Assessed.of("entity E\nmodel M by E { licence ⟦unknown⟧ }").finds("link/licence-family");
        assertEquals("'unknown' names no licence. Name the one in the model's repository, or, if there is none, All-Rights-Reserved.",
                finding.message());
    }

    @Test
    void anAddedOrRemovedAliasAffectsOtherFiles() {
        SourceReader reader = SourceReader.standalone();
        SourceText user = new SourceText("user.gpai", "entity E\nmodel M by E { licence house-terms }");
        SourceText without = new SourceText("licences.gpai", "licence Own { usage free }");
        SourceText with = new SourceText("licences.gpai", "licence Own { also \"House terms\" usage free }");
        LiveAnalysis live = new LiveAnalysis(reader);
        assertEquals(List.of("link/unresolved"), codes(live, user, without));
        assertEquals(List.of(), codes(live, user, with));
        assertEquals(List.of("link/unresolved"), codes(live, user, without));
        assertEquals(List.of("link/unresolved"), codes(reader.read(List.of(user, without))));
        assertEquals(List.of(), codes(reader.read(List.of(user, with))));
    }

    private static List<String> codes(LiveAnalysis live, SourceText... texts) {
        live.update(List.of(texts), Optional.empty(), Assessed.DAY);
        assertTrue(live.analyse(file -> true, () -> false));
        return codes(live.analysis().reading());
    }

    private static List<String> codes(Program program) {
        return program.file("user.gpai").orElseThrow().problems().stream().map(Finding::code).toList();
    }

    @Test
    void aConclusionFromAnEntryOfLowConfidenceIsMarked() {
        Finding finding = Assessed.of(LAB + "model M by Lab { generates text\npretraining { compute ⟦1000 GPU-hours on MI308X at 40%⟧ } }")
                .finds("catalogue/low-confidence");
        assertTrue(finding.message().contains("unconfirmed"), finding::message);
        assertEquals("consultation 3.4.1", finding.citation().text());
        assertEquals(1, finding.related().size());
        Assessed.of(LAB + "model M by Lab { generates text\npretraining { compute 1000 GPU-hours on MI308X peak 300 TFLOP/s at 40% } }")
                .findsNo("catalogue/low-confidence");
        Assessed.of(LAB + "model M by Lab { generates text\npretraining { compute 1000 GPU-hours on MI300X at 40% } }")
                .findsNo("catalogue/low-confidence");
    }

    @Test
    void aLicenceOfLowConfidenceMattersWhereTheExemptionDependsOnIt() {
        String model = LAB + "model M by Lab { generates text\npretraining { compute 2e23 FLOP }\n%s\nlicence Jamba-Open-Model-License\n"
                + "public weights, architecture, usage-information }";
        assertEquals("Art. 53(2), 54(6) AI Act; consultation 3.3.2",
                Assessed.of(model.formatted("claims open-source-exemption")).finds("catalogue/low-confidence").citation().text());
        Assessed.of(model.formatted("")).findsNo("catalogue/low-confidence");
    }

    private static final String WEAK = LAB + "accelerator Weak { confidence low \"unsure\"  bf16 500 TFLOP/s }\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            finds    | pretraining { compute 1000 GPU-hours on Weak at 40% }
            finds    | synthetic-data { compute 1000 GPU-hours on Weak at 40% }
            finds no | experiment { compute 1000 GPU-hours on Weak at 40% }
            finds no | pretraining { compute 1000 GPU-hours on Weak at 40%  compute 2e23 FLOP basis }
            finds    | pretraining { compute 1000 GPU-hours on Weak at 40% basis  compute 2e23 FLOP }
            finds no | pretraining { compute 1000 GPU-hours on Weak peak 480 TFLOP/s at 40% }
            """)
    void anAcceleratorMattersWhereTheUsedEstimateOfACountedActivityNeedsItsPeak(String expected, String activity) {
        Assessed assessed = Assessed.of(WEAK + "model M by Lab { generates text\n" + activity.replace("  compute", "\n  compute") + " }");
        assertEquals(expected.equals("finds") ? 1 : 0, assessed.findings("catalogue/low-confidence").size());
    }

    @Test
    void aRunThatModelsShareIsMarkedOnceAndAnUnusedRunNotAtAll() {
        String run = WEAK + "pretraining Run { compute 1000 GPU-hours on Weak at 40% }\n";
        assertEquals(0, Assessed.of(run).findings("catalogue/low-confidence").size());
        String model = "model %s by Lab { generates text\npretraining Run }\n";
        assertEquals(1, Assessed.of(run + model.formatted("M") + model.formatted("N")).findings("catalogue/low-confidence").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            finds    | 2e23 FLOP | public weights, architecture, usage-information
            finds no | 2e23 FLOP | public weights, architecture
            finds no | 2e25 FLOP | public weights, architecture, usage-information
            finds no | 2e21 FLOP | public weights, architecture, usage-information
            """)
    void aLicenceMattersWhereNoOtherConditionIsMissedAndThereAreDuties(String expected, String compute, String published) {
        Assessed assessed = Assessed.of(LAB + "model M by Lab { generates text\nplaced on market 2025-11-03\npretraining { compute "
                + compute + " }\nlicence Jamba-Open-Model-License\n" + published + "\nclaims open-source-exemption }");
        assertEquals(expected.equals("finds") ? 1 : 0, assessed.findings("catalogue/low-confidence").size());
    }
}
