package org.gpailang.core.rules;

import org.gpailang.core.facts.Waiver;

/**
 * A finding that is silenced.
 *
 * @param finding the finding
 * @param waiver what silences it
 */
public record Waived(Finding finding, Waiver waiver) {}
