package org.gpailang.tests.fuzzing;

import java.util.Optional;
import java.util.Random;

/** A kind of hostile inputs: how they are made, and the properties that each of them must have. */
public interface InputKind {

    /** The next input. It depends only on the random numbers. */
    String next(Random random);

    /**
     * The property that an input violates; empty if it violates none.
     *
     * @throws Exception if the program fails, which is a violation too
     */
    Optional<String> violation(String input) throws Exception;
}
