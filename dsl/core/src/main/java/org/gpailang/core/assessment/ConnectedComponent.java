package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gpailang.core.facts.Activity;
import org.gpailang.core.facts.AiSystem;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Representative;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Elements that speak of each other, directly or through others. What is concluded of them depends on them, on the rulesets of their files
 * and on the day alone, so a circle in which nothing changed need not be assessed again.
 *
 * @param files what the files state of the circle's elements, and nothing else
 * @param rulesets the ruleset of each of these files
 */
record ConnectedComponent(List<FileFacts> files, List<Ruleset> rulesets) {

    /**
     * The circles that the elements of some files fall into. One that consists of the very same elements under the same rulesets as before is
     * the very same circle.
     *
     * @param before an earlier assessment of these or other files
     */
    static List<ConnectedComponent> of(Facts facts, Function<FileFacts, Ruleset> rulesetOf, Optional<Assessment> before) {
        List<ConnectedComponent> earlier = before.stream().flatMap(assessment -> assessment.circles().stream()).map(AssessedComponent::circle).toList();
        return before.flatMap(assessment -> Replacement.of(assessment, facts, rulesetOf))
                .map(replacement -> earlier.stream().map(replacement::in).toList())
                .orElseGet(() -> anew(facts, rulesetOf, earlier));
    }

    private static List<ConnectedComponent> anew(Facts facts, Function<FileFacts, Ruleset> rulesetOf, List<ConnectedComponent> earlier) {
        Partition partition = new Partition();
        facts.files().forEach(partition::add);
        Map<Integer, List<FileFacts>> circles = new LinkedHashMap<>();
        facts.files().forEach(file -> partition.split(file).forEach((circle, part) ->
                circles.computeIfAbsent(circle, key -> new ArrayList<>()).add(part)));
        Map<Object, ConnectedComponent> known = new IdentityHashMap<>();
        earlier.forEach(circle -> known.put(circle.first(), circle));
        return circles.values().stream().map(files -> {
            ConnectedComponent circle = new ConnectedComponent(files, files.stream().map(rulesetOf).toList());
            ConnectedComponent before = known.get(circle.first());
            return before != null && before.same(circle) ? before : circle;
        }).toList();
    }

    /** Whether it consists of the very same elements under the same rulesets. */
    private boolean same(ConnectedComponent other) {
        if (files.size() != other.files.size() || !rulesets.equals(other.rulesets)) {
            return false;
        }
        for (int i = 0; i < files.size(); i++) {
            if (!files.get(i).file().equals(other.files.get(i).file()) || !same(elements(files.get(i)), elements(other.files.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** One of its elements, by which it can be found. */
    private Object first() {
        return elements(files.get(0)).get(0);
    }

    /** The elements of a file that can speak of each other, always in the same order. */
    private static List<Object> elements(FileFacts file) {
        List<Object> elements = new ArrayList<>(file.entities());
        elements.addAll(file.runs());
        elements.addAll(file.models());
        elements.addAll(file.systems());
        return elements;
    }

    private enum Kind { ENTITY, RUN, MODEL, SYSTEM }

    /** A name of some kind of element, whether or not there is one. */
    private record Mention(Kind kind, String name) {

        /** What an element is called, and then what it speaks of. */
        static List<Mention> in(Object element) {
            List<Mention> mentions = new ArrayList<>();
            if (element instanceof Entity entity) {
                mentions.add(new Mention(Kind.ENTITY, entity.name()));
                add(mentions, Kind.ENTITY, entity.representative().stream().map(Representative::entity));
                add(mentions, Kind.ENTITY, entity.consortium().stream().flatMap(consortium -> consortium.members().stream()));
                add(mentions, Kind.ENTITY, entity.consortium().stream().flatMap(consortium -> consortium.coordinator().stream()));
            } else if (element instanceof Activity run) {
                mentions.add(new Mention(Kind.RUN, run.name().orElseThrow()));
                add(mentions, Kind.ENTITY, run.provider().stream());
            } else if (element instanceof Model model) {
                mentions.add(new Mention(Kind.MODEL, model.name()));
                add(mentions, Kind.ENTITY, Stream.concat(model.provider().stream(), model.developer().stream()).map(Stated::value));
                add(mentions, Kind.RUN, model.training().runs().stream().map(Stated::value));
                add(mentions, Kind.MODEL, model.originals().stream().map(Stated::value));
            } else if (element instanceof AiSystem system) {
                mentions.add(new Mention(Kind.SYSTEM, system.name()));
                add(mentions, Kind.ENTITY, system.provider().stream().map(Stated::value));
                add(mentions, Kind.MODEL, system.integrates().stream().map(Stated::value));
            }
            return mentions;
        }

        private static void add(List<Mention> mentions, Kind kind, Stream<String> names) {
            names.forEach(name -> mentions.add(new Mention(kind, name)));
        }
    }

    /**
     * What takes the place of what, where every element still has its name and speaks of what it spoke of. The circles then are what they were,
     * and need not be looked for.
     *
     * @param elements what took the place of each element that is not the very same any more
     * @param files the files that state something else now or are under another ruleset
     */
    private record Replacement(Map<Object, Object> elements, Map<String, FileFacts> files, Function<FileFacts, Ruleset> rulesetOf) {

        static Optional<Replacement> of(Assessment before, Facts facts, Function<FileFacts, Ruleset> rulesetOf) {
            if (before.facts().files().size() != facts.files().size()) {
                return Optional.empty();
            }
            Replacement replacement = new Replacement(new IdentityHashMap<>(), new HashMap<>(), rulesetOf);
            for (int i = 0; i < facts.files().size(); i++) {
                FileFacts then = before.facts().files().get(i);
                FileFacts now = facts.files().get(i);
                if (then != now && !replacement.add(then, now)) {
                    return Optional.empty();
                }
                if (then != now || !before.files().get(i).ruleset().equals(rulesetOf.apply(now))) {
                    replacement.files.put(now.file(), now);
                }
            }
            return Optional.of(replacement);
        }

        private boolean add(FileFacts then, FileFacts now) {
            List<Object> old = ConnectedComponent.elements(then);
            List<Object> young = ConnectedComponent.elements(now);
            if (!then.file().equals(now.file()) || old.size() != young.size()) {
                return false;
            }
            for (int i = 0; i < old.size(); i++) {
                if (old.get(i) != young.get(i)) {
                    if (!Mention.in(old.get(i)).equals(Mention.in(young.get(i)))) {
                        return false;
                    }
                    elements.put(old.get(i), young.get(i));
                }
            }
            return true;
        }

        /** A circle with what took the place of its elements; the very same where nothing did. */
        ConnectedComponent in(ConnectedComponent circle) {
            if (circle.files.stream().noneMatch(file -> files.containsKey(file.file()))) {
                return circle;
            }
            ConnectedComponent replaced = new ConnectedComponent(circle.files.stream().map(file -> files.containsKey(file.file()) ? in(file) : file).toList(),
                    circle.files.stream().map(rulesetOf).toList());
            return replaced.same(circle) ? circle : replaced;
        }

        private FileFacts in(FileFacts piece) {
            FileFacts file = files.get(piece.file());
            return new FileFacts(file.file(), file.assessUnder(), file.start(), in(piece.entities()), in(piece.runs()), in(piece.models()),
                    in(piece.systems()), List.of(), List.of());
        }

        @SuppressWarnings("unchecked") // an element takes the place of one of its own kind
        private <T> List<T> in(List<T> old) {
            return old.stream().map(element -> (T) elements.getOrDefault(element, element)).toList();
        }
    }

    /** Names, each of which leads to another of its circle and in the end to the one that stands for the circle. */
    private static final class Partition {

        private final Map<Mention, Integer> nodes = new HashMap<>();
        private final List<Integer> leads = new ArrayList<>();

        void add(FileFacts file) {
            for (Object element : elements(file)) {
                List<Mention> mentions = Mention.in(element);
                mentions.forEach(mention -> leads.set(end(mention), end(mentions.get(0))));
            }
        }

        private int end(Mention mention) {
            int at = nodes.computeIfAbsent(mention, unseen -> {
                leads.add(leads.size());
                return leads.size() - 1;
            });
            while (leads.get(at) != at) {
                leads.set(at, leads.get(leads.get(at)));
                at = leads.get(at);
            }
            return at;
        }

        /** A file's elements by the circle that they belong to. */
        Map<Integer, FileFacts> split(FileFacts file) {
            Map<Integer, FileFacts> split = new LinkedHashMap<>();
            file.entities().forEach(entity -> of(split, file, Kind.ENTITY, entity.name()).entities().add(entity));
            file.runs().forEach(run -> of(split, file, Kind.RUN, run.name().orElseThrow()).runs().add(run));
            file.models().forEach(model -> of(split, file, Kind.MODEL, model.name()).models().add(model));
            file.systems().forEach(system -> of(split, file, Kind.SYSTEM, system.name()).systems().add(system));
            return split;
        }

        private FileFacts of(Map<Integer, FileFacts> split, FileFacts file, Kind kind, String name) {
            return split.computeIfAbsent(end(new Mention(kind, name)), circle -> new FileFacts(file.file(), file.assessUnder(), file.start(),
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), List.of(), List.of()));
        }
    }
}
