package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.gpailang.core.facts.catalogue.Right;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.linking.Program;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Parse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of names, and the lookup of names. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Llama-3.1-405B", "Apache-2.0", "H100-SXM5", "a", "A1", "x.y.z", "snake_case", "a--b", "v1..2", "Modèle-Épée",
        "Größe", "Модель-1", "Μοντέλο", "模型", "モデル", "모델-2"})
    void realNamesAreNames(String name) {
        Model model = Parse.model("entity E\nmodel " + name + " by E { generates text }");
        assertEquals(name, model.name());
    }

    @ParameterizedTest
    @CsvSource({"^model, model", "^data, data", "^x, x", "^Llama, Llama", "^research-only, research-only"})
    void aCaretMakesANameOfAKeyword(String written, String name) {
        Model model = Parse.facts("entity E\nmodel " + written + " by E\nmodel N by E { initialised from " + written + " }").models()
                .get(0);
        assertEquals(name, model.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "data", "entity", "size", "licence", "compute", "basis", "x", "parameters", "package",
            "research-only"})
    void aKeywordIsANameWhereANameIsExpected(String keyword) {
        Model model = Parse.facts("entity " + keyword + "\nmodel " + keyword + " by " + keyword + " { generates text }\nmodification N of "
                + keyword + " by " + keyword + " { merges N, " + keyword + " }").models().get(0);
        assertEquals(keyword, model.name());
        assertEquals(keyword, model.provider().orElseThrow().value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "licence data { access free } | licence data",
        "licence x { access free } | licence ^x",
        "accelerator size { bf16 1 TFLOP/s } | pretraining { compute 5 x size for 1 day at 1% }",
        "accelerator x { bf16 1 TFLOP/s } | pretraining { compute 5 x x for 1 day at 1% }",
        "accelerator at { bf16 1 TFLOP/s } | pretraining { compute 5 GPU-hours on at at 1% }",
        "pretraining method { compute 5 FLOP } | pretraining method",
        "entity public | placed on market 2025-01-01 via repository hosted by public",
        "entity by | developed by by",
    })
    void aKeywordIsReferredToWithoutACaret(String declared, String referring) {
        String escaped = declared.equals("entity by") ? "entity ^by" : declared;
        Parse.facts(escaped + "\nentity E\nmodel M by E {\n    " + referring + "\n    generates text\n}");
    }

    @ParameterizedTest
    @CsvSource({"by, model ⟦by⟧ by E { generates text }", "of, modification ⟦of⟧ of N by E { generates text }",
        "extends, model ⟦extends⟧ by E { generates text }"})
    void aNameThatWouldBeMisreadIsAnErrorThatShowsTheCaret(String name, String text) {
        Assessed assessed = Assessed.of("entity E\n" + text + "\nmodel N by E { generates text }");
        assertEquals("'" + name + "' would be read as the word that follows a name. Write '^" + name + "' to use it as a name.",
                assessed.finds("syntax/error").message());
        assertEquals(name, assessed.model(name).name());
    }

    @Test
    void aNameIsOnTheLineOfTheWordBeforeIt() {
        Assessed assessed = Assessed.of("entity E\nmodel M by E {\n    developed ⟦by⟧\n    generates text\n}");
        assertEquals("Expected a name after 'by', found 'generates'.", assessed.finds("syntax/error").message());
        assertTrue(assessed.model("M").model().capabilities().generates().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"context 8k, hidden size 4096", "scope broad, context 8k", "hidden size 4096, generates text"})
    void theNextLineBeginsAStatementOfItsOwn(String before, String other) {
        Model model = Parse.model("entity E\nmodel M by E {\n    " + before + "\n    parameters 7B\n    " + other + "\n}");
        assertTrue(model.capabilities().parameters().isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"entity E { established in FR } | entity E2", "model M by E { scope broad } | model",
        "model M by E { public } | model", "pretraining R by E { compute 1 x H100-SXM5 for 1 day at 1% } | pre-training run"})
    void aMisspeltStatementIsNotTheLastWordOfTheOneAbove(String element, String kind) {
        String text = (element.startsWith("entity") ? "" : "entity E\n") + element.replace(" }", "\n    ⟦parametrs⟧ 7B\n}");
        assertTrue(Assessed.of(text).finds("syntax/unknown-statement").message().startsWith("'parametrs' is not a statement of a"));
    }

    @Test
    void aPackagePrefixesTheNamesOfItsFile() {
        Model model = Parse.facts("package a/b.c\nentity E\nmodel M by E { initialised from a/b.c/M2 }\nmodel M2 by a/b.c/E").models()
                .get(0);
        assertEquals("a/b.c/M", model.name());
        assertEquals("a/b.c/E", model.provider().orElseThrow().value());
        assertEquals("a/b.c/M2", model.training().originals().get(0).value());
    }

    @Test
    void aPackageMayEscapeKeywords() {
        assertEquals("data/model/M", Parse.model("package ^data/^model\nentity E\nmodel M by ^data/^model/E").name());
    }

    @Test
    void namesOfOtherPackagesAreFoundByQualifiedNameOrImport() {
        Program reading = Parse.together("""
                package far/away
                entity E
                """, """
                package here
                import far/away
                model M by E
                """, """
                package there
                model M by far/away/E
                """, """
                package nowhere
                model M by E
                """);
        assertEquals("far/away/E", provider(reading, 1));
        assertEquals("far/away/E", provider(reading, 2));
        assertEquals(List.of("link/unresolved"), reading.files().get(3).problems().stream().map(Finding::code).toList());
    }

    @Test
    void theNearestDefinitionIsMeant() {
        String root = "entity E1 entity E2 entity E3 entity E4";
        String around = "package a\nentity E1 entity E2 entity E3";
        String imported = "package i\nentity E1 entity E2";
        String own = "package a/b\nimport i\nentity E1\nmodel M1 by E1\nmodel M2 by E2\nmodel M3 by E3\nmodel M4 by E4\nmodel M5 by a/E1";
        Program reading = Parse.together(root, around, imported, own);
        assertEquals(List.of("a/b/E1", "i/E2", "a/E3", "E4", "a/E1"),
                reading.files().get(3).facts().models().stream().map(model -> model.provider().orElseThrow().value()).toList());
        reading.files().forEach(file -> assertEquals(List.of(), file.problems()));
    }

    @Test
    void anOwnLicenceShadowsOnlyTheCataloguesLicenceOfTheSameName() {
        Model model = Parse.facts("""
                package p
                entity E
                licence Apache-2.0 "Not the one you know" { usage restricted non-commercial }
                model M by E { licence Apache-2.0 }
                model N by E { licence MIT }
                model O by E { licence catalogue/Apache-2.0 }
                """).models().get(0);
        assertFalse(model.openness().licence().orElseThrow().value().permissions().get(Right.USAGE).free());
        assertTrue(Parse.model("entity E\nmodel M by E { licence Apache-2.0 }").openness().licence().orElseThrow().value().permissions()
                .get(Right.USAGE).free());
    }

    @Test
    void anOwnAcceleratorShadowsTheCatalogues() {
        Approach.Hardware hardware = (Approach.Hardware) Parse.facts("""
                accelerator H100-SXM5 { bf16 1 TFLOP/s }
                pretraining Run { compute 1 x H100-SXM5 for 1 day at 50% }
                """).runs().get(0).estimates().get(0).approach();
        assertEquals("1 TFLOP/s", hardware.terms().get(0).accelerator().orElseThrow().peaks().get(NumberFormat.BF16).toString());
    }

    @Test
    void anOwnRulesetShadowsTheCatalogues() {
        Program reading = Parse.together("""
                assess under consultation-2025-04
                ruleset consultation-2025-04 { general-purpose above 5 FLOP }
                """, "assess under catalogue/consultation-2025-04\nentity E");
        assertEquals(List.of(), reading.files().get(0).problems());
        assertEquals(0, BigDecimal.valueOf(5).compareTo(reading.files().get(0).ruleset().generalPurpose().value()));
        assertEquals(0, new BigDecimal("1e22").compareTo(reading.files().get(1).ruleset().generalPurpose().value()));
    }

    @Test
    void theSameNameForThingsOfDifferentKindsIsFine() {
        Parse.facts("entity Same\npretraining Same by Same\nmodel Same by Same { pretraining Same }\nsystem Same by Same { integrates Same"
                + " }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entity ⟦A⟧\nentity ⟦A⟧", "licence ⟦A⟧ {}\nlicense ⟦A⟧ {}", "accelerator ⟦A⟧\naccelerator ⟦A⟧",
            "ruleset ⟦A⟧\nruleset ⟦A⟧",
        "entity E\npretraining ⟦A⟧ by E\npretraining ⟦A⟧ by E", "entity E\nmodel ⟦A⟧ by E\nmodel ⟦A⟧ by E",
        "entity E\nmodel ⟦A⟧ by E\nmodification ⟦A⟧ of A by E", "entity E\nsystem ⟦A⟧ by E\nsystem ⟦A⟧ by E",
        "package p\nentity ⟦A⟧\nentity ⟦A⟧"})
    void aDuplicateNameInAFileIsAnErrorOnBoth(String text) {
        Assessed.of(text).findsOnMarks("link/duplicate-name");
    }

    @Test
    void aDuplicateNameAcrossFilesIsAnErrorInBothThatRefersToTheOther() {
        Program reading = Parse.together("entity A", "\nentity A", "package p\nentity A");
        Finding first = reading.files().get(0).problems().get(0);
        Finding second = reading.files().get(1).problems().get(0);
        assertEquals("link/duplicate-name", first.code());
        assertEquals("1.gpai:2", first.related().get(0).at().toString());
        assertEquals("0.gpai:1", second.related().get(0).at().toString());
        assertEquals(List.of(), reading.files().get(2).problems());
    }

    @ParameterizedTest
    @CsvSource({
        "entity Laboratory, model M by ⟦Labratory⟧, Laboratory",
        "entity E model Llama-3 by E, modification N of ⟦Lama-3⟧ by E, Llama-3",
        "entity E pretraining Run-1 by E, model M by E { pretraining ⟦Rnu-1⟧ }, Run-1",
        "entity E, model M by E { licence ⟦Apahce-2.0⟧ }, Apache-2.0",
        "entity E, pretraining R by E { compute 1 x ⟦Trainum2⟧ for 1 day at 1% }, Trainium2",
        "entity E, assess under ⟦guidelines-2025⟧, guidelines-2025-07",
    })
    void anUnresolvedNameIsAnErrorWithTheNearest(String known, String text, String nearest) {
        Finding finding = Assessed.of(known + "\n" + text).finds("link/unresolved");
        assertTrue(finding.message().endsWith("Did you mean '" + nearest + "'?"), finding.message());
        assertEquals("Change to '" + nearest + "'", finding.fixes().get(0).title());
    }

    /** Never a stronger chip for a weaker one. A name that is an alias in the catalogue needs no suggestion. */
    @ParameterizedTest
    @CsvSource({"H200, H200-SXM", "H800, H800-SXM5", "A800, A800-SXM", "A100-40GB, A100-SXM4-40GB", "TPUv5p, TPU-v5p",
            "Trainium, Trainium1",
        "NVIDIA-H100, H100", "GB200-NVL72, GB200", "a100, A100", "H100-PCI, H100-PCIe", "H9999, ''", "B2000, ''"})
    void anAcceleratorIsSuggestedByWhatItsNameBeginsWithOrContains(String written, String meant) {
        Assessed.of("entity E\npretraining R by E { compute 5 x " + written + " for 1 day at 1% }").findings("link/unresolved")
                .forEach(finding -> assertTrue(meant.isEmpty() ? !finding.message().contains("Did you mean")
                        : finding.message().endsWith("Did you mean '" + meant + "'?"), finding.message()));
    }

    @Test
    void anImportIsNotCompletedWithThePackageOfItsOwnFile() {
        Program program = Parse.together("package far/away\nentity E", "package here\nimport far/awya",
                "package far/awax\nimport far/awya/x");
        assertEquals("No package is called 'far/awya' here. Did you mean 'far/away'?", program.files().get(1).problems().get(0).message());
        assertEquals("No package is called 'b' here. Read the file that declares it together with this one, or correct the name.",
                Assessed.of("package a\nimport b\nentity E").findings("link/unresolved").get(0).message());
    }

    @Test
    void anUnresolvedNameUnlikeAllOthersIsAnErrorWithoutASuggestion() {
        Finding finding = Assessed.of("entity E\nmodel M by ⟦Somebody-Else⟧").finds("link/unresolved");
        assertEquals("No entity is called 'Somebody-Else' here. Declare it, or import the package that does.", finding.message());
    }

    @Test
    void aNameIsFoundByItsKindOnly() {
        Assessed.of("entity E\nmodel E2 by E\nmodel M by ⟦E2⟧ ").finds("link/unresolved");
    }

    private static String provider(Program reading, int file) {
        assertEquals(List.of(), reading.files().get(file).problems());
        return reading.files().get(file).facts().models().get(0).provider().orElseThrow().value();
    }
}
