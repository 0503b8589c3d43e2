package org.gpailang.language.completion;

import java.util.List;
import org.eclipse.emf.ecore.EClass;

/** A proposal for a position of a text. */
public sealed interface Proposal {

    /**
     * Words that are inserted as they are.
     *
     * @param text the words
     * @param kind their role
     * @param quoted whether quoted text must follow
     */
    record Words(String text, Kind kind, boolean quoted) implements Proposal {}

    /** The role of proposed words. */
    enum Kind {
        /** Begins an element or a statement about the whole file. */
        ELEMENT,
        /** Begins a statement of a block. */
        STATEMENT,
        /** Continues a statement. */
        KEYWORD,
        /** A value from a fixed set. */
        VALUE,
        /** The code of a country. */
        COUNTRY,
        /** The unit of a number. */
        UNIT
    }

    /**
     * The name of an element or a package.
     *
     * @param type the kind of element that is expected
     * @param given the names that are already in the same list
     */
    record Name(EClass type, List<String> given) implements Proposal {}

    /** A date. */
    record Date() implements Proposal {}

    /** An amount of compute, in one of the forms of an estimate. */
    record Estimate() implements Proposal {}

    /**
     * The code of a finding.
     *
     * @param reasoned whether a reason follows it
     */
    record Code(boolean reasoned) implements Proposal {}
}
