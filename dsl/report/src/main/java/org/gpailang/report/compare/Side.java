package org.gpailang.report.compare;

import java.util.function.UnaryOperator;
import org.gpailang.report.Outcome;

/**
 * One side of a comparison.
 *
 * @param label its name in the result
 * @param outcome its assessment and findings
 * @param key maps a file to the name under which it is found on the other side
 */
public record Side(String label, Outcome outcome, UnaryOperator<String> key) {}
