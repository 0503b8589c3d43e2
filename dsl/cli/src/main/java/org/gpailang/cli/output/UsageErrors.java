package org.gpailang.cli.output;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reports wrong usage on one line, with the values of an option as documented rather than as Java constants. */
public final class UsageErrors implements CommandLine.IParameterExceptionHandler {

    @Override
    public int handleParseException(CommandLine.ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        Messages.print(command.getErr(), message(exception));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, command.getErr())) {
            Messages.print(command.getErr(), "run '" + command.getCommandSpec().qualifiedName() + " --help' for the usage");
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String message(CommandLine.ParameterException exception) {
        ArgSpec argument = exception.getArgSpec();
        return exception.getValue() == null || argument == null ? exception.getMessage() : values(argument.auxiliaryTypes()[0])
                .map(values -> name(argument) + " takes " + values + ", not '" + exception.getValue() + "'.")
                .orElse(exception.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The values of a type in words, if Java's own message would not help. */
    private static Optional<String> values(Class<?> type) {
        if (type == LocalDate.class) {
            return Optional.of("a date such as 2025-08-20");
        }
        return Optional.ofNullable(type.getEnumConstants()).map(constants -> Stream.of(constants).map(each -> Words.of((Enum<?>) each))
                .collect(Collectors.joining(", ")).replaceFirst(", ([^,]*)$", " or $1"));
    }
}
