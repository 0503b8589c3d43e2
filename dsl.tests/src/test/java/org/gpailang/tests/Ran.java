package org.gpailang.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.gpailang.cli.Main;

/**
 * The program as it ran in a test.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error, which never is a stack trace
 */
record Ran(int code, String out, String err) {

    /** Runs the program with these arguments. */
    static Ran with(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
        assertFalse(err.toString().contains("\tat "), err::toString);
        return new Ran(code, out.toString(), err.toString());
    }
}
