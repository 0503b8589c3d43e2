package org.gpailang.language.lowering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gpailang.core.facts.Accelerator;
import org.gpailang.core.facts.Activity;
import org.gpailang.core.facts.AiSystem;
import org.gpailang.core.facts.Dataset;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.Licence;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.UnitMismatch;
import org.gpailang.core.facts.Waiver;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.Locator;
import org.gpailang.syntax.tree.Element;

/**
 * What one part of a file states, and what is wrong with its text.
 *
 * @param part the part that it was read from
 */
public record ChunkFacts(LinkedChunk part, List<Entity> entities, List<Activity> runs, List<Model> models,
        List<AiSystem> systems, List<Dataset> datasets, Map<Element, Licence> licences, Map<Element, Accelerator> accelerators,
        List<Waiver> waivers, List<UnitMismatch> mismatches, List<Finding> problems) {

    /** The licence or the accelerator that a declaration in this chunk declares; null where it declares something else. */
    public Object entry(Declaration declaration) {
        Element element = part.element(declaration);
        return licences.containsKey(element) ? licences.get(element) : accelerators.get(element);
    }

    /** Where the name of a declaration in this chunk stands. */
    public Location placeOf(Declaration declaration) {
        return new Locator(part).name(part.element(declaration));
    }

    /** The same facts with these errors; a value that lacks its unit in a line that has one lost it to the error. */
    public ChunkFacts with(List<Finding> errors) {
        Set<Integer> lines = errors.stream().map(error -> error.at().line()).collect(Collectors.toSet());
        return new ChunkFacts(part, entities, runs, models, systems, datasets, licences, accelerators, waivers,
                mismatches.stream().filter(mismatch -> !lines.contains(mismatch.at().line())).toList(), errors);
    }
}
