package org.gpailang.core.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.Capabilities;

/** All rules, as the build found them, applied to an assessment. */
public final class RuleBook {

    private static final Capabilities UNKNOWN = new Capabilities(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());
    private static final List<Rule> RULES = ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(rule -> rule.code().value())).toList();

    private RuleBook() {}

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

    /** The findings of one file, from top to bottom. A run that several models share speaks once, in the file that states it. */
    public static List<Finding> findings(FileAssessment file, LocalDate asOf) {
        record Place(String code, Object at) {}
        Map<Place, Finding> once = new LinkedHashMap<>();
        RULES.stream().flatMap(rule -> apply(rule, file, asOf))
                .forEach(finding -> once.putIfAbsent(new Place(finding.code() + finding.message(), finding.at()), finding));
        return once.values().stream().sorted().toList();
    }

    private static Stream<Finding> apply(Rule rule, FileAssessment file, LocalDate asOf) {
        if (rule instanceof FileRule fileRule) {
            return fileRule.check(file);
        }
        if (rule instanceof SystemRule systemRule) {
            return file.systems().stream().flatMap((SystemAssessment system) -> systemRule.check(system, asOf));
        }
        if (rule instanceof ModelRule modelRule) {
            return file.models().stream().flatMap((ModelAssessment model) -> modelRule.check(model, asOf));
        }
        ActivityRule activityRule = (ActivityRule) rule;
        Stream<ActivityRule.Case> built = Stream.concat(file.models().stream(), file.borrowers().stream())
                .flatMap(model -> model.compute().own().stream()
                        .filter(activity -> activity.activity().at().file().equals(file.facts().file()))
                        .map(activity -> new ActivityRule.Case(activity, model.name(), model.capabilities(), model.ruleset())));
        return Stream.concat(built, loose(file.looseRuns(), file)).flatMap(activityRule::check);
    }

    private static Stream<ActivityRule.Case> loose(Collection<ComputedActivity> runs, FileAssessment file) {
        return runs.stream().map(run -> new ActivityRule.Case(run, run.subject(), UNKNOWN, file.ruleset()));
    }
}
