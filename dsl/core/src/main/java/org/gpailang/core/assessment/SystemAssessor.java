package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.facts.AiSystem;
import org.gpailang.core.facts.Elements;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.ruleset.Ruleset;

/** Assesses one AI system. */
public final class SystemAssessor {

    private static final Citation INTEGRATION = new Citation("Art. 3(68), recital 97", "3.2.1", "paras. 55 to 59");
    private static final Citation EXCLUSION = new Citation("", "3.2.1", "paras. 58 and 59");

    private SystemAssessor() {}

    /** All that is concluded of a system under a ruleset. */
    public static SystemAssessment assess(AiSystem system, Ruleset ruleset, Elements elements) {
        Set<Role> roles = new LinkedHashSet<>();
        List<Reason> because = new ArrayList<>();
        String provider = system.provider().map(Stated::value).orElse("");
        roles.add(new Role(provider, Role.Kind.DOWNSTREAM_PROVIDER));
        for (Stated<String> name : system.integrates()) {
            Optional<Model> model = elements.model(name.value());
            because.add(Reason.fact("It integrates " + model.map(Model::display).orElse(name.value()), name.at()));
            boolean own = model.flatMap(Model::provider).map(Stated::value).filter(provider::equals).isPresent();
            boolean excluded = model.flatMap(found -> found.market().excludesUnion()).isPresent() && !system.placings().isEmpty();
            if (own) {
                because.add(Reason.conclude("Integrating its own model into a system that is placed on the market places the model",
                        INTEGRATION.in(ruleset.text()), List.of()));
                roles.add(new Role(provider, Role.Kind.PROVIDER));
            } else if (excluded && ruleset.upstreamExclusionRecognised()) {
                because.add(Reason.conclude("The model's own provider excludes the Union market, so the one who brings it there in a system is"
                        + " its provider", EXCLUSION.in(ruleset.text()), List.of()));
                roles.add(new Role(provider, Role.Kind.PROVIDER));
            } else if (excluded) {
                because.add(Reason.conclude("That its provider excludes the Union market is not recognised: it stays the provider of the model",
                        EXCLUSION.in(ruleset.text()), List.of()));
            }
        }
        roles.removeIf(role -> role.entity().isEmpty());
        return new SystemAssessment(system, ruleset, List.copyOf(roles), Reason.conclude(
                "Who integrates a model into a system is the provider of the system" + (roles.stream()
                        .anyMatch(role -> role.kind() == Role.Kind.PROVIDER) ? " and of the model" : ", not of the model"),
                INTEGRATION.in(ruleset.text()), because));
    }
}
