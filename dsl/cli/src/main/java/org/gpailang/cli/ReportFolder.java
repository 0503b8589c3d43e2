package org.gpailang.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.gpailang.core.assessment.Subject;
import org.gpailang.report.Outcome;
import org.gpailang.report.page.HtmlReport;
import org.gpailang.report.page.Index;
import org.gpailang.report.page.PdfReport;

/**
 * A folder of reports. Each file is written before the next one is started, so that memory use does not depend on their number. If a
 * file cannot be written, this is reported and the others are still written.
 */
final class ReportFolder {

    private static final String INDEX = "index.html";

    private final Path folder;
    private final PrintWriter err;
    private int written;
    private int failed;

    private ReportFolder(Path folder, PrintWriter err) {
        this.folder = folder;
        this.err = err;
    }

    /**
     * Writes the outcome in each of the formats, and reports the number of files.
     *
     * @return whether every file could be written
     * @throws UsageException if the folder cannot be created
     */
    static boolean write(Path folder, Outcome outcome, Set<ReportCommand.Format> formats, PrintWriter err) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException("cannot create the folder " + folder + ": " + e.getMessage(), e);
        }
        ReportFolder reports = new ReportFolder(folder, err);
        reports.write(outcome, EnumSet.copyOf(formats));
        Messages.print(err, "wrote " + reports.written + (reports.written == 1 ? " file" : " files") + " to " + folder
                + (reports.failed == 0 ? "" : ", and could not write " + reports.failed));
        return reports.failed == 0;
    }

    private void write(Outcome outcome, EnumSet<ReportCommand.Format> formats) {
        if (formats.contains(ReportCommand.Format.JSON)) {
            whole("assessment.json", ReportCommand.Format.JSON, outcome);
        }
        if (formats.contains(ReportCommand.Format.MD)) {
            whole("assessment.md", ReportCommand.Format.MD, outcome);
        }
        boolean html = formats.contains(ReportCommand.Format.HTML);
        boolean pdf = formats.contains(ReportCommand.Format.PDF);
        if (!html && !pdf) {
            return;
        }
        Index index = Index.of(outcome);
        try (Progress progress = Progress.of("writing", index.entries().size())) {
            for (Index.Entry entry : index.entries()) {
                Subject subject = entry.page().subject();
                if (html) {
                    text(entry.file() + ".html", () -> HtmlReport.page(outcome, subject, INDEX));
                }
                if (pdf) {
                    file(entry.file() + ".pdf", OutputKind.PAGE_PDF, out -> PdfReport.write(outcome, subject, out));
                }
                progress.step();
            }
        }
        if (html) {
            text(INDEX, () -> HtmlReport.index(index));
        }
    }

    private void whole(String name, ReportCommand.Format format, Outcome outcome) {
        file(name, ReportCommand.kind(format), out -> ReportCommand.write(format, outcome, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    private void text(String name, Supplier<String> text) {
        file(name, OutputKind.PAGE_HTML, out -> out.write(text.get().getBytes(StandardCharsets.UTF_8)));
    }

    /** No failure of one file stops the others, not even a lack of memory or of system fonts. */
    private void file(String name, OutputKind kind, AtomicFile.Content content) {
        Path file = folder.resolve(name);
        try {
            AtomicFile.write(file, kind, content);
            written++;
        } catch (UsageException e) {
            failed(e.getMessage());
        } catch (RuntimeException | Error e) {
            failed("cannot create " + file + ": " + cause(e));
        }
    }

    /** The original failure, without the exceptions that libraries wrap around it. */
    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : cause(failure.getCause());
    }

    private void failed(String message) {
        failed++;
        Messages.print(err, message);
    }
}
