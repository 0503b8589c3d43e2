package org.gpailang.core.facts;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.ApproximateDate;
import org.gpailang.core.facts.statement.Expectation;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.UnitMismatch;
import org.gpailang.core.facts.statement.Waiver;
import org.gpailang.core.facts.training.Activity;

/**
 * The statements of one file.
 *
 * @param file the file, as the program was asked to read it
 * @param assessUnder the name of its ruleset, if stated
 * @param start the location of the first element, for findings about the whole file
 * @param entities its entities
 * @param runs its named pre-training runs
 * @param models its models and modifications
 * @param systems its AI systems
 * @param datasets its data sets
 * @param waivers its waivers
 * @param expectations what its author expects to be concluded
 * @param mismatches its values with the wrong unit
 * @param approximateDates its dates of which only the month or the quarter is stated
 */
public record FileFacts(String file, Optional<Stated<String>> assessUnder, Location start, List<Entity> entities,
        List<Activity> runs, List<Model> models, List<AiSystem> systems, List<Dataset> datasets, List<Waiver> waivers,
        List<Expectation> expectations, List<UnitMismatch> mismatches, List<ApproximateDate> approximateDates) {}
