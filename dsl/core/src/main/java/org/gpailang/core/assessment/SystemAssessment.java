package org.gpailang.core.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.ruleset.Ruleset;

/**
 * The conclusions about an AI system that integrates models.
 *
 * @param system what the file states about it
 * @param ruleset the ruleset used
 * @param roles the entities with a role
 * @param provided the integrated models whose providers exclude the Union, assessed as models of the provider of the system, with its own
 *     documents and notification
 * @param listedWith the names of earlier systems of the same provider that integrate one of the same models, with which the duties for it
 *     are listed
 * @param reason the reason for the roles
 */
public record SystemAssessment(AiSystem system, Ruleset ruleset, List<Role> roles, List<ModelAssessment> provided,
        List<String> listedWith, Reason reason)
        implements Subject {

    @Override
    public String name() {
        return system.name();
    }

    @Override
    public Optional<String> title() {
        return system.title();
    }

    @Override
    public Location at() {
        return system.at();
    }

    @Override
    public Optional<String> provider() {
        return system.provider().map(Stated::value);
    }

    @Override
    public boolean restsOnErrors() {
        return system.broken();
    }

    @Override
    public String kind() {
        return "system";
    }

    @Override
    public List<Obligation> obligations() {
        return provided.stream().flatMap(model -> model.obligations().stream()).toList();
    }

    @Override
    public List<Reason> reasons() {
        return Stream.concat(Stream.of(reason), provided.stream()
                .flatMap(model -> Stream.of(model.duties(), model.notification().reason())))
                .toList();
    }
}
