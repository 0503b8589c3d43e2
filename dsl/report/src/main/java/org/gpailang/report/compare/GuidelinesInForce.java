package org.gpailang.report.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.ruleset.Guidance;

/**
 * What the guidelines in force conclude about subjects that are assessed under the consultation, which they replaced. Where both agree,
 * nothing is said.
 */
public final class GuidelinesInForce {

    /** The ruleset of the guidelines in force. */
    public static final String RULESET = "guidelines-2025-07";

    /** No differences. */
    public static final GuidelinesInForce NONE = new GuidelinesInForce(Map::of);

    private Supplier<Map<String, String>> compute;
    private Map<String, String> differences;

    private GuidelinesInForce(Supplier<Map<String, String>> compute) {
        this.compute = compute;
    }

    /**
     * The differences from an assessment. They are computed when the first of them is needed, because many outputs show none.
     *
     * @param inForce the assessment under the guidelines in force; only needed if a file is assessed under the consultation
     */
    public static GuidelinesInForce comparedWith(Assessment chosen, Supplier<Optional<Assessment>> inForce) {
        return new GuidelinesInForce(() -> differences(chosen, inForce));
    }

    /** The sentence about a subject, by its qualified name; absent if the conclusions do not differ. */
    public synchronized Optional<String> about(String subject) {
        if (differences == null) {
            differences = compute.get();
            compute = null;
        }
        return Optional.ofNullable(differences.get(subject));
    }

    private static Map<String, String> differences(Assessment chosen, Supplier<Optional<Assessment>> inForce) {
        if (chosen.files().stream().noneMatch(file -> file.ruleset().text() == Guidance.CONSULTATION && !file.subjects().isEmpty())) {
            return Map.of();
        }
        return differences(chosen.subjects().toList(), inForce.get().map(assessment -> assessment.subjects().toList()).orElse(List.of()));
    }

    /**
     * The sentences about subjects, by their qualified names.
     *
     * @param chosen the subjects as they are assessed
     * @param inForce the same subjects under the guidelines in force
     */
    public static Map<String, String> differences(List<Subject> chosen, List<Subject> inForce) {
        Map<String, Subject> others = new LinkedHashMap<>();
        inForce.forEach(subject -> others.putIfAbsent(subject.name(), subject));
        Map<String, String> differences = new LinkedHashMap<>();
        chosen.stream().filter(subject -> subject.ruleset().text() == Guidance.CONSULTATION && others.containsKey(subject.name()))
                .forEach(subject -> {
                    List<String> parts = differences(subject, others.get(subject.name()));
                    if (!parts.isEmpty()) {
                        differences.putIfAbsent(subject.name(), "The guidelines in force conclude differently: " + String.join("; ", parts)
                                + ".");
                    }
                });
        return differences;
    }

    private static List<String> differences(Subject subject, Subject other) {
        List<String> parts = new ArrayList<>();
        if (subject instanceof ModelAssessment model && other instanceof ModelAssessment inForce) {
            if (model.generalPurpose().status() != inForce.generalPurpose().status()) {
                parts.add("general-purpose: " + words(inForce.generalPurpose().status()));
            }
            if (model.systemicRisk().status() != inForce.systemicRisk().status()) {
                parts.add("systemic risk: " + words(inForce.systemicRisk().status()));
            }
            if (model.lifecycle().status() != inForce.lifecycle().status()) {
                parts.add("lifecycle: " + words(inForce.lifecycle().status()));
            }
        }
        if (!arising(subject).equals(arising(other))) {
            parts.add(arising(other).isEmpty() ? "no duty arises" : "the duties are those of Art. " + arising(other).stream()
                    .map(Obligation.Id::provision).collect(Collectors.joining(", ")));
        }
        Optional<NotificationDuty> before = subject.provided().stream().map(ModelAssessment::notification).findFirst();
        Optional<NotificationDuty> after = other.provided().stream().map(ModelAssessment::notification).findFirst();
        if (!before.map(NotificationDuty::status).equals(after.map(NotificationDuty::status))) {
            after.ifPresent(duty -> parts.add("notification: " + words(duty.status()) + duty.due().map(day -> " by " + day).orElse("")));
        }
        return parts;
    }

    /** The duties that arise or may arise. */
    private static Set<Obligation.Id> arising(Subject subject) {
        return subject.obligations().stream().filter(duty -> duty.status() != Obligation.Status.NOT_APPLICABLE
                && duty.status() != Obligation.Status.EXEMPT).map(Obligation::id)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Obligation.Id.class)));
    }

    private static String words(Enum<?> status) {
        return Words.of(status).replace('-', ' ');
    }
}
