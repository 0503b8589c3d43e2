package org.gpailang.core.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Activity;

/** The statements of a set of files, with an index by name. If a name is used twice, the first element is found, but both are assessed. */
public final class Facts implements Elements {

    private final List<FileFacts> files;
    private final Map<String, Entity> entities;
    private final Map<String, Activity> runs;
    private final Map<String, Model> models;
    private final Map<String, AiSystem> systems;
    private final Map<String, Dataset> datasets;
    private final Map<String, List<Model>> ofProvider;
    private final Map<String, List<Model>> onRun;
    private final Map<String, List<AiSystem>> integrating;
    private final Map<String, List<Model>> madeFrom;

    /** Indexes the statements of the given files. */
    public Facts(List<FileFacts> files) {
        this.files = List.copyOf(files);
        this.entities = index(FileFacts::entities, Entity::name);
        this.runs = index(FileFacts::runs, run -> run.name().orElseThrow());
        this.models = index(FileFacts::models, Model::name);
        this.systems = index(FileFacts::systems, AiSystem::name);
        this.datasets = index(FileFacts::datasets, Dataset::name);
        this.ofProvider = referring(FileFacts::models, model -> model.provider().stream());
        this.onRun = referring(FileFacts::models, model -> model.training().runs().stream());
        this.integrating = referring(FileFacts::systems, system -> system.integrates().stream());
        this.madeFrom = referring(FileFacts::models, model -> Stream.concat(model.originals().stream(),
                model.training().outputsOf().stream()));
    }

    /** The files, in the order in which they were read. */
    public List<FileFacts> files() {
        return files;
    }

    @Override
    public Optional<Entity> entity(String name) {
        return Optional.ofNullable(entities.get(name));
    }

    @Override
    public Optional<Activity> run(String name) {
        return Optional.ofNullable(runs.get(name));
    }

    /** The model or modification with the given name. */
    public Optional<Model> model(String name) {
        return Optional.ofNullable(models.get(name));
    }

    /** The AI system with the given name. */
    public Optional<AiSystem> system(String name) {
        return Optional.ofNullable(systems.get(name));
    }

    @Override
    public Optional<Dataset> dataset(String name) {
        return Optional.ofNullable(datasets.get(name));
    }

    /** The models and modifications of an entity. */
    public List<Model> modelsOfProvider(String entity) {
        return ofProvider.getOrDefault(entity, List.of());
    }

    @Override
    public List<Model> modelsOnRun(String run) {
        return onRun.getOrDefault(run, List.of());
    }

    /** The AI systems that integrate a model. */
    public List<AiSystem> systemsIntegrating(String model) {
        return integrating.getOrDefault(model, List.of());
    }

    /** The models that name a model as an original, or that are trained on its outputs. */
    public List<Model> modelsMadeFrom(String model) {
        return madeFrom.getOrDefault(model, List.of());
    }

    private <T> Map<String, List<T>> referring(Function<FileFacts, ? extends Collection<T>> elements,
            Function<T, Stream<Stated<String>>> references) {
        Map<String, List<T>> referring = new HashMap<>();
        files.forEach(file -> elements.apply(file).forEach(element -> references.apply(element).map(Stated::value).distinct()
                .forEach(name -> referring.computeIfAbsent(name, unseen -> new ArrayList<>()).add(element))));
        return referring;
    }

    private <T> Map<String, T> index(Function<FileFacts, ? extends Collection<T>> elements, Function<T, String> name) {
        Map<String, T> index = new HashMap<>();
        files.forEach(file -> elements.apply(file).forEach(element -> index.putIfAbsent(name.apply(element), element)));
        return index;
    }
}
