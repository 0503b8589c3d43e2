package org.gpailang.tests.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.classifier.Assessor;
import org.gpailang.core.compute.ComputeDerivation;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.EstimateComputation;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.TestFacts;

/** Properties of estimates and totals that hold for all amounts and for all ways to build models from each other. */
class ComputePropertiesTest {

    private static final int RUNS = 3;

    /** The origin of a model: its activities, the shared runs and the models that it is built on. */
    record Origin(List<Work> activities, Set<Integer> runs, List<Integer> originals) {}

    /** An activity of a model. */
    record Work(ActivityKind kind, BigDecimal flop) {}

    // one estimate

    @Property
    void sixPdGrowsWithEachFactor(@ForAll("factors") BigDecimal parameters, @ForAll("factors") BigDecimal examples,
            @ForAll("factors") BigDecimal epochs, @ForAll("factors") BigDecimal more) {
        Flop flop = architecture(parameters, examples, epochs);
        assertEquals(new Flop(parameters.multiply(examples).multiply(epochs).multiply(BigDecimal.valueOf(6))), flop);
        assertTrue(architecture(parameters.add(more), examples, epochs).exceeds(flop));
        assertTrue(architecture(parameters, examples.add(more), epochs).exceeds(flop));
        assertTrue(architecture(parameters, examples, epochs.add(more)).exceeds(flop));
        assertEquals(flop, architecture(examples, parameters, epochs));
    }

    @Property
    void forwardPassesAreAThirdOfTraining(@ForAll("factors") BigDecimal parameters, @ForAll("factors") BigDecimal examples,
            @ForAll("factors") BigDecimal more) {
        Flop flop = compute(new Approach.Forward(parameters, examples));
        assertEquals(architecture(parameters, examples, BigDecimal.ONE), new Flop(flop.value().multiply(BigDecimal.valueOf(3))));
        assertTrue(compute(new Approach.Forward(parameters.add(more), examples)).exceeds(flop));
        assertTrue(compute(new Approach.Forward(parameters, examples.add(more))).exceeds(flop));
    }

    @Property
    void passesGrowWithEachFactor(@ForAll("factors") BigDecimal passes, @ForAll("factors") BigDecimal each,
            @ForAll("factors") BigDecimal more) {
        Flop flop = compute(new Approach.Passes(passes, new Flop(each)));
        assertEquals(new Flop(passes.multiply(each)), flop);
        assertTrue(compute(new Approach.Passes(passes.add(more), new Flop(each))).exceeds(flop));
        assertTrue(compute(new Approach.Passes(passes, new Flop(each.add(more)))).exceeds(flop));
    }

    @Property
    void hardwareGrowsWithEachFactor(@ForAll("factors") BigDecimal chips, @ForAll("factors") BigDecimal seconds,
            @ForAll("factors") BigDecimal peak, @ForAll @IntRange(min = 1, max = 99) int utilisation, @ForAll("factors") BigDecimal more) {
        Flop flop = hardware(List.of(TestFacts.term(chips, seconds, peak, Percent.of(utilisation))));
        assertEquals(new Flop(chips.multiply(seconds).multiply(peak).multiply(BigDecimal.valueOf(utilisation, 2))), flop);
        assertTrue(hardware(List.of(TestFacts.term(chips.add(more), seconds, peak, Percent.of(utilisation)))).exceeds(flop));
        assertTrue(hardware(List.of(TestFacts.term(chips, seconds.add(more), peak, Percent.of(utilisation)))).exceeds(flop));
        assertTrue(hardware(List.of(TestFacts.term(chips, seconds, peak.add(more), Percent.of(utilisation)))).exceeds(flop));
        assertTrue(hardware(List.of(TestFacts.term(chips, seconds, peak, Percent.of(utilisation + 1)))).exceeds(flop));
    }

    @Property
    void hardwareTermsAreSummedInAnyOrder(@ForAll("terms") List<HardwareTerm> terms, @ForAll Random random) {
        Flop sum = hardware(terms);
        assertEquals(terms.stream().map(term -> hardware(List.of(term))).reduce(Flop.ZERO, Flop::plus), sum);
        List<HardwareTerm> shuffled = new ArrayList<>(terms);
        Collections.shuffle(shuffled, random);
        assertEquals(sum, hardware(shuffled));
        terms.forEach(term -> assertFalse(hardware(List.of(term)).exceeds(sum)));
    }

    @Property
    void aPeriodMayBeSplitIntoSeveral(@ForAll("factors") BigDecimal chips, @ForAll("factors") BigDecimal first,
            @ForAll("factors") BigDecimal second, @ForAll("factors") BigDecimal peak) {
        assertEquals(hardware(List.of(TestFacts.term(chips, first.add(second), peak))),
                hardware(List.of(TestFacts.term(chips, first, peak), TestFacts.term(chips, second, peak))));
    }

    // several estimates of one activity

    @Property
    void furtherEstimatesAreOnlyComparedWithTheBasis(@ForAll @Size(min = 1, max = 5) List<@From("flops") Flop> estimates) {
        ComputedActivity activity = computed(TestFacts.activity(ActivityKind.FINETUNING, 2, estimates));
        ComputedActivity alone = computed(TestFacts.activity(ActivityKind.FINETUNING, 2, estimates.subList(0, 1)));
        assertEquals(alone.flop(), activity.flop());
        assertEquals(alone.interval(), activity.interval());
        assertEquals(alone.basis().orElseThrow().stated(), activity.basis().orElseThrow().stated());
        assertEquals(Total.of(List.of(alone)).known(), Total.of(List.of(activity)).known());
        assertEquals(estimates.size(), activity.estimates().size());
    }

    // sums over activities

    @Property
    void aTotalIsTheSameInAnyOrderAndNeverSmallerThanAPart(@ForAll("works") List<Work> works, @ForAll Random random) {
        List<ComputedActivity> activities = new ArrayList<>(IntStream.range(0, works.size()).mapToObj(i -> computed(
                TestFacts.activity(works.get(i).kind(), i + 2, List.of(new Flop(works.get(i).flop()))))).toList());
        Total total = Total.of(activities);
        activities.forEach(activity -> assertFalse(activity.flop().orElseThrow().exceeds(total.known())));
        Collections.shuffle(activities, random);
        assertEquals(total.known(), Total.of(activities).known());
        assertEquals(total.interval(), Total.of(activities).interval());
    }

    // models built from models

    @Property
    void everyActivityThatIsReachedIsCountedOnce(@ForAll("derivations") List<Origin> origins) {
        for (Ruleset ruleset : List.of(TestFacts.CONSULTATION, TestFacts.GUIDELINES)) {
            Facts facts = facts(origins);
            ComputeDerivation derivation = new ComputeDerivation(facts, ruleset, Assessed.DAY);
            for (int i = 0; i < origins.size(); i++) {
                TrainingCompute compute = derivation.of(facts.model("M" + i).orElseThrow());
                assertEquals(expected(origins, i, false, ruleset == TestFacts.GUIDELINES), compute.cumulative().known(), "M" + i);
                assertEquals(expected(origins, i, true, ruleset == TestFacts.GUIDELINES), compute.parameterUpdates().known(), "M" + i);
                assertEquals(compute.activities().size(),
                        compute.activities().stream().map(found -> found.activity().at()).distinct().count());
            }
        }
    }

    @Property
    void aTotalIsAtLeastEachPartAndTheComputeByParameterUpdates(@ForAll("derivations") List<Origin> origins) {
        Facts facts = facts(origins);
        ComputeDerivation derivation = new ComputeDerivation(facts, TestFacts.CONSULTATION, Assessed.DAY);
        for (int i = 0; i < origins.size(); i++) {
            TrainingCompute compute = derivation.of(facts.model("M" + i).orElseThrow());
            Flop total = compute.cumulative().known();
            assertFalse(compute.parameterUpdates().known().exceeds(total));
            assertFalse(compute.ownCumulative().known().exceeds(total));
            assertFalse(compute.originals().known().exceeds(total));
            assertEquals(total, compute.ownCumulative().known().plus(compute.originals().known()));
            for (int original : origins.get(i).originals()) {
                TrainingCompute ofOriginal = derivation.of(facts.model("M" + original).orElseThrow());
                assertFalse(ofOriginal.cumulative().known().exceeds(total), "M" + i + " is built from M" + original);
            }
        }
    }

    @Property
    void aModelDerivedAfterItsOriginalsHasTheSameComputeAsOneDerivedAlone(@ForAll("derivations") List<Origin> origins) {
        Facts facts = facts(origins);
        ComputeDerivation derivation = new ComputeDerivation(facts, TestFacts.CONSULTATION, Assessed.DAY);
        for (int i = 0; i < origins.size(); i++) {
            Model model = facts.model("M" + i).orElseThrow();
            TrainingCompute after = derivation.of(model);
            TrainingCompute alone = new ComputeDerivation(facts, TestFacts.CONSULTATION, Assessed.DAY).of(model);
            assertEquals(alone, after, "M" + i);
            assertEquals(alone.cumulative(), after.cumulative(), "M" + i);
            assertEquals(alone.parameterUpdates(), after.parameterUpdates(), "M" + i);
            assertEquals(alone.originals(), after.originals(), "M" + i);
            assertEquals(alone.activities(), after.activities(), "M" + i);
        }
    }

    @Property
    void theOrderOfDeclarationsMakesNoDifference(@ForAll("derivations") List<Origin> origins, @ForAll Random random) {
        Map<String, String> before = outcomes(facts(origins));
        List<Activity> runs = new ArrayList<>(runs());
        List<Model> models = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            List<Integer> originals = new ArrayList<>(origins.get(i).originals());
            Collections.shuffle(originals, random);
            models.add(model(i, new Origin(origins.get(i).activities(), origins.get(i).runs(), originals), random));
        }
        Collections.shuffle(runs, random);
        Collections.shuffle(models, random);
        assertEquals(before, outcomes(TestFacts.facts(runs, models)));
    }

    @Property
    void anotherPathToTheSameModelAddsNothing(@ForAll("derivations") List<Origin> origins, @ForAll @IntRange(min = 0, max = 7) int which) {
        int model = which % origins.size();
        Set<Integer> reached = reached(origins, model);
        List<Origin> more = new ArrayList<>(origins);
        List<Integer> originals = new ArrayList<>(origins.get(model).originals());
        originals.addAll(reached);
        more.set(model, new Origin(origins.get(model).activities(), origins.get(model).runs(), originals));
        assertEquals(total(facts(origins), model), total(facts(more), model));
    }

    @Property
    void aModelInBetweenThatAddsNoComputeChangesNothing(@ForAll("derivations") List<Origin> origins) {
        List<Origin> longer = new ArrayList<>(origins);
        int last = origins.size() - 1;
        longer.add(new Origin(List.of(), Set.of(), List.of(last)));
        longer.add(new Origin(List.of(), Set.of(), List.of(last + 1, last)));
        Optional<Flop> before = total(facts(origins), last);
        assertEquals(before, total(facts(longer), last + 2));
    }

    @Property
    void exactlyTheModelsOnACycleAreDerivedFromThemselves(@ForAll("derivations") List<Origin> origins) {
        Facts facts = facts(origins);
        ComputeDerivation derivation = new ComputeDerivation(facts, TestFacts.CONSULTATION, Assessed.DAY);
        for (int i = 0; i < origins.size(); i++) {
            int model = i;
            List<String> cycle = derivation.of(facts.model("M" + i).orElseThrow()).cycle();
            assertEquals(origins.get(i).originals().stream().anyMatch(original -> reached(origins, original).contains(model)),
                    !cycle.isEmpty());
            if (!cycle.isEmpty()) {
                assertEquals("M" + i, cycle.get(0));
                assertEquals("M" + i, cycle.get(cycle.size() - 1));
            }
            for (int step = 1; step < cycle.size(); step++) {
                Model from = facts.model(cycle.get(step - 1)).orElseThrow();
                assertTrue(from.originals().stream().map(Stated::value).toList().contains(cycle.get(step)), cycle.toString());
            }
        }
    }

    @Property
    void anUnknownPartLeavesTheTotalOpenUnlessTheRestCrosses(@ForAll("works") List<Work> works, @ForAll("flops") Flop threshold) {
        List<Activity> activities = new ArrayList<>(activities(works, 0));
        activities.add(TestFacts.activity(ActivityKind.FINETUNING, 99, List.of()));
        Facts facts = TestFacts.facts(List.of(), List.of(TestFacts.model("M0", 1, List.of(), activities, List.of())));
        Total total = new ComputeDerivation(facts, TestFacts.CONSULTATION, Assessed.DAY).of(facts.model("M0").orElseThrow()).cumulative();
        assertEquals(Optional.empty(), total.flop());
        assertEquals(total.known().exceeds(threshold) ? Optional.of(true) : Optional.empty(), total.exceeds(threshold));
    }

    @Property(tries = 3)
    void aLongChainIsFollowedToItsBeginning(@ForAll @IntRange(min = 1_000, max = 3_000) int length) {
        List<Model> models = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            models.add(TestFacts.model("M" + i, 2 * i + 1, List.of(), List.of(TestFacts.activity(ActivityKind.FINETUNING, 2 * i + 2,
                    List.of(Flop.of("1e20")))), i == 0 ? List.of() : List.of("M" + (i - 1))));
        }
        assertEquals(Optional.of(Flop.of("1e20").times(BigDecimal.valueOf(length))), total(TestFacts.facts(List.of(), models), length - 1));
    }

    // an independent calculation

    private static Flop expected(List<Origin> origins, int model, boolean updates, boolean guidelines) {
        Set<Integer> runs = new TreeSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int reached : reached(origins, model)) {
            runs.addAll(origins.get(reached).runs());
            for (Work work : origins.get(reached).activities()) {
                boolean counted = switch (work.kind()) {
                    case EXPERIMENT, HYPERPARAMETER_SEARCH, EVALUATION, SCAFFOLDING, FAILED_RUN -> false;
                    case REWARD_MODEL -> !updates && !guidelines;
                    case SYNTHETIC_DATA -> !updates;
                    default -> true;
                };
                sum = counted ? sum.add(work.flop()) : sum;
            }
        }
        for (int run : runs) {
            sum = sum.add(runFlop(run).value());
        }
        return new Flop(sum);
    }

    /** The model and all models that it is built from, directly or indirectly. */
    private static Set<Integer> reached(List<Origin> origins, int model) {
        Set<Integer> reached = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(model));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (reached.add(next)) {
                open.addAll(origins.get(next).originals());
            }
        }
        return reached;
    }

    // facts

    private static Facts facts(List<Origin> origins) {
        return TestFacts.facts(runs(), IntStream.range(0, origins.size()).mapToObj(i -> model(i, origins.get(i), null)).toList());
    }

    private static List<Activity> runs() {
        return IntStream.range(0, RUNS).mapToObj(run -> TestFacts.run("Run" + run, 10_000 + run, runFlop(run))).toList();
    }

    private static Flop runFlop(int run) {
        return new Flop(BigDecimal.TEN.pow(20 + run).add(BigDecimal.valueOf(run)));
    }

    private static Model model(int index, Origin origin, Random shuffling) {
        List<Activity> activities = new ArrayList<>(activities(origin.activities(), 100 * index + 1));
        List<String> runs = new ArrayList<>(origin.runs().stream().sorted().map(run -> "Run" + run).toList());
        if (shuffling != null) {
            Collections.shuffle(activities, shuffling);
            Collections.shuffle(runs, shuffling);
        }
        List<String> originals = origin.originals().stream().map(original -> "M" + original).toList();
        return TestFacts.model("M" + index, 100 * index + 1, runs, activities, originals);
    }

    private static List<Activity> activities(List<Work> works, int line) {
        return IntStream.range(0, works.size()).mapToObj(i ->
                TestFacts.activity(works.get(i).kind(), line + i + 1, List.of(new Flop(works.get(i).flop())))).toList();
    }

    private static Optional<Flop> total(Facts facts, int model) {
        return new ComputeDerivation(facts, TestFacts.GUIDELINES, Assessed.DAY).of(facts.model("M" + model).orElseThrow()).cumulative()
                .flop();
    }

    /** The conclusions about each model under both rulesets. */
    private static Map<String, String> outcomes(Facts facts) {
        Map<String, String> outcomes = new TreeMap<>();
        for (Ruleset ruleset : List.of(TestFacts.CONSULTATION, TestFacts.GUIDELINES)) {
            Assessment assessment = Assessor.assess(facts, file -> ruleset, Assessed.DAY);
            assessment.files().get(0).models().forEach(model -> outcomes.put(ruleset.name() + " " + model.name(),
                    exact(model.compute().cumulative()) + " " + exact(model.compute().parameterUpdates()) + " "
                            + Words.of(model.generalPurpose().status()) + " " + Words.of(model.systemicRisk().status())
                            + (model.compute().cycle().isEmpty() ? "" : " in a cycle")));
        }
        return outcomes;
    }

    private static String exact(Total total) {
        return total.flop().map(flop -> flop.value().stripTrailingZeros().toPlainString()).orElse("unknown");
    }

    private static ComputedActivity computed(Activity activity) {
        return ComputedActivity.of(activity, "M", TestFacts.UNKNOWN, TestFacts.CONSULTATION, Assessed.DAY);
    }

    private static Flop architecture(BigDecimal parameters, BigDecimal examples, BigDecimal epochs) {
        return compute(new Approach.Architecture(parameters, examples, epochs));
    }

    private static Flop hardware(List<HardwareTerm> terms) {
        return compute(new Approach.Hardware(terms));
    }

    private static Flop compute(Approach approach) {
        return EstimateComputation.of(TestFacts.estimate(approach, 1), TestFacts.UNKNOWN, TestFacts.CONSULTATION).flop().orElseThrow();
    }

    // samples

    /** A number above zero with up to six decimals. */
    @Provide
    Arbitrary<BigDecimal> factors() {
        return Arbitraries.longs().between(1, 1_000_000_000_000_000L).map(unscaled -> BigDecimal.valueOf(unscaled, 6))
                .edgeCases(EdgeCases.Config::none);
    }

    @Provide
    Arbitrary<Flop> flops() {
        return Combinators.combine(Arbitraries.longs().between(0, 9_999), Arbitraries.integers().between(-2, 22))
                .as((digits, power) -> new Flop(BigDecimal.valueOf(digits).scaleByPowerOfTen(power))).edgeCases(EdgeCases.Config::none);
    }

    @Provide
    Arbitrary<List<HardwareTerm>> terms() {
        Arbitrary<HardwareTerm> term = Combinators.combine(factors(), factors(), factors(), Arbitraries.integers().between(1, 100))
                .as((chips, seconds, peak, utilisation) -> TestFacts.term(chips, seconds, peak, Percent.of(utilisation)));
        return term.list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Work>> works() {
        return work().list().ofMaxSize(6);
    }

    private Arbitrary<Work> work() {
        return Combinators.combine(Arbitraries.of(ActivityKind.class), flops()).as((kind, flop) -> new Work(kind, flop.value()));
    }

    /** Up to eight models: chains, merges, diamonds and occasionally cycles. */
    @Provide
    Arbitrary<List<Origin>> derivations() {
        return Arbitraries.integers().between(1, 8).flatMap(models -> {
            Arbitrary<Integer> index = Arbitraries.integers().between(0, models - 1);
            Arbitrary<Set<Integer>> runs = Arbitraries.integers().between(0, RUNS - 1).set().ofMaxSize(2);
            Arbitrary<Origin> origin = Combinators.combine(work().list().ofMaxSize(3), runs, index.list().ofMaxSize(3)).as(Origin::new);
            return Combinators.combine(origin.list().ofSize(models), Arbitraries.of(true, true, true, false)).as((origins, line) ->
                    line ? withoutCycles(origins) : origins);
        }).edgeCases(EdgeCases.Config::none);
    }

    private static List<Origin> withoutCycles(List<Origin> origins) {
        return IntStream.range(0, origins.size()).mapToObj(i -> new Origin(origins.get(i).activities(), origins.get(i).runs(),
                origins.get(i).originals().stream().filter(original -> original < i).toList())).toList();
    }
}
