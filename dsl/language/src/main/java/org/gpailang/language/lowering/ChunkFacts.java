package org.gpailang.language.lowering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.ApproximateDate;
import org.gpailang.core.facts.statement.Expectation;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.UnitMismatch;
import org.gpailang.core.facts.statement.Waiver;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.Locator;
import org.gpailang.syntax.tree.Element;

/**
 * The facts that one chunk states, and the errors in its text.
 *
 * @param part the chunk
 */
public record ChunkFacts(LinkedChunk part, List<Entity> entities, List<Activity> runs, List<Model> models,
        List<AiSystem> systems, List<Dataset> datasets, Map<Element, Licence> licences, Map<Element, Accelerator> accelerators,
        List<Waiver> waivers, List<Expectation> expectations, List<UnitMismatch> mismatches, List<ApproximateDate> approximateDates,
        List<Finding> problems) {

    /** The licence or the accelerator of a declaration in this chunk; null for other declarations. */
    public Object entry(Declaration declaration) {
        Element element = part.element(declaration);
        return licences.containsKey(element) ? licences.get(element) : accelerators.get(element);
    }

    /** The location of the name of a declaration in this chunk. */
    public Location placeOf(Declaration declaration) {
        return new Locator(part).name(part.element(declaration));
    }

    /** Returns a copy with these errors. A unit mismatch on a line with an error is removed, because it is a consequence of the error. */
    public ChunkFacts with(List<Finding> errors) {
        Set<Integer> lines = errors.stream().map(error -> error.at().line()).collect(Collectors.toSet());
        return new ChunkFacts(part, entities, runs, models, systems, datasets, licences, accelerators, waivers, expectations,
                mismatches.stream().filter(mismatch -> !lines.contains(mismatch.at().line())).toList(), approximateDates, errors);
    }
}
