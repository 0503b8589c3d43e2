package org.gpailang.tests.fuzzing;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Texts of the language with random changes, which {@link Robustness} checks. Some are also read from scratch and reported. */
final class TextInputs implements InputKind {

    private final Mutator mutator;
    private final int thoroughEvery;
    private final Robustness robustness = new Robustness();

    /**
     * Changes of texts.
     *
     * @param mostRepeated the maximum number of times a part of a text is repeated or nested
     * @param thoroughEvery one in this number of texts is read from scratch and reported
     */
    TextInputs(List<String> texts, int mostRepeated, int thoroughEvery) {
        this.mutator = Mutator.of(texts, mostRepeated);
        this.thoroughEvery = thoroughEvery;
    }

    @Override
    public String next(Random random) {
        return mutator.next(random).text();
    }

    @Override
    public Optional<String> violation(String text) {
        return Math.floorMod(text.hashCode(), thoroughEvery) == 0 ? robustness.violation(text) : robustness.quickViolation(text);
    }
}
