package org.gpailang.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gpailang.cli.output.AtomicFile;
import org.gpailang.cli.output.Messages;
import org.gpailang.cli.output.OutputKind;
import org.gpailang.cli.output.UsageException;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.page.MarkdownReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gpai report}: writes the full assessment with its reasons. */
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Writes the full assessment of files with its reasons.")
final class ReportCommand implements Callable<Integer> {

    /** The formats of a report. */
    enum Format { JSON, MD, HTML, PDF, CSV, XLSX, JSONL }

    /** The formats that need no folder. */
    private static final Set<Format> TEXTS = Set.of(Format.JSON, Format.MD);

    @Mixin
    private AssessmentOptions options;

    @Mixin
    private FailOnOption failOn;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",",
            description = "md, json, html, pdf, csv or xlsx, or several of them separated by commas (default: md); or jsonl, for any number"
                    + " of files.")
    private Set<Format> formats = Set.of();

    @Option(names = "--output", paramLabel = "FILE|DIR|-",
            description = "The file or folder to write, or - for standard output (default: -). html, pdf, csv, xlsx and several"
                    + " formats at once need a folder, which is created if it does not exist.")
    private String output;

    @Option(names = "--combine", description = "Write one PDF, assessment.pdf, with the index and all pages.")
    private boolean combine;

    @Option(names = "--clean", description = "Delete the pages of earlier runs in the folder that this run does not write.")
    private boolean clean;

    @Option(names = "--revision", paramLabel = "TEXT",
            description = "The revision of the files in version control, such as v1.2 or a commit, which the index names.")
    private String revision;

    @Option(names = "--resume", description = "Continue an output of jsonl that was interrupted, or begin one that can be continued.")
    private boolean resume;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (formats.contains(Format.JSONL)) {
            return lines(err);
        }
        if (resume) {
            throw new UsageException("--resume continues a file of JSON Lines; add --format jsonl --output FILE");
        }
        AssessmentRun assessing = AssessmentRun.of(options, err);
        if (formats.isEmpty() && combine) {
            formats = Set.of(Format.PDF);
        }
        if (formats.isEmpty()) {
            List<String> chosen = options.project().report().formats();
            formats = chosen.isEmpty() ? Set.of(Format.MD) : chosen.stream().map(format -> Format.valueOf(format.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
        }
        if (output == null) {
            output = options.project().report().output().map(Path::toString).orElse("-");
        }
        if (combine && !formats.contains(Format.PDF)) {
            throw new UsageException("'--combine' writes a PDF; add pdf to '--format'");
        }
        boolean pages = formats.size() > 1 || !TEXTS.containsAll(formats);
        boolean whole = true;
        if (pages) {
            whole = ReportFolder.write(folder(), assessing.outcome(), formats,
                    new ReportFolder.Options(combine, clean, Optional.ofNullable(revision).filter(text -> !text.isBlank())), err);
        } else {
            print(formats.iterator().next(), assessing.outcome());
        }
        return whole ? assessing.exitCode(failOn.severity(options.project())) : GpaiCommand.UNUSABLE;
    }

    private int lines(PrintWriter err) {
        String target = output == null ? "-" : output;
        if (formats.size() > 1) {
            throw new UsageException("jsonl is written on its own; run 'gpai report' again for other formats");
        }
        if (resume && target.equals("-")) {
            throw new UsageException("--resume continues a file of JSON Lines; add --output FILE");
        }
        SourceFiles found = options.find().orElseThrow(() ->
                new UsageException("jsonl is for files; with '-', use another format"));
        if (found.count() == 0) {
            found.complete(options.paths());
        }
        try (ManyFilesRun many = ManyFilesRun.of(options, found, false, err)) {
            return many.report(target, resume, failOn.severity(options.project()), spec.commandLine().getOut());
        }
    }

    private void print(Format format, Outcome outcome) {
        if (output.equals("-")) {
            try {
                write(format, outcome, spec.commandLine().getOut());
            } catch (IOException e) {
                throw new UsageException("cannot write to standard output: " + e.getMessage(), e);
            }
        } else {
            Path file = target(format);
            AtomicFile.write(file, kind(format), out -> write(format, outcome, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            Messages.print(spec.commandLine().getErr(), "wrote " + file);
        }
    }

    /** Writes the outcome as text, one part at a time. */
    static void write(Format format, Outcome outcome, Writer out) throws IOException {
        if (format == Format.JSON) {
            AssessmentJson.write(outcome, out);
        } else {
            MarkdownReport.write(outcome, out);
        }
        out.flush();
    }

    /** The kind of the file that contains the outcome in a format. */
    static OutputKind kind(Format format) {
        return format == Format.JSON ? OutputKind.ASSESSMENT_JSON : OutputKind.ASSESSMENT_MARKDOWN;
    }

    private Path folder() {
        if (output.equals("-") || Files.isRegularFile(Path.of(output))) {
            throw new UsageException("pages and several formats at once are written to a folder; add --output DIR");
        }
        return Path.of(output);
    }

    private Path target(Format format) {
        Path path = Path.of(output);
        boolean folder = Files.isDirectory(path) || output.endsWith("/") || output.endsWith(java.io.File.separator);
        return folder ? path.resolve(format == Format.JSON ? "assessment.json" : "assessment.md") : path;
    }
}
