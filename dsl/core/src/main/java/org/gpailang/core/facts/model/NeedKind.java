package org.gpailang.core.facts.model;

/** What is required to use a model (Annex XII, points 1(d) and 1(e)). */
public enum NeedKind {
    /** Hardware. */
    HARDWARE,
    /** Software, with its versions. */
    SOFTWARE
}
