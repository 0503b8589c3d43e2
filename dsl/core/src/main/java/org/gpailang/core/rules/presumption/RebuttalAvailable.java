package org.gpailang.core.rules.presumption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.model.Scope;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * The presumption might be rebutted.
 *
 * <h2>What it says</h2>
 *
 * The model is presumed to be a general-purpose AI model and its stated scope is narrow, but no rebuttal is stated.
 *
 * <h2>Why</h2>
 *
 * The presumption can be rebutted with evidence. A model that only writes code, only transcribes speech or only upscales images
 * performs a narrow set of tasks whatever its compute; evidence may show the same for other tasks.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     accepts audio
 *     generates text
 *     scope narrow speech-transcription
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State the rebuttal with its evidence. gpai records it and does not decide whether it succeeds.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     accepts audio
 *     generates text
 *     scope narrow speech-transcription
 *     pretraining { compute 1e23 FLOP }
 *     rebuttal narrow-task "only transcribes speech" { evidence "does not follow instructions in 40 of 40 trials" }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.1.1 with its examples of models out of scope; guidelines para. 20.
 */
@FindingCode(value = "presumption/rebuttal-available", severity = Severity.HINT, requirements = {"P02", "P03"},
        act = "Art. 3(63)", consultation = "3.1.1", guidelines = Guideline.EXCEPTIONS)
public final class RebuttalAvailable extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        if (model.generalPurpose().status() != GeneralPurpose.Status.PRESUMED || model.model().evidence().rebuttal().isPresent()) {
            return Stream.empty();
        }
        return model.capabilities().scope().stream().filter(scope -> !scope.broad()).map(scope -> finding(model, scope.at(),
                "The presumption might be rebutted, because the stated scope (" + ground(scope) + ") is narrow. Add 'rebuttal' with"
                        + " evidence.")
                .withFix(new Fix.AddStatement("State the rebuttal", model.name(), "rebuttal narrow-task \"only performs " + ground(scope)
                        + "\" {\n    evidence \"\"\n}")));
    }

    private static String ground(Scope scope) {
        return scope.ground().map(ground -> Words.of(ground).replace('-', ' '))
                .or(scope::description).map(text -> text.replace('"', '\'')).orElse("what the model is trained for");
    }
}
