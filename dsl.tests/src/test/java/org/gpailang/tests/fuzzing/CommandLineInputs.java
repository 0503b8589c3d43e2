package org.gpailang.tests.fuzzing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gpailang.cli.GpaiCommand;
import org.gpailang.cli.output.UsageErrors;
import picocli.CommandLine;

/**
 * Command lines, which are read but not carried out. Each is read, or refused with exit code 2, a message on one line without control
 * characters, and a second line that names the help.
 */
final class CommandLineInputs implements InputKind {

    private static final String BETWEEN = "\u0001";

    private final CommandLine line = GpaiCommand.commandLine();
    private final List<String> words = new ArrayList<>();

    CommandLineInputs() {
        line.getSubcommands().forEach((name, command) -> {
            words.add(name);
            command.getCommandSpec().optionsMap().keySet().forEach(option -> {
                words.add(option);
                words.add(option + "=");
            });
        });
        words.addAll(List.of("--", "-", "-x", "--=", "=", "@file", "2026-01-10", "2026-13-01", "json", "html,pdf", "error", "a.gpai",
                "-1"));
    }

    @Override
    public String next(Random random) {
        List<String> arguments = new ArrayList<>();
        if (random.nextInt(8) != 0) {
            arguments.add(words.get(random.nextInt(words.size())));
        }
        for (int count = random.nextInt(6); count > 0; count--) {
            String word = words.get(random.nextInt(words.size()));
            arguments.add(switch (random.nextInt(4)) {
                case 0 -> Pieces.joined(random, Pieces.HOSTILE, 3);
                case 1 -> word + Pieces.joined(random, Pieces.HOSTILE, 2);
                default -> word;
            });
        }
        return String.join(BETWEEN, arguments);
    }

    @Override
    public Optional<String> violation(String text) {
        String[] arguments = text.split(BETWEEN, -1);
        try {
            line.parseArgs(arguments);
            return Optional.empty();
        } catch (CommandLine.ParameterException e) {
            StringWriter written = new StringWriter();
            PrintWriter before = e.getCommandLine().getErr();
            e.getCommandLine().setErr(new PrintWriter(written, true));
            int code = new UsageErrors().handleParseException(e, arguments);
            e.getCommandLine().setErr(before);
            List<String> lines = written.toString().lines().toList();
            if (code != 2 || lines.size() != 2 || !lines.get(1).endsWith("--help' for the usage")) {
                return Optional.of("wrong usage is not reported on one line with exit code 2: " + lines);
            }
            return written.toString().chars().anyMatch(character -> Character.isISOControl(character) && character != '\n')
                    ? Optional.of("a message has a control character")
                    : lines.get(0).contains("java.") || lines.get(0).contains("Exception") ? Optional.of("a message names a class of Java")
                    : Optional.empty();
        }
    }
}
