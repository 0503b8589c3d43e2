package org.gpailang.core.assessment.classifier;

import org.gpailang.core.assessment.Truth;

/**
 * Whether and since when the two groups of duties arise.
 *
 * @param general the duties of Articles 53 and 54
 * @param systemic the duties of Articles 52 and 55
 * @param legacy whether the model was placed before they apply
 */
record Grounds(DutyClassifier.Ground general, DutyClassifier.Ground systemic, Truth legacy) {}
