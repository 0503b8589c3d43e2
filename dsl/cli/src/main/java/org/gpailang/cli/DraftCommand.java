package org.gpailang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.Words;
import org.gpailang.project.ProjectFile;
import org.gpailang.report.draft.Draft;
import org.gpailang.report.draft.DraftHtml;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.report.draft.DraftMarkdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code gpai draft}: drafts a document that the AI Act requires, filled from the files. */
@Command(name = "draft", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Drafts a document about a model and lists what is still missing.")
final class DraftCommand implements Callable<Integer> {

    /** The formats of a draft. */
    enum Format { MD, HTML }

    @Parameters(index = "0", paramLabel = "DOCUMENT", converter = KindConverter.class,
            description = "notification, technical-documentation, downstream-documentation, training-summary or gap-analysis.")
    private DraftKind kind;

    @Parameters(index = "1", paramLabel = "MODEL", description = "The name of the model or modification, with or without its package.")
    private String name;

    @Parameters(index = "2..*", paramLabel = "PATH", arity = "0..*",
            description = "Files, or folders to search for *.gpai (default: the current folder).")
    private List<Path> paths = List.of();

    @Mixin
    private RulesetOptions options;

    @Mixin
    private ProjectOptions projects;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "MD",
            description = "md, or html, which word processors can open (default: md).")
    private Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "The file to write (default: standard output).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<Path> where = SourceFiles.orHere(paths);
        ProjectFile project = projects.project(where);
        AssessmentRun assessing = AssessmentRun.of(SourceFiles.read(where, projects.files(where)).report(err), options.asOf(project),
                options.ruleset(project), project);
        Assessment assessment = assessing.outcome().assessment();
        ModelAssessment model = NamedModel.find(assessment, name);
        Draft draft = kind.draft(assessment, model)
                .introducedBy(Optional.ofNullable(assessing.outcome().inForce().get(model.name())));
        String text = format == Format.HTML ? DraftHtml.print(draft) : DraftMarkdown.print(draft);
        if (output == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            AtomicFile.write(output, format == Format.HTML ? OutputKind.DRAFT_HTML : OutputKind.DRAFT_MARKDOWN, text);
            Messages.print(err, "wrote " + output);
        }
        return assessing.unusable() ? GpaiCommand.UNUSABLE : 0;
    }

    /** Converts the argument to a kind of document. */
    private static final class KindConverter implements ITypeConverter<DraftKind> {

        @Override
        public DraftKind convert(String word) {
            return Words.parse(DraftKind.class, word).orElseThrow(() -> new TypeConversionException("'" + word + "' is not one of "
                    + Arrays.stream(DraftKind.values()).map(Words::of).collect(Collectors.joining(", "))));
        }
    }
}
