package org.gpailang.language.lowering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.Estimate;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.facts.training.HardwareUnit;
import org.gpailang.core.facts.training.UtilisationMeasure;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.Duration;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.core.quantity.Notation;
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
import org.gpailang.syntax.tree.Quantity;
import org.gpailang.syntax.tree.ReportedClause;
import org.gpailang.syntax.tree.SourceClause;
import org.gpailang.syntax.tree.TreePackage;
import org.gpailang.syntax.tree.UtilisationClause;
import org.gpailang.syntax.tree.WithinClause;

/**
 * Reads a {@code compute} statement; the units of its factors determine the approach. If some of its numbers are bounds, it is read with
 * the lowest and with the highest numbers: every form grows with each of its numbers, so these give the bounds of the result. A statement
 * whose factors do not give an amount of compute is recorded as a mismatch and counts as unknown, so that a partly read number is never
 * assessed.
 */
final class EstimateReader {

    private static final String FORMS = "parameters x tokens, chips x accelerator for a time at a utilisation, chip-hours on an"
            + " accelerator at a utilisation, passes x FLOP, or an amount of FLOP";
    /** The dimensions of the factors whose product is a number of training examples. */
    private static final Set<Set<Dimension>> EXAMPLES = Set.of(Set.of(Dimension.EXAMPLES), Set.of(Dimension.STEPS, Dimension.EXAMPLES),
            Set.of(Dimension.STEPS, Dimension.EXAMPLES_PER_STEP), Set.of(Dimension.EXAMPLES, Dimension.TOKENS_PER_EXAMPLE),
            Set.of(Dimension.STEPS, Dimension.EXAMPLES, Dimension.TOKENS_PER_EXAMPLE),
            Set.of(Dimension.STEPS, Dimension.EXAMPLES_PER_STEP, Dimension.TOKENS_PER_EXAMPLE),
            Set.of(Dimension.RECORDED_TIME, Dimension.EXAMPLES_PER_HOUR));

    /** The lowest estimate where only an upper bound is stated. */
    private static final Approach NOTHING = new Approach.Declared(Flop.ZERO);

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
                madeOn = values.first(made, TreePackage.Literals.MADE_ON_CLAUSE__DATE);
            } else if (clause instanceof SourceClause quoted) {
                source = Optional.ofNullable(quoted.getSource());
            }
            basis |= clause instanceof BasisClause;
            reported |= clause instanceof ReportedClause;
        }
        Approach approach = statement.isUnknown() ? new Approach.Unknown(source)
                : approach(statement).orElseGet(() -> new Approach.Unknown(Optional.of("the line does not state an amount of compute")));
        return new Estimate(generates ? generated(approach) : approach, margin, basis, reported, source, madeOn,
                values.locator().at(statement));
    }

    /** The approach for examples that are generated: forward passes instead of training. */
    private static Approach generated(Approach approach) {
        if (approach instanceof Approach.Architecture trained) {
            return new Approach.Forward(trained.parameters(), trained.examples().multiply(trained.epochs()));
        }
        if (approach instanceof Approach.Sum sum) {
            return new Approach.Sum(sum.summands().stream().map(EstimateReader::generated).toList());
        }
        return approach instanceof Approach.Bounded bounded ? new Approach.Bounded(bounded.lower().map(EstimateReader::generated),
                bounded.upper().map(EstimateReader::generated)) : approach;
    }

    /** Which numbers of a statement are read where a range or a bound is stated. */
    private enum Side {
        /** The lowest: zero for {@code at most}. */
        LOWER,
        /** The highest. There is none for {@code at least}. */
        UPPER;

        private BigDecimal of(Quantity quantity) {
            if (this == LOWER) {
                return "most".equals(quantity.getBound()) ? BigDecimal.ZERO : quantity.getValue();
            }
            return quantity.getUpper() == null ? quantity.getValue() : quantity.getUpper();
        }
    }

    private Optional<Approach> approach(ComputeStatement statement) {
        List<Quantity> bounded = quantities(statement).filter(each -> each.getBound() != null || each.getUpper() != null).toList();
        if (bounded.isEmpty()) {
            return approach(statement.getTerms(), Side.LOWER);
        }
        for (Quantity quantity : bounded) {
            boolean both = quantity.getBound() != null && quantity.getUpper() != null;
            if (both || quantity.getUpper() != null && quantity.getUpper().compareTo(quantity.getValue()) < 0) {
                values.mismatch(quantity, both ? "either a range such as 2..3 or one bound" : "a range with the lower number first");
                return Optional.empty();
            }
        }
        Optional<Approach> lower = approach(statement.getTerms(), Side.LOWER);
        if (lower.isEmpty()) {
            return lower;
        }
        Optional<Approach> upper = bounded.stream().anyMatch(each -> "least".equals(each.getBound())) ? Optional.empty()
                : approach(statement.getTerms(), Side.UPPER);
        return Optional.of(new Approach.Bounded(lower.filter(lowest -> !NOTHING.equals(lowest)), upper));
    }

    /** The quantities of a statement whose numbers are valid. */
    private static Stream<Quantity> quantities(EObject object) {
        List<Quantity> quantities = new ArrayList<>();
        object.eAllContents().forEachRemaining(part -> {
            if (part instanceof Quantity quantity && quantity.getValue() != null) {
                quantities.add(quantity);
            }
        });
        return quantities.stream();
    }

    private Optional<Approach> approach(List<ComputeTerm> terms, Side side) {
        List<Approach> summands = new ArrayList<>();
        for (ComputeTerm term : terms) {
            Optional<Approach> summand = isHardware(term) ? hardware(term, side).map(one -> new Approach.Hardware(List.of(one)))
                    : product(term, side);
            if (summand.isEmpty()) {
                return Optional.empty();
            }
            boolean zero = quantities(term).anyMatch(each -> "most".equals(each.getBound()) && side == Side.LOWER);
            summands.add(zero ? NOTHING : summand.get());
        }
        return sum(summands);
    }

    private static Optional<Approach> sum(List<Approach> summands) {
        List<Approach> some = summands.stream().filter(summand -> !summand.equals(NOTHING)).toList();
        if (some.stream().allMatch(Approach.Hardware.class::isInstance) && !some.isEmpty()) {
            return Optional.of(new Approach.Hardware(some.stream().flatMap(each -> ((Approach.Hardware) each).terms().stream()).toList()));
        }
        if (some.stream().allMatch(Approach.Declared.class::isInstance)) {
            return summands.isEmpty() ? Optional.empty() : Optional.of(new Approach.Declared(some.stream()
                    .map(each -> ((Approach.Declared) each).flop()).reduce(Flop.ZERO, Flop::plus)));
        }
        return Optional.of(some.size() == 1 ? some.get(0) : new Approach.Sum(some));
    }

    private static boolean isHardware(ComputeTerm term) {
        return !term.getClauses().isEmpty() || term.getFactors().stream().anyMatch(factor -> factor.getQuantity() == null);
    }

    /** The approach of a product of quantities: 6PD, passes times operations, or a stated amount. */
    private Optional<Approach> product(ComputeTerm term, Side side) {
        Map<Dimension, BigDecimal> factors = new LinkedHashMap<>();
        Map<Dimension, Unit> units = new LinkedHashMap<>();
        for (ComputeFactor factor : term.getFactors()) {
            if (factor.getQuantity() == null || factor.getQuantity().getValue() == null) {
                return Optional.empty();
            }
            Optional<Unit> unit = values.unit(factor.getQuantity());
            if (values.unknownUnit(factor.getQuantity(), UNITS)) {
                return Optional.empty();
            }
            Dimension dimension = unit.orElseThrow().dimension();
            boolean bare = dimension == Dimension.COUNT && term.getFactors().size() > 1;
            if (bare || factors.put(dimension, side.of(factor.getQuantity()).multiply(unit.get().factor())) != null) {
                values.mismatch(factor.getQuantity(), bare ? UNITS : "each unit once in a product");
                return Optional.empty();
            }
            units.put(dimension, unit.get());
        }
        Optional<Approach> approach = Optional.empty();
        if (factors.containsKey(Dimension.PARAMETERS)) {
            approach = architecture(factors);
        } else if (factors.keySet().equals(Set.of(Dimension.PASSES, Dimension.COMPUTE))) {
            approach = Optional.of(new Approach.Passes(factors.get(Dimension.PASSES), new Flop(factors.get(Dimension.COMPUTE))));
        } else if (factors.keySet().equals(Set.of(Dimension.COMPUTE))) {
            approach = Optional.of(new Approach.Declared(new Flop(factors.get(Dimension.COMPUTE))));
        }
        if (approach.isEmpty() || !lengthFits(units)) {
            values.mismatch(term, expected(units));
            return Optional.empty();
        }
        return approach;
    }

    private static Optional<Approach> architecture(Map<Dimension, BigDecimal> factors) {
        BigDecimal parameters = factors.get(Dimension.PARAMETERS);
        if (factors.keySet().equals(Set.of(Dimension.PARAMETERS, Dimension.FORWARD_EXAMPLES))) {
            return Optional.of(new Approach.Forward(parameters, factors.get(Dimension.FORWARD_EXAMPLES)));
        }
        Map<Dimension, BigDecimal> examples = new LinkedHashMap<>(factors);
        examples.keySet().removeAll(Set.of(Dimension.PARAMETERS, Dimension.EPOCHS));
        return EXAMPLES.contains(examples.keySet()) ? Optional.of(new Approach.Architecture(parameters,
                examples.values().stream().reduce(BigDecimal.ONE, BigDecimal::multiply),
                factors.getOrDefault(Dimension.EPOCHS, BigDecimal.ONE), List.copyOf(examples.values()))) : Optional.empty();
    }

    /** Whether {@code tokens an image} is multiplied by images, and {@code tokens a sequence} by sequences. */
    private static boolean lengthFits(Map<Dimension, Unit> units) {
        Unit length = units.get(Dimension.TOKENS_PER_EXAMPLE);
        Unit examples = units.getOrDefault(Dimension.EXAMPLES, units.get(Dimension.EXAMPLES_PER_STEP));
        return length == null || examples == null || Unit.of(length.symbol().substring(length.symbol().lastIndexOf(' ') + 1))
                .filter(each -> each.symbol().equals(examples.symbol().split(" ")[0])).isPresent();
    }

    private static String expected(Map<Dimension, Unit> units) {
        if (!lengthFits(units)) {
            return "a number of the examples whose length is stated: images for tokens an image, sequences for tokens a sequence";
        }
        return units.containsKey(Dimension.RECORDED_TIME) && !units.containsKey(Dimension.EXAMPLES_PER_HOUR)
                ? "the number of examples in recorded time: 'x 50 tokens a second'" : FORMS;
    }

    /** The term for chips of one kind, given as a number and a time, as their product, or as the money that is spent on them. */
    private Optional<HardwareTerm> hardware(ComputeTerm term, Side side) {
        Chips chips = new Chips(side);
        boolean usable = true;
        for (ComputeFactor factor : term.getFactors()) {
            usable &= chips.factor(factor);
        }
        for (HardwareClause clause : term.getClauses()) {
            usable &= chips.clause(clause);
        }
        if (!usable) {
            return Optional.empty();
        }
        Optional<String> missing = chips.missing();
        missing.ifPresent(expected -> values.mismatch(term, expected));
        return missing.isPresent() ? Optional.empty() : Optional.of(chips.term(values.locator().at(term)));
    }

    /** The parts of a hardware term, collected in the order of the text. */
    private final class Chips {

        private final Side side;
        private Optional<BigDecimal> count = Optional.empty();
        private Optional<BigDecimal> nodes = Optional.empty();
        private Optional<BigDecimal> perNode = Optional.empty();
        private Optional<BigDecimal> seconds = Optional.empty();
        private boolean nodeTime;
        private HardwareUnit.Part part = HardwareUnit.Part.CHIP;
        private Optional<BigDecimal> money = Optional.empty();
        private Optional<BigDecimal> price = Optional.empty();
        private String currency = "";
        private String currencyOfPrice = "";
        private Optional<Accelerator> accelerator = Optional.empty();
        private Optional<Stated<NumberFormat>> format = Optional.empty();
        private Optional<FlopRate> peak = Optional.empty();
        private Optional<Stated<Percent>> utilisation = Optional.empty();
        private UtilisationMeasure measure = UtilisationMeasure.MFU;
        private boolean named;

        Chips(Side side) {
            this.side = side;
        }

        /** Adds a factor; false if it is recorded as wrong. */
        private boolean factor(ComputeFactor factor) {
            if (factor.getQuantity() != null) {
                return quantity(factor.getQuantity());
            }
            if (factor.getNodes() != null) {
                nodes = Optional.of(factor.getNodes());
                perNode = Optional.ofNullable(factor.getChips()).or(() -> perNode);
            }
            boolean accelerated = factor.getNodes() == null || factor.getChips() != null;
            return !accelerated || accelerator(factor, TreePackage.Literals.COMPUTE_FACTOR__ACCELERATOR, factor.getFormat());
        }

        /** Adds a clause; false if it is recorded as wrong. */
        private boolean clause(HardwareClause clause) {
            if (clause instanceof OnClause on) {
                return accelerator(on, TreePackage.Literals.ON_CLAUSE__ACCELERATOR, on.getFormat());
            }
            if (clause instanceof ForClause duration) {
                boolean first = seconds.isEmpty();
                seconds = amount(duration.getDuration(), Dimension.TIME);
                return seconds.isPresent() && first;
            }
            if (clause instanceof PeakClause stated) {
                peak = values.amount(stated.getPeak(), Dimension.COMPUTE_RATE).map(FlopRate::new);
                return peak.isPresent();
            }
            return !(clause instanceof UtilisationClause share) || rate(share);
        }

        private boolean rate(UtilisationClause clause) {
            Quantity stated = clause.getUtilisation();
            Optional<Unit> unit = values.unit(stated, EnumSet.of(Dimension.PERCENT, Dimension.PRICE));
            if (unit.isEmpty()) {
                return false;
            }
            boolean isPrice = unit.get().dimension() == Dimension.PRICE;
            boolean bounded = stated.getBound() != null || stated.getUpper() != null;
            if (isPrice && (bounded || stated.getValue().signum() == 0) || (isPrice ? price.isPresent() : utilisation.isPresent())) {
                values.mismatch(clause, isPrice ? "one price above zero" : "one utilisation; a range is written 35..45%");
                return false;
            }
            if (isPrice) {
                price = Optional.of(stated.getValue());
                currencyOfPrice = unit.get().currency();
                return true;
            }
            utilisation = Optional.of(new Stated<>(new Percent(side.of(stated).multiply(unit.get().factor())),
                    values.locator().at(stated)));
            if (clause.getMeasure() == null) {
                return true;
            }
            Optional<UtilisationMeasure> word = values.word(UtilisationMeasure.class, "a measure of utilisation", clause.getMeasure(),
                    clause,                    TreePackage.Literals.UTILISATION_CLAUSE__MEASURE);
            measure = word.orElse(measure);
            return word.isPresent();
        }

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

        private Optional<BigDecimal> amount(Quantity quantity, Dimension dimension) {
            return values.unit(quantity, EnumSet.of(dimension)).map(unit -> side.of(quantity).multiply(unit.factor()));
        }

        private boolean quantity(Quantity quantity) {
            Optional<Unit> unit = values.unit(quantity);
            if (quantity.getValue() == null || values.unknownUnit(quantity, Dimension.CHIP_TIME.description())) {
                return false;
            }
            BigDecimal value = side.of(quantity).multiply(unit.orElseThrow().factor());
            Dimension dimension = unit.get().dimension();
            if (dimension == Dimension.NODES && nodes.isEmpty()) {
                nodes = Optional.of(value);
                return true;
            }
            if (dimension == Dimension.COUNT) {
                count = Optional.of(count.map(value::multiply).orElse(value));
                return true;
            }
            if (dimension == Dimension.CHIPS_PER_NODE && perNode.isEmpty()) {
                perNode = Optional.of(value);
                return true;
            }
            if ((dimension == Dimension.MONEY || dimension == Dimension.CURRENCY) && money.isEmpty()) {
                money = Optional.of(value);
                currency = unit.get().currency();
                return true;
            }
            boolean time = dimension == Dimension.CHIP_TIME || dimension == Dimension.DIE_TIME || dimension == Dimension.CORE_TIME
                    || dimension == Dimension.NODE_TIME;
            if (time && seconds.isEmpty()) {
                seconds = Optional.of(value);
                nodeTime = dimension == Dimension.NODE_TIME;
                part = dimension == Dimension.DIE_TIME ? HardwareUnit.Part.DIE : dimension == Dimension.CORE_TIME ? HardwareUnit.Part.CORE
                        : HardwareUnit.Part.CHIP;
                return true;
            }
            values.mismatch(quantity, "a number of chips, or chip time such as 30.84M GPU-hours");
            return false;
        }

        /** What is missing for an amount of compute. */
        private Optional<String> missing() {
            if (!named) {
                return Optional.of("an accelerator: chips x H100-SXM5 for a time, or chip-hours on H100-SXM5");
            }
            if (nodes.isPresent() && perNode.isEmpty()) {
                perNode = count;
                count = Optional.empty();
            }
            if ((nodes.isPresent() || nodeTime) != perNode.isPresent()) {
                return Optional.of(perNode.isPresent() ? "a number of nodes, or node-hours" : "the size of a node: 'x 8 chips a node'");
            }
            if (money.isPresent() && (price.isEmpty() || !currency.equals(currencyOfPrice))) {
                return Optional.of("a price in the same currency: 'at 2.10 " + currency + " a GPU-hour'");
            }
            if (money.isPresent() ? seconds.isPresent() : price.isPresent()) {
                return Optional.of("either a budget with a price, or a time");
            }
            return seconds.isEmpty() && money.isEmpty() ? Optional.of("a time: 'for 54 days', or chip-hours")
                    : utilisation.isEmpty() ? Optional.of("a utilisation: 'at 38%'") : Optional.empty();
        }

        private HardwareTerm term(Location at) {
            Optional<BigDecimal> chips = Stream.of(count, nodes, nodes.flatMap(each -> perNode)).flatMap(Optional::stream)
                    .reduce(BigDecimal::multiply);
            Optional<HardwareUnit.Budget> budget = money.map(amount -> new HardwareUnit.Budget(amount, price.orElseThrow(), currency));
            BigDecimal time = budget.map(each -> Duration.ofHours(each.amount()).seconds().divide(each.price(), Notation.DISPLAY))
                    .orElseGet(() -> seconds.orElseThrow().multiply(nodeTime ? perNode.orElseThrow() : BigDecimal.ONE));
            return new HardwareTerm(chips, Optional.of(new Duration(time)), accelerator, format, peak, utilisation, measure,
                    new HardwareUnit(part, perNode, budget), at);
        }
    }
}
