package org.gpailang.syntax.token;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.gpailang.core.quantity.Dimension;

/**
 * The properties of one kind of statement, apart from its syntax.
 *
 * @param kind the kind, which has the name of its grammar rule
 * @param words the words with which it begins; empty if it begins with a name
 * @param blocks the kinds of blocks in which it is allowed
 * @param activities the activities in which it is allowed; empty if it is allowed in all of them or in none
 * @param repetition how often it is allowed in one block
 * @param form its form, with capitals for values and brackets around optional parts
 * @param says its meaning, as a phrase
 * @param units the dimensions of its quantities, by the feature that holds them
 */
public record StatementRow(EClass kind, List<String> words, Set<EClass> blocks, Set<String> activities, Repetition repetition,
        boolean contextual, Set<EClass> onceIn, String form, String says, Map<EStructuralFeature, Set<Dimension>> units) {

    /** How often a statement is allowed in one block. */
    public enum Repetition {
        /** Once. */
        ONCE,
        /** Once with each of its first words. */
        ONCE_PER_WORD,
        /** Any number of times. */
        ANY
    }

    /** Whether it is allowed in a block. */
    boolean belongs(EClass block, String opening) {
        return blocks.contains(block) && (activities.isEmpty() || !block.getName().equals("ActivityStatement")
                || activities.contains(opening));
    }

    /** The first of the words with which it begins. */
    public List<String> firstWords() {
        return words.stream().map(word -> word.split(" ")[0]).distinct().toList();
    }
}
