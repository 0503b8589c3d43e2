package org.gpailang.cli.output;

/** Whether output goes to a terminal. The launcher determines this, because Java cannot; without the launcher, the answer is no. */
public final class Terminal {

    private Terminal() {}

    /** The choices for coloured output. */
    public enum Color { AUTO, ALWAYS, NEVER }

    /** Whether standard output is coloured. For {@code AUTO}, {@code NO_COLOR} and {@code FORCE_COLOR} decide first. */
    public static boolean colour(Color choice) {
        if (choice != Color.AUTO) {
            return choice == Color.ALWAYS;
        }
        if (isSet("NO_COLOR")) {
            return false;
        }
        return isSet("FORCE_COLOR") || output() && !"dumb".equals(System.getenv("TERM"));
    }

    private static boolean isSet(String variable) {
        return System.getenv(variable) != null && !System.getenv(variable).isEmpty();
    }

    /** Whether standard output is a terminal. */
    public static boolean output() {
        return "terminal".equals(System.getProperty("gpai.stdout"));
    }

    /** Whether standard error is a terminal. */
    public static boolean error() {
        return "terminal".equals(System.getProperty("gpai.stderr"));
    }
}
