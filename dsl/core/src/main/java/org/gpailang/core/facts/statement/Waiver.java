package org.gpailang.core.facts.statement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A waiver of a finding that someone reviewed and accepted.
 *
 * @param code the finding's code
 * @param codeAt where the code is written
 * @param reason why it was accepted
 * @param until the last date on which the waiver is valid; absent if it does not expire
 * @param at where it is stated
 * @param element the location of the whole element that states it
 * @param elementName the qualified name of that element
 */
public record Waiver(String code, Location codeAt, String reason, Optional<LocalDate> until, Location at, Location element,
        String elementName) {}
