package org.gpailang.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gpailang.cli.output.DisplayOptions;
import org.gpailang.cli.output.Messages;
import org.gpailang.cli.output.OutputTarget;
import org.gpailang.cli.output.TestsTarget;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.report.TestOutcome;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gpai test}: compares the expectations in files with what is concluded. */
@Command(name = "test", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Compares the 'expect' statements in files with what is concluded.",
        footer = {"", "Exit codes: 0 all expectations are met, 1 some are not met,",
            "2 wrong usage, an unreadable file or an error in the text."})
final class TestCommand implements Callable<Integer> {

    @Mixin
    private AssessmentOptions options;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<TestsTarget> targets = new ArrayList<>();

    @Option(names = {"-v", "--verbose"}, description = "Also print the expectations that are met.")
    private boolean verbose;

    @Mixin
    private DisplayOptions display;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<TestsTarget> where = OutputTarget.chosen(targets, TestsTarget::new);
        AssessmentRun run = AssessmentRun.of(options, display.quiet(), err);
        TestOutcome tests = new TestOutcome(run.outcome(), run.expectations());
        tests.textErrors().forEach(error -> Messages.print(err, error.at() + ":" + error.at().column() + ": " + error.message()));
        for (TestsTarget target : where) {
            target.write(tests, display, verbose, spec.commandLine().getOut(), err);
        }
        boolean unusable = run.unusable() || !tests.textErrors().isEmpty() || tests.count(ExpectationResult.Outcome.NOT_COMPARED) > 0;
        return unusable ? GpaiCommand.UNUSABLE : tests.count(ExpectationResult.Outcome.NOT_MET) > 0 ? 1 : 0;
    }
}
