package org.gpailang.core.rules.role;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.entity.Consortium;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * The provider of a consortium's model is determined case by case.
 *
 * <h2>What it says</h2>
 *
 * The stated provider is a consortium. Its coordinator is considered the provider, or the consortium itself if there is no coordinator.
 *
 * <h2>Why</h2>
 *
 * If a model is developed for a collaboration and placed on the market by it, the coordinator is usually the provider, but the
 * consortium may be the provider instead.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity A { established in IT }
 * entity B { established in ES }
 * entity Both { consortium of A, B coordinated by A }
 * model Edge by Both {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Make sure that the consortium agreement states who places the model on the market, and be prepared to present it.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.2.1; guidelines paras. 49 and 50 (July text: paras. 51 and 52).
 */
@FindingCode(value = "role/consortium-case-by-case", severity = Severity.INFORMATION, requirements = "R06",
        act = "Art. 3(3)", consultation = "3.2.1", guidelines = Guideline.WHO_IS_PROVIDER)
public final class ConsortiumCaseByCase extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.declaredProvider().filter(provider -> provider.consortium().isPresent()).stream().map(provider -> finding(model,
                model.model().provider().map(Stated::at).orElse(model.at()), provider.display() + " is a consortium, so its provider is"
                        + " determined case by case. Here, "
                        + provider.consortium().flatMap(Consortium::coordinator).flatMap(name -> model.dutyHolder()).map(Entity::display)
                                .map(name -> "its coordinator " + name + " is considered the provider")
                                .orElse("the consortium itself is considered the provider, because it has no coordinator")
                        + ". Document who places the model on the market.")
                .withRelated("consortium", provider.consortium().map(Consortium::at)));
    }
}
