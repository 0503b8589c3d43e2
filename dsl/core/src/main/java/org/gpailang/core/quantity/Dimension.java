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
    /** Training steps. */
    STEPS("a number of training steps such as 600k steps"),
    /** Training examples in each step: the size of a batch. */
    EXAMPLES_PER_STEP("the size of a batch such as 2048 images a step"),
    /** Tokens of each training example. */
    TOKENS_PER_EXAMPLE("the length of an example such as 256 tokens an image"),
    /** Recorded time of training data. */
    RECORDED_TIME("recorded time such as 680k audio hours"),
    /** Training examples in an hour of recorded time. */
    EXAMPLES_PER_HOUR("the examples in recorded time such as 50 tokens a second"),
    /** Pixels of an image. */
    PIXELS("a number of pixels such as 20M pixels"),
    /** Full passes: a forward and a backward pass. */
    PASSES("a number of passes such as 2.5e9 passes"),
    /** Time. */
    TIME("a length of time such as 54 days"),
    /** Time summed over chips. */
    CHIP_TIME("chip time such as 30.84M GPU-hours"),
    /** Time summed over the dies of chips. */
    DIE_TIME("die time such as 12M GCD-hours"),
    /** Time summed over the cores of chips. */
    CORE_TIME("core time such as 2M core-hours"),
    /** Time summed over nodes. */
    NODE_TIME("node time such as 200k node-hours"),
    /** Nodes. */
    NODES("a number of nodes such as 512 nodes"),
    /** Chips in each node. */
    CHIPS_PER_NODE("the size of a node such as 8 chips a node"),
    /** A percentage. */
    PERCENT("a percentage such as 38%"),
    /** Euro. */
    MONEY("an amount in euro such as 850M EUR"),
    /** An amount of another currency. */
    CURRENCY("an amount of another currency such as 920M USD"),
    /** Euro for one unit of another currency. */
    EXCHANGE_RATE("an exchange rate such as 0.92 EUR a USD"),
    /** Money for an hour of a chip. */
    PRICE("a price such as 2.10 EUR a GPU-hour"),
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
