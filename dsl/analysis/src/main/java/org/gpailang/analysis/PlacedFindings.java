package org.gpailang.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.RelatedLocation;
import org.gpailang.language.names.LineNumbers;

/** The findings with the lines of the texts. Findings that neither changed nor moved are kept. */
final class PlacedFindings {

    private Map<String, LineNumbers> numbers = Map.of();
    /** The files whose lines got other numbers. */
    private final Set<String> moved = new HashSet<>();
    private final Map<String, Placed> latest = new HashMap<>();

    /**
     * The latest result for a file.
     *
     * @param own the numbers of its lines
     * @param numbered the findings with these numbers
     * @param findings the same findings with the lines of the texts, in the same order
     */
    private record Placed(LineNumbers own, List<Finding> numbered, List<Finding> findings) {}

    /** Sets the numbers of the lines of the current texts, by the name of the file. */
    void numbers(Map<String, LineNumbers> current) {
        moved.clear();
        current.forEach((file, lines) -> {
            if (lines != numbers.get(file)) {
                moved.add(file);
            }
        });
        numbers = current;
    }

    /** Removes a file. */
    void forget(String file) {
        latest.remove(file);
    }

    /**
     * The findings in a file with the lines of the texts.
     *
     * @param own the numbers of the lines of the text that was analysed, which may be an earlier one
     */
    List<Finding> of(String file, LineNumbers own, List<Finding> findings) {
        Placed before = latest.getOrDefault(file, new Placed(own, List.of(), List.of()));
        boolean same = before.own() == own && (moved.isEmpty() || findings.stream().noneMatch(this::refersToMovedLines));
        if (same && before.numbered() == findings) {
            return before.findings();
        }
        List<Finding> placed = new ArrayList<>(findings.size());
        int size = before.numbered().size();
        int shorter = Math.min(size, findings.size());
        int first = 0;
        while (first < shorter && before.numbered().get(first) == findings.get(first)) {
            first++;
        }
        int after = findings.size();
        while (after > first && size - findings.size() + after > first
                && before.numbered().get(size - findings.size() + after - 1) == findings.get(after - 1)) {
            after--;
        }
        for (int i = 0; i < findings.size(); i++) {
            Optional<Finding> known = i < first ? Optional.of(before.findings().get(i))
                    : i >= after ? Optional.of(before.findings().get(size - findings.size() + i)) : Optional.empty();
            placed.add(same && known.isPresent() ? known.get() : place(findings.get(i), known, own));
        }
        List<Finding> result = List.copyOf(placed);
        latest.put(file, new Placed(own, findings, result));
        return result;
    }

    private boolean refersToMovedLines(Finding finding) {
        return finding.related().stream().anyMatch(related -> isElsewhereAndMoved(related.at(), finding))
                || finding.fixes().stream().anyMatch(fix -> fix instanceof Fix.Replace replace
                && isElsewhereAndMoved(replace.at(), finding));
    }

    private boolean isElsewhereAndMoved(Location at, Finding finding) {
        return !at.file().equals(finding.at().file()) && moved.contains(at.file());
    }

    private Finding place(Finding finding, Optional<Finding> known, LineNumbers own) {
        String file = finding.at().file();
        Location at = own.place(finding.at());
        if (known.isPresent() && known.get().at().equals(at) && finding.related().isEmpty() && finding.fixes().isEmpty()) {
            return known.get();
        }
        Finding placed = new Finding(finding.code(), finding.severity(), finding.message(), finding.citation(), finding.subject(), at,
                finding.related().stream().map(related -> new RelatedLocation(related.role(), place(related.at(), file, own))).toList(),
                finding.fixes().stream().map(fix -> fix instanceof Fix.Replace replace
                        ? new Fix.Replace(replace.title(), place(replace.at(), file, own), replace.text()) : fix).toList());
        return known.filter(placed::equals).orElse(placed);
    }

    private Location place(Location at, String file, LineNumbers own) {
        return at.file().equals(file) ? own.place(at)
                : Optional.ofNullable(numbers.get(at.file())).map(lines -> lines.place(at)).orElse(at);
    }
}
