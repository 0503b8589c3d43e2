package org.gpailang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.cli.output.Messages;
import org.gpailang.cli.output.StandardOutput;
import org.gpailang.cli.output.UsageErrors;
import org.gpailang.cli.output.UsageException;
import org.gpailang.core.law.LawTexts;
import org.gpailang.report.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gpai}: the main command. */
@Command(name = "gpai", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Assesses .gpai files under the EU AI Act's rules for general-purpose AI models.",
        footer = {"", "Exit codes: 0 no findings at or above --fail-on, 1 findings at or above it,",
            "2 wrong usage, an unreadable file or a syntax error."})
public final class GpaiCommand implements Runnable {

    /** Wrong usage, an unreadable file or a syntax error. */
    static final int UNUSABLE = 2;
    private static final long MEBIBYTE = 1024 * 1024;
    private static final Set<String> VERSION = Set.of("-V", "--version");
    /** The subcommands whose output describes all others. */
    private static final Set<String> DESCRIBING = Set.of("completion", "man");

    private static final List<Subcommand> SUBCOMMANDS = List.of(new Subcommand("check", CheckCommand.class),
            new Subcommand("test", TestCommand.class), new Subcommand("report", ReportCommand.class),
            new Subcommand("draft", DraftCommand.class),
            new Subcommand("compare", CompareCommand.class), new Subcommand("explain", ExplainCommand.class),
            new Subcommand("list", ListCommand.class), new Subcommand("import", ImportCommand.class),
            new Subcommand("export", ExportCommand.class), new Subcommand("format", FormatCommand.class),
            new Subcommand("init", InitCommand.class), new Subcommand("config", ConfigCommand.class),
            new Subcommand("schema", SchemaCommand.class), new Subcommand("completion", CompletionCommand.class),
            new Subcommand("man", ManCommand.class), new Subcommand("mcp", McpCommand.class));

    @Spec
    private CommandSpec spec;

    /**
     * A subcommand.
     *
     * @param name its name
     * @param type its class; picocli reads its options only if it may be the one that runs
     */
    public record Subcommand(String name, Class<?> type) {}

    /** Runs the program with additional subcommands and exits with its exit code. */
    public static void run(String[] arguments, Subcommand... additional) {
        // the file descriptor, because System.out hides failures
        StandardOutput standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(standard, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = 0;
        if (arguments.length == 1 && VERSION.contains(arguments[0])) {
            // without picocli, which takes longer to read the options than everything else
            for (String text : versionLines()) {
                out.println(text);
            }
        } else {
            CommandLine line = commandLine(needed(arguments, Stream.concat(SUBCOMMANDS.stream(), Stream.of(additional)).toList()))
                    .setOut(out).setErr(err);
            code = execute(line, arguments);
        }
        out.flush();
        if (standard.failure().isPresent()) {
            if (!standard.closedByReader()) {
                Messages.print(err, "cannot write to standard output: " + standard.failure().get().getMessage());
            }
            code = UNUSABLE;
        }
        err.flush();
        System.exit(code);
    }

    private static int execute(CommandLine line, String[] arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            Messages.print(line.getErr(), "out of memory: the files need more than the " + Runtime.getRuntime().maxMemory() / MEBIBYTE
                    + " MiB available to Java. Use fewer files at once, or set GPAI_JAVA_OPTIONS=-Xmx4g");
        } catch (StackOverflowError e) {
            Messages.print(line.getErr(), "the files cannot be read, because their blocks are nested too deeply");
        }
        return UNUSABLE;
    }

    /**
     * The subcommand that the arguments name. All subcommands if the arguments name none, because help or a suggestion may be needed, or if
     * the named one describes the others.
     */
    private static List<Subcommand> needed(String[] arguments, List<Subcommand> subcommands) {
        String first = arguments.length == 0 ? "" : arguments[0];
        List<Subcommand> named = subcommands.stream().filter(subcommand -> subcommand.name().equals(first)).toList();
        return DESCRIBING.contains(first) || named.isEmpty() && !VERSION.contains(first) ? subcommands : named;
    }

    /** The command line for these arguments, with the subcommands that are needed; without arguments, with all of them. */
    public static CommandLine commandLine(String... arguments) {
        return commandLine(needed(arguments, SUBCOMMANDS));
    }

    private static CommandLine commandLine(List<Subcommand> subcommands) {
        CommandLine line = new CommandLine(new GpaiCommand());
        subcommands.forEach(subcommand -> line.addSubcommand(subcommand.name(), subcommand.type()));
        // these setters also change the subcommands added before
        line.setCaseInsensitiveEnumValuesAllowed(true).setExpandAtFiles(false)
                .setParameterExceptionHandler(new UsageErrors());
        line.setExecutionExceptionHandler((exception, command, result) -> {
            Messages.print(command.getErr(), message(exception));
            if (Boolean.getBoolean("gpai.trace")) {
                exception.printStackTrace(command.getErr());
            }
            return UNUSABLE;
        });
        return line;
    }

    private static String message(Exception exception) {
        return exception instanceof UsageException ? exception.getMessage()
                : "internal error: " + exception + ". Please report it together with the file that causes it.";
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "A subcommand is missing. Use one of "
                + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    /** The program's version. */
    public static String version() {
        return ProgramVersion.number();
    }

    private static List<String> versionLines() {
        return List.of("gpai " + ProgramVersion.number(), "Based on " + LawTexts.sentence() + ".");
    }

    /** The version, for picocli. */
    public static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return versionLines().toArray(String[]::new);
        }
    }
}
