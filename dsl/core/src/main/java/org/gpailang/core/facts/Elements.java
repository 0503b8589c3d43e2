package org.gpailang.core.facts;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.training.Activity;

/**
 * Elements of other files that the assessment of a file needs, looked up by qualified name. If a name is used twice, the first element is
 * found. Lists are in the order in which the files are read.
 */
public interface Elements {

    /** The entity with the given name. */
    Optional<Entity> entity(String name);

    /** The named pre-training run with the given name. */
    Optional<Activity> run(String name);

    /** The data set with the given name. */
    Optional<Dataset> dataset(String name);

    /** The models and modifications that name the given pre-training run. */
    List<Model> modelsOnRun(String run);
}
