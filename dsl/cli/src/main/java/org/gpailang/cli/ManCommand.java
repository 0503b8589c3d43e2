package org.gpailang.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gpailang.cli.output.UsageErrors;
import org.gpailang.cli.output.UsageException;
import org.gpailang.report.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai man}: prints the manual page of a command, generated from the command and its options. */
@Command(name = "man", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = {"Prints a manual page:", "  gpai man check | man -l -"})
final class ManCommand implements Callable<Integer> {

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command; without it, the page of gpai itself.")
    private String command;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        CommandLine line = command == null ? root
                : Optional.ofNullable(root.getSubcommands().get(command)).orElseThrow(() -> new UsageException(
                UsageErrors.unknownCommand(command, root.getCommandSpec())));
        PrintWriter out = spec.commandLine().getOut();
        out.print(page(line));
        out.flush();
        return 0;
    }

    private static String page(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        StringBuilder page = new StringBuilder();
        String name = command.qualifiedName("-");
        String[] description = command.usageMessage().description();
        page.append(".TH ").append(name.toUpperCase(Locale.ROOT)).append(" 1 \"\" \"gpai ").append(ProgramVersion.number()).append("\"\n");
        page.append(".SH NAME\n").append(roff(name + " - " + (description.length == 0 ? "" : description[0]))).append('\n');
        String synopsis = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0).replaceAll("\\s+", " ").strip();
        page.append(".SH SYNOPSIS\n").append(roff(synopsis)).append('\n');
        page.append(".SH DESCRIPTION\n.nf\n").append(roff(String.join("\n", description))).append("\n.fi\n");
        if (!command.positionalParameters().isEmpty()) {
            page.append(".SH ARGUMENTS\n");
            for (PositionalParamSpec parameter : command.positionalParameters()) {
                item(page, parameter.paramLabel(), parameter.description());
            }
        }
        page.append(".SH OPTIONS\n");
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                item(page, String.join(", ", option.names()) + (option.arity().max() > 0 ? " " + option.paramLabel() : ""),
                        option.description());
            }
        }
        if (!line.getSubcommands().isEmpty()) {
            page.append(".SH COMMANDS\n");
            line.getSubcommands().forEach((subcommand, each) -> item(page, subcommand, each.getCommandSpec().usageMessage().description()));
        }
        String footer = String.join("\n", command.usageMessage().footer()).strip();
        if (!footer.isEmpty()) {
            page.append(".SH EXIT STATUS\n").append(roff(footer)).append('\n');
        }
        return page.toString();
    }

    private static void item(StringBuilder page, String term, String[] description) {
        page.append(".TP\n\\fB").append(roff(term)).append("\\fR\n").append(roff(String.join(" ", description))).append('\n');
    }

    /** Escapes the control characters of roff. */
    private static String roff(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replaceAll("(?m)^([.'])", "\\\\&$1");
    }
}
