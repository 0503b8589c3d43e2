package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.Elements;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.ruleset.Ruleset;

/**
 * The conclusions about one file.
 *
 * @param facts what the file states
 * @param representatives the entities that its own entities appoint as their representatives, if they are found
 * @param ruleset the ruleset used
 * @param imposed whether the caller chose that ruleset for all files, overriding their choice
 * @param models its models and modifications
 * @param systems its AI systems
 * @param unusedRuns its named runs that no model is built on
 * @param modelsUsingSharedRuns the models of other files that are built on its named runs
 */
public record FileAssessment(FileFacts facts, List<Entity> representatives, Ruleset ruleset, boolean imposed, List<ModelAssessment> models,
        List<SystemAssessment> systems, List<ComputedActivity> unusedRuns, List<ModelAssessment> modelsUsingSharedRuns) {

    /**
     * Combines the conclusions about the models and systems of a file.
     *
     * @param facts what the file states
     * @param imposed whether the caller chose the ruleset
     * @param models the conclusions about its models, in its order
     * @param systems the conclusions about its systems, in its order
     * @param elements the elements of all files
     * @param assessed returns the conclusions about a model of another file, under that file's ruleset
     * @param asOf the date of the assessment
     */
    public static FileAssessment of(FileFacts facts, Ruleset ruleset, boolean imposed, List<ModelAssessment> models,
            List<SystemAssessment> systems, Elements elements, Function<Model, ModelAssessment> assessed, LocalDate asOf) {
        List<Activity> unused = new ArrayList<>();
        Map<Location, Model> users = new TreeMap<>();
        for (Activity run : facts.runs()) {
            List<Model> using = elements.modelsOnRun(run.name().orElseThrow());
            if (using.isEmpty()) {
                unused.add(run);
            } else if (elements.run(run.name().get()).filter(run::equals).isPresent()) {
                using.stream().filter(model -> !model.at().file().equals(facts.file())).forEach(model -> users.put(model.at(), model));
            }
        }
        return new FileAssessment(facts, facts.entities().stream().flatMap(entity -> entity.representative().stream())
                .flatMap(representative -> elements.entity(representative.entity()).stream()).toList(), ruleset, imposed,
                models, systems,
                unused.stream().map(run -> ComputedActivity.of(run, run.name().orElseThrow(), Capabilities.UNKNOWN, ruleset, asOf))
                .toList(), users.values().stream().map(assessed).toList());
    }

    /** Its models, modifications and systems from top to bottom. */
    public List<Subject> subjects() {
        return Stream.<Subject>concat(models.stream(), systems.stream())
                .sorted((one, other) -> one.at().compareTo(other.at())).toList();
    }
}
