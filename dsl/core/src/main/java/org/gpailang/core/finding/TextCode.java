package org.gpailang.core.finding;

import java.util.Arrays;
import java.util.Optional;

/** The codes of errors in the text itself. Each has a page like those of the rules, under {@code rules/} on the class path. */
public enum TextCode {

    /** Something is in a place where it is not allowed. */
    ERROR("syntax/error"),
    /** A quoted text is not closed. */
    TEXT("syntax/text"),
    /** A word does not begin a statement of its block. */
    UNKNOWN_STATEMENT("syntax/unknown-statement"),
    /** A statement is in a block that it does not belong to. */
    MISPLACED_STATEMENT("syntax/misplaced-statement"),
    /** Something is stated twice. */
    REPEATED_STATEMENT("syntax/repeated-statement"),
    /** A word is not among those allowed in its place. */
    UNKNOWN_WORD("syntax/unknown-word"),
    /** A number has a unit that does not exist. */
    UNKNOWN_UNIT("syntax/unknown-unit"),
    /** A number cannot be read. */
    NUMBER("syntax/number"),
    /** A date cannot be read. */
    DATE("syntax/date"),
    /** An element has no name. */
    NAME_MISSING("syntax/name-missing"),
    /** It is not stated who provides something. */
    PROVIDER_MISSING("syntax/provider-missing"),
    /** It is not stated what a modification modifies. */
    ORIGINAL_MISSING("syntax/original-missing"),
    /** An activity has neither a name nor a block. */
    NAME_OR_BLOCK("syntax/name-or-block"),
    /** A waiver gives no reason. */
    REASON_MISSING("syntax/reason-missing"),
    /** A text is still to be filled in. */
    PLACEHOLDER("syntax/placeholder"),
    /** A file declares nothing. */
    NOTHING_DECLARED("syntax/nothing-declared"),
    /** A name does not refer to anything. */
    UNRESOLVED("link/unresolved"),
    /** A name may refer to several licences. */
    LICENCE_FAMILY("link/licence-family"),
    /** A name is used twice. */
    DUPLICATE_NAME("link/duplicate-name"),
    /** A ruleset extends itself. */
    RULESET_CYCLE("link/ruleset-cycle"),
    /** A country is not named by its code. */
    UNKNOWN_COUNTRY("link/unknown-country"),
    /** A waiver names a finding that does not exist. */
    UNKNOWN_CODE("link/unknown-code");

    private final String code;

    TextCode(String code) {
        this.code = code;
    }

    /** The code as it is printed, {@code family/name}. */
    public String code() {
        return code;
    }

    /** The constant for a printed code; absent if the code is that of a rule or does not exist. */
    public static Optional<TextCode> of(String code) {
        return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }
}
