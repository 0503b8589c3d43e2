package org.gpailang.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.TextEdit;
import org.gpailang.report.Outcome;
import org.gpailang.report.terminal.PrintableText;

/**
 * The changes made by the safe fixes of findings.
 *
 * @param before the texts of the changed files, by their names
 * @param after the same texts with the fixes applied
 * @param count the number of fixes
 */
record SafeFixes(Map<String, String> before, Map<String, String> after, int count) {

    /** The changes for the findings of an outcome. */
    static SafeFixes of(Outcome outcome) {
        Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
        int count = 0;
        for (Finding finding : outcome.findings()) {
            if (finding.safeFix().isPresent()) {
                Fix.Replace fix = finding.safeFix().get();
                edits.computeIfAbsent(fix.at().file(), file -> new ArrayList<>()).add(fix.edit(outcome.texts().get(fix.at().file())));
                count++;
            }
        }
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        edits.forEach((file, changes) -> {
            before.put(file, outcome.texts().get(file));
            after.put(file, TextEdit.apply(outcome.texts().get(file), changes));
        });
        return new SafeFixes(before, after, count);
    }

    /** The changes as a unified diff, which {@code patch} and {@code git apply} can read. */
    String diff() {
        StringBuilder diff = new StringBuilder();
        after.forEach((file, text) -> diff.append("--- ").append(PrintableText.of(file)).append("\n+++ ").append(PrintableText.of(file))
                .append('\n')
                .append(hunks(before.get(file), text)));
        return diff.toString();
    }

    private static String hunks(String before, String after) {
        RawText one = new RawText(before.getBytes(StandardCharsets.UTF_8));
        RawText other = new RawText(after.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, one, other), one, other);
            formatter.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
