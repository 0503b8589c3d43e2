package org.gpailang.core.facts;

import java.util.List;

/**
 * A claim that a model performs only a narrow task, or is otherwise not general-purpose, against the presumption.
 *
 * @param ground on what it rests
 * @param argument what is claimed
 * @param evidence what is brought forward for it: words and documents
 * @param at where it is stated
 */
public record Rebuttal(RebuttalGround ground, String argument, List<String> evidence, Location at) {}
