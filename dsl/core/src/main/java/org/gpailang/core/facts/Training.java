package org.gpailang.core.facts;

import java.util.List;

/**
 * How a model came about.
 *
 * @param runs the qualified names of the pre-training runs it is built on, named elsewhere
 * @param activities the activities stated in the model itself
 * @param originals the qualified names of the models that it modifies, is initialised from, merges or mixes
 */
public record Training(List<Stated<String>> runs, List<Activity> activities, List<Stated<String>> originals) {}
