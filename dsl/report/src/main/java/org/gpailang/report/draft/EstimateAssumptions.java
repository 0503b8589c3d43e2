package org.gpailang.report.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.EstimateComputation;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.quantity.Notation;
import org.gpailang.report.draft.Draft.Entry;

/** The approach of an estimate and its assumptions, in words (consultation 3.4.1; guidelines, annex A.2). */
final class EstimateAssumptions {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

    private final ComputedEstimate estimate;
    private final ModelAssessment model;
    private final Location at;
    private final List<Entry> entries = new ArrayList<>();

    private boolean calculated;

    private EstimateAssumptions(ComputedEstimate estimate, ModelAssessment model) {
        this.estimate = estimate;
        this.model = model;
        this.at = estimate.stated().at();
    }

    /** The approach, the calculation with its numbers, and each assumption. */
    static List<Entry> of(ComputedEstimate estimate, ModelAssessment model) {
        EstimateAssumptions assumptions = new EstimateAssumptions(estimate, model);
        assumptions.approach();
        assumptions.margin();
        return assumptions.entries;
    }

    private void approach() {
        approach(estimate.stated().approach());
        estimate.stated().source().ifPresent(source -> say("Source: " + source
                + (estimate.stated().reported() ? " (as reported there)" : "") + "."));
    }

    private void approach(Approach approach) {
        if (approach instanceof Approach.Hardware hardware) {
            say("Approach: based on hardware, C = N · L · H · U" + (hardware.terms().size() > 1 ? ", summed over chips and periods" : "")
                    + ".");
            derivation();
            hardware.terms().forEach(this::term);
            say("Assumption: every operation counts as one, regardless of its precision.");
        } else if (approach instanceof Approach.Architecture architecture) {
            say("Approach: based on architecture, C = 6 · P · D.");
            derivation();
            architecture(architecture);
        } else if (approach instanceof Approach.Forward forward) {
            say("Approach: based on architecture, C = 2 · P · D, because the examples are only processed or generated.");
            derivation();
            forward(forward);
        } else if (approach instanceof Approach.Passes passes) {
            say("Approach: based on architecture, the number of full passes times the operations of one full pass.");
            derivation();
            say("Assumption: " + Amounts.number(passes.passes()) + " full passes of " + passes.each() + " each.");
        } else if (approach instanceof Approach.Bounded bounded) {
            say("Approach: bounds, because not all numbers are known exactly.");
            derivation();
            bounded.upper().or(bounded::lower).ifPresent(this::approach);
        } else if (approach instanceof Approach.Sum sum) {
            say("Approach: the sum of " + sum.summands().size() + " estimates.");
            derivation();
            sum.summands().forEach(this::approach);
        } else {
            say("Approach: the amount is stated as a number.");
            derivation();
        }
    }

    /** The whole calculation, also for an estimate that is a sum of several. */
    private void derivation() {
        if (calculated) {
            return;
        }
        calculated = true;
        say("Calculation: " + estimate.derivation() + estimate.flop().map(flop -> " = " + flop).orElse("") + ".");
    }

    private void term(HardwareTerm term) {
        String chip = term.accelerator().map(Accelerator::name).orElse("chips");
        term.chips().ifPresent(count -> say("Assumption: N = " + Amounts.number(count) + " " + chip + "."));
        term.time().ifPresent(time -> say(term.chips().isPresent() ? "Assumption: L = " + time + "."
                : "Assumption: N · L = " + Amounts.number(time.seconds().divide(HOUR, Notation.DISPLAY)) + " chip-hours on " + chip + "."));
        term.peakInUse().ifPresent(peak -> entries.add(term.peak().isPresent()
                ? Entry.of("Assumption: H = " + peak + " for one chip, the peak that the estimate states.", at)
                : new Entry("Assumption: H = " + peak + " for one chip, the dense peak of " + chip + " in " + format(term) + ".",
                        term.accelerator().map(found -> List.of(at, found.at())).orElse(List.of(at)))));
        term.utilisation().ifPresent(utilisation -> entries.add(Entry.of("Assumption: U = " + utilisation.value()
                + " of the peak, achieved or expected.", utilisation.at())));
    }

    private static String format(HardwareTerm term) {
        return term.formatInUse().map(Words::of).orElse("its format")
                + (term.format().isPresent() ? "" : ", which is used because the estimate states no number format");
    }

    private void architecture(Approach.Architecture architecture) {
        BigDecimal parameters = EstimateComputation.parameters(architecture, model.capabilities(), model.ruleset());
        boolean active = parameters.compareTo(architecture.parameters()) != 0;
        say("Assumption: P = " + Amounts.number(parameters) + (active ? " active parameters of " + Amounts.number(architecture.parameters())
                : " parameters") + ".");
        String epochs = architecture.epochs().compareTo(BigDecimal.ONE) == 0 ? "" : ", which are "
                + Amounts.number(architecture.examples()) + " in " + Amounts.number(architecture.epochs()) + " epochs";
        say("Assumption: D = " + Amounts.number(architecture.examples().multiply(architecture.epochs()))
                + " training examples (for example tokens)" + epochs + ".");
        say("Assumption: six operations per parameter and example; compute that depends on the context length is neglected.");
    }

    private void forward(Approach.Forward forward) {
        BigDecimal parameters = EstimateComputation.parameters(forward.parameters(), model.capabilities(), model.ruleset());
        say("Assumption: P = " + Amounts.number(parameters) + (parameters.compareTo(forward.parameters()) == 0 ? " parameters"
                : " active parameters of " + Amounts.number(forward.parameters())) + ".");
        say("Assumption: D = " + Amounts.number(forward.examples()) + " examples (for example tokens).");
        say("Assumption: two operations per parameter and example, those of a forward pass; compute that depends on the context length is"
                + " neglected.");
    }

    private void margin() {
        estimate.stated().margin().ifPresentOrElse(
                margin -> entries.add(Entry.of("Uncertainty: the estimate is stated to be within " + margin.value() + ".", margin.at())),
                () -> say("Uncertainty: no margin is stated; the ruleset accepts approximations within "
                        + model.ruleset().margin() + "."));
    }

    private void say(String text) {
        entries.add(Entry.of(text, at));
    }
}
