package org.gpailang.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;

/**
 * The numbers that end an output of findings. They can be added up file by file.
 *
 * @param files the number of files
 * @param asOf the date of the assessment
 * @param counts the number of findings of each severity; a severity without findings is absent
 * @param safe the number of findings with a safe fix
 * @param worst the first of the most severe findings
 * @param waived the number of findings that are suppressed
 * @param known the number of findings in the baseline; absent if there is none
 */
public record FindingTotals(int files, LocalDate asOf, Map<Severity, Long> counts, long safe, Optional<Worst> worst, long waived,
        OptionalInt known) {

    /**
     * The code and the severity of a finding.
     */
    public record Worst(String code, Severity severity) {}

    /** The totals of files without findings. */
    public static FindingTotals none(int files, LocalDate asOf) {
        return new FindingTotals(files, asOf, Map.of(), 0, Optional.empty(), 0, OptionalInt.empty());
    }

    /** The totals of an outcome. */
    public static FindingTotals of(Outcome outcome, OptionalInt known) {
        FindingTotals all = none(outcome.assessment().files().size(), outcome.assessment().asOf())
                .plus(outcome.findings(), outcome.waived().size());
        return new FindingTotals(all.files, all.asOf, all.counts, all.safe, all.worst, all.waived, known);
    }

    /** These totals with the findings of another file. */
    public FindingTotals plus(Collection<Finding> findings, int moreWaived) {
        Map<Severity, Long> sum = new EnumMap<>(Severity.class);
        sum.putAll(counts);
        findings.forEach(finding -> sum.merge(finding.severity(), 1L, Long::sum));
        Optional<Worst> first = worst;
        for (Finding finding : findings) {
            if (first.isEmpty() || finding.severity().compareTo(first.get().severity()) < 0) {
                first = Optional.of(new Worst(finding.code(), finding.severity()));
            }
        }
        return new FindingTotals(files, asOf, Map.copyOf(sum), safe + findings.stream().filter(finding -> finding.safeFix().isPresent())
                .count(), first, waived + moreWaived, known);
    }

    /** These totals with those of files that follow. */
    public FindingTotals plus(FindingTotals following) {
        Map<Severity, Long> sum = new EnumMap<>(Severity.class);
        List.of(counts, following.counts).forEach(each -> each.forEach((severity, count) -> sum.merge(severity, count, Long::sum)));
        Optional<Worst> first = worst.filter(known -> following.worst.filter(other -> other.severity().compareTo(known.severity()) < 0)
                .isEmpty()).or(following::worst);
        return new FindingTotals(files, asOf, Map.copyOf(sum), safe + following.safe, first, waived + following.waived, this.known);
    }

    /** The number of findings. */
    public long findings() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether a finding is at least as severe as given. */
    public boolean any(Severity severity) {
        return counts.keySet().stream().anyMatch(found -> found.atLeast(severity));
    }
}
