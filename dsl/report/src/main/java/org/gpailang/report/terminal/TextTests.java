package org.gpailang.report.terminal;

import java.util.Map;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.core.expectation.ExpectationResult.Outcome;
import org.gpailang.core.facts.statement.Expectation;
import org.gpailang.report.TestOutcome;

/** Expectations as text for a terminal: one line for each that is not met, and their numbers. */
public final class TextTests {

    private static final Map<Outcome, String> COLOURS = Map.of(Outcome.MET, "32", Outcome.NOT_MET, "31", Outcome.NOT_COMPARED, "33");

    private TextTests() {}

    /**
     * The expectations that are not met or cannot be compared.
     *
     * @param all whether to print also those that are met
     * @param colour whether to colour with the escape sequences of terminals
     */
    public static String print(TestOutcome tests, boolean all, boolean colour) {
        StringBuilder text = new StringBuilder();
        tests.results().stream().filter(result -> all || result.outcome() != Outcome.MET)
                .forEach(result -> text.append(line(result, colour)));
        return text.toString();
    }

    /** A result on one line. */
    public static String line(ExpectationResult result) {
        return line(result, false);
    }

    private static String line(ExpectationResult result, boolean colour) {
        Expectation expectation = result.expectation();
        String text = PrintableText.of(expectation.text());
        return PrintableText.of(expectation.at().file()) + ":" + expectation.at().line() + ":" + expectation.at().column() + ": "
                + (colour ? "\u001B[1;" + COLOURS.get(result.outcome()) + "m" + text + "\u001B[0m" : text) + ": "
                + PrintableText.of(result.message().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + result.message().substring(1)) + "\n";
    }

    /** The numbers of expectations that are met, not met and not compared. */
    public static String summary(TestOutcome tests) {
        long files = tests.outcome().assessment().files().size();
        String where = " in " + files + (files == 1 ? " file" : " files") + ".\n";
        if (tests.results().isEmpty()) {
            return "No expectation" + where + "Write one in a model, such as 'expect systemic-risk presumed on 2026-01-10'; 'gpai explain"
                    + " expect' describes the forms.\n";
        }
        long open = tests.count(Outcome.NOT_COMPARED);
        return tests.count(Outcome.MET) + " met, " + tests.count(Outcome.NOT_MET) + " not met" + (open == 0 ? "" : ", " + open
                + " not compared") + where;
    }
}
