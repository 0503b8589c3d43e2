package org.gpailang.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gpailang.analysis.many.ComponentParts;
import org.gpailang.analysis.many.ManyFiles;
import org.gpailang.cli.output.AtomicFile;
import org.gpailang.cli.output.FindingsFormat;
import org.gpailang.cli.output.FindingsTarget;
import org.gpailang.cli.output.HeldText;
import org.gpailang.cli.output.Messages;
import org.gpailang.cli.output.OutputKind;
import org.gpailang.cli.output.Progress;
import org.gpailang.cli.output.ResumableFile;
import org.gpailang.cli.output.UsageException;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.files.TextFiles;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.FindingTotals;
import org.gpailang.report.InputError;
import org.gpailang.report.Outcome;
import org.gpailang.report.ProgramVersion;
import org.gpailang.report.compare.GuidelinesInForce;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.machine.FindingsStream;
import org.gpailang.report.terminal.TextFindings;

/** An assessment of more files than are kept in memory. The output is written file by file, with the bytes of {@link AssessmentRun}. */
final class ManyFilesRun implements AutoCloseable {

    private static final int FEW = 500;
    private static final long FEW_BYTES = 4L << 20;

    private static final int THREADS = Integer.getInteger("gpai.threads", Runtime.getRuntime().availableProcessors());

    private final AssessmentOptions options;
    private final LocalDate asOf;
    private final ManyFiles files;
    private final List<InputError> errors;
    private final Optional<Ruleset> ruleset;
    private final PrintWriter err;

    /** The outputs of one file: a text for each destination, or the findings for those that need them. */
    private record Printed(int number, List<TextFindings.Part> texts, List<Finding> findings, FindingTotals totals,
            List<String> about) {}

    private static TextFindings.Part plain(String text) {
        return new TextFindings.Part(text, Optional.empty(), Optional.empty());
    }

    private ManyFilesRun(AssessmentOptions options, ManyFiles files, List<InputError> errors, PrintWriter err) {
        this.options = options;
        this.asOf = options.asOf();
        this.files = files;
        this.errors = errors;
        this.ruleset = options.ruleset().map(name -> AssessmentRun.ruleset(files.rulesets(), name));
        this.err = err;
    }

    /** Reads the files that were found; files that cannot be read are reported on the error stream. */
    static ManyFilesRun of(AssessmentOptions options, SourceFiles found, boolean quiet, PrintWriter err) {
        List<String> names = found.takeNames();
        Map<String, String> unreadable = new ConcurrentHashMap<>();
        ManyFiles files;
        try (Progress progress = Progress.of("reading", names.size())) {
            files = ManyFiles.read(names, name -> open(name, unreadable), progress::step, THREADS);
        } catch (UncheckedIOException e) {
            throw withoutTemporaryFile(e);
        }
        names.stream().filter(unreadable::containsKey).forEach(name -> found.unreadable().add(new InputError(name, unreadable.get(name))));
        found.report(quiet, err);
        List<InputError> errors = new ArrayList<>(found.unreadable());
        files.withSyntaxErrors().forEach(name -> errors.add(new InputError(name, name + ": has syntax errors")));
        return new ManyFilesRun(options, files, errors, err);
    }

    /** Facts are kept in a temporary file, for which there may be no folder or no space. */
    private static UsageException withoutTemporaryFile(UncheckedIOException failure) {
        return new UsageException("cannot keep facts in a temporary file in " + System.getProperty("java.io.tmpdir") + ": "
                + AtomicFile.reason(failure.getCause()) + ". Choose another folder with GPAI_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER",
                failure);
    }

    private static Optional<SourceText> open(String name, Map<String, String> unreadable) {
        try {
            return Optional.of(new SourceText(name, TextFiles.read(Path.of(name))));
        } catch (TextFiles.Unreadable e) {
            unreadable.put(name, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether files are too many, or too large, for keeping all texts, facts and conclusions in memory. */
    static boolean isNeeded(SourceFiles found) {
        return found.count() > FEW || found.bytes() > FEW_BYTES;
    }

    /** Whether findings can be written in a format file by file. */
    static boolean supports(FindingsFormat format) {
        return switch (format) {
            case TEXT, CONCISE, JSON, JSONL, SARIF -> true;
            default -> false;
        };
    }

    /** How findings are reported. */
    record Reporting(List<FindingsTarget> targets, Selection selection, Severity failOn, FindingsTarget.Shown shown, boolean resume) {

        /** Whether the names of subjects about which the guidelines in force differ are shown. */
        private boolean comparesInForce() {
            return !shown.display().quiet() && targets.stream().anyMatch(FindingsTarget::isText);
        }
    }

    /** Writes the findings, and returns the exit code. */
    int check(Reporting reporting, PrintWriter out) {
        if (!reporting.selection().isEmpty()) {
            reporting.selection().of(List.of());
        }
        if (reporting.resume()) {
            FindingsTarget target = reporting.targets().get(0);
            return resumable(target.file(), OutputKind.FINDINGS_JSON, "check" + reporting.selection().text(), false,
                    ComponentParts.Description.NONE, result -> FindingsStream.lines(shown(reporting, result.findings())), reporting);
        }
        return into(reporting, 0, new ArrayList<>(), out);
    }

    private int into(Reporting reporting, int opened, List<Writer> writers, PrintWriter out) {
        if (opened == reporting.targets().size()) {
            return write(reporting, writers);
        }
        FindingsTarget target = reporting.targets().get(opened);
        if (target.isStandardOutput()) {
            writers.add(out);
            return into(reporting, opened + 1, writers, out);
        }
        int[] code = {0};
        AtomicFile.write(target.file(), target.format().kind(), bytes -> {
            Writer file = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            writers.add(file);
            code[0] = into(reporting, opened + 1, writers, out);
            file.flush();
        });
        if (!reporting.shown().display().quiet()) {
            Messages.print(err, "wrote " + target.file());
        }
        return code[0];
    }

    private int write(Reporting reporting, List<Writer> writers) {
        List<Destination> destinations = new ArrayList<>();
        try {
            for (int i = 0; i < writers.size(); i++) {
                destinations.add(new Destination(reporting, reporting.targets().get(i), writers.get(i)));
            }
            FindingTotals[] totals = {FindingTotals.none(files.count(), asOf)};
            List<String> differing = new ArrayList<>();
            assess(reporting.comparesInForce() ? ManyFilesRun::differing : ComponentParts.Description.NONE, reporting.comparesInForce(), 0,
                    result -> print(reporting, destinations, result), printed -> {
                        totals[0] = totals[0].plus(printed.totals());
                        differing.addAll(printed.about());
                        for (int i = 0; i < destinations.size(); i++) {
                            destinations.get(i).add(printed.texts().get(i), printed.findings(), totals[0]);
                        }
                    });
            for (Destination destination : destinations) {
                destination.end(totals[0], differing);
            }
            return exitCode(totals[0], reporting.failOn());
        } catch (IOException e) {
            throw new UsageException("cannot write the findings: " + e.getMessage(), e);
        }
    }

    private Printed print(Reporting reporting, List<Destination> destinations, ManyFiles.Result result) {
        List<Finding> findings = shown(reporting, result.findings());
        List<TextFindings.Part> texts = destinations.stream().map(destination -> destination.print(findings)).toList();
        boolean needed = destinations.stream().anyMatch(destination -> destination.stream != null || destination.text != null);
        return new Printed(result.number(), texts, needed ? findings : List.of(),
                FindingTotals.none(files.count(), asOf).plus(findings, result.waived().size()), result.texts());
    }

    private List<Finding> shown(Reporting reporting, List<Finding> findings) {
        List<Finding> graded = options.project().severities().apply(findings);
        return reporting.selection().isEmpty() ? graded : reporting.selection().of(graded);
    }

    private static IdentityHashMap<Subject, String> differing(List<Subject> subjects, List<Subject> inForce) {
        Map<String, String> differences = GuidelinesInForce.differences(subjects, inForce);
        IdentityHashMap<Subject, String> names = new IdentityHashMap<>();
        subjects.stream().filter(subject -> differences.containsKey(subject.name())).forEach(subject -> names.put(subject,
                subject.display()));
        return names;
    }

    /** A destination of findings. */
    private final class Destination {

        private final Reporting reporting;
        private final FindingsTarget target;
        private final Writer out;
        private final boolean colour;
        private final HeldText text;
        private final FindingsStream stream;
        private Optional<Location> last = Optional.empty();

        Destination(Reporting reporting, FindingsTarget target, Writer out) throws IOException {
            this.reporting = reporting;
            this.target = target;
            this.out = out;
            colour = reporting.shown().display().colour() && target.isStandardOutput();
            text = target.isText() ? new HeldText(out, target.format() == FindingsFormat.CONCISE || reporting.shown().display().quiet())
                    : null;
            stream = switch (target.format()) {
                case JSON -> FindingsStream.begin(FindingsStream.Kind.JSON, head(), out);
                case SARIF -> FindingsStream.begin(FindingsStream.Kind.SARIF, head(), out);
                default -> null;
            };
            if (target.format() == FindingsFormat.JSONL) {
                FindingsStream.firstLine(head(), false, out);
            }
        }

        /** The text about a file; empty if the findings themselves are needed. */
        TextFindings.Part print(List<Finding> findings) {
            if (findings.isEmpty()) {
                return plain("");
            }
            return switch (target.format()) {
                case TEXT -> grouped(findings, Optional.empty());
                case CONCISE -> plain(TextFindings.concise(outcome(findings), colour));
                case JSONL -> plain(FindingsStream.lines(findings));
                default -> plain("");
            };
        }

        private TextFindings.Part grouped(List<Finding> findings, Optional<Location> before) {
            Map<String, String> texts = findings.stream().map(finding -> finding.at().file()).distinct()
                    .collect(Collectors.toMap(name -> name, ManyFilesRun::textOf));
            return TextFindings.grouped(findings, texts, colour, before);
        }

        void add(TextFindings.Part printed, List<Finding> findings, FindingTotals totals) throws IOException {
            if (stream != null) {
                stream.write(findings);
            } else if (text != null) {
                boolean again = last.isPresent() && printed.first().equals(last);
                text.add(last.isPresent() && printed.first().isPresent() && !again ? "\n" : "");
                text.add(again ? grouped(findings, last).text() : printed.text());
                last = printed.last().or(() -> last);
                if (totals.any(Severity.WARNING) || totals.any(reporting.failOn())) {
                    text.need();
                }
            } else {
                out.write(printed.text());
            }
        }

        void end(FindingTotals totals, List<String> differing) throws IOException {
            if (stream != null) {
                stream.end(totals);
            } else if (text != null) {
                boolean quiet = reporting.shown().display().quiet();
                text.add(last.isPresent() ? "\n" : "");
                out.write(quiet ? "" : text.needed() ? TextFindings.summary(totals, differing) : TextFindings.calm(totals, differing));
                text.close();
            } else {
                out.write(FindingsStream.lastLine(totals));
            }
            out.flush();
        }
    }

    private Outcome outcome(List<Finding> findings) {
        return new Outcome(new Assessment(asOf, new Facts(List.of()), List.of()), findings, List.of(), Map.of());
    }

    private static String textOf(String name) {
        try {
            return new SourceText(name, TextFiles.read(Path.of(name))).text();
        } catch (TextFiles.Unreadable e) {
            // the file was deleted in the meantime, so its lines cannot be shown
            return "";
        }
    }

    /**
     * Writes the assessment as JSON Lines, and returns the exit code.
     *
     * @param output the file, or - for standard output
     */
    int report(String output, boolean resume, Severity failOn, PrintWriter out) {
        ComponentParts.Description lines = (subjects, inForce) -> {
            Map<String, String> differences = GuidelinesInForce.differences(subjects, inForce);
            IdentityHashMap<Subject, String> all = new IdentityHashMap<>();
            subjects.forEach(subject -> all.put(subject, AssessmentJson.line(subject, Optional.ofNullable(differences.get(subject.name())),
                    asOf)));
            return all;
        };
        UnaryOperator<List<Finding>> graded = findings -> options.project().severities().apply(findings);
        Lines print = result -> String.join("", result.texts()) + AssessmentJson.lines(graded.apply(result.findings()), result.waived());
        Reporting reporting = new Reporting(List.of(), new Selection(), failOn, null, resume);
        if (resume) {
            return resumable(Path.of(output), OutputKind.ASSESSMENT_JSON, "report", true, lines, print, reporting);
        }
        int[] code = {0};
        if (output.equals("-")) {
            try {
                code[0] = lines(out, true, lines, print, reporting);
            } catch (IOException e) {
                throw new UsageException("cannot write to standard output: " + e.getMessage(), e);
            }
        } else {
            AtomicFile.write(Path.of(output), OutputKind.ASSESSMENT_JSON, bytes -> code[0] = lines(
                    new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)), true, lines, print, reporting));
            Messages.print(err, "wrote " + output);
        }
        return code[0];
    }

    /** Prints the lines about a file. */
    private interface Lines {

        String of(ManyFiles.Result result);
    }

    private int lines(Writer out, boolean assessment, ComponentParts.Description description, Lines print, Reporting reporting)
            throws IOException {
        FindingsStream.firstLine(head(), assessment, out);
        FindingTotals[] totals = {FindingTotals.none(files.count(), asOf)};
        assess(description, assessment, 0, result -> line(print, reporting, result), printed -> {
            totals[0] = totals[0].plus(printed.totals());
            out.write(printed.texts().get(0).text());
        });
        out.write(FindingsStream.lastLine(totals[0]));
        out.flush();
        return exitCode(totals[0], reporting.failOn());
    }

    private Printed line(Lines print, Reporting reporting, ManyFiles.Result result) {
        return new Printed(result.number(), List.of(plain(print.of(result))), List.of(), FindingTotals.none(files.count(), asOf)
                .plus(shown(reporting, result.findings()), result.waived().size()), List.of());
    }

    private int resumable(Path file, OutputKind kind, String command, boolean assessment, ComponentParts.Description description,
            Lines print, Reporting reporting) {
        String basis = String.join(" ", "gpai", ProgramVersion.number(), command, asOf.toString(), options.ruleset().orElse("-"),
                new TreeMap<>(options.project().severities().byCode()).toString(), files.digest());
        try (ResumableFile output = ResumableFile.open(file, kind, basis, files.count(), asOf)) {
            if (output.restarted()) {
                Messages.print(err, "the files, the program, the date or the settings have changed since the earlier run; starting again");
            } else if (output.next() > 0) {
                Messages.print(err, "continuing after " + output.next() + " of " + files.count() + " files");
            }
            FindingTotals[] totals = {output.totals()};
            if (output.next() == 0) {
                FindingsStream.firstLine(head(), assessment, output.out());
                output.completeUpTo(0, 0, totals[0]);
            }
            assess(description, assessment, output.next(), result -> line(print, reporting, result), printed -> {
                totals[0] = totals[0].plus(printed.totals());
                String text = printed.texts().get(0).text();
                output.out().write(text);
                output.completeUpTo(printed.number() + 1, text.length(), totals[0]);
            });
            output.out().write(FindingsStream.lastLine(totals[0]));
            output.complete();
            Messages.print(err, "wrote " + file);
            return exitCode(totals[0], reporting.failOn());
        } catch (IOException e) {
            throw new UsageException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Receives the outputs of files in their order. */
    private interface Receiver {

        void receive(Printed printed) throws IOException;
    }

    private void assess(ComponentParts.Description description, boolean comparesInForce, int first,
            Function<ManyFiles.Result, Printed> print, Receiver receiver) throws IOException {
        Optional<Ruleset> inForce = comparesInForce ? Optional.ofNullable(files.rulesets().get(GuidelinesInForce.RULESET))
                : Optional.empty();
        IOException[] failure = {null};
        try (Progress progress = Progress.of("assessing", files.count())) {
            files.assess(new ManyFiles.Settings(ruleset, inForce, asOf, description), first, print, printed -> {
                try {
                    receiver.receive(printed);
                } catch (IOException e) {
                    failure[0] = e;
                    throw new UsageException("cannot write: " + e.getMessage(), e);
                }
            }, progress::step);
        } catch (UncheckedIOException e) {
            throw withoutTemporaryFile(e);
        } catch (UsageException e) {
            if (failure[0] != null) {
                throw failure[0];
            }
            throw e;
        }
    }

    private FindingsStream.Head head() {
        Iterable<FindingsStream.FileName> all = () -> files.numbers().mapToObj(file -> new FindingsStream.FileName(files.name(file),
                ruleset.orElseGet(() -> files.rulesetOf(file)).name())).iterator();
        return new FindingsStream.Head(asOf, options.ruleset(), all, errors);
    }

    private int exitCode(FindingTotals totals, Severity failOn) {
        return !errors.isEmpty() ? GpaiCommand.UNUSABLE : totals.any(failOn) ? 1 : 0;
    }

    @Override
    public void close() {
        files.close();
    }
}
