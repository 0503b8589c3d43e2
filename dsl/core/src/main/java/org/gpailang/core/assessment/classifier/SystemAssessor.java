package org.gpailang.core.assessment.classifier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Role;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Determines the consequences for whoever integrates models into an AI system (Art. 3(68) AI Act; consultation 3.2.1; guidelines paras. 53
 * to 56).
 */
final class SystemAssessor {

    private static final LegalBasis INTEGRATION = new LegalBasis("Art. 3(68), recital 97", "3.2.1",
            Guideline.MODELS_IN_SYSTEMS, Guideline.AVAILABLE_IN_UNION, Guideline.EXCLUSION);
    private static final LegalBasis EXCLUSION = new LegalBasis("", "3.2.1", Guideline.EXCLUSION);

    private final Facts facts;
    private final Classification classification;
    private final ModelAssessor models;
    private final Ruleset ruleset;

    SystemAssessor(Facts facts, Classification classification, ModelAssessor models, Ruleset ruleset) {
        this.facts = facts;
        this.classification = classification;
        this.models = models;
        this.ruleset = ruleset;
    }

    /** Assesses a system. */
    SystemAssessment assess(AiSystem system) {
        Set<Role> roles = new LinkedHashSet<>();
        List<Reason> because = new ArrayList<>();
        List<ModelAssessment> provided = new ArrayList<>();
        List<String> listedWith = new ArrayList<>();
        String provider = system.provider().map(Stated::value).orElse("");
        String bearer = models.dutyHolder(system.provider()).map(Entity::name).orElse(provider);
        roles.add(new Role(provider, Role.Kind.DOWNSTREAM_PROVIDER));
        for (Stated<String> name : system.integrates()) {
            Optional<Model> model = facts.model(name.value());
            because.add(Reason.fact("It integrates " + model.map(Model::display).orElse(name.value()), name.at()));
            if (model.isEmpty() || system.placings().isEmpty()) {
                continue;
            }
            if (Classification.own(system, model.get())) {
                because.add(conclude("Integrating its own model into a system that is placed on the market places the model", INTEGRATION));
                roles.add(new Role(bearer, Role.Kind.PROVIDER));
            } else if (classification.excludes(model.get())) {
                because.add(conclude("The model's own provider excludes the Union market, so the one who brings it there in a system is its"
                        + " provider", EXCLUSION));
                roles.add(new Role(bearer, Role.Kind.PROVIDER));
                AiSystem first = models.systemsOfProvider(system, model.get()).get(0);
                if (first == system) {
                    provided.add(models.assess(system, model.get()));
                } else {
                    listedWith.add(first.name());
                    because.add(Reason.fact("The duties for " + model.get().display() + " are listed with " + first.display()
                            + ", the first of its systems with this model", first.at()));
                }
            } else if (model.get().market().excludesUnion().isPresent()) {
                because.add(conclude(why(model.get()), EXCLUSION));
            }
        }
        roles.removeIf(role -> role.entity().isEmpty());
        return new SystemAssessment(system, ruleset, List.copyOf(roles), List.copyOf(provided), List.copyOf(listedWith), Reason.conclude(
                "Who integrates a model into a system is the provider of the system" + (roles.stream()
                        .anyMatch(role -> role.kind() == Role.Kind.PROVIDER) ? " and of the model" : ", not of the model"),
                INTEGRATION.in(ruleset.text()), because));
    }

    /** The reason why an exclusion of the Union market does not count. */
    private String why(Model model) {
        if (!ruleset.upstreamExclusionRecognised()) {
            return "The exclusion of the Union market by its provider is not recognised: it remains the provider of the model";
        }
        return model.market().excludesUnion().orElseThrow().value().isBlank()
                ? "The exclusion of the Union market by its provider is stated without its wording: an exclusion that is not clear and"
                        + " unequivocal does not count, and it remains the provider of the model"
                : "Its provider places the model on the Union market itself, so the exclusion of that market does not count";
    }

    private Reason conclude(String conclusion, LegalBasis basis) {
        return Reason.conclude(conclusion, basis.in(ruleset.text()), List.of());
    }
}
