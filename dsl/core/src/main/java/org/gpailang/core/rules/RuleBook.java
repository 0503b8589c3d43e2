package org.gpailang.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Waiver;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.WaivedFinding;

/** All rules, as the build found them, applied to an assessment. */
public final class RuleBook {

    private static final List<Rule> RULES = ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(rule -> rule.code().value())).toList();

    private RuleBook() {}

    /**
     * What the rules find in a file.
     *
     * @param file the conclusions that they looked at
     * @param findings the findings, from top to bottom
     * @param waived those that are silenced, with what silences them
     * @param bySubject what they find of each model and system, waivers aside; a later look may take it over
     */
    public record Result(FileAssessment file, List<Finding> findings, List<WaivedFinding> waived, Map<Subject, List<Finding>> bySubject) {}

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
        return apply(file, asOf, Optional.empty());
    }

    /**
     * The findings of one file and those that its waivers silence. What was found on the same day of conclusions that are still the very same
     * is taken over.
     *
     * @param before what was found in an earlier version of the file
     */
    public static Result apply(FileAssessment file, LocalDate asOf, Optional<Result> before) {
        if (before.filter(result -> result.file() == file).isPresent()) {
            return before.get();
        }
        record Words(String code, String message, Location at) {}
        Map<Subject, List<Finding>> earlier = before.map(Result::bySubject).orElse(Map.of());
        Map<Subject, List<Finding>> bySubject = new IdentityHashMap<>();
        file.models().forEach(model -> bySubject.put(model, known(earlier, model, () -> model(model, file, asOf))));
        file.systems().forEach(system -> bySubject.put(system, known(earlier, system, () -> system(system, asOf))));
        Map<Words, Finding> once = new LinkedHashMap<>();
        Stream.of(all(FileRule.class).flatMap(rule -> rule.check(file)), runs(file), bySubject.values().stream().flatMap(List::stream))
                .flatMap(found -> found).sorted()
                .forEach(finding -> once.putIfAbsent(new Words(finding.code(), finding.message(), finding.at()), finding));
        Set<Finding> open = new LinkedHashSet<>(once.values());
        List<WaivedFinding> waived = new ArrayList<>();
        for (Waiver waiver : file.facts().waivers()) {
            WaiverRule.Case meets = new WaiverRule.Case(waiver, once.values().stream().filter(finding -> speaksOf(waiver, finding)).toList(),
                    file.ruleset(), asOf);
            meets.silenced().stream().filter(open::remove).forEach(finding -> waived.add(new WaivedFinding(finding, waiver)));
            all(WaiverRule.class).flatMap(rule -> rule.check(meets)).forEach(open::add);
        }
        return new Result(file, open.stream().sorted().toList(), List.copyOf(waived), bySubject);
    }

    private static List<Finding> known(Map<Subject, List<Finding>> earlier, Subject subject, Supplier<List<Finding>> anew) {
        List<Finding> known = earlier.get(subject);
        return known == null ? anew.get() : known;
    }

    /** A waiver speaks of the findings of its code that stand in its element or are about it. */
    private static boolean speaksOf(Waiver waiver, Finding finding) {
        return finding.code().equals(waiver.code())
                && (waiver.element().holds(finding.at()) || finding.subject().equals(waiver.elementName()));
    }

    private static <R extends Rule> Stream<R> all(Class<R> kind) {
        return RULES.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static List<Finding> model(ModelAssessment model, FileAssessment file, LocalDate asOf) {
        return Stream.concat(all(ModelRule.class).flatMap(rule -> rule.check(model, asOf)), activities(model, file)).toList();
    }

    /** The families of rules about duties, which whoever stands behind a system may have for a model in it. */
    private static final Set<String> DUTIES = Set.of("obligation", "notification", "representative", "code-of-practice");

    private static boolean ofDuty(Rule rule) {
        return DUTIES.contains(rule.code().value().substring(0, rule.code().value().indexOf('/')));
    }

    private static List<Finding> system(SystemAssessment system, LocalDate asOf) {
        return Stream.concat(all(SystemRule.class).flatMap(rule -> rule.check(system, asOf)), system.provided().stream()
                .flatMap(model -> all(ModelRule.class).filter(RuleBook::ofDuty).flatMap(rule -> rule.check(model, asOf)))).toList();
    }

    /** What is found of the runs in this file that models of other files are built on, and of those that no model is built on. */
    private static Stream<Finding> runs(FileAssessment file) {
        return Stream.concat(file.borrowers().stream().flatMap(model -> activities(model, file)),
                file.looseRuns().stream().flatMap(run -> check(new ActivityRule.Case(run, run.subject(), Capabilities.UNKNOWN, file.ruleset()))));
    }

    private static Stream<Finding> activities(ModelAssessment model, FileAssessment file) {
        return model.compute().own().stream().filter(activity -> activity.activity().at().file().equals(file.facts().file()))
                .flatMap(activity -> check(new ActivityRule.Case(activity, model.name(), model.capabilities(), model.ruleset())));
    }

    private static Stream<Finding> check(ActivityRule.Case meets) {
        return all(ActivityRule.class).flatMap(rule -> rule.check(meets));
    }
}
