package org.gpailang.cli.output;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.syntax.token.Suggestions;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Reports wrong usage on one line, with what was probably meant, and names the help on a second one. No message is picocli's own. */
public final class UsageErrors implements CommandLine.IParameterExceptionHandler {

    @Override
    public int handleParseException(CommandLine.ParameterException exception, String[] arguments) {
        CommandLine line = exception.getCommandLine();
        CommandSpec command = line.getCommandSpec();
        Messages.print(line.getErr(), message(exception, command, List.of(arguments)));
        Messages.print(line.getErr(), "run '" + command.qualifiedName() + " --help' for the usage");
        return command.exitCodeOnInvalidInput();
    }

    /** The message about a name that is not a command. */
    public static String unknownCommand(String name, CommandSpec root) {
        Collection<String> names = root.subcommands().keySet();
        return "gpai has no command '" + name + "'." + question(name, names)
                .orElse(" The commands are " + String.join(", ", names) + ".");
    }

    private static String message(CommandLine.ParameterException exception, CommandSpec command, List<String> arguments) {
        if (exception instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (exception instanceof CommandLine.MissingParameterException missing) {
            return missing(missing.getMissing().get(0), command, arguments);
        }
        if (exception instanceof CommandLine.MutuallyExclusiveArgsException
                || exception instanceof CommandLine.MaxValuesExceededException) {
            return conflict(command, arguments);
        }
        if (exception instanceof CommandLine.OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " can be given only once.";
        }
        ArgSpec argument = exception.getArgSpec();
        return argument == null || exception.getValue() == null ? exception.getMessage() : invalid(argument, exception.getValue());
    }

    /** An argument that no option and no parameter of the command takes. */
    private static String unmatched(String argument, CommandSpec command) {
        boolean main = command.parent() == null;
        if (!argument.startsWith("-")) {
            return main ? unknownCommand(argument, command) : "'" + command.qualifiedName() + "' takes no "
                    + (command.positionalParameters().isEmpty() ? "argument '" + argument + "'."
                    : "further argument '" + argument + "'. A name with spaces needs quotation marks.");
        }
        String option = argument.replaceFirst("=.*", "");
        Optional<String> owner = command.subcommands().entrySet().stream()
                .filter(each -> each.getValue().getCommandSpec().findOption(option) != null).map(each -> each.getKey()).findFirst();
        List<String> known = command.options().stream().flatMap(each -> Stream.of(each.names()))
                .filter(name -> name.startsWith("--")).toList();
        return "'" + command.qualifiedName() + "' has no option '" + option + "'." + owner
                .map(name -> " Options follow the command, as in 'gpai " + name + " " + option + "'.").or(() -> question(option, known))
                .orElse("");
    }

    private static String missing(ArgSpec first, CommandSpec command, List<String> arguments) {
        if (first instanceof OptionSpec option && count(option, arguments) > 0) {
            return name(option) + " needs " + (option.arity().min() > 1 ? option.arity().min() + " values" : "a value") + ": "
                    + values(option).orElse(option.paramLabel()) + ".";
        }
        List<String> names = first instanceof PositionalParamSpec parameter ? command.positionalParameters().stream()
                .filter(each -> each.required() && each.index().min() >= parameter.index().min()).map(UsageErrors::name).toList()
                : List.of(name(first));
        return "'" + command.qualifiedName() + "' needs " + list(names, "and")
                + (names.size() > 1 ? "" : values(first).map(values -> ": " + values).orElse("")) + ".";
    }

    /** Options of which only one can be used, or one that can be used only once. */
    private static String conflict(CommandSpec command, List<String> arguments) {
        List<String> used = command.argGroups().stream().filter(ArgGroupSpec::exclusive)
                .map(group -> group.allOptionsNested().stream().filter(option -> count(option, arguments) > 0).map(UsageErrors::name)
                        .toList())
                .filter(names -> names.size() > 1).findFirst().orElse(List.of());
        return used.isEmpty() ? command.argGroups().stream().filter(ArgGroupSpec::exclusive)
                .flatMap(group -> group.allOptionsNested().stream()).filter(option -> count(option, arguments) > 1).map(UsageErrors::name)
                .findFirst().orElse("an option") + " can be given only once."
                : list(used, "and") + " cannot be used together.";
    }

    private static long count(OptionSpec option, List<String> arguments) {
        return arguments.stream().filter(argument -> List.of(option.names()).contains(argument.replaceFirst("=.*", ""))).count();
    }

    private static String invalid(ArgSpec argument, String value) {
        if (argument.arity().max() == 0) {
            return name(argument) + " takes no value, but '" + value + "' is given.";
        }
        return name(argument) + " takes " + values(argument).orElse(argument.paramLabel()) + ", not '" + value + "'."
                + question(value, words(argument)).orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The values of an option or parameter in words, if they are limited. */
    private static Optional<String> values(ArgSpec argument) {
        if (argument.auxiliaryTypes()[0] == LocalDate.class) {
            return Optional.of("a date such as 2025-08-20");
        }
        List<String> words = words(argument);
        return words.isEmpty() ? Optional.empty() : Optional.of(list(words, "or"));
    }

    private static List<String> words(ArgSpec argument) {
        Object[] constants = argument.auxiliaryTypes()[0].getEnumConstants();
        return constants == null ? List.of() : Stream.of(constants).map(each -> Words.of((Enum<?>) each)).toList();
    }

    private static Optional<String> question(String word, Collection<String> known) {
        return Suggestions.nearest(word, known).map(near -> " Did you mean '" + near + "'?");
    }

    private static String list(List<String> words, String last) {
        return words.stream().collect(Collectors.joining(", ")).replaceFirst(", ([^,]*)$", " " + last + " $1");
    }
}
