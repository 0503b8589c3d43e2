package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.rules.RuleBook;
import org.junit.jupiter.api.Test;

/** Every requirement that a rule names in its annotation has a test named after it, such as {@code C07_theMarginOfTheRuleset}. */
class RequirementsTest {

    private static final Pattern NAMED_AFTER_A_REQUIREMENT = Pattern.compile("[A-Z][0-9]{2}_.*");

    @Test
    void everyRequirementOfARuleHasATest() {
        Set<String> required = RuleBook.rules().stream().flatMap(rule -> Stream.of(rule.code().requirements()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(required.isEmpty());
        Set<String> tested = new ClassFileImporter().importPackages("org.gpailang.tests.law").stream()
                .flatMap(type -> type.getMethods().stream()).map(JavaMethod::getName)
                .filter(name -> NAMED_AFTER_A_REQUIREMENT.matcher(name).matches()).map(name -> name.substring(0, name.indexOf('_')))
                .collect(Collectors.toSet());
        required.removeAll(tested);
        assertEquals(Set.of(), required);
    }
}
