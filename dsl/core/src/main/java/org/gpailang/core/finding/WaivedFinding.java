package org.gpailang.core.finding;

import org.gpailang.core.facts.statement.Waiver;

/**
 * A finding that is suppressed by a waiver.
 *
 * @param finding the finding
 * @param waiver the waiver
 */
public record WaivedFinding(Finding finding, Waiver waiver) {}
