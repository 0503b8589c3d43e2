package org.gpailang.lsp;

import org.gpailang.cli.GpaiCommand;

/** The entry point of the distribution: the command line, with the language server as a subcommand. */
public final class Main {

    private Main() {}

    /** Runs the program and exits with its exit code. */
    public static void main(String[] arguments) {
        GpaiCommand.run(arguments, new GpaiCommand.Subcommand("lsp", LspCommand.class));
    }
}
