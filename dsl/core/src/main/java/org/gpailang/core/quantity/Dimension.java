package org.gpailang.core.quantity;

/** The dimension of a quantity. */
public enum Dimension {
    /** Floating-point operations. */
    COMPUTE("an amount of compute such as 3.8e25 FLOP"),
    /** Floating-point operations per second. */
    COMPUTE_RATE("a rate such as 312 TFLOP/s"),
    /** Parameters of a model. */
    PARAMETERS("a number of parameters such as 405B parameters"),
    /** Training examples; for text, tokens. */
    EXAMPLES("a number of training examples such as 15.6T tokens"),
    /** Examples, or for text tokens, that a model only processes or generates. */
    FORWARD_EXAMPLES("a number of examples without training on them such as 4T tokens forward"),
    /** Passes over all training examples. */
    EPOCHS("a number of epochs such as 3 epochs"),
    /** Pixels of an image. */
    PIXELS("a number of pixels such as 20M pixels"),
    /** Full passes: a forward and a backward pass. */
    PASSES("a number of passes such as 2.5e9 passes"),
    /** Time. */
    TIME("a length of time such as 54 days"),
    /** Time summed over chips. */
    CHIP_TIME("chip time such as 30.84M GPU-hours"),
    /** A percentage. */
    PERCENT("a percentage such as 38%"),
    /** Euro. */
    MONEY("an amount in euro such as 850M EUR"),
    /** Energy. */
    ENERGY("an amount of energy such as 27000 MWh"),
    /** Power. */
    POWER("an amount of power such as 700 W"),
    /** A bare number. */
    COUNT("a number without a unit");

    private final String description;

    Dimension(String description) {
        this.description = description;
    }

    /** The dimension with an example, for messages. */
    public String description() {
        return description;
    }
}
