package org.gpailang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.gpailang.report.Baseline;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.machine.GithubAnnotations;
import org.gpailang.report.machine.JUnitReport;
import org.gpailang.report.machine.SarifReport;
import org.gpailang.report.terminal.TextFindings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gpai check}: prints the findings. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Checks files and prints the findings.")
final class CheckCommand implements Callable<Integer> {

    /** The formats for findings. */
    enum Format { TEXT, JSON, SARIF, GITHUB, JUNIT }

    /** The options for known findings; at most one of them can be used. */
    private static final class Known {

        @Option(names = "--baseline", paramLabel = "FILE",
                description = "Report only findings that are not in this baseline, a file written by --write-baseline.")
        private Path read;

        @Option(names = "--write-baseline", paramLabel = "FILE",
                description = "Write all findings to this file as a baseline, and print none.")
        private Path write;
    }

    @Mixin
    private AssessmentOptions options;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT",
            description = "text, json, sarif, github or junit (default: text).")
    private Format format;

    @ArgGroup
    private Known known = new Known();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        AssessmentRun assessing = AssessmentRun.of(options, err);
        if (known.write != null) {
            return new BaselineFile(known.write).write(assessing, err);
        }
        OptionalInt left = OptionalInt.empty();
        Optional<Path> baseline = Optional.ofNullable(known.read).or(options.project()::baseline);
        if (baseline.isPresent()) {
            Baseline.Difference difference = new BaselineFile(baseline.get()).compare(assessing.outcome());
            difference.gone().forEach(gone -> Messages.print(err, "no longer found since the baseline: " + gone));
            left = OptionalInt.of(difference.known());
            assessing = assessing.reporting(difference.fresh());
        }
        spec.commandLine().getOut().print(print(assessing.outcome(), left));
        spec.commandLine().getOut().flush();
        return assessing.exitCode(options);
    }

    private String print(Outcome outcome, OptionalInt known) {
        return switch (format) {
            case TEXT -> TextFindings.print(outcome, Terminal.colour(), known);
            case JSON -> AssessmentJson.findings(outcome);
            case SARIF -> SarifReport.print(outcome, GpaiCommand.Version.number());
            case GITHUB -> GithubAnnotations.print(outcome);
            case JUNIT -> JUnitReport.print(outcome, options.failOn());
        };
    }
}
