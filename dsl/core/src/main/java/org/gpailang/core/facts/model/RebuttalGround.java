package org.gpailang.core.facts.model;

/** The grounds for claiming that a model is not general-purpose. */
public enum RebuttalGround {
    /** It can perform only a narrow set of tasks. */
    NARROW_TASK,
    /** The data that it was trained on is too narrow for generality. */
    DATA_CHARACTERISTICS,
    /** A modification changes neither generality nor capabilities significantly. */
    NO_SIGNIFICANT_CHANGE
}
