package org.gpailang.core.expectation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Role;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.facts.statement.Expectation;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.rules.RuleBook;

/**
 * An expectation compared with an assessment.
 *
 * @param expectation the expectation
 * @param outcome the result of the comparison
 * @param asOf the date of the assessment
 * @param ruleset the name of the ruleset under which the subject is assessed; empty if it is not assessed
 * @param concluded what is concluded, as a phrase; empty if nothing can be compared
 * @param reason why, as one or more sentences
 */
public record ExpectationResult(Expectation expectation, Outcome outcome, LocalDate asOf, String ruleset, String concluded,
        String reason) {

    private static final int MOST_NAMED = 5;

    /** The possible results. */
    public enum Outcome {
        /** It is concluded as expected. */
        MET,
        /** Something else is concluded. */
        NOT_MET,
        /** It cannot be compared, because the text that the subject rests on has errors. */
        NOT_COMPARED
    }

    /** What is concluded, whether that is as expected, and why. */
    private record Compared(boolean met, String concluded, String reason) {}

    /**
     * Compares an expectation with what is concluded about its subject.
     *
     * @param subject the conclusions as of the date and under the ruleset of the expectation; absent if nothing is concluded
     * @param asOf the date of the assessment
     */
    public static ExpectationResult of(Expectation expectation, Optional<? extends Subject> subject, LocalDate asOf) {
        if (subject.isEmpty() || subject.get().restsOnErrors()) {
            return new ExpectationResult(expectation, Outcome.NOT_COMPARED, asOf, subject.map(found -> found.ruleset().name()).orElse(""),
                    "", "The text that " + subject.map(Subject::display).orElse(expectation.subject()) + " rests on has errors.");
        }
        Compared compared = compare(expectation.expected(), subject.get(), asOf);
        return new ExpectationResult(expectation, compared.met() ? Outcome.MET : Outcome.NOT_MET, asOf, subject.get().ruleset().name(),
                compared.concluded(), sentence(compared.reason()));
    }

    /** The result for an expectation under a ruleset that does not exist. */
    public static ExpectationResult withoutRuleset(Expectation expectation, String ruleset, LocalDate asOf) {
        return new ExpectationResult(expectation, Outcome.NOT_COMPARED, asOf, "", "", "There is no ruleset '" + ruleset + "'.");
    }

    /** The result in sentences: what is concluded, as of which date, under which ruleset, and why. */
    public String message() {
        return switch (outcome) {
            case MET -> "Met as of " + asOf + " under " + ruleset + ": " + concluded + ". " + reason;
            case NOT_MET -> "Not met as of " + asOf + " under " + ruleset + ": " + concluded + ". " + reason;
            case NOT_COMPARED -> "Not compared. " + reason;
        };
    }

    private static Compared compare(Expectation.Expected expected, Subject subject, LocalDate asOf) {
        if (expected instanceof Expectation.Reported finding) {
            return reported(finding, findings(subject, asOf));
        }
        if (expected instanceof Expectation.Provider provider) {
            return provider(provider, subject);
        }
        Expectation.Status status = (Expectation.Status) expected;
        Concluded concluded = Concluded.of(status.aspect(), (ModelAssessment) subject);
        return new Compared(concluded.status().equals(status.status()), Words.of(status.aspect()) + " is " + concluded.status(),
                concluded.reason());
    }

    private static Compared provider(Expectation.Provider expected, Subject subject) {
        List<String> providers = subject.roles().stream().filter(role -> role.kind() == Role.Kind.PROVIDER).map(Role::entity).distinct()
                .toList();
        return new Compared(providers.contains(expected.entity()), providers.isEmpty() ? "no entity is the provider"
                : "the provider is " + String.join(", ", providers), subject instanceof ModelAssessment model
                ? Concluded.text(model.duties()) : Concluded.text(((SystemAssessment) subject).reason()));
    }

    private static Compared reported(Expectation.Reported expected, List<Finding> findings) {
        Optional<Finding> found = findings.stream().filter(finding -> finding.code().equals(expected.code())).findFirst();
        List<String> codes = findings.stream().map(Finding::code).distinct().toList();
        String others = codes.isEmpty() ? "There is no finding about it" : "The findings about it are " + codes.stream().limit(MOST_NAMED)
                .collect(Collectors.joining(", ")) + (codes.size() > MOST_NAMED ? " and " + (codes.size() - MOST_NAMED) + " more" : "");
        return new Compared(found.isPresent() == expected.reported(), expected.code() + (found.isPresent() ? " is reported"
                : " is not reported"), found.map(Finding::message).orElse(others));
    }

    /** The findings of the rules about a subject and its activities, also those that are waived. */
    private static List<Finding> findings(Subject subject, LocalDate asOf) {
        if (!(subject instanceof ModelAssessment model)) {
            return RuleBook.of((SystemAssessment) subject, asOf);
        }
        Set<String> files = model.compute().own().stream().map(activity -> activity.activity().at().file()).collect(Collectors.toSet());
        return Stream.concat(RuleBook.of(model, asOf).stream(), files.stream().sorted()
                .flatMap(file -> RuleBook.ofActivities(model, file).stream())).sorted().toList();
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
