package org.gpailang.core.facts.training;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Reasoned;
import org.gpailang.core.facts.statement.Stated;

/**
 * What an activity states for the documentation of its models.
 *
 * @param trainsOn the qualified names of the data sets on which it trains
 * @param evaluatesOn the qualified names of the data sets for testing and validation
 * @param technique the methods and techniques, if stated
 * @param optimises what is optimised, if stated
 * @param energyUnknown that its energy cannot be estimated, and why
 * @param pue the power usage effectiveness of the data centre, which is at least 1
 */
public record ActivityDocumentation(List<Stated<String>> trainsOn, List<Stated<String>> evaluatesOn, Optional<Reasoned> technique,
        Optional<Stated<String>> optimises, Optional<Stated<String>> energyUnknown, Optional<Stated<BigDecimal>> pue) {

    /** Nothing is stated. */
    public static final ActivityDocumentation NONE = new ActivityDocumentation(List.of(), List.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    /** The names of its data sets, for training first. */
    public List<Stated<String>> datasets() {
        return Stream.concat(trainsOn.stream(), evaluatesOn.stream()).toList();
    }
}
