package org.gpailang.core.facts;

import java.util.List;
import java.util.Optional;

/**
 * What one file states.
 *
 * @param file the file
 * @param assessUnder the name of the ruleset that it chooses, if it chooses one
 * @param start the first element's place, for findings that speak of the whole file
 * @param entities its entities
 * @param runs its named pre-training runs
 * @param models its models and modifications
 * @param systems its AI systems
 * @param waivers its waivers
 * @param mismatches its values with the wrong unit
 */
public record FileFacts(String file, Optional<Stated<String>> assessUnder, Location start, List<Entity> entities,
        List<Activity> runs, List<Model> models, List<AiSystem> systems, List<Waiver> waivers, List<UnitMismatch> mismatches) {}
