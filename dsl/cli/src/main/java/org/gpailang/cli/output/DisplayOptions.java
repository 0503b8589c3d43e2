package org.gpailang.cli.output;

import picocli.CommandLine.Option;

/** The options for the text that people read. */
public final class DisplayOptions {

    @Option(names = {"-q", "--quiet"}, description = "Print only the results and errors, no summary and no notes.")
    private boolean quiet;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "AUTO",
            description = "auto, always or never (default: auto, which follows NO_COLOR, FORCE_COLOR and whether the output is a"
                    + " terminal).")
    private Terminal.Color color;

    /** Whether only results and errors are printed. */
    public boolean quiet() {
        return quiet;
    }

    /** Whether standard output is coloured. */
    public boolean colour() {
        return Terminal.colour(color);
    }
}
