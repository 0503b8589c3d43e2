package org.gpailang.lsp.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.RuleBook;
import org.junit.jupiter.api.Test;

/** Every code whose findings are information is either a status or advice. */
class ProblemCodesTest {

    @Test
    void everyInformationIsAStatusOrAdvice() {
        Set<String> information = RuleBook.rules().stream().map(rule -> rule.getClass().getAnnotation(FindingCode.class))
                .filter(code -> code.severity() == Severity.INFORMATION).map(FindingCode::value)
                .collect(Collectors.toCollection(TreeSet::new));
        information.removeAll(Problem.STATUS);
        information.removeAll(Problem.ADVICE);
        assertEquals(Set.of(), information);
    }

    @Test
    void everyStatusAndEveryAdviceIsACode() {
        assertEquals(Set.of(), Stream.concat(Problem.STATUS.stream(), Problem.ADVICE.stream())
                .filter(code -> RuleBook.rule(code).isEmpty()).collect(Collectors.toSet()));
        assertEquals(Set.of(), Problem.STATUS.stream().filter(Problem.ADVICE::contains).collect(Collectors.toSet()));
    }
}
