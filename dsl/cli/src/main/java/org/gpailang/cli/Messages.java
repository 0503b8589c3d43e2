package org.gpailang.cli;

import java.io.PrintWriter;
import org.gpailang.report.terminal.PrintableText;

/** Messages on standard error: one line each, with the program's name before it and nothing in it that controls a terminal or a log. */
final class Messages {

    private Messages() {}

    /** Prints a message. */
    static void print(PrintWriter err, String message) {
        err.println("gpai: " + PrintableText.of(message));
    }
}
