package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gpailang.core.facts.Activity;
import org.gpailang.core.facts.AiSystem;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Model;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Elements that speak of each other, directly or through others. What is concluded of them depends on them, on the rulesets of their files
 * and on the day alone, so a circle in which nothing changed need not be assessed again.
 *
 * @param files what the files state of the circle's elements, and nothing else
 * @param rulesets the ruleset of each of these files
 */
record Circle(List<FileFacts> files, List<Ruleset> rulesets) {

    /** The circles that the elements of some files fall into. */
    static List<Circle> of(Facts facts, Function<FileFacts, Ruleset> rulesetOf) {
        Partition partition = new Partition();
        facts.files().forEach(partition::add);
        Map<Integer, List<FileFacts>> circles = new LinkedHashMap<>();
        facts.files().forEach(file -> partition.split(file).forEach((circle, part) ->
                circles.computeIfAbsent(circle, key -> new ArrayList<>()).add(part)));
        return circles.values().stream().map(files -> new Circle(files, files.stream().map(rulesetOf).toList())).toList();
    }

    /** Whether it consists of the very same elements under the same rulesets. */
    boolean same(Circle other) {
        if (files.size() != other.files.size() || !rulesets.equals(other.rulesets)) {
            return false;
        }
        for (int i = 0; i < files.size(); i++) {
            FileFacts mine = files.get(i);
            FileFacts theirs = other.files.get(i);
            if (!mine.file().equals(theirs.file()) || !FileAssessment.same(mine.entities(), theirs.entities()) || !FileAssessment.same(mine.runs(), theirs.runs())
                    || !FileAssessment.same(mine.models(), theirs.models()) || !FileAssessment.same(mine.systems(), theirs.systems())) {
                return false;
            }
        }
        return true;
    }

    /** One of its elements, by which it can be found. */
    Object first() {
        FileFacts file = files.get(0);
        return Stream.<List<?>>of(file.entities(), file.runs(), file.models(), file.systems()).filter(elements -> !elements.isEmpty())
                .findFirst().orElseThrow().get(0);
    }

    /** Names, each of which leads to another of its circle and in the end to the one that stands for the circle. */
    private static final class Partition {

        private final Map<String, Integer> entities = new HashMap<>();
        private final Map<String, Integer> runs = new HashMap<>();
        private final Map<String, Integer> models = new HashMap<>();
        private final Map<String, Integer> systems = new HashMap<>();
        private int[] leads = new int[64];
        private int size;

        void add(FileFacts file) {
            for (Entity entity : file.entities()) {
                int node = node(entities, entity.name());
                entity.representative().ifPresent(representative -> join(node, entities, representative.entity()));
                entity.consortium().ifPresent(consortium -> {
                    consortium.members().forEach(member -> join(node, entities, member));
                    consortium.coordinator().ifPresent(coordinator -> join(node, entities, coordinator));
                });
            }
            for (Activity run : file.runs()) {
                int node = node(runs, run.name().orElseThrow());
                run.provider().ifPresent(provider -> join(node, entities, provider));
            }
            for (Model model : file.models()) {
                int node = node(models, model.name());
                model.provider().ifPresent(provider -> join(node, entities, provider.value()));
                model.developer().ifPresent(developer -> join(node, entities, developer.value()));
                model.training().runs().forEach(run -> join(node, runs, run.value()));
                model.originals().forEach(original -> join(node, models, original.value()));
            }
            for (AiSystem system : file.systems()) {
                int node = node(systems, system.name());
                system.provider().ifPresent(provider -> join(node, entities, provider.value()));
                system.integrates().forEach(model -> join(node, models, model.value()));
            }
        }

        private int node(Map<String, Integer> kind, String name) {
            Integer known = kind.get(name);
            if (known != null) {
                return known;
            }
            if (size == leads.length) {
                leads = Arrays.copyOf(leads, 2 * size);
            }
            leads[size] = size;
            kind.put(name, size);
            return size++;
        }

        private void join(int node, Map<String, Integer> kind, String name) {
            leads[end(node(kind, name))] = end(node);
        }

        private int end(int node) {
            int at = node;
            while (leads[at] != at) {
                leads[at] = leads[leads[at]];
                at = leads[at];
            }
            return at;
        }

        /** A file's elements by the circle that they belong to. */
        Map<Integer, FileFacts> split(FileFacts file) {
            Map<Integer, FileFacts> split = new LinkedHashMap<>();
            file.entities().forEach(entity -> of(split, file, entities, entity.name()).entities().add(entity));
            file.runs().forEach(run -> of(split, file, runs, run.name().orElseThrow()).runs().add(run));
            file.models().forEach(model -> of(split, file, models, model.name()).models().add(model));
            file.systems().forEach(system -> of(split, file, systems, system.name()).systems().add(system));
            return split;
        }

        private FileFacts of(Map<Integer, FileFacts> split, FileFacts file, Map<String, Integer> kind, String name) {
            return split.computeIfAbsent(end(kind.get(name)), circle -> new FileFacts(file.file(), file.assessUnder(), file.start(),
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), List.of(), List.of()));
        }
    }
}
