package org.gpailang.core.facts.duty;

/** Descriptions of a serious incident, as the Commission's form asks for them. */
public enum IncidentText {
    /** The harm and who was harmed. */
    HARM,
    /** The chain of events. */
    EVENTS,
    /** The evidence of the model's involvement. */
    INVOLVEMENT,
    /** What was done in response, if anything. */
    RESPONSE,
    /** What the AI Office or national authorities are recommended to do, if anything. */
    RECOMMENDATION,
    /** The root cause. */
    ROOT_CAUSE,
    /** Patterns in monitoring after placing on the market. */
    PATTERNS
}
