package org.gpailang.core.facts.training;

/** What a utilisation counts as achieved. */
public enum UtilisationMeasure {
    /** Only the operations of the model: model FLOP utilisation. */
    MFU,
    /** Also operations that are repeated, as in activation checkpointing: hardware FLOP utilisation. */
    HFU
}
