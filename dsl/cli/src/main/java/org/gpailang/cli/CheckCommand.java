package org.gpailang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.gpailang.cli.output.AtomicFile;
import org.gpailang.cli.output.DisplayOptions;
import org.gpailang.cli.output.FindingsFormat;
import org.gpailang.cli.output.FindingsTarget;
import org.gpailang.cli.output.Messages;
import org.gpailang.cli.output.OutputTarget;
import org.gpailang.cli.output.UsageException;
import org.gpailang.report.Baseline;
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

    /** The options for known findings; at most one of them can be used. */
    private static final class Known {

        @Option(names = "--baseline", paramLabel = "FILE",
                description = "Report only findings that are not in this baseline, a file written by --write-baseline.")
        private Path read;

        @Option(names = "--write-baseline", paramLabel = "FILE",
                description = "Write all findings to this file as a baseline, and print none.")
        private Path write;
    }

    /** The options for other modes than a single check; at most one of them can be used. */
    private static final class Mode {

        @Option(names = "--fix", description = "Apply the safe fixes, which only correct the notation, and report the remaining findings.")
        private boolean fix;

        @Option(names = "--diff", description = "Print the changes that --fix would make, and exit with 1 if there are any.")
        private boolean diff;

        @Option(names = "--watch", description = "Check again whenever a file changes, until the program is interrupted.")
        private boolean watch;
    }

    @Mixin
    private AssessmentOptions options;

    @Mixin
    private FailOnOption failOn;

    @Mixin
    private Selection selection;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<FindingsTarget> targets = new ArrayList<>();

    @ArgGroup
    private Known known = new Known();

    @ArgGroup
    private Mode mode = new Mode();

    @Option(names = "--statistics", description = "Print the number of findings of each code instead of the findings.")
    private boolean statistics;

    @Option(names = "--resume",
            description = "Continue an output of JSON Lines that was interrupted, or begin one that can be continued:"
                    + " --format jsonl --output FILE --resume.")
    private boolean resume;

    @Mixin
    private DisplayOptions display;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<FindingsTarget> where = OutputTarget.chosen(targets, FindingsTarget::new);
        if (statistics && !where.stream().allMatch(FindingsTarget::isText)) {
            throw new UsageException("--statistics is for the formats text and concise");
        }
        if (options.readsInput() && (mode.fix || mode.watch)) {
            throw new UsageException("--fix and --watch need files; with '-', use --diff");
        }
        if (resume && !(where.size() == 1 && where.get(0).format() == FindingsFormat.JSONL && !where.get(0).isStandardOutput())) {
            throw new UsageException("--resume continues a file of JSON Lines; add --format jsonl --output FILE and no other format");
        }
        if (resume && (otherMode() || options.readsInput())) {
            throw new UsageException("--resume is for a single check of files, without a baseline");
        }
        if (mode.watch) {
            return FileWatch.repeat(options, out, () -> check(where, out, err));
        }
        return check(where, out, err);
    }

    private boolean otherMode() {
        return mode.fix || mode.diff || mode.watch || statistics || known.read != null || known.write != null
                || options.project().baseline().isPresent();
    }

    private int check(List<FindingsTarget> where, PrintWriter out, PrintWriter err) {
        Optional<SourceFiles> found = options.find();
        if (found.isPresent() && (resume || !otherMode() && ManyFilesRun.isNeeded(found.get())
                && where.stream().allMatch(target -> ManyFilesRun.supports(target.format())))) {
            if (found.get().count() == 0) {
                found.get().complete(options.paths());
            }
            try (ManyFilesRun many = ManyFilesRun.of(options, found.get(), display.quiet(), err)) {
                return many.check(new ManyFilesRun.Reporting(where, selection, failOn.severity(options.project()),
                        new FindingsTarget.Shown(display, false, OptionalInt.empty()), resume), out);
            }
        }
        AssessmentRun run = AssessmentRun.of(options, found.map(files -> files.open(options.paths())).orElseGet(options::read),
                display.quiet(), err);
        if (known.write != null) {
            return new BaselineFile(known.write).write(run, err);
        }
        if (mode.diff) {
            SafeFixes fixes = SafeFixes.of(run.outcome());
            out.print(fixes.diff());
            out.flush();
            return fixes.count() > 0 ? 1 : run.unusable() ? GpaiCommand.UNUSABLE : 0;
        }
        if (mode.fix) {
            SafeFixes fixes = SafeFixes.of(run.outcome());
            fixes.after().forEach((file, text) -> AtomicFile.rewrite(Path.of(file), text));
            if (fixes.count() > 0) {
                Messages.print(err, "corrected " + fixes.count() + (fixes.count() == 1 ? " finding" : " findings"));
                run = AssessmentRun.of(options, true, err);
            }
        }
        OptionalInt left = OptionalInt.empty();
        Optional<Path> baseline = Optional.ofNullable(known.read).or(options.project()::baseline);
        if (baseline.isPresent()) {
            Baseline.Difference difference = new BaselineFile(baseline.get()).compare(run.outcome());
            if (!display.quiet()) {
                difference.gone().forEach(gone -> Messages.print(err, "no longer found since the baseline: " + gone));
            }
            left = OptionalInt.of(difference.known());
            run = run.reporting(difference.fresh());
        }
        run = run.reporting(selection.of(run.outcome().findings()));
        FindingsTarget.Shown shown = new FindingsTarget.Shown(display, statistics, left);
        for (FindingsTarget target : where) {
            target.write(run.outcome(), failOn.severity(options.project()), shown, out, err);
        }
        return run.exitCode(failOn.severity(options.project()));
    }
}
