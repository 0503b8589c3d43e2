package org.gpailang.report.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.finding.Finding;
import org.gpailang.report.Baseline;

/**
 * The differences between two assessments. Subjects are matched by their qualified names. Findings are matched as in a baseline, so that a
 * different line or number is not a difference.
 *
 * @param before the label of the first assessment
 * @param after the label of the second assessment
 * @param asOf the as-of date of both
 * @param subjects the differences between the models, modifications and systems
 * @param gone the findings that are only in the first
 * @param fresh the findings that are only in the second
 */
public record Comparison(String before, String after, LocalDate asOf, List<SubjectChange> subjects, List<Finding> gone,
        List<Finding> fresh) {

    /** The kind of difference. */
    public enum Kind {
        /** The subject is on both sides, with differences. */
        CHANGED,
        /** The subject is only on the second side. */
        NEW,
        /** The subject is only on the first side. */
        GONE
    }

    /**
     * A subject with differences.
     *
     * @param kind the kind of difference
     * @param name its qualified name
     * @param display its name in messages
     * @param rulesetBefore its ruleset on the first side; empty if it is not there
     * @param rulesetAfter its ruleset on the second side; empty if it is not there
     * @param changes the differences, if it is on both sides
     */
    public record SubjectChange(Kind kind, String name, String display, String rulesetBefore, String rulesetAfter, List<Change> changes) {}

    /**
     * A conclusion that differs.
     *
     * @param what the topic
     * @param before the conclusion on the first side
     * @param after the conclusion on the second side
     * @param reasonsGone the reasons that are only on the first side
     * @param reasonsNew the reasons that are only on the second side
     */
    public record Change(String what, String before, String after, List<Reason> reasonsGone, List<Reason> reasonsNew) {}

    /** The comparison of two assessments as of the same date. */
    public static Comparison of(Side before, Side after) {
        Map<String, Subject> first = subjects(before);
        Map<String, Subject> second = subjects(after);
        List<SubjectChange> changes = new ArrayList<>();
        first.forEach((name, subject) -> {
            if (!second.containsKey(name)) {
                changes.add(new SubjectChange(Kind.GONE, name, subject.display(), subject.ruleset().name(), "", List.of()));
            }
        });
        second.forEach((name, subject) -> {
            if (!first.containsKey(name)) {
                changes.add(new SubjectChange(Kind.NEW, name, subject.display(), "", subject.ruleset().name(), List.of()));
            } else {
                List<Change> found = changes(first.get(name), subject);
                if (!found.isEmpty()) {
                    changes.add(new SubjectChange(Kind.CHANGED, name, subject.display(), first.get(name).ruleset().name(),
                            subject.ruleset().name(), found));
                }
            }
        });
        return new Comparison(before.label(), after.label(), after.outcome().assessment().asOf(), List.copyOf(changes),
                beyond(after, before), beyond(before, after));
    }

    /** Whether there are no differences. */
    public boolean empty() {
        return subjects.isEmpty() && gone.isEmpty() && fresh.isEmpty();
    }

    /** The findings of {@code side} that are not among those of {@code known}. */
    private static List<Finding> beyond(Side known, Side side) {
        return Baseline.of(known.outcome(), known.key()).compare(side.outcome(), side.key()).fresh();
    }

    private static Map<String, Subject> subjects(Side side) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        side.outcome().assessment().subjects().forEach(subject -> subjects.putIfAbsent(subject.name(), subject));
        return subjects;
    }

    private static List<Change> changes(Subject before, Subject after) {
        Map<String, Aspect> first = byName(before);
        Map<String, Aspect> second = byName(after);
        List<Change> changes = new ArrayList<>();
        if (!before.kind().equals(after.kind())) {
            changes.add(new Change("kind", before.kind(), after.kind(), List.of(), List.of()));
        }
        second.forEach((what, aspect) -> {
            Aspect other = first.getOrDefault(what, new Aspect(what, "none", List.of()));
            if (!other.value().equals(aspect.value())) {
                changes.add(new Change(what, other.value(), aspect.value(), without(other.reasons(), aspect.reasons()),
                        without(aspect.reasons(), other.reasons())));
            }
        });
        return changes;
    }

    private static Map<String, Aspect> byName(Subject subject) {
        Map<String, Aspect> aspects = new LinkedHashMap<>();
        Aspect.of(subject).forEach(aspect -> aspects.put(aspect.what(), aspect));
        return aspects;
    }

    /** The reasons whose text is not among the others; different locations or citations are ignored. */
    private static List<Reason> without(List<Reason> reasons, List<Reason> others) {
        Set<String> words = others.stream().map(Reason::conclusion).collect(Collectors.toSet());
        Map<String, Reason> left = new LinkedHashMap<>();
        reasons.stream().filter(reason -> !words.contains(reason.conclusion())).forEach(reason -> left.putIfAbsent(reason.conclusion(),
                reason));
        return List.copyOf(left.values());
    }
}
