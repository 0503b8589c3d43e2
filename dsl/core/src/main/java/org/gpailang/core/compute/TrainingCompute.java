package org.gpailang.core.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.ruleset.Ruleset;

/**
 * The training compute of a model: its own activities and those of the models that it is built from, each counted once. The sums are
 * calculated once, because many conclusions use them.
 *
 * <p>A model shares what one of its originals has, its <em>base</em>, and only holds what it adds, so that a long chain of models needs no
 * more memory than its statements. All inherited activities are listed when they are asked for.
 */
public final class TrainingCompute {

    private final String subject;
    private final List<ComputedActivity> own;
    private final Optional<TrainingCompute> base;
    private final List<ComputedActivity> added;
    private final List<String> addedUnstated;
    private final Supplier<Inheritance> inheritance;
    private final Optional<Nearest> nearest;
    private final List<String> cycle;
    private final int depth;
    private final TrainingCompute jump;
    private final int size;
    private final int unstatedSize;
    /** The nearest along the only originals, from this one on, whose own training is not stated; or else the last of them. */
    private final TrainingCompute nearestUnstated;
    private final Map<RunEvent, LocalDate> latest;
    private final boolean broken;
    private final boolean documented;
    private final boolean updates;
    private final Total cumulative;
    private final Total parameterUpdates;
    private final Total ownCumulative;
    private final Total ownParameterUpdates;
    private final Total originals;
    private final Total originalUpdates;

    /**
     * What a model has from its originals, direct or indirect.
     *
     * @param activities their activities, those of the nearest first
     * @param unknown the qualified names of those whose training is not stated
     */
    record Inheritance(List<ComputedActivity> activities, List<String> unknown) {}

    /**
     * Creates the training compute of a model.
     *
     * @param subject the qualified name of the model
     * @param own the activities that the model states or names itself
     * @param inherited the activities of its originals, direct or indirect
     * @param unstated the qualified names of the models, this one or originals, whose training is not stated
     * @param cycle the qualified names along a cycle of derivations, beginning and ending with the same name; empty if there is none
     */
    public TrainingCompute(String subject, List<ComputedActivity> own, List<ComputedActivity> inherited, List<String> unstated,
            List<String> cycle) {
        this(subject, own, Optional.empty(), List.copyOf(inherited), List.copyOf(unstated), listed(subject, inherited, unstated),
                inherited.isEmpty() ? Optional.of(Nearest.NONE) : Optional.empty(), cycle, false);
    }

    /**
     * Creates the training compute of a model that shares the activities of an original.
     *
     * @param others what it has from further originals and the base has not
     * @param unstated the qualified names of the models, this one or originals, whose training is not stated and that the base has not
     * @param within whether the base has the model's own activities, too
     */
    private TrainingCompute(String subject, List<ComputedActivity> own, Optional<TrainingCompute> base, List<ComputedActivity> others,
            List<String> unstated, Supplier<Inheritance> inheritance, Optional<Nearest> nearest, List<String> cycle, boolean within) {
        this.subject = subject;
        this.own = List.copyOf(own);
        this.base = base;
        this.added = within ? List.of() : others.isEmpty() ? this.own : Stream.concat(own.stream(), others.stream()).toList();
        this.addedUnstated = within ? List.of() : List.copyOf(unstated);
        this.cycle = cycle;
        this.inheritance = inheritance;
        this.nearest = nearest;
        this.depth = base.map(original -> original.depth + 1).orElse(0);
        this.jump = base.map(TrainingCompute::jumpOfNext).orElse(this);
        this.size = added.size() + base.map(original -> original.size).orElse(0);
        this.unstatedSize = addedUnstated.size() + base.map(original -> original.unstatedSize).orElse(0);
        this.latest = latest(base, added);
        this.broken = base.filter(original -> original.broken).isPresent()
                || added.stream().anyMatch(activity -> activity.activity().broken());
        this.documented = base.filter(original -> original.documented).isPresent()
                || added.stream().anyMatch(activity -> !activity.activity().documentation().datasets().isEmpty());
        this.updates = base.filter(original -> original.updates).isPresent()
                || added.stream().anyMatch(activity -> activity.counting().parameterUpdates());
        boolean ownMissing = unstated.contains(subject);
        boolean originalMissing = unstatedSize > (ownMissing ? 1 : 0);
        boolean missing = unstatedSize > 0 || !updates;
        this.ownCumulative = total(own, Ruleset.Counting.CUMULATIVE).missing(ownMissing);
        this.ownParameterUpdates = total(own, Ruleset.Counting.PARAMETER_UPDATES).missing(ownMissing);
        this.nearestUnstated = ownMissing ? this : onlyOriginal().map(original -> original.nearestUnstated).orElse(this);
        Total ofOthers = total(others, Ruleset.Counting.CUMULATIVE);
        Total updatesOfOthers = total(others, Ruleset.Counting.PARAMETER_UPDATES);
        this.originals = base.map(original -> within ? original.cumulative.minus(ownCumulative) : original.cumulative.plus(ofOthers))
                .orElse(ofOthers).missing(originalMissing);
        this.originalUpdates = base.map(original -> within ? original.parameterUpdates.minus(ownParameterUpdates)
                : original.parameterUpdates.plus(updatesOfOthers)).orElse(updatesOfOthers).missing(originalMissing);
        this.cumulative = ownCumulative.plus(originals).missing(missing);
        this.parameterUpdates = ownParameterUpdates.plus(originalUpdates).missing(missing);
    }

    private static Map<RunEvent, LocalDate> latest(Optional<TrainingCompute> base, List<ComputedActivity> added) {
        Map<RunEvent, LocalDate> latest = new EnumMap<>(RunEvent.class);
        base.ifPresent(original -> latest.putAll(original.latest));
        added.forEach(activity -> activity.activity().dates().forEach((event, date) -> latest.merge(event, date.value(),
                (one, other) -> one.isAfter(other) ? one : other)));
        return latest;
    }

    private static Supplier<Inheritance> listed(String subject, List<ComputedActivity> inherited, List<String> unstated) {
        Inheritance listed = new Inheritance(List.copyOf(inherited), unstated.stream().filter(name -> !name.equals(subject)).toList());
        return () -> listed;
    }

    /**
     * The training compute of a model whose only original this is of, and that shares no activity with it.
     *
     * @param model the qualified name of the model
     * @param activities the activities that the model states itself
     * @param unstated whether the training of the model is not stated
     */
    TrainingCompute followedBy(String model, List<ComputedActivity> activities, boolean unstated) {
        return new TrainingCompute(model, activities, Optional.of(this), List.of(), unstated ? List.of(model) : List.of(),
                this::inheritanceOfNext, Optional.empty(), List.of(), false);
    }

    /**
     * What a model in a cycle of models states itself.
     *
     * @param model its qualified name
     * @param unstated whether its training is not stated
     */
    record Link(String model, List<ComputedActivity> activities, boolean unstated) {}

    /**
     * The training computes of models in a cycle, in their order: each is built from the next, and the last from the first. They share no
     * activity with each other, but one list of all activities.
     */
    static List<TrainingCompute> cycle(List<Link> links) {
        List<Link> twice = Stream.concat(links.stream(), links.stream()).toList();
        List<String> names = twice.stream().map(Link::model).toList();
        TrainingCompute all = new TrainingCompute("", links.stream().flatMap(link -> link.activities().stream()).toList(), List.of(),
                links.stream().filter(Link::unstated).map(Link::model).toList(), List.of());
        List<TrainingCompute> computes = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            List<Link> others = twice.subList(i + 1, i + links.size());
            computes.add(new TrainingCompute(link.model(), link.activities(), Optional.of(all), List.of(),
                    link.unstated() ? List.of(link.model()) : List.of(), () -> new Inheritance(
                            others.stream().flatMap(other -> other.activities().stream()).toList(),
                            others.stream().filter(Link::unstated).map(Link::model).toList()),
                    Optional.of(Nearest.of(others.iterator())), names.subList(i, i + links.size() + 1), true));
        }
        return computes;
    }

    /**
     * The training compute of a model that is built from several originals and shares no activity with them. Absent if two of them have
     * different results for the same run, so that the way decides on which it is reached, or if the nearest activities are not known.
     *
     * @param subject the qualified name of the model
     * @param own the activities that the model states itself
     * @param originals what it is built from, in the order in which it names them
     * @param unfound the qualified names of originals that are not declared
     * @param unstated whether the training of the model is not stated
     * @param inheritance lists all that it inherits
     */
    static Optional<TrainingCompute> merged(String subject, List<ComputedActivity> own, List<TrainingCompute> originals,
            List<String> unfound, boolean unstated, Supplier<Inheritance> inheritance) {
        TrainingCompute base = originals.stream().max(Comparator.<TrainingCompute>comparingInt(original -> original.size)
                .thenComparingInt(original -> original.unstatedSize).thenComparingInt(original -> original.depth)).orElseThrow();
        Map<Location, ComputedActivity> others = new LinkedHashMap<>();
        Optional<Nearest> nearest = Nearest.of(originals);
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>(unfound);
        if (!names.isEmpty() && base.unstatedSize > 0) {
            base.downTo(Optional.empty(), node -> names.removeAll(node.addedUnstated));
        }
        if (unstated) {
            names.add(subject);
        }
        for (TrainingCompute original : originals) {
            Optional<TrainingCompute> common = base.common(original);
            if (common.filter(shared -> shared == original).isPresent()) {
                continue;
            }
            Map<Location, ComputedActivity> known = new HashMap<>(others);
            base.downTo(common, node -> node.added.forEach(activity -> known.put(activity.activity().at(), activity)));
            Set<String> knownNames = new HashSet<>();
            base.downTo(common, node -> knownNames.addAll(node.addedUnstated));
            List<ComputedActivity> further = new ArrayList<>();
            original.downTo(common, node -> {
                further.addAll(node.added);
                node.addedUnstated.stream().filter(name -> !knownNames.contains(name)).forEach(names::add);
            });
            for (ComputedActivity activity : further) {
                ComputedActivity same = known.get(activity.activity().at());
                if (same == null) {
                    others.put(activity.activity().at(), activity);
                } else if (!same.equals(activity)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new TrainingCompute(subject, own, Optional.of(base), List.copyOf(others.values()), List.copyOf(names),
                inheritance, nearest, List.of(), false));
    }

    /** The activities that the model states or names itself. */
    public List<ComputedActivity> own() {
        return own;
    }

    /** The activities of its originals, direct or indirect. */
    public List<ComputedActivity> inherited() {
        return inheritance.get().activities();
    }

    /** Whether it has an original, direct or indirect, with an activity or with unknown compute. */
    public boolean derived() {
        return inheritedSize() > 0 || originals.missing();
    }

    /** The number of the activities of its originals. */
    public int inheritedSize() {
        return size - own.size();
    }

    /** The first of the activities of its originals, at most {@value Nearest#MOST}. */
    public List<ComputedActivity> nearest() {
        int wanted = Math.min(Nearest.MOST, inheritedSize());
        return nearestSteps().map(Nearest::activities).filter(found -> found.size() >= wanted)
                .orElseGet(() -> inherited().subList(0, wanted));
    }

    /** The first of the activities of its originals with their distances, if these are known. */
    Optional<Nearest> nearestSteps() {
        return nearest.isPresent() || base.isEmpty() ? nearest : Nearest.along(this);
    }

    /** The original that it shares activities with, if that is the only one. */
    Optional<TrainingCompute> onlyOriginal() {
        return nearest.isPresent() ? Optional.empty() : base;
    }

    /** The originals whose compute is unknown: not found, or without an activity that counts. */
    public List<String> unknownOriginals() {
        return originals.missing() ? inheritance.get().unknown() : List.of();
    }

    /** The first of the originals whose compute is unknown. */
    public List<String> unknownOriginals(int most) {
        List<String> names = new ArrayList<>();
        TrainingCompute node = this;
        while (node.onlyOriginal().isPresent() && names.size() < most) {
            node = node.onlyOriginal().get().nearestUnstated;
            if (node.ownCumulative.missing()) {
                names.add(node.subject);
            }
        }
        if (node.onlyOriginal().isEmpty()) {
            names.addAll(node.unknownOriginals());
        }
        return names.stream().limit(most).toList();
    }

    /** The number of originals whose compute is unknown. */
    public int unknownOriginalsSize() {
        return unstatedSize - (ownCumulative.missing() ? 1 : 0);
    }

    /** The qualified names along a cycle of derivations, beginning and ending with the same name; empty if there is none. */
    public List<String> cycle() {
        return cycle;
    }

    /** All activities, the model's own first. */
    public List<ComputedActivity> activities() {
        return inheritedSize() == 0 ? own : Stream.concat(own.stream(), inherited().stream()).toList();
    }

    /** The latest date of an event among all activities, the model's own and inherited ones. */
    public Optional<LocalDate> latest(RunEvent event) {
        return Optional.ofNullable(latest.get(event));
    }

    /** The cumulative training compute: all activities that are part of the training or feed into it. */
    public Total cumulative() {
        return cumulative;
    }

    /** The compute of the activities that update the parameters. */
    public Total parameterUpdates() {
        return parameterUpdates;
    }

    /** The compute that is compared with the ruleset's general-purpose threshold. */
    public Total forGeneralPurpose(Ruleset ruleset) {
        return by(ruleset.generalPurposeCounts());
    }

    /** The cumulative compute of the model's own activities. */
    public Total ownCumulative() {
        return ownCumulative;
    }

    /** The compute of the model's own activities that update the parameters. */
    public Total ownParameterUpdates() {
        return ownParameterUpdates;
    }

    /** The cumulative compute of the models that it is built from. */
    public Total originals() {
        return originals;
    }

    /** The compute of the models that it is built from, counted as for the ruleset's general-purpose threshold. */
    public Total originalsForGeneralPurpose(Ruleset ruleset) {
        return ruleset.generalPurposeCounts() == Ruleset.Counting.CUMULATIVE ? originals : originalUpdates;
    }

    /** The qualified names of the models, this one or originals, whose training is not stated. */
    public List<String> unstated() {
        return ownCumulative.missing() ? Stream.concat(Stream.of(subject), unknownOriginals().stream()).toList() : unknownOriginals();
    }

    /** Whether an activity has an error in its text. */
    public boolean broken() {
        return broken;
    }

    /** Whether an activity names a data set. */
    public boolean documented() {
        return documented;
    }

    /** The sum of all activities that count by the given measure. */
    public Total by(Ruleset.Counting measure) {
        return measure == Ruleset.Counting.CUMULATIVE ? cumulative : parameterUpdates;
    }

    /**
     * The compute of the activities of this model that are not activities of another, each counted once. A lower bound if the training of a
     * model is not stated.
     *
     * @param other the training compute of the other model
     */
    public Total beyond(TrainingCompute other, Ruleset.Counting measure) {
        Optional<TrainingCompute> common = common(other);
        if (common.filter(shared -> shared == other).isPresent()) {
            return by(measure).minus(other.by(measure)).missing(unstatedSize > other.unstatedSize);
        }
        Set<String> names = new HashSet<>();
        downTo(common, node -> names.addAll(node.addedUnstated));
        if (!names.isEmpty()) {
            other.downTo(common, node -> names.removeAll(node.addedUnstated));
        }
        return total(without(List.of(other)), measure).missing(!names.isEmpty());
    }

    /** The activities of this model that are not activities of any of the others, identified by their locations. */
    public List<ComputedActivity> without(List<TrainingCompute> others) {
        if (others.isEmpty()) {
            return activities();
        }
        Set<TrainingCompute> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Location> places = new HashSet<>();
        for (TrainingCompute other : others) {
            Optional<TrainingCompute> common = common(other);
            common.ifPresent(shared::add);
            other.downTo(common, node -> node.added.forEach(activity -> places.add(activity.activity().at())));
        }
        Optional<TrainingCompute> last = shared.stream().max(Comparator.comparingInt(node -> node.depth));
        List<ComputedActivity> further = new ArrayList<>();
        downTo(last, node -> node.added.stream().filter(activity -> !places.contains(activity.activity().at())).forEach(further::add));
        return further;
    }

    private static Total total(List<ComputedActivity> activities, Ruleset.Counting measure) {
        return Total.of(activities.stream().filter(activity -> activity.counting().by(measure)).toList());
    }

    /** Visits this and the bases from it down to another, which is not visited; all of them if there is none. */
    private void downTo(Optional<TrainingCompute> end, Consumer<TrainingCompute> visitor) {
        Optional<TrainingCompute> node = Optional.of(this);
        while (node.isPresent() && node.get() != end.orElse(null)) {
            visitor.accept(node.get());
            node = node.get().base;
        }
    }

    /** The last of the bases that two have in common, in a number of steps that grows with the logarithm of the depth. */
    private Optional<TrainingCompute> common(TrainingCompute other) {
        TrainingCompute one = atDepth(other.depth);
        TrainingCompute two = other.atDepth(depth);
        while (one != two && one.base.isPresent()) {
            boolean far = one.jump != two.jump;
            one = far ? one.jump : one.base.get();
            two = far ? two.jump : two.base.orElseThrow();
        }
        return one == two ? Optional.of(one) : Optional.empty();
    }

    private TrainingCompute atDepth(int wanted) {
        TrainingCompute node = this;
        while (node.depth > wanted) {
            node = node.jump.depth >= wanted ? node.jump : node.base.orElseThrow();
        }
        return node;
    }

    /** Jumps double their length where two of the same length follow each other, as in a skew binary list. */
    private TrainingCompute jumpOfNext() {
        return depth - jump.depth == jump.depth - jump.jump.depth ? jump.jump : this;
    }

    private Inheritance inheritanceOfNext() {
        List<ComputedActivity> activities = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        TrainingCompute node = this;
        activities.addAll(node.own);
        while (node.onlyOriginal().isPresent()) {
            if (node.ownCumulative.missing()) {
                unknown.add(node.subject);
            }
            node = node.onlyOriginal().get();
            activities.addAll(node.own);
        }
        if (node.ownCumulative.missing()) {
            unknown.add(node.subject);
        }
        Inheritance rest = node.inheritance.get();
        activities.addAll(rest.activities());
        unknown.addAll(rest.unknown());
        return new Inheritance(Collections.unmodifiableList(activities), Collections.unmodifiableList(unknown));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof TrainingCompute compute && size == compute.size && unstatedSize == compute.unstatedSize
                && cumulative.equals(compute.cumulative) && own.equals(compute.own) && activities().equals(compute.activities())
                && unknownOriginals().equals(compute.unknownOriginals()) && unstated().equals(compute.unstated())
                && cycle.equals(compute.cycle);
    }

    @Override
    public int hashCode() {
        return Objects.hash(own, size, unstatedSize, cycle);
    }
}
