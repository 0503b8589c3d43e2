package org.gpailang.core.assessment.classifier;

import org.gpailang.core.facts.model.Model;

/**
 * The line that a model belongs to: a distinct model with all its versions. The consultation has two lines, one for Articles 53 and 54 and
 * one for Articles 52 and 55; the guidelines have one.
 *
 * @param root the last model in its derivation that definitely is a distinct model
 * @param nearest the last one that may be; it differs from the root if the compute that decides is unknown
 */
record Line(Model root, Model nearest) {

    /** The line that begins with the given model. */
    static Line begunBy(Model model) {
        return new Line(model, model);
    }

    /** Whether it is certain where the line begins. */
    boolean known() {
        return root == nearest;
    }
}
