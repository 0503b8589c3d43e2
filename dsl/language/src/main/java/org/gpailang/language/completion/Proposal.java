package org.gpailang.language.completion;

import java.util.List;
import org.eclipse.emf.ecore.EClass;

/** Something that can be written at a place of a text. */
public sealed interface Proposal {

    /**
     * Words that stand as they are.
     *
     * @param text the words
     * @param kind what they are
     * @param quoted whether text in quotes must follow
     */
    record Words(String text, Kind kind, boolean quoted) implements Proposal {}

    /** What words are. */
    enum Kind {
        /** They begin an element, or say something of the whole file. */
        ELEMENT,
        /** They begin a statement of a block. */
        STATEMENT,
        /** They go on in a statement. */
        KEYWORD,
        /** One of the values that can stand in this place. */
        VALUE,
        /** A country by its code. */
        COUNTRY,
        /** The unit of a number. */
        UNIT
    }

    /**
     * The name of an element or a package.
     *
     * @param type the kind that is meant
     * @param given names that stand in the same list already
     */
    record Name(EClass type, List<String> given) implements Proposal {}

    /** A date. */
    record Date() implements Proposal {}

    /** An amount of compute, in one of the forms in which it can be stated. */
    record Estimate() implements Proposal {}

    /** The code of a finding. */
    record Code() implements Proposal {}
}
