package org.gpailang.cli.output;

import java.io.PrintWriter;
import org.gpailang.report.terminal.PrintableText;

/** Messages on standard error, each on one line with the name of the program and without control characters. */
public final class Messages {

    private Messages() {}

    /** Prints a message. */
    public static void print(PrintWriter err, String message) {
        err.println("gpai: " + PrintableText.of(message));
    }
}
