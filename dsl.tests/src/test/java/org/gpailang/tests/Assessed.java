package org.gpailang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.Assessor;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.Location;
import org.gpailang.core.rules.Finding;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.rules.Waived;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.Reading;
import org.gpailang.language.Source;
import org.gpailang.language.SourceReader;
import org.gpailang.report.Outcome;

/**
 * A text that was read and assessed in a test. Words between ⟦ and ⟧ are marked: the marks are taken out before reading, and a finding can
 * be asked to stand on the marked words.
 */
public final class Assessed {

    /** The day of the examples' expected outcomes. */
    public static final LocalDate DAY = LocalDate.parse("2026-01-10");
    /** The ruleset of the final guidelines. */
    public static final String GUIDELINES = "guidelines-2025-07";
    /** The name of the file that {@link #of(String)} reads. */
    public static final String FILE = "test.gpai";

    private static final SourceReader READER = SourceReader.standalone();

    private final Outcome outcome;
    private final List<Location> marks;

    private Assessed(Outcome outcome, List<Location> marks) {
        this.outcome = outcome;
        this.marks = marks;
    }

    /** The text under the ruleset that it chooses, on the usual day. */
    public static Assessed of(String marked) {
        return on(DAY, marked);
    }

    /** The text under the ruleset that it chooses, on a day. */
    public static Assessed on(LocalDate day, String marked) {
        return of(day, null, marked);
    }

    /** The text under a ruleset, on the usual day. */
    public static Assessed under(String ruleset, String marked) {
        return of(DAY, ruleset, marked);
    }

    /** The text under a ruleset, or the one that it chooses where that is null, on a day. */
    public static Assessed of(LocalDate day, String ruleset, String marked) {
        List<Location> marks = new ArrayList<>();
        String text = unmark(marked, marks);
        return new Assessed(of(day, ruleset, List.of(new Source(FILE, text))), marks);
    }

    /** Several files together. */
    public static Outcome of(LocalDate day, String ruleset, List<Source> sources) {
        Reading reading = READER.read(sources);
        Ruleset chosen = ruleset == null ? null : reading.rulesets().get(ruleset);
        Assessment assessment = chosen == null ? Assessor.assess(reading.facts(), reading.rulesetOf(), day)
                : Assessor.assess(reading.facts(), chosen, day);
        List<Finding> findings = new ArrayList<>();
        List<Waived> waived = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            List<Finding> ofFile = new ArrayList<>(reading.files().get(i).problems());
            RuleBook.Result result = RuleBook.apply(assessment.files().get(i), day);
            ofFile.addAll(result.findings());
            waived.addAll(result.waived());
            findings.addAll(ofFile.stream().sorted().toList());
        }
        Map<String, String> texts = new java.util.HashMap<>();
        sources.forEach(source -> texts.put(source.name(), source.text()));
        return new Outcome(assessment, findings, waived, texts);
    }

    /** What was reported. */
    public Outcome outcome() {
        return outcome;
    }

    /** The model or modification of this simple or qualified name. */
    public ModelAssessment model(String name) {
        return (ModelAssessment) subject(name);
    }

    /** The subject of this simple or qualified name. */
    public Subject subject(String name) {
        return outcome.assessment().subjects().filter(subject -> subject.name().equals(name) || subject.name().endsWith("/" + name))
                .findFirst().orElseThrow(() -> new AssertionError("no subject is called " + name));
    }

    /** The findings of a code. */
    public List<Finding> findings(String code) {
        return outcome.findings().stream().filter(finding -> finding.code().equals(code)).toList();
    }

    /** The codes of all findings, in order. */
    public List<String> codes() {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    /** The one finding of a code; it stands on the marked words, where some are marked. */
    public Finding finds(String code) {
        List<Finding> found = findings(code);
        assertEquals(1, found.size(), () -> "findings of " + code + " among " + outcome.findings());
        if (!marks.isEmpty()) {
            assertEquals(marks.get(0), found.get(0).at(), () -> "the place of " + found.get(0).message());
        }
        return found.get(0);
    }

    /** The findings of a code stand on the marked words, one on each, and nowhere else. */
    public void findsOnMarks(String code) {
        assertEquals(marks, findings(code).stream().map(Finding::at).toList(), () -> code + " among " + outcome.findings());
    }

    /** There is no finding of a code. */
    public Assessed findsNo(String code) {
        assertEquals(List.of(), findings(code));
        return this;
    }

    /** There is no error in the text. */
    public Assessed reads() {
        assertTrue(outcome.findings().stream().noneMatch(finding -> finding.code().startsWith("syntax/") || finding.code().startsWith("link/")
                || finding.code().equals("compute/unit-mismatch")), () -> outcome.findings().toString());
        return this;
    }

    private static String unmark(String marked, List<Location> marks) {
        StringBuilder text = new StringBuilder();
        int line = 1;
        int column = 1;
        int[] open = null;
        for (char character : marked.toCharArray()) {
            if (character == '⟦') {
                open = new int[] {line, column};
            } else if (character == '⟧') {
                marks.add(new Location(FILE, open[0], open[1], line, column));
            } else {
                text.append(character);
                line += character == '\n' ? 1 : 0;
                column = character == '\n' ? 1 : column + 1;
            }
        }
        return text.toString();
    }
}
