package org.gpailang.server;

import org.gpailang.cli.Main;

/** The program as it is shipped: the command line, with the language server as one of its subcommands. */
public final class Program {

    private Program() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Main.run(arguments, new LspCommand());
    }
}
