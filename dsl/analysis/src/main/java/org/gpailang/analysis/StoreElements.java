package org.gpailang.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.analysis.store.Reader;
import org.gpailang.core.facts.Activity;
import org.gpailang.core.facts.AiSystem;
import org.gpailang.core.facts.Elements;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Stated;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.names.Declaration;

/** The elements of files that change, seen by one step: each answer is a result that the step is made of. */
record StoreElements(Queries queries, Reader results) implements Elements {

    @Override
    public Optional<Entity> entity(String name) {
        return facts(name).flatMap(facts -> facts.entities().stream()).filter(entity -> entity.name().equals(name)).findFirst();
    }

    @Override
    public Optional<Activity> run(String name) {
        return facts(name).flatMap(facts -> facts.runs().stream()).filter(run -> run.name().filter(name::equals).isPresent()).findFirst();
    }

    @Override
    public Optional<Model> model(String name) {
        return declarations(name).flatMap(declaration -> results.get(queries.model, declaration).stream()).findFirst();
    }

    @Override
    public Optional<AiSystem> system(String name) {
        return declarations(name).flatMap(declaration -> results.get(queries.system, declaration).stream()).findFirst();
    }

    @Override
    public List<Model> modelsOfProvider(String entity) {
        return models(entity).filter(model -> model.provider().map(Stated::value).filter(entity::equals).isPresent()).toList();
    }

    @Override
    public List<Model> modelsOnRun(String run) {
        return models(run).filter(model -> model.training().runs().stream().anyMatch(named -> named.value().equals(run))).toList();
    }

    @Override
    public List<AiSystem> systemsIntegrating(String model) {
        return results.get(queries.mentioning, model).stream().flatMap(id -> results.get(queries.system, id).stream())
                .filter(system -> system.integrates().stream().anyMatch(named -> named.value().equals(model)))
                .sorted(Comparator.comparing(AiSystem::at)).toList();
    }

    private Stream<Model> models(String mentioned) {
        return results.get(queries.mentioning, mentioned).stream().flatMap(id -> results.get(queries.model, id).stream())
                .sorted(Comparator.comparing(Model::at));
    }

    /** The elements of a name, the first ones first. */
    Stream<Declaration> declarations(String name) {
        return results.get(queries.named, name).stream().filter(declaration -> !declaration.shipped() && declaration.index() >= 0);
    }

    private Stream<ChunkFacts> facts(String name) {
        return declarations(name).flatMap(declaration -> results.get(queries.facts, declaration.chunk()).stream());
    }

    /** The declaration of a model. A name may be given twice, so its place tells which one is meant. */
    Declaration declaration(Model model) {
        return declarations(model.name()).filter(declaration -> results.get(queries.model, declaration)
                .filter(found -> found.at().equals(model.at())).isPresent()).findFirst().orElseThrow();
    }
}
