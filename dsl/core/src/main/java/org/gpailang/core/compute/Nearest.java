package org.gpailang.core.compute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.facts.statement.Location;

/**
 * The activities of the originals of a model that are the fewest steps of derivation away, in the order in which they are listed. In a
 * lattice of merges, that of a model follows from those of its originals without a visit to all models before it.
 *
 * @param activities the activities, the nearest first
 * @param distances for each, the number of steps
 */
record Nearest(List<ComputedActivity> activities, List<Integer> distances) {

    /** The most activities that are kept. */
    static final int MOST = 100;
    /** That of a model without originals. */
    static final Nearest NONE = new Nearest(List.of(), List.of());

    /** That of a model built from several originals; absent if it is not known of one of them. */
    static Optional<Nearest> of(List<TrainingCompute> originals) {
        List<Nearest> all = new ArrayList<>();
        for (TrainingCompute original : originals) {
            Optional<Nearest> nearest = original.nearestSteps();
            if (nearest.isEmpty()) {
                return Optional.empty();
            }
            all.add(nearest.get());
        }
        List<ComputedActivity> activities = new ArrayList<>();
        List<Integer> distances = new ArrayList<>();
        Set<Location> seen = new HashSet<>();
        originals.forEach(original -> original.own().stream().filter(activity -> seen.add(activity.activity().at())).forEach(activity -> {
            activities.add(activity);
            distances.add(1);
        }));
        int[] next = new int[originals.size()];
        while (activities.size() < MOST) {
            int first = -1;
            for (int i = 0; i < next.length; i++) {
                if (next[i] < all.get(i).distances.size()
                        && (first < 0 || all.get(i).distances.get(next[i]) < all.get(first).distances.get(next[first]))) {
                    first = i;
                }
            }
            if (first < 0) {
                break;
            }
            ComputedActivity activity = all.get(first).activities.get(next[first]);
            if (seen.add(activity.activity().at())) {
                activities.add(activity);
                distances.add(all.get(first).distances.get(next[first]) + 1);
            }
            next[first]++;
        }
        return Optional.of(of(activities, distances));
    }

    /** That of a model in a cycle, from the others in the cycle. */
    static Nearest of(Iterator<TrainingCompute.Link> others) {
        List<ComputedActivity> activities = new ArrayList<>();
        List<Integer> distances = new ArrayList<>();
        for (int distance = 1; others.hasNext() && activities.size() < MOST; distance++) {
            for (ComputedActivity activity : others.next().activities()) {
                activities.add(activity);
                distances.add(distance);
            }
        }
        return of(activities, distances);
    }

    /** That of a model with one original, from the models before it. */
    static Optional<Nearest> along(TrainingCompute model) {
        List<ComputedActivity> activities = new ArrayList<>();
        List<Integer> distances = new ArrayList<>();
        TrainingCompute node = model;
        int distance = 0;
        while (activities.size() < MOST && node.onlyOriginal().isPresent()) {
            node = node.onlyOriginal().get();
            distance++;
            for (ComputedActivity activity : node.own()) {
                activities.add(activity);
                distances.add(distance);
            }
        }
        if (activities.size() < MOST && node.onlyOriginal().isEmpty()) {
            Optional<Nearest> rest = node.nearestSteps();
            if (rest.isEmpty()) {
                return Optional.empty();
            }
            activities.addAll(rest.get().activities);
            for (int further : rest.get().distances) {
                distances.add(distance + further);
            }
        }
        return Optional.of(of(activities, distances));
    }

    private static Nearest of(List<ComputedActivity> activities, List<Integer> distances) {
        int size = Math.min(MOST, activities.size());
        return new Nearest(List.copyOf(activities.subList(0, size)), List.copyOf(distances.subList(0, size)));
    }
}
