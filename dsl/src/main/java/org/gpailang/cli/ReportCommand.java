package org.gpailang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gpailang.report.AssessmentJson;
import org.gpailang.report.MarkdownReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gpai report}: the whole assessment with its reasons. */
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Writes the assessment of files with its reasons.")
final class ReportCommand implements Callable<Integer> {

    /** The forms in which an assessment is written. */
    enum Format { JSON, MD }

    @Mixin
    private AssessmentOptions options;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "MD", description = "json or md (default: md).")
    private Format format;

    @Option(names = "--output", paramLabel = "FILE|DIR|-", defaultValue = "-",
            description = "Where to write: a file, a folder, or - for standard output (default: -).")
    private String output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Assessing assessing = Assessing.of(options, spec.commandLine().getErr());
        String report = format == Format.JSON ? AssessmentJson.assessment(assessing.outcome()) : MarkdownReport.print(assessing.outcome());
        if (output.equals("-")) {
            spec.commandLine().getOut().print(report);
            spec.commandLine().getOut().flush();
        } else {
            Path file = target();
            WholeFile.write(file, report);
            spec.commandLine().getErr().println("gpai: wrote " + file);
        }
        return assessing.exitCode(options);
    }

    private Path target() {
        Path path = Path.of(output);
        boolean folder = Files.isDirectory(path) || output.endsWith("/") || output.endsWith(java.io.File.separator);
        return folder ? path.resolve(format == Format.JSON ? "assessment.json" : "assessment.md") : path;
    }
}
