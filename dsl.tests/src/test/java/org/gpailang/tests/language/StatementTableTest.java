package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.gpailang.syntax.GpaiStandaloneSetup;
import org.gpailang.syntax.token.StatementRow;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.tree.TreePackage;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of statements agrees with the grammar and with the page of all statements, which is generated from it. */
class StatementTableTest {

    private static final Grammar GRAMMAR = new GpaiStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(IGrammarAccess.class)
            .getGrammar();

    static Stream<StatementRow> rows() {
        return StatementTable.rows().stream();
    }

    @Test
    void everyStatementOfTheGrammarHasARowAndNoOther() {
        Set<String> ofGrammar = TreePackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(kind -> TreePackage.Literals.STATEMENT.isSuperTypeOf(kind) && kind != TreePackage.Literals.STATEMENT)
                .map(EClass::getName).collect(Collectors.toCollection(TreeSet::new));
        ofGrammar.add(TreePackage.Literals.DOCUMENT_ENTRY.getName());
        assertEquals(ofGrammar, rows().map(row -> row.kind().getName()).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Several statements can share a rule of the grammar; each word of the rule then belongs to one of them. */
    @ParameterizedTest
    @MethodSource("rows")
    void itsWordsAreThoseWithWhichItsRuleBegins(StatementRow row) {
        Set<String> words = new TreeSet<>();
        beginnings(GrammarUtil.findRuleForName(GRAMMAR, row.kind().getName()).getAlternatives(), words);
        List<String> ofRows = rows().filter(other -> other.kind() == row.kind()).flatMap(other -> other.firstWords().stream()).sorted()
                .toList();
        assertEquals(List.copyOf(words), ofRows);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itHasBlocksAFormAndAMeaning(StatementRow row) {
        assertTrue(!row.blocks().isEmpty() && StatementTable.blockNames().keySet().containsAll(row.blocks()), row.form());
        assertTrue(row.words().isEmpty() || row.form().contains(row.firstWords().get(0)) || row.form().startsWith("ACTIVITY"), row.form());
        assertTrue(row.says().matches("[a-z].*[^.]"), row.says());
        row.units().keySet().forEach(feature -> assertEquals(TreePackage.Literals.QUANTITY, feature.getEType(), row.form()));
    }

    /** {@code -Dgolden.update=true} updates the page. */
    @Test
    void thePageOfAllStatementsIsGeneratedFromTheTable() throws IOException {
        StringBuilder page = new StringBuilder("""
                # All statements

                The statements of the language, by block. Capitals stand for values, and brackets contain optional parts. A statement can be
                stated once in its block unless the table says otherwise. [The language](language.md) explains them with examples. This
                page is generated from the table that the program itself uses.
                """);
        for (Map.Entry<EClass, String> block : StatementTable.blockNames().entrySet()) {
            page.append("\n## In ").append(block.getValue()).append("\n\n| statement | states | how often |\n|---|---|---|\n");
            StatementTable.rowsOf(block.getKey()).forEach(row -> page.append("| `").append(row.form().replace("|", "\\|")).append("` | ")
                    .append(row.says()).append(" | ").append(often(row)).append(" |\n"));
        }
        Golden.check(Golden.ROOT.resolve("docs/statements.md"), page.toString());
    }

    private static String often(StatementRow row) {
        return switch (row.repetition()) {
            case ONCE -> "once";
            case ONCE_PER_WORD -> "once each";
            case ANY -> "repeatable";
        };
    }

    /** The keywords with which an element of the grammar can begin. */
    private static void beginnings(AbstractElement element, Set<String> words) {
        if (element instanceof Keyword keyword) {
            words.add(keyword.getValue());
        } else if (element instanceof Assignment assignment) {
            beginnings(assignment.getTerminal(), words);
        } else if (element instanceof Alternatives alternatives) {
            alternatives.getElements().forEach(each -> beginnings(each, words));
        } else if (element instanceof RuleCall call && call.getRule() instanceof org.eclipse.xtext.ParserRule rule) {
            beginnings(rule.getAlternatives(), words);
        } else if (element instanceof Group group) {
            group.getElements().stream().filter(each -> !(each instanceof org.eclipse.xtext.Action)).limit(1)
                    .forEach(each -> beginnings(each, words));
        }
    }
}
