package org.gpailang.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Generates a completion script for the fish shell, which picocli does not support. */
final class FishCompletion {

    private FishCompletion() {}

    /** The script for a command and its subcommands. */
    static String of(CommandLine root) {
        StringBuilder script = new StringBuilder();
        String name = root.getCommandName();
        String none = "__fish_use_subcommand";
        script.append("complete -c ").append(name).append(" -f\n");
        root.getSubcommands().forEach((subcommand, line) -> script.append("complete -c ").append(name).append(" -n ").append(none)
                .append(" -a ").append(subcommand).append(" -d ").append(quoted(summary(line.getCommandSpec()))).append('\n'));
        root.getCommandSpec().options().forEach(option -> option(script, name, none, option));
        root.getSubcommands().forEach((subcommand, line) -> {
            String when = "'__fish_seen_subcommand_from " + subcommand + "'";
            line.getCommandSpec().options().stream().filter(option -> !option.hidden())
                    .forEach(option -> option(script, name, when, option));
            line.getCommandSpec().positionalParameters().forEach(parameter -> parameter(script, name, when, parameter));
        });
        return script.toString();
    }

    private static void option(StringBuilder script, String command, String when, OptionSpec option) {
        script.append("complete -c ").append(command).append(" -n ").append(when);
        for (String name : option.names()) {
            script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            String values = values(option.auxiliaryTypes()[0]);
            script.append(values.isEmpty() ? " -r -F" : " -x -a " + quoted(values));
        }
        script.append(" -d ").append(quoted(String.join(" ", option.description()))).append('\n');
    }

    private static void parameter(StringBuilder script, String command, String when, PositionalParamSpec parameter) {
        String values = values(parameter.auxiliaryTypes()[0]);
        script.append("complete -c ").append(command).append(" -n ").append(when)
                .append(values.isEmpty() ? " -F" : " -a " + quoted(values)).append('\n');
    }

    private static String values(Class<?> type) {
        return type.isEnum() ? Stream.of(type.getEnumConstants()).map(each -> Words.of((Enum<?>) each)).collect(Collectors.joining(" "))
                : "";
    }

    private static String summary(CommandSpec command) {
        String[] description = command.usageMessage().description();
        return description.length == 0 ? "" : description[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
