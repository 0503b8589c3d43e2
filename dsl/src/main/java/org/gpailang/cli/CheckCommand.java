package org.gpailang.cli;

import java.util.concurrent.Callable;
import org.gpailang.report.AssessmentJson;
import org.gpailang.report.GithubAnnotations;
import org.gpailang.report.Outcome;
import org.gpailang.report.SarifReport;
import org.gpailang.report.TextFindings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gpai check}: the findings. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Main.Version.class, description = "Prints the findings about files.")
final class CheckCommand implements Callable<Integer> {

    /** The forms in which findings are printed. */
    enum Format { TEXT, JSON, SARIF, GITHUB }

    @Mixin
    private AssessmentOptions options;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT", description = "text, json, sarif or github (default: text).")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Assessing assessing = Assessing.of(options, spec.commandLine().getErr());
        Outcome outcome = assessing.outcome();
        spec.commandLine().getOut().print(switch (format) {
            case TEXT -> TextFindings.print(outcome, Terminal.colour());
            case JSON -> AssessmentJson.findings(outcome);
            case SARIF -> SarifReport.print(outcome, Main.Version.number());
            case GITHUB -> GithubAnnotations.print(outcome);
        });
        spec.commandLine().getOut().flush();
        return assessing.exitCode(options);
    }
}
