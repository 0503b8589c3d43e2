package org.gpailang.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.entity.Consortium;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.entity.Representative;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Activity;

/** Collects the facts of one connected component: its models, systems and runs, with the entities and data sets that they name. */
public final class ComponentFacts {

    private final Function<String, Optional<Entity>> entityOf;
    private final Function<String, Optional<Dataset>> datasetOf;
    private final Map<String, Parts> files = new TreeMap<>();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, Dataset> datasets = new LinkedHashMap<>();

    /**
     * Starts without facts.
     *
     * @param entityOf the entity with a qualified name
     * @param datasetOf the data set with a qualified name
     */
    public ComponentFacts(Function<String, Optional<Entity>> entityOf, Function<String, Optional<Dataset>> datasetOf) {
        this.entityOf = entityOf;
        this.datasetOf = datasetOf;
    }

    /** States where a file starts and under which ruleset it is assessed. Other files start at the first declaration that is added. */
    public void addFile(String name, Location start, Optional<Stated<String>> assessUnder) {
        files.computeIfAbsent(name, unseen -> new Parts(start)).assessUnder = assessUnder;
    }

    /** Adds a model, without its named runs. */
    public void add(Model model) {
        part(model.at()).models.add(model);
        model.provider().map(Stated::value).ifPresent(this::addEntity);
        model.developer().map(Stated::value).ifPresent(this::addEntity);
        model.training().activities().forEach(this::addDatasets);
    }

    /** Adds a system. */
    public void add(AiSystem system) {
        part(system.at()).systems.add(system);
        system.provider().map(Stated::value).ifPresent(this::addEntity);
    }

    /** Adds a named run. */
    public void addRun(Activity run) {
        part(run.at()).runs.add(run);
        run.provider().ifPresent(this::addEntity);
        addDatasets(run);
    }

    /** What was added. Files that only contain entities or data sets of the component have neither models, systems nor runs. */
    public Facts facts() {
        datasets.values().forEach(dataset -> part(dataset.at()).datasets.add(dataset));
        entities.values().forEach(entity -> part(entity.at()).entities.add(entity));
        return new Facts(files.entrySet().stream().map(file -> file.getValue().facts(file.getKey())).toList());
    }

    private void addDatasets(Activity activity) {
        activity.documentation().datasets().stream().map(Stated::value).filter(name -> !datasets.containsKey(name))
                .forEach(name -> datasetOf.apply(name).ifPresent(found -> datasets.put(name, found)));
    }

    /** Adds an entity with its representative and its members. */
    private void addEntity(String name) {
        Optional<Entity> entity = entities.containsKey(name) ? Optional.empty() : entityOf.apply(name);
        entity.ifPresent(found -> {
            entities.put(name, found);
            found.representative().map(Representative::entity).ifPresent(this::addEntity);
            found.consortium().map(Consortium::members).ifPresent(others -> others.forEach(this::addEntity));
            found.consortium().flatMap(Consortium::coordinator).ifPresent(this::addEntity);
        });
    }

    private Parts part(Location at) {
        return files.computeIfAbsent(at.file(), name -> new Parts(at));
    }

    /** The statements of one file about the component. */
    private static final class Parts {

        private final Location start;
        private Optional<Stated<String>> assessUnder = Optional.empty();
        private final List<Entity> entities = new ArrayList<>();
        private final List<Activity> runs = new ArrayList<>();
        private final List<Model> models = new ArrayList<>();
        private final List<AiSystem> systems = new ArrayList<>();
        private final List<Dataset> datasets = new ArrayList<>();

        private Parts(Location start) {
            this.start = start;
        }

        private FileFacts facts(String file) {
            entities.sort(Comparator.comparing(Entity::at));
            runs.sort(Comparator.comparing(Activity::at));
            datasets.sort(Comparator.comparing(Dataset::at));
            return new FileFacts(file, assessUnder, start, entities, runs, models, systems, datasets, List.of(), List.of(), List.of(),
                    List.of());
        }
    }
}
