package org.gpailang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gpailang.cli.output.AtomicFile;
import org.gpailang.cli.output.Messages;
import org.gpailang.cli.output.OutputKind;
import org.gpailang.cli.output.UsageException;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.exchange.exports.ExportFormat;
import org.gpailang.exchange.exports.ExportedFile;
import org.gpailang.project.ProjectFile;
import org.gpailang.report.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code gpai export}: an assessed model in a format that others read. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Writes a model with its assessment as CycloneDX, SPDX or a model card.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MODEL", description = "The name of the model or modification, with or without its package.")
    private String name;

    @Parameters(index = "1..*", paramLabel = "PATH", arity = "0..*",
            description = "Files, or folders to search for *.gpai (default: the current folder).")
    private List<Path> paths = List.of();

    @Mixin
    private RulesetOptions options;

    @Mixin
    private ProjectOptions projects;

    @Option(names = "--format", paramLabel = "FORMAT", required = true, converter = FormatConverter.class,
            description = "cyclonedx, spdx or model-card.")
    private ExportFormat format;

    @Option(names = "--spec-version", paramLabel = "VERSION",
            description = "The version of the format: 1.7 or 1.6 for cyclonedx (default: 1.7), 3.0.1 for spdx.")
    private String version;

    @Option(names = "--output", paramLabel = "FILE", description = "The file to write (default: standard output).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<Path> where = SourceFiles.orHere(paths);
        ProjectFile project = projects.project(where);
        AssessmentRun run = AssessmentRun.of(SourceFiles.read(where, projects.files(where)).report(err), options.asOf(project),
                options.ruleset(project), project);
        Outcome outcome = run.outcome();
        ModelAssessment model = NamedModel.find(outcome.assessment(), name);
        if (model.restsOnErrors()) {
            throw new UsageException("the text that " + name
                    + " rests on has errors, so it is not exported; run 'gpai check' to see where");
        }
        ExportedFile exported = format.print(outcome, model, version());
        if (!exported.missing().isEmpty()) {
            Messages.print(err, Words.of(format) + " requires what the files do not state, so it is left out: " + String.join(", ",
                    exported.missing()));
        }
        if (output == null) {
            spec.commandLine().getOut().print(exported.text());
            spec.commandLine().getOut().flush();
        } else {
            AtomicFile.write(output, kind(), exported.text());
            Messages.print(err, "wrote " + output);
        }
        return run.unusable() ? GpaiCommand.UNUSABLE : 0;
    }

    private String version() {
        if (version == null) {
            return format.versions().stream().findFirst().orElse("");
        }
        if (!format.versions().contains(version)) {
            throw new UsageException(Words.of(format) + (format.versions().isEmpty() ? " has no versions"
                    : " is written in version " + String.join(" or ", format.versions()) + ", not in '" + version + "'"));
        }
        return version;
    }

    private OutputKind kind() {
        return switch (format) {
            case CYCLONEDX -> OutputKind.CYCLONEDX;
            case SPDX -> OutputKind.SPDX;
            case MODEL_CARD -> OutputKind.MODEL_CARD;
        };
    }

    /** Converts the argument to a format. */
    private static final class FormatConverter implements ITypeConverter<ExportFormat> {

        @Override
        public ExportFormat convert(String word) {
            return Words.parse(ExportFormat.class, word).orElseThrow(() -> new TypeConversionException("'" + word
                    + "' is not one of cyclonedx, spdx, model-card"));
        }
    }
}
