package org.gpailang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gpailang.cli.output.AtomicFile;
import org.gpailang.cli.output.CreationDate;
import org.gpailang.cli.output.Messages;
import org.gpailang.cli.output.OutputKind;
import org.gpailang.cli.output.UsageException;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.project.ProjectFile;
import org.gpailang.report.draft.Draft;
import org.gpailang.report.draft.DraftDocument;
import org.gpailang.report.draft.DraftHtml;
import org.gpailang.report.draft.DraftJson;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.report.draft.DraftMarkdown;
import org.gpailang.report.draft.Recipient;
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
    enum Format { MD, HTML, DOCX, JSON }

    /** Whether the sources of the entries are listed. */
    enum SourceList { NOTES, NONE }

    @Parameters(index = "0", paramLabel = "DOCUMENT", converter = KindConverter.class,
            description = "model-documentation, training-summary, technical-documentation, downstream-documentation, notification,"
                    + " arguments, reassessment, incident or gap-analysis.")
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
            description = "md, html, docx or json (default: md).")
    private Format format;

    @Option(names = "--for", paramLabel = "RECIPIENT", converter = RecipientConverter.class,
            description = "ai-office, authorities or downstream: only the fields of model-documentation that this recipient receives.")
    private Recipient reader;

    @Option(names = "--sources", paramLabel = "SOURCES", defaultValue = "NOTES",
            description = "notes: list the source of each entry at the end; none: leave the sources out (default: notes).")
    private SourceList sources;

    @Option(names = "--anyway", description = "Draft the document even if it is not required.")
    private boolean anyway;

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
        if (reader != null && kind != DraftKind.MODEL_DOCUMENTATION) {
            throw new UsageException("'--for' selects recipients of model-documentation; " + Words.of(kind) + " has one kind of reader");
        }
        if (format == Format.DOCX && output == null) {
            throw new UsageException("a DOCX file is not printed in a terminal; add '--output FILE'");
        }
        ModelAssessment model = NamedModel.find(assessment, name);
        Optional<String> notRequired = anyway ? Optional.empty() : kind.notRequired(assessment, model);
        if (notRequired.isPresent()) {
            Messages.print(err, notRequired.get() + " To draft it nevertheless, add '--anyway'.");
            return assessing.unusable() ? GpaiCommand.UNUSABLE : 0;
        }
        Draft whole = kind.draft(assessment, model)
                .introducedBy(assessing.outcome().inForce().about(model.name()));
        Draft draft = reader == null ? whole : whole.only(reader);
        if (output == null) {
            spec.commandLine().getOut().print(text(draft, assessment, model));
            spec.commandLine().getOut().flush();
        } else {
            if (format == Format.DOCX) {
                Instant created = CreationDate.of(assessment.asOf());
                AtomicFile.write(output, OutputKind.DRAFT_DOCX,
                        out -> DraftDocument.write(draft, created, sources == SourceList.NOTES, out));
            } else {
                AtomicFile.write(output, outputKind(), text(draft, assessment, model));
            }
            Messages.print(err, "wrote " + output);
        }
        return assessing.unusable() ? GpaiCommand.UNUSABLE : 0;
    }

    private OutputKind outputKind() {
        return switch (format) {
            case HTML -> OutputKind.DRAFT_HTML;
            case JSON -> OutputKind.DRAFT_JSON;
            default -> OutputKind.DRAFT_MARKDOWN;
        };
    }

    private String text(Draft draft, Assessment assessment, ModelAssessment model) {
        boolean notes = sources == SourceList.NOTES;
        return switch (format) {
            case HTML -> DraftHtml.print(draft, notes);
            case JSON -> DraftJson.print(draft, kind, Optional.ofNullable(reader), assessment, model, notes);
            default -> DraftMarkdown.print(draft, notes);
        };
    }

    /** Converts the argument to a recipient. */
    private static final class RecipientConverter implements ITypeConverter<Recipient> {

        @Override
        public Recipient convert(String word) {
            return Words.parse(Recipient.class, word).orElseThrow(() -> new TypeConversionException("'" + word + "' is not one of "
                    + Arrays.stream(Recipient.values()).map(Words::of).collect(Collectors.joining(", "))));
        }
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
