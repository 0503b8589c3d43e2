package org.gpailang.cli;

/** Whether output goes to a terminal. The launcher determines this, because Java cannot; without the launcher, the answer is no. */
final class Terminal {

    private Terminal() {}

    /** Whether standard output is a terminal that supports colour ({@code NO_COLOR} is respected). */
    static boolean colour() {
        return "terminal".equals(System.getProperty("gpai.stdout")) && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"));
    }

    /** Whether standard error is a terminal. */
    static boolean error() {
        return "terminal".equals(System.getProperty("gpai.stderr"));
    }
}
