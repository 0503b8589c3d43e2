package org.gpailang.core.facts.training;

/** The kinds of activity that use compute for a model. */
public enum ActivityKind {
    /** A large pre-training run, the beginning of a model. */
    PRETRAINING,
    /** Continued pre-training. */
    CONTINUED_PRETRAINING,
    /** Supervised fine-tuning and similar training. */
    FINETUNING,
    /** Reinforcement learning, from human feedback or otherwise. */
    REINFORCEMENT_LEARNING,
    /** Training on the outputs of a teacher; the compute stated is the student's. */
    DISTILLATION,
    /** Generating training data with a model. */
    SYNTHETIC_DATA,
    /** Research, prototyping and smaller test runs. */
    EXPERIMENT,
    /** Tuning of hyperparameters. */
    HYPERPARAMETER_SEARCH,
    /** Training of an auxiliary model, such as a reward or a value model. */
    REWARD_MODEL,
    /** A run that was abandoned and of which nothing is used. */
    FAILED_RUN,
    /** Evaluation and red-teaming. */
    EVALUATION,
    /** Improvement at inference time. */
    SCAFFOLDING
}
