package org.gpailang.analysis.many;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

/** The facts of connected components, with the entities and data sets that their assessment needs. */
final class Components {

    private final FactsOfMany facts;

    Components(FactsOfMany facts) {
        this.facts = facts;
    }

    /** The facts of a component. Files that only contain entities or data sets of it have neither models, systems nor runs. */
    Facts facts(int component) {
        Map<String, Parts> files = new TreeMap<>();
        Map<String, Entity> entities = new LinkedHashMap<>();
        Map<String, Dataset> datasets = new LinkedHashMap<>();
        int file = -1;
        for (int member : facts.members(component)) {
            // the members of a file follow each other
            if (facts.file(member) != file) {
                file = facts.file(member);
                FactsOfMany.Head head = facts.head(file);
                files.computeIfAbsent(head.file(), name -> new Parts(head.start())).assessUnder = head.assessUnder();
            }
            switch (facts.kind(member)) {
                case MODEL -> {
                    Model model = facts.model(member);
                    part(files, model.at()).models.add(model);
                    model.provider().map(Stated::value).ifPresent(name -> add(name, entities));
                    model.developer().map(Stated::value).ifPresent(name -> add(name, entities));
                    model.training().activities().forEach(activity -> add(activity, datasets));
                }
                case SYSTEM -> {
                    AiSystem system = facts.system(member);
                    part(files, system.at()).systems.add(system);
                    system.provider().map(Stated::value).ifPresent(name -> add(name, entities));
                }
                default -> {
                    Activity run = facts.run(member);
                    part(files, run.at()).runs.add(run);
                    add(run, datasets);
                    run.provider().ifPresent(name -> add(name, entities));
                }
            }
        }
        datasets.values().forEach(dataset -> part(files, dataset.at()).datasets.add(dataset));
        entities.values().forEach(entity -> part(files, entity.at()).entities.add(entity));
        return new Facts(files.entrySet().stream().map(each -> each.getValue().facts(each.getKey())).toList());
    }

    private void add(Activity activity, Map<String, Dataset> datasets) {
        activity.documentation().datasets().forEach(name -> {
            if (!datasets.containsKey(name.value())) {
                facts.dataset(name.value()).ifPresent(found -> datasets.put(name.value(), found));
            }
        });
    }

    /** Adds an entity with its representative and its members. */
    private void add(String name, Map<String, Entity> entities) {
        Optional<Entity> entity = entities.containsKey(name) ? Optional.empty() : facts.entity(name);
        entity.ifPresent(found -> {
            entities.put(name, found);
            found.representative().map(Representative::entity).ifPresent(other -> add(other, entities));
            found.consortium().map(Consortium::members).ifPresent(others -> others.forEach(other -> add(other, entities)));
            found.consortium().flatMap(Consortium::coordinator).ifPresent(other -> add(other, entities));
        });
    }

    private static Parts part(Map<String, Parts> files, Location at) {
        return files.computeIfAbsent(at.file(), name -> new Parts(at));
    }

    /** The statements of one file about a component. */
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
            datasets.sort(Comparator.comparing(Dataset::at));
            return new FileFacts(file, assessUnder, start, entities, runs, models, systems, datasets, List.of(), List.of(), List.of(),
                    List.of());
        }
    }
}
