package org.gpailang.core.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a set of files states, with its elements found by name. Where a name is given twice the first is found; both are assessed. */
public final class Facts {

    private final List<FileFacts> files;
    private final Map<String, Entity> entities;
    private final Map<String, Activity> runs;
    private final Map<String, Model> models;
    private final Map<String, AiSystem> systems;
    private final Map<String, List<AiSystem>> integrating = new HashMap<>();

    /** The facts of these files. */
    public Facts(List<FileFacts> files) {
        this.files = List.copyOf(files);
        this.entities = index(FileFacts::entities, Entity::name);
        this.runs = index(FileFacts::runs, run -> run.name().orElseThrow());
        this.models = index(FileFacts::models, Model::name);
        this.systems = index(FileFacts::systems, AiSystem::name);
        this.files.forEach(file -> file.systems().forEach(system -> system.integrates().stream().map(Stated::value).distinct()
                .forEach(model -> integrating.computeIfAbsent(model, name -> new ArrayList<>()).add(system))));
    }

    /** The files, in the order in which they were read. */
    public List<FileFacts> files() {
        return files;
    }

    /** The entity of this qualified name. */
    public Optional<Entity> entity(String name) {
        return Optional.ofNullable(entities.get(name));
    }

    /** The named pre-training run of this qualified name. */
    public Optional<Activity> run(String name) {
        return Optional.ofNullable(runs.get(name));
    }

    /** The model or modification of this qualified name. */
    public Optional<Model> model(String name) {
        return Optional.ofNullable(models.get(name));
    }

    /** The AI system of this qualified name. */
    public Optional<AiSystem> system(String name) {
        return Optional.ofNullable(systems.get(name));
    }

    /** The AI systems that integrate the model of this qualified name, in the order in which they were read. */
    public List<AiSystem> systems(String model) {
        return integrating.getOrDefault(model, List.of());
    }

    private <T> Map<String, T> index(Function<FileFacts, ? extends Collection<T>> elements, Function<T, String> name) {
        Map<String, T> index = new HashMap<>();
        files.forEach(file -> elements.apply(file).forEach(element -> index.putIfAbsent(name.apply(element), element)));
        return index;
    }
}
