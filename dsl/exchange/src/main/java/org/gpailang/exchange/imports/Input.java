package org.gpailang.exchange.imports;

/**
 * A file to import.
 *
 * @param name the name by which comments and messages call it
 * @param text its content
 */
public record Input(String name, String text) {

    /** The most characters that are read of an input. */
    public static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    /** An input with a name on one line. */
    public Input {
        name = Statement.line(name);
    }
}
