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
 * What changes from one assessment to another. Subjects are matched by their qualified names; findings as a baseline knows them, so that
 * one whose line or number alone is another is the same.
 *
 * @param before what the first is called
 * @param after what the second is called
 * @param asOf the day on which deadlines are looked at
 * @param subjects what changes about the models, modifications and systems
 * @param gone the findings of the first that the second does not have
 * @param fresh the findings of the second that the first does not have
 */
public record Comparison(String before, String after, LocalDate asOf, List<SubjectChange> subjects, List<Finding> gone,
        List<Finding> fresh) {

    /** What happens to a subject. */
    public enum Kind {
        /** It is there on both sides, and something of it is another. */
        CHANGED,
        /** It is there on the second side alone. */
        NEW,
        /** It is there on the first side alone. */
        GONE
    }

    /**
     * A subject of which something changes.
     *
     * @param kind what happens to it
     * @param name its qualified name
     * @param display what a message calls it
     * @param rulesetBefore the ruleset that it is assessed under on the first side; empty where it is not there
     * @param rulesetAfter the same on the second side
     * @param changes what changes, where it is there on both sides
     */
    public record SubjectChange(Kind kind, String name, String display, String rulesetBefore, String rulesetAfter, List<Change> changes) {}

    /**
     * One conclusion that changes.
     *
     * @param what what it is about
     * @param before what is concluded on the first side
     * @param after what is concluded on the second side
     * @param reasonsGone the reasons that the first side has alone
     * @param reasonsNew the reasons that the second side has alone
     */
    public record Change(String what, String before, String after, List<Reason> reasonsGone, List<Reason> reasonsNew) {}

    /** The comparison of two assessments as of the same day. */
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

    /** Whether nothing changes. */
    public boolean empty() {
        return subjects.isEmpty() && gone.isEmpty() && fresh.isEmpty();
    }

    /** The findings of a side that the known side does not have. */
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

    /** The reasons whose words the others do not have; that they stand on other lines or are cited from another text is no difference. */
    private static List<Reason> without(List<Reason> reasons, List<Reason> others) {
        Set<String> words = others.stream().map(Reason::conclusion).collect(Collectors.toSet());
        Map<String, Reason> left = new LinkedHashMap<>();
        reasons.stream().filter(reason -> !words.contains(reason.conclusion())).forEach(reason -> left.putIfAbsent(reason.conclusion(),
                reason));
        return List.copyOf(left.values());
    }
}
