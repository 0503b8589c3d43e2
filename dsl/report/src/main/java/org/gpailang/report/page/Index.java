package org.gpailang.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.Outcome;

/**
 * The pages of a folder, by provider.
 *
 * @param outcome the whole outcome
 * @param groups the pages, provider by provider
 * @param findings the findings that are not about a subject
 * @param revision the revision of the files in version control, if the user gives one
 */
public record Index(Outcome outcome, List<Group> groups, List<Finding> findings, Optional<String> revision) {

    private static final int LONGEST_NAME = 80;
    private static final Set<String> RESERVED = Set.of("index", "assessment", "con", "prn", "aux", "nul");

    /**
     * The pages of one provider.
     *
     * @param title the title of the provider
     * @param country the country in which it is established, as an ISO 3166 alpha-2 code, if stated
     * @param entries the pages
     */
    public record Group(String title, Optional<String> country, List<Entry> entries) {}

    /**
     * A page and its file.
     *
     * @param file the name of its file without the extension, with only letters, digits, dots and hyphens
     * @param page its content
     */
    public record Entry(String file, Page page) {

        /** The number of errors about the subject. */
        public long errors() {
            return page.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).count();
        }

        /** Its overdue duties. */
        public List<Obligation> overdue() {
            return page.subject().obligations().stream().filter(duty -> duty.status() == Obligation.Status.OVERDUE).toList();
        }

        /** The earliest due date of its overdue duties. */
        public Optional<LocalDate> overdueSince() {
            return overdue().stream().flatMap(duty -> duty.due().stream()).min(Comparator.naturalOrder());
        }

        /** The next date by which one of its open duties is due. */
        public Optional<LocalDate> nextDeadline() {
            return page.subject().nextDue(page.asOf());
        }

        /** Whether it is undetermined if some of its duties arise, or since when. */
        public boolean undetermined() {
            return page.subject().obligations().stream().anyMatch(Obligation::undetermined);
        }

        /** Whether it has systemic risk, or its provider is the provider of an integrated model that has. */
        public boolean systemicRisk() {
            return page.subject().provided().stream().anyMatch(model -> model.systemicRisk().applies());
        }
    }

    /** The most urgent entry first: errors, then overdue duties, then the next deadline, then undetermined duties. */
    private static final Comparator<Entry> URGENCY = Comparator.comparing(Entry::errors)
            .thenComparing((Entry entry) -> entry.overdue().size())
            .reversed().thenComparing(entry -> entry.nextDeadline().orElse(LocalDate.MAX))
            .thenComparing(entry -> !entry.undetermined())
            .thenComparing(entry -> entry.page().subject().display());

    /** The index of an outcome, without a revision. */
    public static Index of(Outcome outcome) {
        return of(outcome, Optional.empty());
    }

    /**
     * The index of an outcome.
     *
     * @param revision the revision of the files in version control, if the user gives one
     */
    public static Index of(Outcome outcome, Optional<String> revision) {
        Map<String, List<Entry>> byProvider = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        outcome.assessment().subjects().forEach(subject -> {
            subjects.add(subject.name());
            byProvider.computeIfAbsent(subject.provider().orElse(""), key -> new ArrayList<>())
                    .add(new Entry(file(subject, taken), Page.of(outcome, subject)));
        });
        List<Group> groups = byProvider.entrySet().stream().map(group -> {
            Optional<Entity> entity = outcome.assessment().facts().entity(group.getKey());
            String title = group.getKey().isEmpty() ? "No provider stated" : entity.map(Entity::display).orElse(group.getKey());
            return new Group(title, entity.flatMap(Entity::country).map(Stated::value), group.getValue().stream().sorted(URGENCY).toList());
        }).sorted(Comparator.comparing(group -> group.entries().get(0), URGENCY)).toList();
        return new Index(outcome, groups,
                outcome.findings().stream().filter(finding -> !subjects.contains(finding.subject())).toList(), revision);
    }

    /** The number of subjects with systemic risk. */
    public long withSystemicRisk() {
        return entries().stream().filter(Entry::systemicRisk).count();
    }

    /** The number of subjects with errors. */
    public long withErrors() {
        return entries().stream().filter(entry -> entry.errors() > 0).count();
    }

    /** The number of overdue duties of all subjects. */
    public long overdue() {
        return entries().stream().mapToLong(entry -> entry.overdue().size()).sum();
    }

    /** The next date by which an open duty of a subject is due. */
    public Optional<LocalDate> nextDeadline() {
        return entries().stream().flatMap(entry -> entry.nextDeadline().stream()).min(Comparator.naturalOrder());
    }

    /** The rulesets that apply to the subjects. */
    public String rulesets() {
        return entries().stream().map(entry -> entry.page().subject().ruleset().name()).distinct().sorted()
                .collect(Collectors.joining(", "));
    }

    /** The first entry with errors. */
    public Optional<Entry> firstWithErrors() {
        return entries().stream().filter(entry -> entry.errors() > 0).findFirst();
    }

    /** All pages, the most urgent ones of each provider first. */
    public List<Entry> entries() {
        return groups.stream().flatMap(group -> group.entries().stream()).toList();
    }

    /** A unique file name for a subject that no operating system interprets as a path or a device. */
    private static String file(Subject subject, Set<String> taken) {
        String plain = subject.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "")
                .replaceAll("\\.{2,}", ".");
        String name = plain.isEmpty() || RESERVED.contains(plain) ? subject.kind() + "-" + plain
                : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + "-" + i;
        }
        return unique;
    }
}
