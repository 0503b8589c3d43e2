package org.gpailang.core.facts.entity;

import java.math.BigDecimal;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;

/**
 * A natural or legal person, a public body or a consortium.
 *
 * @param name its qualified name
 * @param title its title
 * @param at the location of its name
 * @param broken whether its text has errors, so that what is stated here may be incomplete
 * @param country the ISO 3166 alpha-2 code of the country in which it is established
 * @param size its size class
 * @param turnover its worldwide annual turnover in EUR
 * @param representative its authorised representative in the Union
 * @param codeOfPractice its statement about the code of practice
 * @param consortium its members, if it is a consortium
 * @param legalName its legal name, if stated
 * @param contact how to contact it, if stated
 */
public record Entity(String name, Optional<String> title, Location at, boolean broken, Optional<Stated<String>> country,
        Optional<EntitySize> size, Optional<Stated<BigDecimal>> turnover, Optional<Representative> representative,
        Optional<CodeOfPractice> codeOfPractice, Optional<Consortium> consortium, Optional<Stated<String>> legalName,
        Optional<Stated<String>> contact) {

    /** The name for messages: its title, else its name without the package. */
    public String display() {
        return title.orElse(name.substring(name.lastIndexOf('/') + 1));
    }
}
