package org.gpailang.language.lowering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.facts.statement.ApproximateDate;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.UnitMismatch;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Months;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.quantity.Unit;
import org.gpailang.language.diagnostics.Diagnostics;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.Locator;
import org.gpailang.syntax.token.Suggestions;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.Quantity;
import org.gpailang.syntax.tree.TreePackage;

/**
 * Reads single values of one chunk: quantities with their units, words, dates and names. Invalid values are recorded as errors and left
 * out.
 */
public final class ValueReader {

    private final LinkedChunk part;
    private final Locator locator;
    private final Diagnostics problems;
    private final List<UnitMismatch> mismatches = new ArrayList<>();
    private final List<ApproximateDate> approximateDates = new ArrayList<>();

    public ValueReader(LinkedChunk part, Diagnostics problems) {
        this.part = part;
        this.locator = new Locator(part);
        this.problems = problems;
    }

    public LinkedChunk part() {
        return part;
    }

    public Locator locator() {
        return locator;
    }

    public Diagnostics problems() {
        return problems;
    }

    /** The values with a wrong unit that were read. */
    public List<UnitMismatch> mismatches() {
        return mismatches;
    }

    /** Records that an object does not have the expected unit. */
    public void mismatch(EObject at, String expected) {
        mismatches.add(new UnitMismatch(text(at), expected, locator.at(at)));
    }

    /** The quantity's unit; empty if no such unit exists. */
    public Optional<Unit> unit(Quantity quantity) {
        return quantity.getUnit() == null ? Optional.of(Unit.NONE) : Unit.of(quantity.getUnit());
    }

    /** Whether the quantity's unit does not exist; if so, it is recorded with the nearest existing unit or with what is expected. */
    public boolean unknownUnit(Quantity quantity, String wanted) {
        if (unit(quantity).isPresent()) {
            return false;
        }
        String word = quantity.getUnit().replaceAll("\\s*/\\s*", "/");
        Location at = locator.at(quantity, TreePackage.Literals.QUANTITY__UNIT);
        String message = "'" + word + "' is not a unit.";
        Suggestions.nearest(word, Unit.symbols()).ifPresentOrElse(
                nearest -> problems.error(TextCode.UNKNOWN_UNIT, at, message + " Did you mean '" + nearest + "'?", nearest),
                () -> problems.error(TextCode.UNKNOWN_UNIT, at, message + " This takes " + wanted + "."));
        return true;
    }

    /** The amount of a quantity in the base unit of the dimension; recorded as a mismatch and empty if it has another dimension. */
    public Optional<BigDecimal> amount(Quantity quantity, Dimension dimension) {
        return amount(quantity, EnumSet.of(dimension));
    }

    /** A number of things of the dimension, which may be stated without a unit, at its statement. */
    public Optional<Stated<BigDecimal>> count(EObject statement, Quantity quantity, Dimension dimension) {
        return amount(quantity, EnumSet.of(dimension, Dimension.COUNT)).map(amount -> new Stated<>(amount, locator.at(statement)));
    }

    /** The amount of a quantity in the base unit of one of the dimensions; a message mentions the first of them. */
    public Optional<BigDecimal> amount(Quantity quantity, Set<Dimension> dimensions) {
        return unit(quantity, dimensions).map(found -> quantity.getValue().multiply(found.factor()));
    }

    /**
     * The unit of a quantity that is one of the dimensions; recorded as a mismatch and empty if it has another dimension. Empty also if the
     * quantity or its number is missing.
     */
    public Optional<Unit> unit(Quantity quantity, Set<Dimension> dimensions) {
        if (quantity == null || quantity.getValue() == null) {
            return Optional.empty();
        }
        Dimension wanted = dimensions.stream().filter(dimension -> dimension != Dimension.COUNT).findFirst().orElse(Dimension.COUNT);
        Optional<Unit> unit = unit(quantity).filter(found -> dimensions.contains(found.dimension()));
        if (unit.isEmpty() && !unknownUnit(quantity, wanted.description())) {
            mismatch(quantity, wanted.description());
        }
        return unit;
    }

    /** The amount of a quantity in FLOP. */
    public Optional<Flop> flop(Quantity quantity) {
        return amount(quantity, Dimension.COMPUTE).map(Flop::new);
    }

    /** A percentage with its location. */
    public Optional<Stated<Percent>> percent(Quantity quantity) {
        return amount(quantity, Dimension.PERCENT).map(fraction -> new Stated<>(new Percent(fraction), locator.at(quantity)));
    }

    /** The dates of which only the month or the quarter is stated. */
    public List<ApproximateDate> approximateDates() {
        return approximateDates;
    }

    /**
     * The date of something with which a duty or a period begins: of a month or a quarter the first day, so that nothing begins too late.
     * Empty if there is no valid date.
     */
    public Optional<LocalDate> first(EObject statement, EAttribute date) {
        return day(statement, date, Months::first);
    }

    /**
     * The date of something that has to be done in time, or with which something ends: of a month or a quarter the last day, so that
     * nothing is done too early. Empty if there is no valid date.
     */
    public Optional<LocalDate> last(EObject statement, EAttribute date) {
        return day(statement, date, Months::last);
    }

    private Optional<LocalDate> day(EObject statement, EAttribute date, Function<Months, LocalDate> end) {
        Optional<String> written = Optional.ofNullable((String) statement.eGet(date));
        Optional<Months> months = written.flatMap(Months::parse);
        months.map(end).ifPresent(day -> approximateDates.add(new ApproximateDate(written.get(), day, locator.at(statement, date))));
        return months.isPresent() ? months.map(end) : written.map(LocalDate::parse);
    }

    /** The constant for a word; recorded as an error and empty if there is none. */
    public <E extends Enum<E>> Optional<E> word(Class<E> kind, String what, String word, EObject object, EStructuralFeature feature) {
        return word(kind, what, word, () -> locator.at(object, feature));
    }

    /** The constants for a list of words; words without a constant are recorded as errors and left out. */
    public <E extends Enum<E>> Set<E> words(Class<E> kind, String what, List<String> words, EObject object, EStructuralFeature feature) {
        Set<E> found = EnumSet.noneOf(kind);
        for (int i = 0; i < words.size(); i++) {
            int index = i;
            word(kind, what, words.get(i), () -> locator.at(object, feature, index)).ifPresent(found::add);
        }
        return found;
    }

    private <E extends Enum<E>> Optional<E> word(Class<E> kind, String what, String word, java.util.function.Supplier<Location> at) {
        if (word == null) {
            return Optional.empty();
        }
        Optional<E> constant = Words.parse(kind, word);
        if (constant.isEmpty()) {
            problems.unknownWord(what, word, at.get(), Diagnostics.words(kind));
        }
        return constant;
    }

    /** Whether a word is the first of the two words that are allowed here; recorded as an error and empty if it is neither of them. */
    public Optional<Boolean> either(String word, EObject object, EStructuralFeature feature) {
        if (word == null) {
            return Optional.empty();
        }
        List<String> known = Vocabulary.words(feature);
        if (!known.contains(word)) {
            problems.unknownWord("'" + String.join("' or '", known) + "'", word, locator.at(object, feature), known);
            return Optional.empty();
        }
        return Optional.of(word.equals(known.get(0)));
    }

    /** The qualified name of a reference's target, with the location of the reference. A name that is not found is returned as written. */
    public Optional<Stated<String>> reference(EObject object, EReference reference) {
        return references(object, reference).stream().findFirst();
    }

    /** The qualified names of the targets of all references of a feature. */
    public List<Stated<String>> references(EObject object, EReference reference) {
        return NodeModelUtils.findNodesForFeature(object, reference).stream().filter(node -> node.getLength() > 0)
                .map(node -> new Stated<>(part.target(node).map(Declaration::name).orElseGet(() -> NodeModelUtils.getTokenText(node)),
                        locator.at(node))).toList();
    }

    /** The qualified name of an element. */
    public String name(Element element) {
        return part.qualified(element.getName());
    }

    /** The source text of an object, with each sequence of blanks as one blank. */
    public static String text(EObject object) {
        return NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(object));
    }
}
