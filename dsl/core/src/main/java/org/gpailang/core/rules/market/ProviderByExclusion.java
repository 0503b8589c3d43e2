package org.gpailang.core.rules.market;

import java.util.stream.Stream;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.assessment.Union;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.FileRule;

/**
 * Whoever brings a model to the Union whose provider excludes the Union is its provider.
 *
 * <h2>What it says</h2>
 *
 * The provider of a model excludes the Union market, and another entity places a system with it, or a modification of it, on that
 * market. That entity has the duties for the model.
 *
 * <h2>Why</h2>
 *
 * Under the guidelines, an upstream provider that clearly and unequivocally excludes the Union market is not the provider there; the one
 * that brings the model to the Union is. That holds if it obtained the model outside the Union, which the program assumes. For
 * modifications, and for an integrator in the Union, this is our reading.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Abroad "A lab abroad" { established in US }
 * entity Shop "An integrator" { established in DE }
 * model Edge by Abroad {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e24 FLOP }
 *     excludes-union "licence, section 3"
 * }
 * system Desk by Shop {
 *     integrates Edge
 *     placed on market 2026-02-01 via own-product
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * If the model was made available to you on the Union market, its provider remains the provider; then the exclusion is not one, and its
 * statement is removed.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Abroad "A lab abroad" { established in US }
 * entity Shop "An integrator" { established in DE }
 * model Edge by Abroad {
 *     generates text
 *     scope broad
 *     pretraining { compute 2e24 FLOP }
 * }
 * system Desk by Shop {
 *     integrates Edge
 *     placed on market 2026-02-01 via own-product
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 3(3) AI Act; consultation 3.2.1; guidelines paras. 55 and 56 (July text: paras. 57 to 59).
 */
@FindingCode(value = "market/provider-by-exclusion", severity = Severity.WARNING, requirements = "V02",
        act = "Art. 3(3)", consultation = "3.2.1", guidelines = {Guideline.AVAILABLE_IN_UNION, Guideline.EXCLUSION})
public final class ProviderByExclusion extends FileRule {

    @Override
    public Stream<Finding> check(FileAssessment file) {
        Stream<ModelAssessment> inSystems = file.systems().stream().filter(system -> !system.restsOnErrors())
                .map(SystemAssessment::provided).flatMap(models -> models.stream());
        Stream<ModelAssessment> modifications = file.models().stream().filter(model -> !model.restsOnErrors())
                .filter(model -> model.modifier()
                        .map(Modifier::outcome).filter(Modifier.Outcome.PROVIDER_BY_EXCLUSION::equals).isPresent());
        return Stream.concat(inSystems, modifications).filter(ModelAssessment::hasDuties).map(model -> finding(model, model.at(),
                model.dutyHolderName() + " is the provider of " + model.display() + " in the Union, for the whole model, because "
                + model.modifier().map(modifier -> "the provider of " + modifier.original()).orElse("the model's own provider")
                + " excludes the Union market." + assumed(model)));
    }

    private static String assumed(ModelAssessment model) {
        return (Union.establishes(model.dutyHolder()) ? " This assumes that it obtained the model outside the Union; if the model was made"
                + " available to it in the Union, the provider of the model remains the provider (our reading)." : "")
                + " Document where the model was obtained.";
    }
}
