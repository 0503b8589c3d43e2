package org.gpailang.cli.output;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The destination of a format. Subclasses add the option {@code --format}. */
public abstract class OutputTarget {

    @Option(names = "--output", paramLabel = "FILE|-",
            description = "The file for the format before it, or - for standard output (default: -).")
    private String output = "-";

    /**
     * The targets that are given; text on standard output if there are none.
     *
     * @throws UsageException if several formats go to standard output
     */
    public static <T extends OutputTarget> List<T> chosen(List<T> given, Supplier<T> text) {
        if (given.stream().filter(OutputTarget::isStandardOutput).count() > 1) {
            throw new UsageException("only one format can go to standard output; add --output FILE after the other --format");
        }
        return given.isEmpty() ? List.of(text.get()) : given;
    }

    /** Whether the destination is standard output. */
    public final boolean isStandardOutput() {
        return output.equals("-");
    }

    /** The file, unless the destination is standard output. */
    public final Path file() {
        return Path.of(output);
    }

    /** Writes a text to the destination; a file that was written is named on the error stream, unless quiet. */
    final void write(String text, OutputKind kind, boolean quiet, PrintWriter out, PrintWriter err) {
        if (isStandardOutput()) {
            out.print(text);
            out.flush();
            return;
        }
        AtomicFile.write(Path.of(output), kind, text);
        if (!quiet) {
            Messages.print(err, "wrote " + output);
        }
    }
}
