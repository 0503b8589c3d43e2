package org.gpailang.core.facts.model;

import java.util.List;
import org.gpailang.core.facts.statement.Location;

/**
 * A claim, against the presumption, that a model performs only a narrow task or is otherwise not general-purpose.
 *
 * @param ground the ground of the claim
 * @param argument the claim, in prose
 * @param evidence the evidence for it: statements and documents
 * @param at where it is stated
 */
public record Rebuttal(RebuttalGround ground, String argument, List<String> evidence, Location at) {}
