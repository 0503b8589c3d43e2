package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.catalogue.LicenceRequirement;
import org.gpailang.core.facts.catalogue.RestrictionGround;
import org.gpailang.core.facts.catalogue.Right;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.entity.CodeChapter;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.entity.EntitySize;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.market.MonetisationMeans;
import org.gpailang.core.facts.market.PublicItem;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.model.NarrowGround;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Waiver;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.Estimate;
import org.gpailang.core.facts.training.EstimationApproach;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.quantity.Share;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.ruleset.Measure;
import org.gpailang.core.ruleset.OutputModality;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.linking.Program;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.Parse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every element and every statement of the language is mapped to the expected facts. */
class StatementsTest {

    private static final String LAB = "entity Lab\n";

    @TestFactory
    Stream<DynamicTest> theExamplesReadWithoutAnyError() throws IOException {
        return Stream.of("worked", "public-models").map(name -> DynamicTest.dynamicTest(name, () -> {
            Path folder = Golden.ROOT.resolve("examples").resolve(name);
            String[] texts = Golden.read(folder, Golden.sourcesIn(folder)).stream().map(source -> source.text()).toArray(String[]::new);
            Parse.together(texts).files().forEach(file -> {
                assertEquals(List.of(), file.problems());
                assertEquals(List.of(), file.facts().mismatches());
            });
        }));
    }

    @Test
    void entity() {
        FileFacts facts = Parse.facts("""
                entity Uni { established in IT }
                entity Rep "The representative" { established in IE  size small }
                entity Lab "The Lab" {
                    established in US
                    size micro
                    turnover 1.5B EUR
                    representative Rep appointed 2025-08-01
                    code-of-practice signed 2025-08-02 chapters transparency, copyright, safety
                    consortium of Uni, Rep coordinated by Uni
                }
                entity Other { code-of-practice not-signed  representative Rep  consortium of Uni }
                """);
        Entity lab = facts.entities().get(2);
        assertEquals("Lab", lab.name());
        assertEquals(Optional.of("The Lab"), lab.title());
        assertEquals("US", lab.country().orElseThrow().value());
        assertEquals(Optional.of(EntitySize.MICRO), lab.size());
        assertEquals(0, new BigDecimal("1500000000").compareTo(lab.turnover().orElseThrow().value()));
        assertEquals("Rep", lab.representative().orElseThrow().entity());
        assertEquals(Optional.of(LocalDate.parse("2025-08-01")), lab.representative().orElseThrow().appointed());
        assertEquals(Optional.of(LocalDate.parse("2025-08-02")), lab.codeOfPractice().orElseThrow().signed());
        assertEquals(EnumSet.allOf(CodeChapter.class), lab.codeOfPractice().orElseThrow().chapters());
        assertEquals(List.of("Uni", "Rep"), lab.consortium().orElseThrow().members());
        assertEquals(Optional.of("Uni"), lab.consortium().orElseThrow().coordinator());
        Entity other = facts.entities().get(3);
        assertEquals(Optional.empty(), other.codeOfPractice().orElseThrow().signed());
        assertEquals(Optional.empty(), other.representative().orElseThrow().appointed());
        assertEquals(Optional.empty(), other.consortium().orElseThrow().coordinator());
    }

    @Test
    void licence() {
        Licence licence = licenceOf("""
                licence Ours "Our licence" {
                    access free
                    usage restricted non-commercial "section 2"
                    modification restricted "section 3"
                    distribution restricted
                    requires attribution, comparable-terms
                }
                """);
        assertTrue(licence.permissions().get(Right.ACCESS).free());
        assertFalse(licence.permissions().get(Right.USAGE).free());
        assertEquals(Optional.of(RestrictionGround.NON_COMMERCIAL), licence.permissions().get(Right.USAGE).ground());
        assertEquals(Optional.of("section 2"), licence.permissions().get(Right.USAGE).clause());
        assertEquals(Optional.empty(), licence.permissions().get(Right.MODIFICATION).ground());
        assertEquals(Optional.of("section 3"), licence.permissions().get(Right.MODIFICATION).clause());
        assertEquals(Optional.empty(), licence.permissions().get(Right.DISTRIBUTION).clause());
        assertEquals(EnumSet.allOf(LicenceRequirement.class), licence.requirements());
    }

    @ParameterizedTest
    @EnumSource(RestrictionGround.class)
    void reasonOfARestriction(RestrictionGround ground) {
        String word = Words.of(ground);
        assertEquals(Optional.of(ground), licenceOf("licence Ours { usage restricted " + word + " }").permissions().get(Right.USAGE)
                .ground());
    }

    @Test
    void licenceIsSpeltLicenseToo() {
        Model model = Parse.model(LAB + "license Ours { usage free }\nmodel M by Lab { license Ours }");
        assertTrue(model.openness().licence().orElseThrow().value().permissions().get(Right.USAGE).free());
    }

    @Test
    void accelerator() {
        Estimate estimate = estimates("1 x Chip fp8 for 1 second at 100%", """
                accelerator Chip "A chip" {
                    bf16 1 TFLOP/s
                    fp16 2 TFLOP/s
                    tf32 3 TFLOP/s
                    fp32 4 TFLOP/s
                    fp64 5 TFLOP/s
                    fp8 6 TFLOP/s
                    int8 7 TFLOP/s
                    fp6 8 TFLOP/s
                    fp4 9 TFLOP/s
                }
                """).get(0);
        HardwareTerm term = ((Approach.Hardware) estimate.approach()).terms().get(0);
        assertEquals(EnumSet.allOf(NumberFormat.class), term.accelerator().orElseThrow().peaks().keySet());
        assertEquals("6 TFLOP/s", term.accelerator().orElseThrow().peaks().get(NumberFormat.FP8).toString());
        assertEquals(NumberFormat.FP8, term.format().orElseThrow().value());
    }

    @Test
    void ruleset() {
        Program reading = Parse.together("""
                ruleset mine "My rules" extends guidelines-2025-07 {
                    general-purpose above 10^21 FLOP generating text, text-to-image
                    general-purpose counts cumulative
                    systemic-risk above 2 YFLOP
                    modification above 1/3 of threshold
                    same-entity above 2/5 of original
                    margin 7.5%
                    public-synthetic-data counted
                    six-pd counts active parameters
                    safety-terms not-tolerated
                    upstream-exclusion not-recognised
                    notification within 10 days
                    applies from 2025-01-01
                    fines from 2025-01-02
                    legacy until 2025-01-03
                }
                ruleset stricter extends mine {
                    same-entity never
                    modification above 1/4 of original
                    six-pd counts total parameters
                    safety-terms tolerated
                    upstream-exclusion recognised
                    public-synthetic-data not-counted
                    general-purpose counts parameter-updates
                }
                """);
        assertEquals(List.of(), reading.files().get(0).problems());
        Ruleset mine = reading.rulesets().get("mine");
        assertEquals(flop("1e21"), mine.generalPurpose());
        assertEquals(Set.of(OutputModality.TEXT, OutputModality.TEXT_TO_IMAGE), mine.modalities());
        assertEquals(flop("2e24"), mine.systemicRisk());
        assertEquals(new Measure(Share.of(1, 3), Measure.Base.THRESHOLD), mine.modification());
        assertEquals(Optional.of(new Measure(Share.of(2, 5), Measure.Base.ORIGINAL)), mine.sameEntity());
        assertEquals(Percent.of(new BigDecimal("7.5")), mine.margin());
        assertEquals(Ruleset.Counting.CUMULATIVE, mine.generalPurposeCounts());
        assertTrue(mine.publicSyntheticDataCounted());
        assertTrue(mine.sixPdCountsActive());
        assertFalse(mine.safetyTermsTolerated());
        assertFalse(mine.upstreamExclusionRecognised());
        assertEquals(10, mine.notificationDays());
        assertEquals(List.of(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-01-02"), LocalDate.parse("2025-01-03")),
                List.of(mine.appliesFrom(), mine.finesFrom(), mine.legacyUntil()));
        Ruleset stricter = reading.rulesets().get("stricter");
        assertEquals(Optional.empty(), stricter.sameEntity());
        assertEquals(new Measure(Share.of(1, 4), Measure.Base.ORIGINAL), stricter.modification());
        assertEquals(mine.generalPurpose(), stricter.generalPurpose());
        assertFalse(stricter.sixPdCountsActive());
        assertTrue(stricter.safetyTermsTolerated());
        assertTrue(stricter.upstreamExclusionRecognised());
        assertFalse(stricter.publicSyntheticDataCounted());
        assertEquals(Ruleset.Counting.PARAMETER_UPDATES, stricter.generalPurposeCounts());
    }

    @Test
    void aFileChoosesItsRuleset() {
        assertEquals("consultation-2025-04", Parse.file("entity Lab").ruleset().name());
        assertEquals("guidelines-2025-07", Parse.file("assess under guidelines-2025-07\nentity Lab").ruleset().name());
        assertEquals("mine", Parse.file("assess under mine\nruleset mine { margin 1% }").ruleset().name());
    }

    @Test
    void pretrainingRun() {
        Activity run = Parse.facts(LAB + """
                pretraining Run "The run" by Lab {
                    planned 2025-01-01
                    estimated 2025-01-02
                    started 2025-01-03
                    ended 2025-01-04
                    data text, image, audio, speech, video, code, music, actions, molecules, time-series, embeddings, other "all there is"
                    compute 7B parameters x 2T tokens
                    compute 1e22 FLOP
                    method "counted"
                    context 8k tokens
                    energy 2.5 GWh "from the bill"
                }
                """).runs().get(0);
        assertEquals(Optional.of("Run"), run.name());
        assertEquals(Optional.of("The run"), run.title());
        assertEquals(Optional.of("Lab"), run.provider());
        assertEquals(EnumSet.allOf(RunEvent.class), run.dates().keySet());
        assertEquals(LocalDate.parse("2025-01-03"), run.dates().get(RunEvent.STARTED).value());
        assertEquals(EnumSet.allOf(Modality.class), run.data().orElseThrow().modalities());
        assertEquals(Optional.of("all there is"), run.data().orElseThrow().description());
        assertEquals(Optional.of("from the bill"), run.energy().orElseThrow().note());
        assertEquals(2, run.estimates().size());
        assertEquals("counted", run.method().orElseThrow().value());
        assertEquals(0, new BigDecimal("8000").compareTo(run.context().orElseThrow().value()));
        assertEquals(0, new BigDecimal("2500").compareTo(run.energy().orElseThrow().megawattHours()));
    }

    @Test
    void model() {
        Model model = Parse.facts(LAB + """
                entity Maker
                model Base by Maker { pretraining { compute 1e20 FLOP } }
                pretraining Run by Lab { compute 1e22 FLOP }
                model M "The model" by Lab {
                    developed by Maker
                    accepts text, image
                    generates text
                    scope narrow code "source code"
                    parameters 671B
                    active parameters 37B
                    context 128k tokens
                    hidden size 16384
                    pretraining Run
                    initialised from Base
                    placed on market 2025-01-01 via repository "https://example.org" hosted by Maker, api
                    placed on market 2025-02-01 via chatbot
                    internal-use essential-to-services yes affects-rights no
                    excludes-union "by its terms"
                    licence Apache-2.0
                    public weights, architecture, usage-information
                    monetised by price "per token"
                    monetised by support
                    claims open-source-exemption
                    rebuttal narrow-task "only code" { evidence "a" document "b.pdf" evidence "c" }
                    generality evidence "broad" document "d.pdf"
                    systemic-risk designated 2025-03-01 "decision"
                    systemic-risk evidence "reach"
                    difficulties "logs lost"
                    data-gap "two months" justified "outage"
                    documents {
                        technical "t.pdf" 2025-01-05
                        downstream "d.pdf"
                        copyright-policy "c.pdf"
                        training-summary "s.pdf"
                        model-evaluation "e.pdf"
                        risk-assessment "r.pdf"
                        incident-reporting "i.pdf"
                        cybersecurity "y.pdf"
                        gap-analysis "g.pdf"
                    }
                    notified 2025-08-11 of 3.8e25 FLOP using hardware "GPU-hours"
                    waive presumption/near-threshold reason "recounted" until 2026-12-31
                }
                """).models().get(1);
        assertEquals("Maker", model.developer().orElseThrow().value());
        assertEquals(Set.of(Modality.TEXT, Modality.IMAGE), model.capabilities().accepts().orElseThrow().value());
        assertEquals(Set.of(Modality.TEXT), model.capabilities().generates().orElseThrow().value());
        assertFalse(model.capabilities().scope().orElseThrow().broad());
        assertEquals(Optional.of(NarrowGround.CODE), model.capabilities().scope().orElseThrow().ground());
        assertEquals(0, new BigDecimal("37e9").compareTo(model.capabilities().activeParameters().orElseThrow().value()));
        assertEquals(List.of("Run"), model.training().runs().stream().map(Stated::value).toList());
        assertEquals(List.of("Base"), model.training().originals().stream().map(Stated::value).toList());
        assertEquals(List.of(Channel.REPOSITORY, Channel.API, Channel.CHATBOT),
                model.market().placings().stream().map(placing -> placing.channel()).toList());
        assertEquals(Optional.of("Maker"), model.market().placings().get(0).host());
        assertEquals(Optional.of(true), model.market().internalUse().orElseThrow().essential());
        assertEquals(Optional.of(false), model.market().internalUse().orElseThrow().affectsRights());
        assertEquals("by its terms", model.market().excludesUnion().orElseThrow().value());
        assertEquals("Apache-2.0", model.openness().licence().orElseThrow().value().name());
        assertEquals(EnumSet.allOf(PublicItem.class), model.openness().publicItems().orElseThrow().value());
        assertEquals(List.of(MonetisationMeans.PRICE, MonetisationMeans.SUPPORT),
                model.openness().monetisations().stream().map(monetisation -> monetisation.means()).toList());
        assertTrue(model.openness().claim().isPresent());
        assertEquals(List.of("a", "c", "b.pdf"), model.evidence().rebuttal().orElseThrow().evidence());
        assertEquals("broad", model.evidence().generality().orElseThrow().value());
        assertEquals(LocalDate.parse("2025-03-01"), model.evidence().designation().orElseThrow().date());
        assertEquals("reach", model.evidence().systemicRisk().orElseThrow().value());
        assertEquals("logs lost", model.evidence().difficulties().orElseThrow().value());
        assertEquals(Optional.of("outage"), model.evidence().dataGap().orElseThrow().justification());
        assertEquals(EnumSet.allOf(DocumentKind.class), EnumSet.copyOf(model.documents().stream().map(Document::kind).toList()));
        assertEquals(Optional.of(LocalDate.parse("2025-01-05")), model.documents().get(0).date());
        assertEquals(flop("3.8e25"), model.notification().orElseThrow().compute().orElseThrow());
        assertEquals(Optional.of(EstimationApproach.HARDWARE), model.notification().orElseThrow().approach());
    }

    @Test
    void researchMergedAndMixtureModels() {
        FileFacts facts = Parse.facts(LAB + """
                model A by Lab { research-only }
                model B by Lab { merges A, A }
                model C by Lab { mixture of A, B  internal-use  excludes-union  public }
                """);
        assertTrue(facts.models().get(0).market().researchOnly().isPresent());
        assertEquals(List.of("A", "A"), facts.models().get(1).training().originals().stream().map(Stated::value).toList());
        assertEquals(List.of("A", "B"), facts.models().get(2).training().originals().stream().map(Stated::value).toList());
        assertEquals(Optional.empty(), facts.models().get(2).market().internalUse().orElseThrow().essential());
        assertTrue(facts.models().get(2).openness().publicItems().isPresent());
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void channel(Channel channel) {
        Model model = Parse.model(LAB + "model M by Lab { placed on market 2025-01-01 via " + Words.of(channel) + " }");
        assertEquals(channel, model.market().placings().get(0).channel());
    }

    @ParameterizedTest
    @EnumSource(MonetisationMeans.class)
    void monetisation(MonetisationMeans means) {
        Model model = Parse.model(LAB + "model M by Lab { monetised by " + Words.of(means) + " }");
        assertEquals(means, model.openness().monetisations().get(0).means());
    }

    @ParameterizedTest
    @EnumSource(ActivityKind.class)
    void activity(ActivityKind kind) {
        String word = Words.of(kind);
        Model model = Parse.model(LAB + "model M by Lab {\n" + word + " \"a title\" { compute 1e20 FLOP }\n" + word
                + " { compute 1e20 FLOP }\n}");
        assertEquals(List.of(kind, kind), model.training().activities().stream().map(Activity::kind).toList());
        assertEquals(Optional.of("a title"), model.training().activities().get(0).title());
    }

    @Test
    void syntheticDataMayBePublic() {
        Model model = Parse.model(LAB + """
                model M by Lab {
                    synthetic-data { compute 1e20 FLOP  public }
                    synthetic-data { compute 1e20 FLOP }
                }
                """);
        assertEquals(List.of(true, false), model.training().activities().stream()
                .map(activity -> activity.generated().publiclyAccessible()).toList());
        Assessed.of(LAB + "model M by Lab { finetuning { compute 1e20 FLOP  ⟦public⟧ } }").finds("syntax/misplaced-statement");
    }

    @Test
    void modificationAndSystem() {
        FileFacts facts = Parse.facts(LAB + """
                model A by Lab
                modification B "The B" of A by Lab { finetuning { compute 1e20 FLOP } generates text }
                system S "The S" by Lab {
                    integrates A, B
                    integrates B
                    placed on market 2025-01-01 via own-product
                }
                """);
        Model modification = facts.models().get(1);
        assertTrue(modification.modification());
        assertEquals("A", modification.original().orElseThrow().value());
        assertEquals("Lab", modification.provider().orElseThrow().value());
        AiSystem system = facts.systems().get(0);
        assertEquals(List.of("A", "B", "B"), system.integrates().stream().map(Stated::value).toList());
        assertEquals(Channel.OWN_PRODUCT, system.placings().get(0).channel());
    }

    @Test
    void anyElementCanWaive() {
        FileFacts facts = Parse.facts(LAB + """
                entity E { waive compute/unknown reason "x" }
                licence L { waive licence/gap reason "x" }
                accelerator A { waive model/derivation-cycle reason "x" }
                ruleset R { waive ruleset/gap reason "x" }
                pretraining P by Lab { waive notification/no-estimate reason "x" until 2026-01-01 }
                model M by Lab { waive systemic-risk/crossed reason "x"  waive market/obligations-begin reason "y" }
                modification N of M by Lab { waive modification/gap reason "x" }
                system S by Lab { waive system/gap reason "x" }
                """);
        assertEquals(List.of("compute/unknown", "licence/gap", "model/derivation-cycle", "ruleset/gap", "notification/no-estimate",
                "systemic-risk/crossed", "market/obligations-begin", "modification/gap", "system/gap"),
                facts.waivers().stream().map(Waiver::code).toList());
        assertEquals(Optional.of(LocalDate.parse("2026-01-01")), facts.waivers().get(4).until());
    }

    @TestFactory
    Stream<DynamicTest> everyFindingCanBeWaived() {
        return RuleBook.rules().stream().map(rule -> rule.code().value()).map(code -> DynamicTest.dynamicTest(code, () -> assertEquals(code,
                Parse.facts("entity E { waive " + code + " reason \"looked at\" }").waivers().get(0).code())));
    }

    @Test
    void statementsMayBeInAnyOrderAndOnOneLineAndWithComments() {
        Model model = Parse.model(LAB + "/* one */ model M by Lab /* two\n lines */ { parameters 7B // three\n generates text accepts text"
                + " /**/ }");
        assertEquals(Set.of(Modality.TEXT), model.capabilities().accepts().orElseThrow().value());
    }

    private static Licence licenceOf(String licence) {
        return Parse.model(LAB + licence + "\nmodel M by Lab { licence Ours }").openness().licence().orElseThrow().value();
    }

    private static List<Estimate> estimates(String compute, String elements) {
        return Parse.facts(LAB + elements + "pretraining Run by Lab { compute " + compute + " }").runs().get(0).estimates();
    }

    private static Flop flop(String number) {
        return new Flop(new BigDecimal(number));
    }
}
