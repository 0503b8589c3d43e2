package org.gpailang.cli;

/** Whether a person is watching. The launcher looks, because Java cannot tell one stream from another; without it nobody is. */
final class Terminal {

    private Terminal() {}

    /** Whether standard output is a terminal that takes colour ({@code NO_COLOR} is respected). */
    static boolean colour() {
        return "terminal".equals(System.getProperty("gpai.stdout")) && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"));
    }

    /** Whether standard error is a terminal. */
    static boolean error() {
        return "terminal".equals(System.getProperty("gpai.stderr"));
    }
}
