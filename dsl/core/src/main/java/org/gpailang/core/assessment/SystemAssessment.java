package org.gpailang.core.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.AiSystem;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.ruleset.Ruleset;

/**
 * All that is concluded of an AI system that integrates models.
 *
 * @param system what the file states of it
 * @param ruleset the ruleset that it was assessed under
 * @param roles who is what to it
 * @param provided the models in it whose providers exclude the Union, as models of the provider of the system, with
 *     its own documents and notification, and with the duties that follow
 * @param reason why
 */
public record SystemAssessment(AiSystem system, Ruleset ruleset, List<Role> roles, List<ModelAssessment> provided, Reason reason)
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
