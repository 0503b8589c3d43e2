package org.gpailang.language.lowering;

import static org.gpailang.language.lowering.Statements.all;
import static org.gpailang.language.lowering.Statements.one;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.entity.EntitySize;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.market.InternalUse;
import org.gpailang.core.facts.market.Market;
import org.gpailang.core.facts.market.Monetisation;
import org.gpailang.core.facts.market.MonetisationMeans;
import org.gpailang.core.facts.market.Openness;
import org.gpailang.core.facts.market.Placing;
import org.gpailang.core.facts.market.PublicItem;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.TextCode;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.ClaimsStatement;
import org.gpailang.syntax.tree.CustomersStatement;
import org.gpailang.syntax.tree.ExcludesUnionStatement;
import org.gpailang.syntax.tree.InternalUseStatement;
import org.gpailang.syntax.tree.LicenceStatement;
import org.gpailang.syntax.tree.MonetisedStatement;
import org.gpailang.syntax.tree.PlacedStatement;
import org.gpailang.syntax.tree.PublicStatement;
import org.gpailang.syntax.tree.ResearchOnlyStatement;
import org.gpailang.syntax.tree.TreePackage;

/** Reads how models are offered: on which market, and how openly. */
final class MarketReader {

    private final ValueReader values;
    private final Function<LicenceStatement, Optional<Licence>> licences;

    /** @param licences reads the licence that a statement names */
    MarketReader(ValueReader values, Function<LicenceStatement, Optional<Licence>> licences) {
        this.values = values;
        this.licences = licences;
    }

    /** How a model is placed on the market and used. */
    Market market(Block model) {
        return new Market(placings(model),
                one(model, InternalUseStatement.class).map(use -> new InternalUse(
                        values.either(use.getEssential(), use, TreePackage.Literals.INTERNAL_USE_STATEMENT__ESSENTIAL),
                        values.either(use.getRights(), use, TreePackage.Literals.INTERNAL_USE_STATEMENT__RIGHTS),
                        values.first(use, TreePackage.Literals.INTERNAL_USE_STATEMENT__SINCE), values.either(use.getInUnion(), use,
                                TreePackage.Literals.INTERNAL_USE_STATEMENT__IN_UNION),
                        values.locator().at(use))),
                one(model, ResearchOnlyStatement.class).map(values.locator()::at),
                one(model, ExcludesUnionStatement.class).map(excludes ->
                        new Stated<>(Optional.ofNullable(excludes.getHow()).orElse(""), values.locator().at(excludes))));
    }

    /** The placings that a block states, in their order. */
    List<Placing> placings(Block block) {
        List<Placing> placings = new ArrayList<>();
        all(block, PlacedStatement.class).forEach(placed -> values.first(placed,
                TreePackage.Literals.PLACED_STATEMENT__DATE).ifPresent(date ->
                placed.getPlacings().forEach(placing -> values.word(Channel.class, "a way of placing a model on the market",
                        placing.getChannel(), placing, TreePackage.Literals.MARKET_PLACEMENT__CHANNEL).ifPresent(channel -> placings.add(
                                new Placing(date, channel, Optional.ofNullable(placing.getUrl()),
                                        values.reference(placing, TreePackage.Literals.MARKET_PLACEMENT__HOST).map(Stated::value),
                                        Optional.empty(), values.locator().at(placed)))))));
        return placings;
    }

    /** The licence of a model, what of it is public, and what is earned with it. */
    Openness openness(Block model) {
        return new Openness(
                one(model, LicenceStatement.class).flatMap(statement ->
                        licences.apply(statement)
                                .filter(licence -> isSingle(licence, statement))
                                .map(licence -> new Stated<>(licence, values.locator().at(statement)))),
                one(model, PublicStatement.class).map(statement -> new Stated<>(values.words(PublicItem.class,
                        "something that can be public", statement.getItems(), statement, TreePackage.Literals.PUBLIC_STATEMENT__ITEMS),
                        values.locator().at(statement))),
                all(model, MonetisedStatement.class).flatMap(monetised -> values.word(MonetisationMeans.class,
                        "a way of making money from a model", monetised.getMeans(), monetised,
                        TreePackage.Literals.MONETISED_STATEMENT__MEANS)
                        .map(means -> new Monetisation(means, required(monetised), Optional.ofNullable(monetised.getDescription()),
                                values.locator().at(monetised))).stream()).toList(),
                one(model, CustomersStatement.class).filter(customers -> values.word(EntitySize.class, "a size", customers.getSize(),
                        customers, TreePackage.Literals.CUSTOMERS_STATEMENT__SIZE).filter(size -> size == EntitySize.MICRO).isPresent())
                        .map(values.locator()::at),
                one(model, ClaimsStatement.class).map(values.locator()::at));
    }

    private Optional<Boolean> required(MonetisedStatement monetised) {
        return Optional.ofNullable(monetised.getRequired()).flatMap(word -> values.either(word, monetised,
                TreePackage.Literals.MONETISED_STATEMENT__REQUIRED));
    }

    /** Whether a licence is a single licence and not a family; a family is recorded as an error. */
    private boolean isSingle(Licence licence, LicenceStatement statement) {
        if (!licence.family().isEmpty()) {
            values.problems().choice(TextCode.LICENCE_FAMILY,
                    values.locator().at(statement, TreePackage.Literals.LICENCE_STATEMENT__LICENCE),
                    licence.family().size() == 1
                            ? "'" + licence.name() + "' names no licence. Name the one in the model's repository, or, if there is none, "
                                    + licence.family().get(0) + "."
                            : "'" + licence.name() + "' is a name for several licences, with different rights. Name the one in the model's"
                                    + " repository: " + String.join(", ", licence.family()) + ", or another.",
                    licence.family());
        }
        return licence.family().isEmpty();
    }
}
