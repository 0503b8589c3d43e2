package org.gpailang.core.facts.duty;

/** The documents that the duties require. */
public enum DocumentKind {
    /** Art. 53(1)(a), Annex XI. */
    TECHNICAL,
    /** Art. 53(1)(b), Annex XII. */
    DOWNSTREAM,
    /** Art. 53(1)(c). */
    COPYRIGHT_POLICY,
    /** Art. 53(1)(d). */
    TRAINING_SUMMARY,
    /** Art. 55(1)(a). */
    MODEL_EVALUATION,
    /** Art. 55(1)(b). */
    RISK_ASSESSMENT,
    /** Art. 55(1)(c). */
    INCIDENT_REPORTING,
    /** Art. 55(1)(d). */
    CYBERSECURITY,
    /** The comparison with the code of practice (Art. 53(4), 55(2)). */
    GAP_ANALYSIS
}
