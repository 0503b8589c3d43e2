package org.gpailang.core.rules.presumption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * The modalities of the model are not stated.
 *
 * <h2>What it says</h2>
 *
 * The file does not state what the model generates or, where the criterion depends on it (images or video from text), what it accepts.
 *
 * <h2>Why</h2>
 *
 * The presumption applies to models that can generate certain modalities. Without them, the status is undetermined.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     pretraining { compute 1e23 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Add "generates" or "accepts" with the modalities.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     pretraining { compute 1e23 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.1.1; guidelines paras. 17 and 19.
 */
@FindingCode(value = "presumption/modality-missing", severity = Severity.WARNING, requirements = "P10",
        act = "Art. 3(63)", consultation = "3.1.1", guidelines = {Guideline.CRITERION, Guideline.MODALITIES})
public final class ModalityMissing extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        String statement = model.capabilities().generates().isPresent() ? "accepts" : "generates";
        return model.generalPurpose().modalityStated() ? Stream.empty() : Stream.of(finding(model, model.at(), "It is not stated what "
                + model.display() + " " + statement
                + ", so it cannot be determined whether it is presumed to be a general-purpose AI model."
                + " Add '" + statement + "' with its modalities.")
                .withFix(new Fix.AddStatement("Add '" + statement + " text'", model.name(), statement + " text")));
    }
}
