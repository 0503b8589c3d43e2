package org.gpailang.analysis;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gpailang.analysis.store.Reader;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.assessment.classifier.Assessor;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.names.Declaration;

/**
 * A connected component of models and systems. They are connected by a modification or another use of a model, by a named run, or by a
 * system that integrates a model. The duties for a model depend on who modifies, integrates and places it on the market, so a component is
 * assessed as a whole. Models of the same provider are not connected for that reason alone; {@link StoreProviders} supplies what they need
 * from each other.
 */
final class Component {

    private final Queries queries;
    private final Reader results;
    private final StoreElements elements;

    Component(Queries queries, Reader results) {
        this.queries = queries;
        this.results = results;
        this.elements = new StoreElements(queries, results);
    }

    /** The conclusions about a component, by the locations of its models and systems. */
    record Result(Map<Location, ModelAssessment> models, Map<Location, SystemAssessment> systems) {

        Optional<ModelAssessment> model(Model model) {
            return Optional.ofNullable(models.get(model.at()));
        }

        Optional<SystemAssessment> system(AiSystem system) {
            return Optional.ofNullable(systems.get(system.at()));
        }

        /** The model or system whose name is at a location. */
        Optional<Subject> subject(Location at) {
            return Optional.<Subject>ofNullable(models.get(at)).or(() -> Optional.ofNullable(systems.get(at)));
        }
    }

    /**
     * The models and systems of the component that contains a declaration, sorted by location. Each name is followed once: many models can
     * have the same name or the same run, and all of them are then connected with each other.
     */
    List<Declaration> of(Declaration start) {
        Map<Location, Declaration> members = new TreeMap<>();
        Set<Declaration> seen = new HashSet<>(Set.of(start));
        Set<String> names = new HashSet<>();
        Deque<Declaration> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Declaration next = open.remove();
            results.get(queries.place, next).ifPresent(at -> members.put(at, next));
            results.get(queries.connections, next).stream().filter(names::add).forEach(name -> Stream.concat(elements.declarations(name),
                    results.get(queries.mentioning, name).stream()).filter(other -> !seen.contains(other)
                            && results.get(queries.connections, other).contains(name)).forEach(other -> {
                                seen.add(other);
                                open.add(other);
                            }));
        }
        return List.copyOf(members.values());
    }

    /** The location of a declaration, if it is a model or a system. */
    Optional<Location> place(Declaration declaration) {
        return results.get(queries.model, declaration).map(Model::at)
                .or(() -> results.get(queries.system, declaration).map(AiSystem::at));
    }

    /**
     * The names that connect a declaration with others: its own name and those of its runs, its originals and the models that it
     * integrates.
     */
    List<String> connections(Declaration declaration) {
        return Stream.concat(results.get(queries.model, declaration).stream().flatMap(Component::connections),
                results.get(queries.system, declaration).stream().flatMap(Component::connections)).distinct().toList();
    }

    private static Stream<String> connections(Model model) {
        return Stream.of(Stream.of(model.name()), model.training().runs().stream().map(Stated::value),
                model.originals().stream().map(Stated::value)).flatMap(name -> name);
    }

    private static Stream<String> connections(AiSystem system) {
        return Stream.concat(Stream.of(system.name()), system.integrates().stream().map(Stated::value));
    }

    /**
     * Assesses the component consisting of the given models and systems.
     *
     * @param rulesetOf the ruleset of the file with the given name
     */
    Result assess(Collection<Declaration> members, Function<String, Ruleset> rulesetOf, boolean imposed, LocalDate asOf) {
        Map<Location, ModelAssessment> models = new HashMap<>();
        Map<Location, SystemAssessment> systems = new HashMap<>();
        for (FileAssessment file : Assessor.assessComponent(facts(members), new StoreProviders(queries, results, asOf),
                each -> rulesetOf.apply(each.file()), imposed, asOf, each -> !each.models().isEmpty()
                || !each.systems().isEmpty())) {
            file.models().forEach(model -> models.put(model.at(), model));
            file.systems().forEach(system -> systems.put(system.at(), system));
        }
        return new Result(models, systems);
    }

    /** The models of the component that have systemic risk and were placed on the market before the duties apply. */
    List<Model> earlySystemicRisk(Collection<Declaration> members, Ruleset ruleset, LocalDate asOf) {
        return Assessor.earlySystemicRisk(facts(members), ruleset, asOf);
    }

    /** The statements about the members, their providers and their runs. */
    private Facts facts(Collection<Declaration> members) {
        ComponentFacts facts = new ComponentFacts(elements::entity, elements::dataset);
        Map<String, Activity> runs = new LinkedHashMap<>();
        for (Declaration member : members) {
            results.get(queries.model, member).ifPresent(model -> {
                facts.add(model);
                model.training().runs().forEach(run -> elements.run(run.value()).ifPresent(found -> runs.put(run.value(), found)));
            });
            results.get(queries.system, member).ifPresent(facts::add);
        }
        runs.values().forEach(facts::addRun);
        return facts.facts();
    }
}
