package org.gpailang.core.finding;

import org.gpailang.core.facts.Waiver;

/**
 * A finding that is silenced.
 *
 * @param finding the finding
 * @param waiver what silences it
 */
public record WaivedFinding(Finding finding, Waiver waiver) {}
