package org.gpailang.core.facts;

import java.util.List;
import java.util.Optional;

/**
 * The elements that files state, found by their qualified names. Where a name is given twice, the first one is found. Lists are in the order in
 * which the files are read.
 */
public interface Elements {

    /** The entity of this name. */
    Optional<Entity> entity(String name);

    /** The named pre-training run of this name. */
    Optional<Activity> run(String name);

    /** The model or modification of this name. */
    Optional<Model> model(String name);

    /** The AI system of this name. */
    Optional<AiSystem> system(String name);

    /** The models and modifications of an entity. */
    List<Model> modelsOfProvider(String entity);

    /** The models and modifications that name a pre-training run. */
    List<Model> modelsOnRun(String run);

    /** The AI systems that integrate a model. */
    List<AiSystem> systemsIntegrating(String model);
}
