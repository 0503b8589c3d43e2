package org.gpailang.core.facts;

import java.util.List;
import java.util.Optional;

/**
 * What the assessment of a file needs from other files: elements, found by their qualified names. Where a name is given twice, the first
 * one is found. Lists are in the order in which the files are read.
 */
public interface Elements {

    /** The entity of this name. */
    Optional<Entity> entity(String name);

    /** The named pre-training run of this name. */
    Optional<Activity> run(String name);

    /** The data set of this name. */
    Optional<Dataset> dataset(String name);

    /** The models and modifications that name a pre-training run. */
    List<Model> modelsOnRun(String run);
}
