package org.gpailang.core.facts;

/** How a notification says that compute was estimated. */
public enum EstimationApproach {
    HARDWARE,
    ARCHITECTURE
}
