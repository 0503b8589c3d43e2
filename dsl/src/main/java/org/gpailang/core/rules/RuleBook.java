package org.gpailang.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Waiver;

/** All rules, as the build found them, applied to an assessment. */
public final class RuleBook {

    private static final List<Rule> RULES = ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(rule -> rule.code().value())).toList();

    private RuleBook() {}

    /**
     * What the rules find in a file.
     *
     * @param findings the findings, from top to bottom
     * @param waived those that are silenced, with what silences them
     */
    public record Result(List<Finding> findings, List<Waived> waived) {}

    /** The rules, by code. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** The rule of this code. */
    public static Optional<Rule> rule(String code) {
        return RULES.stream().filter(rule -> rule.code().value().equals(code)).findFirst();
    }

    /** All findings, from top to bottom in each file. */
    public static List<Finding> findings(Assessment assessment) {
        return assessment.files().stream().flatMap(file -> findings(file, assessment.asOf()).stream()).toList();
    }

    /** The findings of one file, from top to bottom. */
    public static List<Finding> findings(FileAssessment file, LocalDate asOf) {
        return apply(file, asOf).findings();
    }

    /** The findings of one file and those that its waivers silence. A run that several models share speaks once. */
    public static Result apply(FileAssessment file, LocalDate asOf) {
        record Words(String code, String message, Location at) {}
        Map<Words, Finding> once = new LinkedHashMap<>();
        RULES.stream().flatMap(rule -> apply(rule, file, asOf))
                .forEach(finding -> once.putIfAbsent(new Words(finding.code(), finding.message(), finding.at()), finding));
        Set<Finding> open = new LinkedHashSet<>(once.values());
        List<Waived> waived = new ArrayList<>();
        for (Waiver waiver : file.facts().waivers()) {
            WaiverRule.Case meets = new WaiverRule.Case(waiver, once.values().stream().filter(finding -> speaksOf(waiver, finding)).toList(),
                    file.ruleset(), asOf);
            meets.silenced().stream().filter(open::remove).forEach(finding -> waived.add(new Waived(finding, waiver)));
            RULES.stream().filter(WaiverRule.class::isInstance).map(WaiverRule.class::cast)
                    .flatMap(rule -> rule.check(meets)).forEach(open::add);
        }
        return new Result(open.stream().sorted().toList(), List.copyOf(waived));
    }

    /** A waiver speaks of the findings of its code that stand in its element or are about it. */
    private static boolean speaksOf(Waiver waiver, Finding finding) {
        Location at = finding.at();
        Location element = waiver.element();
        boolean inside = at.file().equals(element.file()) && at.compareTo(element) >= 0
                && (at.endLine() < element.endLine() || at.endLine() == element.endLine() && at.endColumn() <= element.endColumn());
        return finding.code().equals(waiver.code()) && (inside || finding.subject().equals(waiver.elementName()));
    }

    private static Stream<Finding> apply(Rule rule, FileAssessment file, LocalDate asOf) {
        if (rule instanceof FileRule fileRule) {
            return fileRule.check(file);
        }
        if (rule instanceof SystemRule systemRule) {
            return file.systems().stream().flatMap(system -> systemRule.check(system, asOf));
        }
        if (rule instanceof ModelRule modelRule) {
            return file.models().stream().flatMap(model -> modelRule.check(model, asOf));
        }
        return rule instanceof ActivityRule activityRule ? activities(file).flatMap(activityRule::check) : Stream.empty();
    }

    private static Stream<ActivityRule.Case> activities(FileAssessment file) {
        return Stream.concat(
                Stream.concat(file.models().stream(), file.borrowers().stream()).flatMap(model -> model.compute().own().stream()
                        .filter(activity -> activity.activity().at().file().equals(file.facts().file()))
                        .map(activity -> new ActivityRule.Case(activity, model.name(), model.capabilities(), model.ruleset()))),
                file.looseRuns().stream().map(run ->
                        new ActivityRule.Case(run, run.subject(), Capabilities.UNKNOWN, file.ruleset())));
    }
}
