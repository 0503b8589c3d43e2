package org.gpailang.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai completion}: prints a completion script for a shell, generated from the commands and their options. */
@Command(name = "completion", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = {"Prints a completion script for a shell:",
            "  bash  source <(gpai completion bash)",
            "  zsh   source <(gpai completion zsh)",
            "  fish  gpai completion fish | source"})
final class CompletionCommand implements Callable<Integer> {

    private static final Pattern VALUES = Pattern.compile("_args=\\([^)]*\\)");

    /** The shells. */
    private enum Shell { BASH, ZSH, FISH }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        PrintWriter out = spec.commandLine().getOut();
        // the script for bash also completes in zsh, which it recognises
        out.print(shell == Shell.FISH ? FishCompletion.of(root) : words(AutoComplete.bash(root.getCommandName(), root)));
        out.flush();
        return 0;
    }

    /** Replaces the names of enum constants in the script by the documented values of the options. */
    private static String words(String script) {
        return VALUES.matcher(script).replaceAll(values -> Matcher.quoteReplacement(values.group().substring(0, values.group().indexOf('('))
                + values.group().substring(values.group().indexOf('(')).toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
