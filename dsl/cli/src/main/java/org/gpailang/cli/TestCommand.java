package org.gpailang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gpailang.cli.output.Messages;
import org.gpailang.cli.output.Terminal;
import org.gpailang.cli.output.TestsTarget;
import org.gpailang.cli.output.UsageException;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.project.ProjectFile;
import org.gpailang.report.TestOutcome;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai test}: compares the expectations in files with what is concluded. */
@Command(name = "test", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Compares the 'expect' statements in files with what is concluded.",
        footer = {"", "Exit codes: 0 all expectations are met, 1 some are not met,",
            "2 wrong usage, an unreadable file or an error in the text."})
final class TestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, or folders to search for *.gpai (default: the current folder).")
    private List<Path> paths = List.of();

    @Mixin
    private RulesetOptions basis;

    @Mixin
    private ProjectOptions projects;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<TestsTarget> targets = new ArrayList<>();

    @Option(names = {"-v", "--verbose"}, description = "Also print the expectations that are met.")
    private boolean verbose;

    @Option(names = {"-q", "--quiet"}, description = "Print only the expectations that are not met, and errors.")
    private boolean quiet;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "AUTO",
            description = "auto, always or never (default: auto, which follows NO_COLOR, FORCE_COLOR and whether the output is a"
                    + " terminal).")
    private Terminal.Color color;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<TestsTarget> where = targets.isEmpty() ? List.of(new TestsTarget()) : targets;
        if (where.stream().filter(TestsTarget::isStandardOutput).count() > 1) {
            throw new UsageException("only one format can go to standard output; add --output FILE after the other --format");
        }
        List<Path> read = SourceFiles.orHere(paths);
        ProjectFile project = projects.project(read);
        Optional<String> ruleset = basis.ruleset(project);
        AssessmentRun run = AssessmentRun.of(SourceFiles.read(read, projects.files(read)).report(quiet, err), basis.asOf(project), ruleset,
                project);
        TestOutcome tests = new TestOutcome(run.outcome(), run.expectations());
        tests.textErrors().forEach(error -> Messages.print(err, error.at() + ":" + error.at().column() + ": " + error.message()));
        TestsTarget.Shown shown = new TestsTarget.Shown(Terminal.colour(color), quiet, verbose);
        for (TestsTarget target : where) {
            target.write(tests, shown, spec.commandLine().getOut(), err);
        }
        boolean unusable = run.unusable() || !tests.textErrors().isEmpty() || tests.count(ExpectationResult.Outcome.NOT_COMPARED) > 0;
        return unusable ? GpaiCommand.UNUSABLE : tests.count(ExpectationResult.Outcome.NOT_MET) > 0 ? 1 : 0;
    }
}
