package org.gpailang.exchange.imports;

/** An input that cannot be read; the message names the input, the reason and what to do. */
public final class UnreadableInput extends Exception {

    private static final long serialVersionUID = 1L;

    /** An input that cannot be read for this reason. */
    public UnreadableInput(String message) {
        super(message);
    }

    /** An input that cannot be read for this reason. */
    public UnreadableInput(String message, Throwable cause) {
        super(message, cause);
    }
}
