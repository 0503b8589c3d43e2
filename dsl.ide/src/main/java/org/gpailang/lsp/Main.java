package org.gpailang.lsp;

import org.gpailang.cli.GpaiCommand;

/** The program as it is shipped: the command line, with the language server as one of its subcommands. */
public final class Main {

    private Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        GpaiCommand.run(arguments, new LspCommand());
    }
}
