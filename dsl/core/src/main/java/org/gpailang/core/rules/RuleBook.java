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

/** The rules, as registered by the build, and their application to an assessment. */
public final class RuleBook {

    private static final List<Rule> RULES = ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(rule -> rule.code().value())).toList();

    private RuleBook() {}

    /**
     * The findings about a file.
     *
     * @param file the conclusions about the file
     * @param findings the findings, sorted by position
     * @param waived the findings that are suppressed, each with its waiver
     * @param bySubject the findings about each model and system before waivers are applied, for reuse
     */
    public record Result(FileAssessment file, List<Finding> findings, List<WaivedFinding> waived, Map<Subject, List<Finding>> bySubject) {}

    /** All rules, sorted by code. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** The rule with this code. */
    public static Optional<Rule> rule(String code) {
        return RULES.stream().filter(rule -> rule.code().value().equals(code)).findFirst();
    }

    /** All findings, sorted by position in each file. */
    public static List<Finding> findings(Assessment assessment) {
        return assessment.files().stream().flatMap(file -> findings(file, assessment.asOf()).stream()).toList();
    }

    /** The findings about one file, sorted by position. */
    public static List<Finding> findings(FileAssessment file, LocalDate asOf) {
        return apply(file, asOf).findings();
    }

    /** The findings about one file. Findings about a run that several models share are reported once. */
    public static Result apply(FileAssessment file, LocalDate asOf) {
        return apply(file, asOf, Optional.empty());
    }

    /**
     * The findings about one file. Findings about a model or system are reused if its conclusions are the same object as before.
     *
     * @param before the result for an earlier version of the file, as of the same date
     */
    public static Result apply(FileAssessment file, LocalDate asOf, Optional<Result> before) {
        if (before.filter(result -> result.file() == file).isPresent()) {
            return before.get();
        }
        record Key(String code, String message, Location at) {}
        Map<Subject, List<Finding>> earlier = before.map(Result::bySubject).orElse(Map.of());
        Map<Subject, List<Finding>> bySubject = new IdentityHashMap<>();
        file.models().forEach(model -> bySubject.put(model, reused(earlier, model, () -> model(model, file, asOf))));
        file.systems().forEach(system -> bySubject.put(system, reused(earlier, system, () -> system(system, asOf))));
        Map<Key, Finding> once = new LinkedHashMap<>();
        Stream.of(all(FileRule.class).flatMap(rule -> rule.check(file)), runs(file), bySubject.values().stream().flatMap(List::stream))
                .flatMap(found -> found).sorted()
                .forEach(finding -> once.putIfAbsent(new Key(finding.code(), finding.message(), finding.at()), finding));
        Set<Finding> open = new LinkedHashSet<>(once.values());
        List<WaivedFinding> waived = new ArrayList<>();
        for (Waiver waiver : file.facts().waivers()) {
            WaiverRule.Case waiving = new WaiverRule.Case(waiver,
                    once.values().stream().filter(finding -> appliesTo(waiver, finding)).toList(), file.ruleset(), asOf);
            waiving.suppressed().stream().filter(open::remove).forEach(finding -> waived.add(new WaivedFinding(finding, waiver)));
            all(WaiverRule.class).flatMap(rule -> rule.check(waiving)).forEach(open::add);
        }
        return new Result(file, open.stream().sorted().toList(), List.copyOf(waived), bySubject);
    }

    private static List<Finding> reused(Map<Subject, List<Finding>> earlier, Subject subject, Supplier<List<Finding>> computed) {
        List<Finding> known = earlier.get(subject);
        return known == null ? computed.get() : known;
    }

    /** A waiver applies to the findings with its code that are located in its element or are about it. */
    private static boolean appliesTo(Waiver waiver, Finding finding) {
        return finding.code().equals(waiver.code())
                && (waiver.element().holds(finding.at()) || finding.subject().equals(waiver.elementName()));
    }

    private static <R extends Rule> Stream<R> all(Class<R> kind) {
        return RULES.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static List<Finding> model(ModelAssessment model, FileAssessment file, LocalDate asOf) {
        return Stream.concat(all(ModelRule.class).flatMap(rule -> rule.check(model, asOf)), activities(model, file)).toList();
    }

    private static List<Finding> system(SystemAssessment system, LocalDate asOf) {
        return all(SystemRule.class).flatMap(rule -> rule.check(system, asOf)).toList();
    }

    /** Findings about the runs in this file that are used by models in other files or by no model. */
    private static Stream<Finding> runs(FileAssessment file) {
        return Stream.concat(file.borrowers().stream().flatMap(model -> activities(model, file)),
                file.looseRuns().stream().flatMap(run -> check(
                        new ActivityRule.Case(run, run.subject(), Capabilities.UNKNOWN, file.ruleset()))));
    }

    private static Stream<Finding> activities(ModelAssessment model, FileAssessment file) {
        return model.compute().own().stream().filter(activity -> activity.activity().at().file().equals(file.facts().file()))
                .flatMap(activity -> check(new ActivityRule.Case(activity, model.name(), model.capabilities(), model.ruleset())));
    }

    private static Stream<Finding> check(ActivityRule.Case activity) {
        return all(ActivityRule.class).flatMap(rule -> rule.check(activity));
    }
}
