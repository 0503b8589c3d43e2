package org.gpailang.core.facts.catalogue;

/** The grounds on which a licence restricts a right. */
public enum RestrictionGround {
    /** Commercial use is excluded. */
    NON_COMMERCIAL,
    /** Only research is allowed. */
    RESEARCH_ONLY,
    /** The right is limited by a number of users or an amount of revenue. */
    USER_LIMIT,
    /** Some purposes or sectors are excluded. */
    FIELD_OF_USE,
    /** High-risk uses are excluded, for safety. */
    SAFETY,
    /** Some countries are excluded. */
    TERRITORY,
    /** Competing with the licensor is excluded. */
    NO_COMPETING
}
