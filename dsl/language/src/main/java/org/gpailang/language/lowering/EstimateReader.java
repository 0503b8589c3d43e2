package org.gpailang.language.lowering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.Estimate;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.Duration;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.quantity.Unit;
import org.gpailang.syntax.tree.BasisClause;
import org.gpailang.syntax.tree.ComputeFactor;
import org.gpailang.syntax.tree.ComputeStatement;
import org.gpailang.syntax.tree.ComputeTerm;
import org.gpailang.syntax.tree.ForClause;
import org.gpailang.syntax.tree.HardwareClause;
import org.gpailang.syntax.tree.MadeOnClause;
import org.gpailang.syntax.tree.OnClause;
import org.gpailang.syntax.tree.PeakClause;
import org.gpailang.syntax.tree.ReportedClause;
import org.gpailang.syntax.tree.SourceClause;
import org.gpailang.syntax.tree.TreePackage;
import org.gpailang.syntax.tree.UtilisationClause;
import org.gpailang.syntax.tree.WithinClause;

/**
 * Reads a {@code compute} statement; the units of its factors determine the approach. A statement whose factors do not give an amount of
 * compute is recorded as a mismatch and counts as unknown, so that a partly read number is never assessed.
 */
final class EstimateReader {

    private static final String FORMS = "parameters x tokens, chips x accelerator for a time at a utilisation, chip-hours on an"
            + " accelerator at a utilisation, passes x FLOP, or an amount of FLOP";

    private static final String UNITS = "a unit such as parameters, tokens, epochs, passes, GPU-hours or FLOP";

    private final ValueReader values;
    private final BiFunction<EObject, EReference, Optional<Accelerator>> accelerators;

    /** @param accelerators returns the accelerator that a reference of an object names */
    EstimateReader(ValueReader values, BiFunction<EObject, EReference, Optional<Accelerator>> accelerators) {
        this.values = values;
        this.accelerators = accelerators;
    }

    /**
     * The estimate that the statement gives.
     *
     * @param generates whether the activity generates the examples instead of training on them, so that each needs a forward pass only
     */
    Estimate read(ComputeStatement statement, boolean generates) {
        Optional<Stated<Percent>> margin = Optional.empty();
        Optional<String> source = Optional.empty();
        Optional<LocalDate> madeOn = Optional.empty();
        boolean basis = false;
        boolean reported = false;
        for (org.gpailang.syntax.tree.ComputeClause clause : statement.getClauses()) {
            if (clause instanceof WithinClause within) {
                margin = values.percent(within.getMargin());
            } else if (clause instanceof MadeOnClause made) {
                madeOn = values.date(made.getDate());
            } else if (clause instanceof SourceClause quoted) {
                source = Optional.ofNullable(quoted.getSource());
            }
            basis |= clause instanceof BasisClause;
            reported |= clause instanceof ReportedClause;
        }
        Approach approach = statement.isUnknown() ? new Approach.Unknown(source)
                : approach(statement).orElseGet(() -> new Approach.Unknown(Optional.of("the line does not state an amount of compute")));
        if (generates && approach instanceof Approach.Architecture architecture) {
            approach = new Approach.Forward(architecture.parameters(), architecture.examples().multiply(architecture.epochs()));
        }
        return new Estimate(approach, margin, basis, reported, source, madeOn, values.locator().at(statement));
    }

    private Optional<Approach> approach(ComputeStatement statement) {
        List<ComputeTerm> terms = statement.getTerms();
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        if (terms.stream().allMatch(EstimateReader::isHardware)) {
            List<HardwareTerm> hardware = new ArrayList<>();
            terms.forEach(term -> hardware(term).ifPresent(hardware::add));
            return hardware.size() == terms.size() ? Optional.of(new Approach.Hardware(hardware)) : Optional.empty();
        }
        if (terms.size() == 1) {
            return product(terms.get(0));
        }
        Flop sum = Flop.ZERO;
        for (ComputeTerm term : terms) {
            Optional<Approach> summand = product(term);
            if (summand.isEmpty() || !(summand.get() instanceof Approach.Declared declared)) {
                values.mismatch(term, "summands of one kind: several hardware terms, or several amounts of FLOP");
                return Optional.empty();
            }
            sum = sum.plus(declared.flop());
        }
        return Optional.of(new Approach.Declared(sum));
    }

    private static boolean isHardware(ComputeTerm term) {
        return !term.getClauses().isEmpty() || term.getFactors().stream().anyMatch(factor -> factor.getQuantity() == null);
    }

    /** The approach of a product of quantities: 6PD, passes times operations, or a stated amount. */
    private Optional<Approach> product(ComputeTerm term) {
        Map<Dimension, BigDecimal> factors = new EnumMap<>(Dimension.class);
        for (ComputeFactor factor : term.getFactors()) {
            if (factor.getQuantity() == null || factor.getQuantity().getValue() == null) {
                return Optional.empty();
            }
            Optional<Unit> unit = values.unit(factor.getQuantity());
            if (values.unknownUnit(factor.getQuantity(), UNITS)) {
                return Optional.empty();
            }
            BigDecimal amount = factor.getQuantity().getValue().multiply(unit.orElseThrow().factor());
            boolean bare = unit.get().dimension() == Dimension.COUNT && term.getFactors().size() > 1;
            if (bare || factors.put(unit.get().dimension(), amount) != null) {
                values.mismatch(factor.getQuantity(), bare ? UNITS : "each unit once in a product");
                return Optional.empty();
            }
        }
        Optional<Approach> approach = Optional.empty();
        BigDecimal parameters = factors.get(Dimension.PARAMETERS);
        BigDecimal examples = factors.get(Dimension.EXAMPLES);
        if (parameters != null && examples != null && factors.size() == (factors.containsKey(Dimension.EPOCHS) ? 3 : 2)) {
            approach = Optional.of(new Approach.Architecture(parameters, examples,
                    factors.getOrDefault(Dimension.EPOCHS, BigDecimal.ONE)));
        } else if (parameters != null && factors.containsKey(Dimension.FORWARD_EXAMPLES) && factors.size() == 2) {
            approach = Optional.of(new Approach.Forward(parameters, factors.get(Dimension.FORWARD_EXAMPLES)));
        } else if (factors.containsKey(Dimension.PASSES) && factors.containsKey(Dimension.COMPUTE) && factors.size() == 2) {
            approach = Optional.of(new Approach.Passes(factors.get(Dimension.PASSES), new Flop(factors.get(Dimension.COMPUTE))));
        } else if (factors.containsKey(Dimension.COMPUTE) && factors.size() == 1) {
            approach = Optional.of(new Approach.Declared(new Flop(factors.get(Dimension.COMPUTE))));
        }
        if (approach.isEmpty()) {
            values.mismatch(term, FORMS);
        }
        return approach;
    }

    /** The term for chips of one kind, given as a number and a time or as their product. */
    private Optional<HardwareTerm> hardware(ComputeTerm term) {
        Chips chips = new Chips();
        boolean usable = true;
        for (ComputeFactor factor : term.getFactors()) {
            usable &= factor.getQuantity() == null
                    ? chips.accelerator(factor, TreePackage.Literals.COMPUTE_FACTOR__ACCELERATOR, factor.getFormat())
                    : chips.quantity(factor);
        }
        for (HardwareClause clause : term.getClauses()) {
            if (clause instanceof OnClause on) {
                usable &= chips.accelerator(on, TreePackage.Literals.ON_CLAUSE__ACCELERATOR, on.getFormat());
            } else if (clause instanceof ForClause duration) {
                Optional<Duration> time = values.amount(duration.getDuration(), Dimension.TIME).map(Duration::new);
                usable &= time.isPresent() && chips.time.isEmpty();
                chips.time = time;
            } else if (clause instanceof PeakClause peak) {
                chips.peak = values.amount(peak.getPeak(), Dimension.COMPUTE_RATE).map(FlopRate::new);
                usable &= chips.peak.isPresent();
            } else if (clause instanceof UtilisationClause utilisation) {
                chips.utilisation = values.percent(utilisation.getUtilisation());
                usable &= chips.utilisation.isPresent();
            }
        }
        if (usable && !chips.named || chips.time.isEmpty() && usable || chips.utilisation.isEmpty() && usable) {
            values.mismatch(term, !chips.named ? "an accelerator: chips x H100-SXM5 for a time, or chip-hours on H100-SXM5"
                    : chips.time.isEmpty() ? "a time: 'for 54 days', or chip-hours" : "a utilisation: 'at 38%'");
            return Optional.empty();
        }
        return usable ? Optional.of(new HardwareTerm(chips.count, chips.time, chips.accelerator, chips.format, chips.peak,
                chips.utilisation, values.locator().at(term))) : Optional.empty();
    }

    /** The parts of a hardware term, collected in the order of the text. */
    private final class Chips {

        private Optional<BigDecimal> count = Optional.empty();
        private Optional<Duration> time = Optional.empty();
        private Optional<Accelerator> accelerator = Optional.empty();
        private Optional<Stated<NumberFormat>> format = Optional.empty();
        private Optional<FlopRate> peak = Optional.empty();
        private Optional<Stated<Percent>> utilisation = Optional.empty();
        private boolean named;

        private boolean accelerator(EObject at, EReference reference, String formatWord) {
            if (named) {
                values.mismatch(at, "one accelerator in a term; join terms with '+'");
                return false;
            }
            named = true;
            accelerator = accelerators.apply(at, reference);
            if (formatWord != null) {
                EStructuralFeature feature = at.eClass().getEStructuralFeature("format");
                format = values.word(NumberFormat.class, "a number format", formatWord, at, feature)
                        .map(found -> new Stated<>(found, values.locator().at(at, feature)));
                return format.isPresent();
            }
            return true;
        }

        private boolean quantity(ComputeFactor factor) {
            Optional<Unit> unit = values.unit(factor.getQuantity());
            BigDecimal value = factor.getQuantity().getValue();
            if (value == null || values.unknownUnit(factor.getQuantity(), Dimension.CHIP_TIME.description())) {
                return false;
            }
            Dimension dimension = unit.map(Unit::dimension).orElse(null);
            if (dimension == Dimension.COUNT && count.isEmpty()) {
                count = Optional.of(value);
                return true;
            }
            if (dimension == Dimension.CHIP_TIME && time.isEmpty()) {
                time = Optional.of(new Duration(value.multiply(unit.get().factor())));
                return true;
            }
            values.mismatch(factor.getQuantity(), "a number of chips, or chip time such as 30.84M GPU-hours");
            return false;
        }
    }
}
