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
import java.util.function.Function;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.ModelAssessment;
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
     * @param findings the findings, from top to bottom
     * @param waived those that are silenced, with what silences them
     */
    public record Result(List<Finding> findings, List<WaivedFinding> waived) {}

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

    /** The findings of one file and those that its waivers silence. */
    public static Result apply(FileAssessment file, LocalDate asOf) {
        String name = file.facts().file();
        Stream<Finding> found = Stream.of(ofFile(file).stream(), file.borrowers().stream().flatMap(model -> ofActivities(model, name).stream()),
                file.models().stream().flatMap(model -> Stream.concat(of(model, asOf).stream(), ofActivities(model, name).stream())),
                file.systems().stream().flatMap(system -> of(system, asOf).stream())).flatMap(Function.identity());
        return waived(file, found.toList(), asOf);
    }

    /** What the rules find in a model, its activities aside. */
    public static List<Finding> of(ModelAssessment model, LocalDate asOf) {
        return all(ModelRule.class).flatMap(rule -> rule.check(model, asOf)).toList();
    }

    /** What the rules find in those of a model's own activities that a file states. */
    public static List<Finding> ofActivities(ModelAssessment model, String file) {
        return model.compute().own().stream().filter(activity -> activity.activity().at().file().equals(file))
                .flatMap(activity -> check(new ActivityRule.Case(activity, model.name(), model.capabilities(), model.ruleset()))).toList();
    }

    /** What the rules find in a system. */
    public static List<Finding> of(SystemAssessment system, LocalDate asOf) {
        return all(SystemRule.class).flatMap(rule -> rule.check(system, asOf)).toList();
    }

    /** What the rules find in a file as a whole and in its runs that no model is built on. */
    public static List<Finding> ofFile(FileAssessment file) {
        return Stream.concat(all(FileRule.class).flatMap(rule -> rule.check(file)), file.looseRuns().stream()
                .flatMap(run -> check(new ActivityRule.Case(run, run.subject(), Capabilities.UNKNOWN, file.ruleset())))).toList();
    }

    /**
     * The findings of a file after its waivers. Findings about a run shared by several models are reported once.
     *
     * @param found what the rules find in it, in any order
     */
    public static Result waived(FileAssessment file, List<Finding> found, LocalDate asOf) {
        record Words(String code, String message, Location at) {}
        Map<Words, Finding> once = new LinkedHashMap<>();
        found.stream().sorted().forEach(finding -> once.putIfAbsent(new Words(finding.code(), finding.message(), finding.at()), finding));
        if (file.facts().waivers().isEmpty()) {
            return new Result(List.copyOf(once.values()), List.of());
        }
        Set<Finding> open = new LinkedHashSet<>(once.values());
        List<WaivedFinding> waived = new ArrayList<>();
        for (Waiver waiver : file.facts().waivers()) {
            WaiverRule.Case meets = new WaiverRule.Case(waiver, once.values().stream().filter(finding -> speaksOf(waiver, finding)).toList(),
                    file.ruleset(), asOf);
            meets.silenced().stream().filter(open::remove).forEach(finding -> waived.add(new WaivedFinding(finding, waiver)));
            all(WaiverRule.class).flatMap(rule -> rule.check(meets)).forEach(open::add);
        }
        return new Result(open.stream().sorted().toList(), List.copyOf(waived));
    }

    /** A waiver speaks of the findings of its code that stand in its element or are about it. */
    private static boolean speaksOf(Waiver waiver, Finding finding) {
        return finding.code().equals(waiver.code())
                && (waiver.element().holds(finding.at()) || finding.subject().equals(waiver.elementName()));
    }

    private static <R extends Rule> Stream<R> all(Class<R> kind) {
        return RULES.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<Finding> check(ActivityRule.Case meets) {
        return all(ActivityRule.class).flatMap(rule -> rule.check(meets));
    }
}
