package org.gpailang.core.rules.presumption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.model.Scope;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * A rebuttal is stated for a model trained on broad data.
 *
 * <h2>What it says</h2>
 *
 * The model states a rebuttal, and its stated scope is broad.
 *
 * <h2>Why</h2>
 *
 * Training on a broad range of natural language indicates generality, so it is unlikely that the presumption can be rebutted.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad "natural language"
 *     pretraining { compute 1e23 FLOP }
 *     rebuttal narrow-task "only answers questions on law" { evidence "benchmarks" }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * If the data is narrow, state that in "scope". Otherwise expect the presumption to remain.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope narrow "statutes and judgments only"
 *     pretraining { compute 1e23 FLOP }
 *     rebuttal narrow-task "only answers questions on law" { evidence "benchmarks" }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.1.1, first example of models in scope; guidelines para. 20.
 */
@FindingCode(value = "presumption/rebuttal-unlikely", severity = Severity.WARNING, requirements = "P04",
        act = "Art. 3(63)", consultation = "3.1.1", guidelines = Guideline.EXCEPTIONS)
public final class RebuttalUnlikely extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().evidence().rebuttal().stream()
                .filter(rebuttal -> model.capabilities().scope().filter(Scope::broad).isPresent())
                .map(rebuttal -> finding(model, rebuttal.at(), "A rebuttal is unlikely to succeed: according to its scope, "
                        + model.display()
                        + " is trained on broad data, which indicates generality. If the data is narrow, correct 'scope'.")
                        .withRelated("scope", model.capabilities().scope().map(Scope::at)));
    }
}
