package org.gpailang.report.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.JsonText;
import org.gpailang.report.Outcome;

/**
 * Findings as a code quality report of GitLab, which has the fields of Code Climate issues that GitLab documents. The fingerprint does not
 * depend on the line, so that a finding that moves is not shown as new.
 */
public final class CodeClimateReport {

    private CodeClimateReport() {}

    /** An issue of the report, with the names of the format. */
    private record Issue(String description, @JsonProperty("check_name") String checkName, String fingerprint, String severity,
            Place location) {}

    private record Place(String path, Lines lines) {}

    private record Lines(int begin, int end) {}

    /** The report, ending with a line break. */
    public static String print(Outcome outcome) {
        Map<String, Integer> seen = new HashMap<>();
        List<Issue> issues = outcome.findings().stream().map(finding -> issue(finding, seen)).toList();
        return JsonText.print(issues);
    }

    private static Issue issue(Finding finding, Map<String, Integer> seen) {
        String path = finding.at().file().replace(File.separatorChar, '/');
        String identity = finding.code() + "\n" + path + "\n" + finding.subject() + "\n" + finding.message();
        int count = seen.merge(identity, 1, Integer::sum);
        String citation = finding.citation().isEmpty() ? "" : " (" + finding.citation().text() + ")";
        return new Issue(finding.message() + citation, finding.code(), hash(identity + "\n" + count), severity(finding.severity()),
                new Place(path, new Lines(finding.at().line(), finding.at().endLine())));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case INFORMATION, HINT -> "info";
        };
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
