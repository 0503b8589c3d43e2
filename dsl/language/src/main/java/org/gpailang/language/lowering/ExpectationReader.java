package org.gpailang.language.lowering;

import static org.gpailang.language.lowering.Statements.all;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Expectation;
import org.gpailang.core.facts.statement.Expectation.Aspect;
import org.gpailang.core.facts.statement.Expectation.Expected;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.TextCode;
import org.gpailang.language.diagnostics.Diagnostics;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.ExpectStatement;
import org.gpailang.syntax.tree.SystemDeclaration;
import org.gpailang.syntax.tree.TreePackage;

/** Reads what the author of a file expects to be concluded. */
final class ExpectationReader {

    /** The word for a finding that is expected. */
    static final String FINDING = "finding";
    /** The word for a finding that is not expected. */
    static final String NO_FINDING = "no-finding";

    private final ValueReader values;

    ExpectationReader(ValueReader values) {
        this.values = values;
    }

    /** The words for what can be expected, apart from the provider. */
    static List<String> words() {
        return Stream.concat(Diagnostics.words(Aspect.class).stream(), Stream.of(FINDING, NO_FINDING)).toList();
    }

    /** The statuses that can be expected after a word; empty if it is not the word for a conclusion. */
    static List<String> statuses(String word) {
        return Words.parse(Aspect.class, word).map(Aspect::statuses).orElse(List.of());
    }

    /** The expectations in a model or a system. */
    List<Expectation> read(Element element) {
        Location name = values.locator().name(element);
        return all(element, ExpectStatement.class).flatMap(statement -> expected(statement, element instanceof SystemDeclaration)
                .map(expected -> new Expectation(values.name(element), name, expected,
                        values.first(statement, TreePackage.Literals.EXPECT_STATEMENT__DATE),
                        values.reference(statement, TreePackage.Literals.EXPECT_STATEMENT__RULESET).map(Stated::value),
                        ValueReader.text(statement), values.locator().at(statement))).stream()).toList();
    }

    private Optional<Expected> expected(ExpectStatement statement, boolean ofSystem) {
        Optional<Stated<String>> provider = values.reference(statement, TreePackage.Literals.EXPECT_STATEMENT__PROVIDER);
        if (provider.isPresent() || statement.getAspect() == null) {
            return provider.map(entity -> new Expectation.Provider(entity.value()));
        }
        String word = statement.getAspect();
        boolean reported = word.equals(FINDING);
        if (reported || word.equals(NO_FINDING)) {
            return value(statement, "the code of a finding", "exemption/usage-restricted")
                    .map(code -> new Expectation.Reported(code.replaceAll("\\s+", ""),
                            values.locator().at(statement, TreePackage.Literals.EXPECT_STATEMENT__VALUE), reported));
        }
        Optional<Aspect> aspect = values.word(Aspect.class, "a conclusion that can be expected", word, statement,
                TreePackage.Literals.EXPECT_STATEMENT__ASPECT);
        if (ofSystem && aspect.isPresent()) {
            values.problems().error(TextCode.UNKNOWN_WORD, values.locator().at(statement, TreePackage.Literals.EXPECT_STATEMENT__ASPECT),
                    "'" + word + "' is concluded about models, not about systems. A system can expect a finding, no-finding or provider.");
            return Optional.empty();
        }
        return aspect.flatMap(known -> status(statement, known));
    }

    private Optional<Expected> status(ExpectStatement statement, Aspect aspect) {
        Optional<String> status = value(statement, "a status", String.join(", ", aspect.statuses()));
        if (status.isPresent() && !aspect.statuses().contains(status.get())) {
            values.problems().unknownWord("a status of '" + Words.of(aspect) + "'", status.get(),
                    values.locator().at(statement, TreePackage.Literals.EXPECT_STATEMENT__VALUE), aspect.statuses());
            return Optional.empty();
        }
        return status.map(known -> new Expectation.Status(aspect, known));
    }

    private Optional<String> value(ExpectStatement statement, String what, String examples) {
        if (statement.getValue() == null) {
            values.problems().error(TextCode.ERROR, values.locator().at(statement, TreePackage.Literals.EXPECT_STATEMENT__ASPECT),
                    "'" + statement.getAspect() + "' is followed by " + what + ", such as " + examples + ".");
        }
        return Optional.ofNullable(statement.getValue());
    }
}
