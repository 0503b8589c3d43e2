package org.gpailang.core.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.ruleset.Ruleset;

/**
 * All that is concluded of one file.
 *
 * @param facts what the file states
 * @param representatives the entities that its own entities appoint as their representatives, as far as they are found
 * @param ruleset the ruleset that it was assessed under
 * @param imposed whether the caller chose that ruleset for all files, whatever they choose
 * @param models its models and modifications
 * @param systems its AI systems
 * @param looseRuns its named runs that no model is built on
 * @param borrowers the models of other files that are built on its named runs
 */
public record FileAssessment(FileFacts facts, List<Entity> representatives, Ruleset ruleset, boolean imposed, List<ModelAssessment> models,
        List<SystemAssessment> systems, List<ComputedActivity> looseRuns, List<ModelAssessment> borrowers) {

    /** Its models, modifications and systems from top to bottom. */
    public List<Subject> subjects() {
        return Stream.<Subject>concat(models.stream(), systems.stream())
                .sorted((one, other) -> one.at().compareTo(other.at())).toList();
    }
}
