package org.gpailang.core.facts.entity;

/** Size classes of enterprises (Recommendation 2003/361/EC). */
public enum EntitySize {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
