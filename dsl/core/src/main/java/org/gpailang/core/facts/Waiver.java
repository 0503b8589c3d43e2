package org.gpailang.core.facts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that someone looked at and settled.
 *
 * @param code the finding's code
 * @param codeAt where the code is written
 * @param reason why it was settled
 * @param until the last day on which the waiver holds; without it the waiver does not end
 * @param at where it is stated
 * @param element the place of the whole element that states it
 * @param elementName the qualified name of that element
 */
public record Waiver(String code, Location codeAt, String reason, Optional<LocalDate> until, Location at, Location element,
        String elementName) {}
