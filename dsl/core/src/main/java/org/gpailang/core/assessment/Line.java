package org.gpailang.core.assessment;

import org.gpailang.core.facts.Model;

/**
 * The line that a model belongs to: one model over its life, with its versions. The consultation has two lines, one for Articles 53 and 54
 * and one for Articles 52 and 55; the guidelines have one.
 *
 * @param root the last model on the way to this one that surely is a model of its own
 * @param nearest the last one that may be; another than the root where unknown compute decides
 */
record Line(Model root, Model nearest) {

    /** The line of a model of its own. */
    static Line begunBy(Model model) {
        return new Line(model, model);
    }

    /** Whether it is known where the line begins. */
    boolean known() {
        return root == nearest;
    }
}
