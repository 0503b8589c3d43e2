package org.gpailang.core.compute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.Estimate;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.facts.training.HardwareUnit;
import org.gpailang.core.facts.training.UtilisationMeasure;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Duration;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Computes one estimate exactly, with its derivation (consultation 3.4.1; guidelines, annex A.2).
 *
 * <p>Operations count equally at any precision: the peak of the format in use is not converted. If a model states its active parameters and
 * the ruleset counts those as P in 6PD, an estimate that names the total is computed with the active parameters, and its derivation says
 * so.
 */
public final class EstimateComputation {

    private static final BigDecimal OPERATIONS_PER_PARAMETER_AND_EXAMPLE = BigDecimal.valueOf(6);
    private static final BigDecimal OPERATIONS_OF_A_FORWARD_PASS = BigDecimal.valueOf(2);
    private static final Percent WHOLE = Percent.of(100);

    private EstimateComputation() {}

    /** The result of the estimate, for a model with the given capabilities under the ruleset. */
    public static ComputedEstimate of(Estimate estimate, Capabilities model, Ruleset ruleset) {
        Approach approach = estimate.approach();
        if (approach instanceof Approach.Architecture architecture) {
            return architecture(estimate, architecture, model, ruleset);
        }
        if (approach instanceof Approach.Forward forward) {
            return forward(estimate, forward, model, ruleset);
        }
        if (approach instanceof Approach.Hardware hardware) {
            return hardware(estimate, hardware);
        }
        if (approach instanceof Approach.Passes passes) {
            return known(estimate, passes.each().times(passes.passes()),
                    number(passes.passes()) + " passes × " + number(passes.each().value()) + " FLOP");
        }
        if (approach instanceof Approach.Sum sum) {
            return sum(estimate, sum, model, ruleset);
        }
        if (approach instanceof Approach.Bounded bounded) {
            return bounded(estimate, bounded, model, ruleset);
        }
        if (approach instanceof Approach.Declared declared) {
            return known(estimate, declared.flop(), "stated as " + number(declared.flop().value()) + " FLOP"
                    + estimate.source().map(source -> " (" + source + ")").orElse(""));
        }
        return unknown(estimate, ((Approach.Unknown) approach).why().map(why -> "unknown: " + why).orElse("unknown"));
    }

    private static ComputedEstimate sum(Estimate estimate, Approach.Sum sum, Capabilities model, Ruleset ruleset) {
        List<ComputedEstimate> summands = sum.summands().stream().map(summand -> of(estimate.with(summand), model, ruleset)).toList();
        Optional<ComputedEstimate> unknown = summands.stream().filter(summand -> summand.bounds().isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return unknown(estimate, unknown.get().derivation());
        }
        return new ComputedEstimate(estimate, summands.stream().map(summand -> summand.bounds().orElseThrow()).reduce(Bounds::plus),
                summands.stream().map(ComputedEstimate::derivation).collect(Collectors.joining(" + ")), Optional.empty());
    }

    private static ComputedEstimate bounded(Estimate estimate, Approach.Bounded bounded, Capabilities model, Ruleset ruleset) {
        Optional<ComputedEstimate> lower = bounded.lower().map(lowest -> of(estimate.with(lowest), model, ruleset));
        Optional<ComputedEstimate> upper = bounded.upper().map(highest -> of(estimate.with(highest), model, ruleset));
        for (ComputedEstimate bound : Stream.concat(lower.stream(), upper.stream()).toList()) {
            if (bound.bounds().isEmpty()) {
                return unknown(estimate, bound.derivation());
            }
        }
        Flop lowest = lower.flatMap(ComputedEstimate::flop).orElse(Flop.ZERO);
        String derivation = Stream.concat(lower.map(bound -> bound("at least ", bound)).stream(),
                upper.map(bound -> bound("at most ", bound)).stream()).collect(Collectors.joining("; "));
        return new ComputedEstimate(estimate, Optional.of(new Bounds(lowest, upper.flatMap(ComputedEstimate::flop))), derivation,
                Optional.empty());
    }

    private static String bound(String words, ComputedEstimate bound) {
        return bound.stated().approach() instanceof Approach.Declared ? bound.derivation().replaceFirst("^stated as ", "stated as " + words)
                : words + bound.derivation();
    }

    /** P in 6PD: the active parameters if the estimate names the model's total and the ruleset counts the active ones. */
    public static BigDecimal parameters(Approach.Architecture architecture, Capabilities model, Ruleset ruleset) {
        return parameters(architecture.parameters(), model, ruleset);
    }

    /** P in an estimate that names a number of parameters: the active ones if it is the model's total and the ruleset counts them. */
    public static BigDecimal parameters(BigDecimal named, Capabilities model, Ruleset ruleset) {
        return model.activeParameters().map(Stated::value)
                .filter(count -> ruleset.sixPdCountsActive())
                .filter(count -> model.parameters().filter(total -> total.value().compareTo(named) == 0).isPresent())
                .orElse(named);
    }

    private static ComputedEstimate architecture(Estimate estimate, Approach.Architecture architecture, Capabilities model,
            Ruleset ruleset) {
        BigDecimal parameters = parameters(architecture, model, ruleset);
        boolean active = parameters.compareTo(architecture.parameters()) != 0;
        Flop flop = new Flop(OPERATIONS_PER_PARAMETER_AND_EXAMPLE
                .multiply(parameters).multiply(architecture.examples()).multiply(architecture.epochs()));
        String epochs = architecture.epochs().compareTo(BigDecimal.ONE) == 0 ? "" : " × " + number(architecture.epochs()) + " epochs";
        String note = active ? " (active of " + number(architecture.parameters()) + " parameters)" : "";
        return known(estimate, flop, "6 × " + number(parameters) + note + " × "
                + architecture.factors().stream().map(EstimateComputation::number).collect(Collectors.joining(" × ")) + epochs);
    }

    private static ComputedEstimate forward(Estimate estimate, Approach.Forward forward, Capabilities model, Ruleset ruleset) {
        BigDecimal parameters = parameters(forward.parameters(), model, ruleset);
        String note = parameters.compareTo(forward.parameters()) == 0 ? "" : " (active of " + number(forward.parameters()) + " parameters)";
        return known(estimate, new Flop(OPERATIONS_OF_A_FORWARD_PASS.multiply(parameters).multiply(forward.examples())),
                "2 × " + number(parameters) + note + " × " + number(forward.examples()) + " (forward passes)");
    }

    private static ComputedEstimate hardware(Estimate estimate, Approach.Hardware hardware) {
        Flop sum = Flop.ZERO;
        BigDecimal chipSeconds = BigDecimal.ZERO;
        BigDecimal peakSeconds = BigDecimal.ZERO;
        Optional<FlopRate> rate = Optional.of(new FlopRate(BigDecimal.ZERO));
        List<String> summands = new ArrayList<>();
        for (HardwareTerm term : hardware.terms()) {
            Optional<FlopRate> peak = term.peakInUse();
            Optional<Duration> time = term.time();
            Optional<Percent> utilisation = term.utilisation().map(Stated::value);
            Optional<BigDecimal> parts = term.parts();
            if (peak.isEmpty() || time.isEmpty() || utilisation.isEmpty() || parts.isEmpty()) {
                return unknown(estimate, missing(term, peak.isPresent()));
            }
            if (!utilisation.get().isPartOfWhole()) {
                return unknown(estimate, "a utilisation of " + utilisation.get().besides(WHOLE) + " is impossible");
            }
            BigDecimal chips = term.chips().orElse(BigDecimal.ONE);
            FlopRate whole = peak.get().times(utilisation.get().fraction()).times(chips);
            FlopRate achieved = new FlopRate(new Flop(whole.perSecond()).dividedBy(parts.get()).value());
            BigDecimal seconds = chips.multiply(time.get().seconds());
            sum = sum.plus(whole.over(time.get()).dividedBy(parts.get()));
            chipSeconds = chipSeconds.add(seconds);
            peakSeconds = peakSeconds.add(seconds.multiply(peak.get().perSecond()).divide(parts.get(), Notation.DISPLAY));
            rate = term.chips().isPresent() && time.equals(hardware.terms().get(0).time()) ? rate.map(total -> total.plus(achieved))
                    : Optional.empty();
            summands.add(chipTime(term, chips, time.get()) + " × " + number(peak.get().perSecond()) + " FLOP/s" + part(term, parts.get())
                    + " × " + utilisation.get() + (term.measure() == UtilisationMeasure.HFU ? " (hfu)" : ""));
        }
        String weighted = summands.size() < 2 || chipSeconds.signum() == 0 ? ""
                : "; weighted peak " + new FlopRate(peakSeconds.divide(chipSeconds, Notation.DISPLAY));
        return new ComputedEstimate(estimate, Optional.of(Bounds.exactly(sum)), String.join(" + ", summands) + weighted,
                rate.filter(total -> total.perSecond().signum() > 0));
    }

    /** Chips and time, with the nodes or the budget from which they follow. */
    private static String chipTime(HardwareTerm term, BigDecimal chips, Duration time) {
        HardwareUnit unit = term.unit();
        String perNode = unit.perNode().map(size -> " (" + number(size) + " a node)").orElse("");
        String budget = unit.budget().map(each -> " (" + number(each.amount()) + " " + each.currency() + " at " + number(each.price()) + " "
                + each.currency() + " an hour)").orElse("");
        return term.chips().isPresent() ? number(chips) + perNode + " × " + number(time.seconds()) + " s"
                : number(time.seconds()) + " " + Words.of(unit.part()) + "-s" + perNode + budget;
    }

    /** The division of a peak by the number of parts that are counted one by one. */
    private static String part(HardwareTerm term, BigDecimal parts) {
        return parts.compareTo(BigDecimal.ONE) == 0 ? ""
                : " / " + number(parts) + (term.unit().part() == HardwareUnit.Part.DIE ? " dies" : " cores");
    }

    private static String missing(HardwareTerm term, boolean peakKnown) {
        if (!peakKnown) {
            return term.accelerator().map(chip -> "no peak performance is stated for " + chip.name()
                    + term.format().map(format -> " in " + word(format.value())).orElse("")).orElse("the accelerator is unknown");
        }
        if (term.parts().isEmpty()) {
            return "no number of " + (term.unit().part() == HardwareUnit.Part.DIE ? "dies" : "cores") + " is stated for "
                    + term.accelerator().map(Accelerator::name).orElse("the accelerator");
        }
        return term.time().isEmpty() ? "the time is missing" : "the utilisation is missing";
    }

    private static String word(NumberFormat format) {
        return Words.of(format);
    }

    private static ComputedEstimate known(Estimate estimate, Flop flop, String derivation) {
        return new ComputedEstimate(estimate, Optional.of(Bounds.exactly(flop)), derivation, Optional.empty());
    }

    private static ComputedEstimate unknown(Estimate estimate, String why) {
        return new ComputedEstimate(estimate, Optional.empty(), why, Optional.empty());
    }

    private static String number(BigDecimal number) {
        return Notation.program(number, 6);
    }

}
