package org.gpailang.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.cli.output.UsageException;
import org.gpailang.core.finding.Finding;
import org.gpailang.report.RulePages;
import org.gpailang.syntax.token.Suggestions;
import picocli.CommandLine.Option;

/** The options that select the findings to report. */
final class Selection {

    @Option(names = "--select", paramLabel = "CODE", split = ",",
            description = "Report only findings with these codes or of these families, such as obligation or compute/margin-too-wide.")
    private List<String> selected = List.of();

    @Option(names = "--ignore", paramLabel = "CODE", split = ",",
            description = "Do not report findings with these codes or of these families.")
    private List<String> ignored = List.of();

    /** The options as a text. */
    String text() {
        return isEmpty() ? "" : selected + "-" + ignored;
    }

    /** Whether all findings are reported. */
    boolean isEmpty() {
        return selected.isEmpty() && ignored.isEmpty();
    }

    /**
     * The findings to report.
     *
     * @throws UsageException if a code or a family does not exist
     */
    List<Finding> of(List<Finding> findings) {
        Stream.concat(selected.stream(), ignored.stream()).forEach(Selection::check);
        return selected.isEmpty() && ignored.isEmpty() ? findings : findings.stream()
                .filter(finding -> selected.isEmpty() || selected.stream().anyMatch(name -> matches(name, finding.code())))
                .filter(finding -> ignored.stream().noneMatch(name -> matches(name, finding.code()))).toList();
    }

    private static boolean matches(String name, String code) {
        return code.equals(name) || code.startsWith(name + "/");
    }

    private static void check(String name) {
        List<String> codes = RulePages.allCodes();
        if (codes.stream().noneMatch(code -> matches(name, code))) {
            List<String> names = Stream.concat(codes.stream(), codes.stream().map(code -> code.substring(0, code.indexOf('/')))).distinct()
                    .toList();
            Optional<String> near = Suggestions.nearest(name, names);
            throw new UsageException("there is no code and no family of codes '" + name + "'."
                    + near.map(found -> " Did you mean '" + found + "'?")
                    .orElse(" The families are " + codes.stream().map(code -> code.substring(0, code.indexOf('/'))).distinct().sorted()
                            .collect(Collectors.joining(", ")) + "."));
        }
    }
}
