package org.gpailang.core.facts.training;

/** The approach that a notification states for its estimate of compute. */
public enum EstimationApproach {
    HARDWARE,
    ARCHITECTURE
}
