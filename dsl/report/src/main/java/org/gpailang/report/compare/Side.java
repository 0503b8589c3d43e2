package org.gpailang.report.compare;

import java.util.function.UnaryOperator;
import org.gpailang.report.Outcome;

/**
 * One of the two that are compared.
 *
 * @param label what it is called
 * @param outcome what came of it
 * @param key gives the name by which a file is found on the other side
 */
public record Side(String label, Outcome outcome, UnaryOperator<String> key) {}
