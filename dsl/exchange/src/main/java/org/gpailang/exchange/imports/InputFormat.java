package org.gpailang.exchange.imports;

import java.util.List;

/** A format that can be imported. */
public interface InputFormat {

    /** What the format is called in messages. */
    String title();

    /** Whether an input is in this format, by its content. */
    boolean accepts(Input input);

    /**
     * The models that an input describes. Nothing that it refers to is opened.
     *
     * @throws UnreadableInput if the input is invalid
     */
    List<FoundModel> read(Input input) throws UnreadableInput;
}
