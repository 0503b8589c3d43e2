package org.gpailang.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.analysis.store.Reader;
import org.gpailang.core.facts.Elements;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.names.Declaration;

/** The elements of all files, for one step. Every result that is read becomes a dependency of the step. */
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
    public Optional<Dataset> dataset(String name) {
        return facts(name).flatMap(facts -> facts.datasets().stream()).filter(dataset -> dataset.name().equals(name)).findFirst();
    }

    @Override
    public List<Model> modelsOnRun(String run) {
        return results.get(queries.mentioning, run).stream().flatMap(id -> results.get(queries.model, id).stream())
                .sorted(Comparator.comparing(Model::at))
                .filter(model -> model.training().runs().stream().anyMatch(named -> named.value().equals(run))).toList();
    }

    /** The declarations with this name, in order of precedence. */
    Stream<Declaration> declarations(String name) {
        return results.get(queries.named, name).stream().filter(declaration -> !declaration.shipped() && declaration.index() >= 0);
    }

    private Stream<ChunkFacts> facts(String name) {
        return declarations(name).flatMap(declaration -> results.get(queries.facts, declaration.chunk()).stream());
    }

    /** The declaration of a model. Because a name may be used twice, it is identified by its location. */
    Declaration declaration(Model model) {
        return declarations(model.name()).filter(declaration -> results.get(queries.model, declaration)
                .filter(found -> found.at().equals(model.at())).isPresent()).findFirst().orElseThrow();
    }
}
