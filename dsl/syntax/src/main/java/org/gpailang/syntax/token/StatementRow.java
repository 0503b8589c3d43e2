package org.gpailang.syntax.token;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.gpailang.core.quantity.Dimension;

/**
 * What there is to know of one kind of statement, apart from its syntax.
 *
 * @param kind the kind, whose name is that of its grammar rule
 * @param words the words with which it begins; none where it begins with a name
 * @param blocks the kinds of blocks in which it can stand
 * @param activities the activities in whose blocks it can stand, where not all of them take it; else empty
 * @param repetition how often it can stand in one block
 * @param contextual whether its first words are keywords only where it can stand
 * @param onceIn the kinds of blocks in which it stands once although it repeats elsewhere
 * @param form how it is written, with capitals for values and brackets around what is optional
 * @param says what it says, as a phrase
 * @param units the dimensions of the quantities that it takes, by the feature that holds them
 */
public record StatementRow(EClass kind, List<String> words, Set<EClass> blocks, Set<String> activities, Repetition repetition,
        boolean contextual, Set<EClass> onceIn, String form, String says, Map<EStructuralFeature, Set<Dimension>> units) {

    /** How often a statement can stand in one block. */
    public enum Repetition {
        /** Once. */
        ONCE,
        /** Once with each of its first words. */
        ONCE_PER_WORD,
        /** Any number of times. */
        ANY
    }

    /** Whether it can stand in a block. */
    boolean belongs(EClass block, String opening) {
        return blocks.contains(block) && (activities.isEmpty() || !block.getName().equals("ActivityStatement")
                || activities.contains(opening));
    }

    /** Its first words, each without those that follow it. */
    public List<String> firstWords() {
        return words.stream().map(word -> word.split(" ")[0]).distinct().toList();
    }
}
