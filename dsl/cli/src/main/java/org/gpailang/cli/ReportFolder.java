package org.gpailang.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.cli.output.AtomicFile;
import org.gpailang.cli.output.CreationDate;
import org.gpailang.cli.output.Messages;
import org.gpailang.cli.output.OutputKind;
import org.gpailang.cli.output.Progress;
import org.gpailang.cli.output.UsageException;
import org.gpailang.core.assessment.Subject;
import org.gpailang.report.Outcome;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.machine.Tables;
import org.gpailang.report.page.DrawingSupport;
import org.gpailang.report.page.HtmlReport;
import org.gpailang.report.page.Index;
import org.gpailang.report.page.PdfReport;

/**
 * A folder of reports. Each file is written before the next one is created, so that memory use does not depend on their number. A file that
 * cannot be written is reported, and the others are still written.
 */
final class ReportFolder {

    private static final String INDEX = "index.html";

    private final Path folder;
    private final PrintWriter err;
    private final Set<Path> written = new HashSet<>();
    /** The files of this report, also those that could not be written: an earlier version of them is kept. */
    private final Set<Path> current = new HashSet<>();
    /** The scripts that no font has. */
    private final Set<String> missing = new TreeSet<>();
    private int failed;
    /** Whether a format was asked for that this Java cannot write. */
    private boolean incomplete;

    /**
     * The options of a report.
     *
     * @param combine whether there is one PDF instead of one for each page
     * @param clean whether to delete pages of earlier runs
     * @param revision the revision of the files in version control, if the user gives one
     */
    record Options(boolean combine, boolean clean, Optional<String> revision) {}

    private ReportFolder(Path folder, PrintWriter err) {
        this.folder = folder;
        this.err = err;
    }

    /**
     * Writes the outcome in each of the formats, and reports the number of files and any remaining pages of earlier runs.
     *
     * @return whether every file could be written
     * @throws UsageException if the folder cannot be created
     */
    static boolean write(Path folder, Outcome outcome, Set<ReportCommand.Format> formats, Options options, PrintWriter err) {
        Instant created = CreationDate.of(outcome.assessment().asOf());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException("cannot create the folder " + folder + ": " + e.getMessage(), e);
        }
        ReportFolder reports = new ReportFolder(folder, err);
        reports.write(outcome, reports.possible(formats), options, created);
        Messages.print(err, "wrote " + reports.written.size() + (reports.written.size() == 1 ? " file" : " files") + " to " + folder
                + (reports.failed == 0 ? "" : ", and could not write " + reports.failed));
        if (!reports.missing.isEmpty()) {
            Messages.print(err, "no font on this machine has the characters of " + String.join(", ", reports.missing)
                    + "; they are missing in the PDF. Install fonts for them, such as those of the Noto family");
        }
        reports.stale(options.clean());
        return reports.failed == 0 && !reports.incomplete;
    }

    /** The formats that this Java can write. One sentence says which others are missing, and whether the pages lack charts. */
    private EnumSet<ReportCommand.Format> possible(Set<ReportCommand.Format> formats) {
        EnumSet<ReportCommand.Format> possible = EnumSet.copyOf(formats);
        Map<String, String> missing = new LinkedHashMap<>();
        leaveOut(ReportCommand.Format.PDF, DrawingSupport::missingForPdf, possible, missing);
        leaveOut(ReportCommand.Format.XLSX, DrawingSupport::missingForWorkbooks, possible, missing);
        incomplete = !missing.isEmpty();
        if (possible.contains(ReportCommand.Format.HTML) || possible.contains(ReportCommand.Format.PDF)) {
            DrawingSupport.missingForCharts().ifPresent(reason -> missing.put("the pages have no charts", reason));
        }
        if (!missing.isEmpty()) {
            Messages.print(err, String.join(", ", missing.keySet()) + ": " + missing.values().iterator().next());
        }
        return possible;
    }

    private static void leaveOut(ReportCommand.Format format, Supplier<Optional<String>> obstacle, Set<ReportCommand.Format> formats,
            Map<String, String> missing) {
        if (formats.contains(format)) {
            obstacle.get().ifPresent(reason -> {
                formats.remove(format);
                missing.put("no " + format + " is written", reason);
            });
        }
    }

    /** Deletes or lists the pages that an earlier run wrote for subjects that no longer exist. */
    private void stale(boolean clean) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> stale = files.filter(file -> !current.contains(file) && isPage(file)).sorted().toList();
            if (stale.isEmpty()) {
                return;
            }
            String names = stale.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
            if (clean) {
                for (Path file : stale) {
                    Files.delete(file);
                }
            }
            Messages.print(err, (clean ? "deleted pages of an earlier run: " : "pages of an earlier run are left: ") + names
                    + (clean ? "" : "; --clean deletes them"));
        } catch (IOException e) {
            failed("cannot clean " + folder + ": " + e.getMessage());
        }
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString();
        OutputKind kind = name.endsWith(".html") ? OutputKind.PAGE_HTML : OutputKind.PAGE_PDF;
        try {
            return (name.endsWith(".html") || name.endsWith(".pdf")) && Files.isRegularFile(file) && Files.size(file) > 0
                    && kind.wrote(file);
        } catch (IOException e) {
            return false;
        }
    }

    private void write(Outcome outcome, EnumSet<ReportCommand.Format> formats, Options options, Instant created) {
        if (formats.contains(ReportCommand.Format.JSON)) {
            whole("assessment.json", ReportCommand.Format.JSON, outcome);
        }
        if (formats.contains(ReportCommand.Format.MD)) {
            whole("assessment.md", ReportCommand.Format.MD, outcome);
        }
        if (formats.contains(ReportCommand.Format.CSV)) {
            file("index.csv", OutputKind.TABLE, out -> out.write(Tables.index(outcome).getBytes(StandardCharsets.UTF_8)));
            file("duties.csv", OutputKind.TABLE, out -> out.write(Tables.duties(outcome).getBytes(StandardCharsets.UTF_8)));
        }
        if (formats.contains(ReportCommand.Format.XLSX)) {
            file("assessment.xlsx", OutputKind.WORKBOOK, out -> Tables.workbook(outcome, created, out));
        }
        if (formats.contains(ReportCommand.Format.PDF) && options.combine()) {
            file("assessment.pdf", OutputKind.PAGE_PDF,
                    out -> missing.addAll(PdfReport.write(Index.of(outcome, options.revision()), AssessmentJson.assessment(outcome),
                            created, out)));
        }
        boolean html = formats.contains(ReportCommand.Format.HTML);
        boolean pdf = formats.contains(ReportCommand.Format.PDF) && !options.combine();
        if (!html && !pdf) {
            return;
        }
        List<String> whole = written.stream().map(file -> file.getFileName().toString()).sorted().toList();
        Index index = Index.of(outcome, options.revision());
        try (Progress progress = Progress.of("writing", index.entries().size())) {
            for (Index.Entry entry : index.entries()) {
                Subject subject = entry.page().subject();
                if (html) {
                    text(entry.file() + ".html", () -> HtmlReport.page(outcome, subject, INDEX));
                }
                if (pdf) {
                    file(entry.file() + ".pdf", OutputKind.PAGE_PDF,
                            out -> missing.addAll(PdfReport.write(outcome, subject, AssessmentJson.assessment(outcome, subject), created,
                                    out)));
                }
                progress.step();
            }
        }
        if (html) {
            text(INDEX, () -> HtmlReport.index(index, pdf, whole));
        }
    }

    private void whole(String name, ReportCommand.Format format, Outcome outcome) {
        file(name, ReportCommand.kind(format), out ->
                ReportCommand.write(format, outcome, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    private void text(String name, Supplier<String> text) {
        file(name, OutputKind.PAGE_HTML, out -> out.write(text.get().getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a file. No failure stops the other files, not even a lack of memory or of system fonts. */
    private void file(String name, OutputKind kind, AtomicFile.Content content) {
        Path file = folder.resolve(name);
        current.add(file);
        try {
            AtomicFile.write(file, kind, content);
            written.add(file);
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
