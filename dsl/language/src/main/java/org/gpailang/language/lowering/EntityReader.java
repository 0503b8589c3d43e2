package org.gpailang.language.lowering;

import static org.gpailang.language.lowering.Statements.one;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import org.gpailang.core.facts.entity.CodeChapter;
import org.gpailang.core.facts.entity.CodeOfPractice;
import org.gpailang.core.facts.entity.Consortium;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.entity.EntitySize;
import org.gpailang.core.facts.entity.Representative;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.Unit;
import org.gpailang.syntax.tree.CodeOfPracticeStatement;
import org.gpailang.syntax.tree.ConsortiumStatement;
import org.gpailang.syntax.tree.EntityDeclaration;
import org.gpailang.syntax.tree.EstablishedStatement;
import org.gpailang.syntax.tree.Quantity;
import org.gpailang.syntax.tree.RepresentativeStatement;
import org.gpailang.syntax.tree.SizeStatement;
import org.gpailang.syntax.tree.TreePackage;
import org.gpailang.syntax.tree.TurnoverStatement;

/** Reads entities. */
final class EntityReader {

    private final ValueReader values;
    private final DocumentationReader documentation;

    EntityReader(ValueReader values) {
        this.values = values;
        this.documentation = new DocumentationReader(values);
    }

    /**
     * What an entity states.
     *
     * @param broken whether its text has errors
     */
    Entity read(EntityDeclaration entity, boolean broken) {
        return new Entity(values.name(entity), Optional.ofNullable(entity.getTitle()), values.locator().name(entity), broken,
                one(entity, EstablishedStatement.class).flatMap(this::country),
                one(entity, SizeStatement.class).flatMap(size -> values.word(EntitySize.class, "a size", size.getSize(), size,
                        TreePackage.Literals.SIZE_STATEMENT__SIZE)),
                one(entity, TurnoverStatement.class).flatMap(this::turnover),
                one(entity, RepresentativeStatement.class).flatMap(this::representative),
                one(entity, CodeOfPracticeStatement.class).map(this::codeOfPractice),
                one(entity, ConsortiumStatement.class).map(this::consortium),
                documentation.text(entity, "legal"), documentation.text(entity, "contact"));
    }

    /** The turnover in euro; an amount of another currency needs the rate. */
    private Optional<Stated<BigDecimal>> turnover(TurnoverStatement statement) {
        Quantity stated = statement.getTurnover();
        Optional<Unit> unit = values.unit(stated, EnumSet.of(Dimension.MONEY, Dimension.CURRENCY));
        boolean foreign = unit.filter(found -> found.dimension() == Dimension.CURRENCY).isPresent();
        if (foreign != (statement.getRate() != null)) {
            unit.ifPresent(found -> values.mismatch(statement, foreign ? "the value of one " + found.symbol() + " in euro: 'turnover "
                    + ValueReader.text(stated) + " at 0.92 EUR a " + found.symbol() + "'" : "no rate, because the amount is in euro"));
            return Optional.empty();
        }
        Optional<BigDecimal> amount = unit.map(found -> stated.getValue().multiply(found.factor()));
        return (foreign ? amount.flatMap(all -> rate(statement.getRate(), unit.get()).map(all::multiply)) : amount)
                .map(euro -> new Stated<>(euro, values.locator().at(statement)));
    }

    private Optional<BigDecimal> rate(Quantity rate, Unit currency) {
        Optional<Unit> unit = values.unit(rate, EnumSet.of(Dimension.EXCHANGE_RATE, Dimension.MONEY));
        boolean other = unit.filter(found -> found.dimension() == Dimension.EXCHANGE_RATE
                && !found.symbol().endsWith(" " + currency.symbol())).isPresent();
        if (other) {
            values.mismatch(rate, "the value of one " + currency.symbol() + " in euro, such as 0.92 EUR a " + currency.symbol());
        }
        return unit.filter(found -> !other).map(found -> rate.getValue().multiply(found.factor()));
    }

    private Optional<Stated<String>> country(EstablishedStatement statement) {
        if (statement.getCountry() == null) {
            return Optional.empty();
        }
        Location at = values.locator().at(statement, TreePackage.Literals.ESTABLISHED_STATEMENT__COUNTRY);
        if (!Countries.codes().contains(statement.getCountry())) {
            String message = "No country has the code '" + statement.getCountry() + "' (ISO 3166 alpha-2).";
            Optional<String> code = Countries.code(statement.getCountry());
            if (statement.getCountry().equalsIgnoreCase("EU")) {
                values.problems().error(TextCode.UNKNOWN_COUNTRY, at, "'EU' is not a country: name the Member State.");
            } else if (code.isPresent()) {
                values.problems().error(TextCode.UNKNOWN_COUNTRY, at, message + " Did you mean '" + code.get() + "'?", code.get());
            } else {
                values.problems().error(TextCode.UNKNOWN_COUNTRY, at, message + " Write two capital letters, such as DE or FR.");
            }
            return Optional.empty();
        }
        return Optional.of(new Stated<>(statement.getCountry(), at));
    }

    private Optional<Representative> representative(RepresentativeStatement statement) {
        return values.reference(statement, TreePackage.Literals.REPRESENTATIVE_STATEMENT__REPRESENTATIVE)
                .map(entity -> new Representative(entity.value(), values.last(statement,
                        TreePackage.Literals.REPRESENTATIVE_STATEMENT__APPOINTED), values.locator().at(statement)));
    }

    private CodeOfPractice codeOfPractice(CodeOfPracticeStatement statement) {
        return new CodeOfPractice(values.last(statement, TreePackage.Literals.CODE_OF_PRACTICE_STATEMENT__SIGNED),
                values.words(CodeChapter.class, "a chapter of the code",
                statement.getChapters(), statement, TreePackage.Literals.CODE_OF_PRACTICE_STATEMENT__CHAPTERS),
                values.locator().at(statement));
    }

    private Consortium consortium(ConsortiumStatement statement) {
        return new Consortium(
                values.references(statement, TreePackage.Literals.CONSORTIUM_STATEMENT__MEMBERS).stream().map(Stated::value).toList(),
                values.reference(statement, TreePackage.Literals.CONSORTIUM_STATEMENT__COORDINATOR).map(Stated::value),
                values.locator().at(statement));
    }
}
