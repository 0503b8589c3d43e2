package org.gpailang.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.model.ModelText;
import org.gpailang.core.facts.statement.Waiver;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.finding.WaivedFinding;
import org.gpailang.core.ruleset.Ruleset;

/** The rules, as registered by the build, and their application to an assessment. */
public final class RuleBook {

    private static final List<Rule> RULES = ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(rule -> rule.code().value())).toList();

    /** By subject as well, so that the order of declarations does not decide which model a finding about several is about. */
    private static final Comparator<Finding> IN_FILE = Comparator.<Finding>naturalOrder().thenComparing(Finding::subject);

    /** The families of rules about statements of the provider. */
    private static final Set<String> ABOUT_THE_PROVIDER = Set.of("representative", "role", "code-of-practice");

    /** The families of rules about duties, which the provider of a system may have for a model in it. */
    private static final Set<String> ABOUT_DUTIES = Set.of("obligation", "notification", "representative", "code-of-practice");

    private RuleBook() {}

    /** The findings sorted by position. */
    public static List<Finding> sorted(Stream<Finding> findings) {
        return findings.sorted(IN_FILE).toList();
    }

    /**
     * The findings about a file.
     *
     * @param findings the findings, sorted by position
     * @param waived the findings that are suppressed, each with its waiver
     */
    public record Result(List<Finding> findings, List<WaivedFinding> waived) {}

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

    /** The findings about one file, and those that its waivers suppress. */
    public static Result apply(FileAssessment file, LocalDate asOf) {
        return waived(file, found(file, asOf), asOf);
    }

    /** The findings about one file before waivers are applied, in any order and possibly repeated. */
    public static List<Finding> found(FileAssessment file, LocalDate asOf) {
        String name = file.facts().file();
        return Stream.of(ofFile(file).stream(),
                file.modelsUsingSharedRuns().stream().flatMap(model -> ofActivities(model, name).stream()),
                file.models().stream().flatMap(model -> Stream.concat(of(model, asOf).stream(), ofActivities(model, name).stream())),
                file.systems().stream().flatMap(system -> of(system, asOf).stream())).flatMap(Function.identity()).toList();
    }

    /** All findings about a model, without those about its activities. */
    public static List<Finding> of(ModelAssessment model, LocalDate asOf) {
        return of(model, asOf, Severity.HINT);
    }

    /**
     * The findings about a model, without those about its activities. None if its text has errors: a statement that cannot be read would be
     * reported as missing.
     *
     * @param least the lowest severity of the findings; for errors, only the rules that can find some are applied
     */
    public static List<Finding> of(ModelAssessment model, LocalDate asOf, Severity least) {
        if (model.restsOnErrors()) {
            return List.of();
        }
        boolean providerBroken = model.declaredProvider().filter(Entity::broken).isPresent();
        return all(ModelRule.class, least).filter(rule -> !providerBroken || !ABOUT_THE_PROVIDER.contains(family(rule)))
                .flatMap(rule -> rule.check(model, asOf)).filter(finding -> finding.severity().atLeast(least)).toList();
    }

    /** All findings about those of the model's own activities that a file states. */
    public static List<Finding> ofActivities(ModelAssessment model, String file) {
        return ofActivities(model, file, Severity.HINT);
    }

    /**
     * The findings about those of the model's own activities that a file states; none if the text of the model has errors.
     *
     * @param least the lowest severity of the findings
     */
    public static List<Finding> ofActivities(ModelAssessment model, String file, Severity least) {
        return model.restsOnErrors() ? List.of()
                : model.compute().own().stream().filter(activity -> activity.activity().at().file().equals(file))
                .flatMap(activity -> check(new ActivityRule.Case(activity, model.name(), model.capabilities(),
                        model.model().documentation().text(ModelText.ARCHITECTURE), model.ruleset()), least)).toList();
    }

    /** The findings about a system; none if its text has errors. */
    public static List<Finding> of(SystemAssessment system, LocalDate asOf) {
        return system.restsOnErrors() ? List.of() : Stream.concat(all(SystemRule.class).flatMap(rule -> rule.check(system, asOf)),
                system.provided().stream().flatMap(model -> all(ModelRule.class).filter(rule -> ABOUT_DUTIES.contains(family(rule)))
                        .flatMap(rule -> rule.check(model, asOf)))).toList();
    }

    /** All findings about a file as a whole and about its runs that no model uses. */
    public static List<Finding> ofFile(FileAssessment file) {
        return ofFile(file, Severity.HINT);
    }

    /**
     * The findings about a file as a whole and about its runs that no model uses.
     *
     * @param least the lowest severity of the findings
     */
    public static List<Finding> ofFile(FileAssessment file, Severity least) {
        return Stream.concat(all(FileRule.class, least).flatMap(rule -> rule.check(file))
                .filter(finding -> finding.severity().atLeast(least)), file.unusedRuns().stream()
                .filter(run -> !run.activity().broken())
                .flatMap(run -> check(new ActivityRule.Case(run, run.subject(), Capabilities.UNKNOWN, Optional.empty(),
                        file.ruleset()), least))).toList();
    }

    /**
     * The findings about a file after applying its waivers. Findings about a run shared by several models are reported once. It is fastest
     * if most findings are already sorted by position.
     *
     * @param found the findings before applying waivers, in any order
     */
    public static Result waived(FileAssessment file, List<Finding> found, LocalDate asOf) {
        Set<String> broken = file.facts().waivers().isEmpty() ? Set.of() : file.subjects().stream().filter(Subject::restsOnErrors)
                .map(Subject::name).collect(Collectors.toSet());
        return waived(file.facts(), broken, file.ruleset(), found, asOf);
    }

    /**
     * The findings about a file after applying its waivers.
     *
     * @param facts what the file states; its waivers, runs and entities are needed
     * @param broken the names of its subjects that rest on errors
     * @param ruleset the ruleset used for the file
     * @param found the findings before applying waivers, in any order
     */
    public static Result waived(FileFacts facts, Set<String> broken, Ruleset ruleset, List<Finding> found, LocalDate asOf) {
        List<Finding> once = once(found);
        if (facts.waivers().isEmpty()) {
            return new Result(once, List.of());
        }
        Set<Finding> open = new LinkedHashSet<>(once);
        List<WaivedFinding> waived = new ArrayList<>();
        for (Waiver waiver : facts.waivers()) {
            WaiverRule.Case waiving = new WaiverRule.Case(waiver,
                    once.stream().filter(finding -> appliesTo(waiver, finding)).toList(), ruleset, asOf);
            waiving.suppressed().stream().filter(open::remove).forEach(finding -> waived.add(new WaivedFinding(finding, waiver)));
            // a waiver of a code that does not exist is an error of the text
            if (rule(waiver.code()).isPresent() && !restsOnErrors(waiver, facts, broken)) {
                all(WaiverRule.class).flatMap(rule -> rule.check(waiving)).forEach(open::add);
            }
        }
        return new Result(open.stream().sorted().toList(), List.copyOf(waived));
    }

    /** The findings, sorted by position, without those that have the code, the message and the location of another. */
    private static List<Finding> once(List<Finding> found) {
        List<Finding> sorted = new ArrayList<>(found);
        sorted.sort(IN_FILE);
        List<Finding> once = new ArrayList<>(sorted.size());
        sorted.stream().filter(finding -> isNew(finding, once)).forEach(once::add);
        return List.copyOf(once);
    }

    /** Whether none of the findings has the same code, message and location; those at the same location are the last. */
    private static boolean isNew(Finding finding, List<Finding> before) {
        for (int i = before.size() - 1; i >= 0 && before.get(i).at().equals(finding.at()); i--) {
            if (before.get(i).code().equals(finding.code()) && before.get(i).message().equals(finding.message())) {
                return false;
            }
        }
        return true;
    }

    /** A waiver applies to the findings with its code that are located in its element or are about it. */
    private static boolean appliesTo(Waiver waiver, Finding finding) {
        return finding.code().equals(waiver.code())
                && (waiver.element().holds(finding.at()) || finding.subject().equals(waiver.elementName()));
    }

    /** Whether the finding that a waiver refers to may be missing only because the text has errors. */
    private static boolean restsOnErrors(Waiver waiver, FileFacts facts, Set<String> broken) {
        return broken.contains(waiver.elementName())
                || facts.runs().stream().anyMatch(run -> run.broken() && run.name().filter(waiver.elementName()::equals).isPresent())
                || facts.entities().stream().anyMatch(entity -> entity.broken() && entity.name().equals(waiver.elementName()));
    }

    private static String family(Rule rule) {
        return rule.code().value().substring(0, rule.code().value().indexOf('/'));
    }

    private static <R extends Rule> Stream<R> all(Class<R> kind) {
        return RULES.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static <R extends Rule> Stream<R> all(Class<R> kind, Severity least) {
        return all(kind).filter(rule -> least != Severity.ERROR || rule.findsErrors());
    }

    private static Stream<Finding> check(ActivityRule.Case activity, Severity least) {
        return all(ActivityRule.class, least).flatMap(rule -> rule.check(activity)).filter(finding -> finding.severity().atLeast(least));
    }
}
