package org.gpailang.core.rules.presumption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.ruleset.Guidance;

/**
 * The criterion does not cover what the model generates.
 *
 * <h2>What it says</h2>
 *
 * The model generates nothing that the criterion for general-purpose AI models names, whatever its compute, and no evidence of
 * generality is stated.
 *
 * <h2>Why</h2>
 *
 * The criterion looks at models that generate certain modalities. Whether another model is a general-purpose AI model is open and
 * depends on its generality: the consultation says that such models may be general-purpose, and the guidelines name exceptions both
 * ways. For a model that makes images from images and is not narrow, the guidelines differ between the criterion and their examples.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     accepts audio
 *     generates music
 *     scope broad
 *     pretraining { compute 1e24 FLOP }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State what shows that the model is general, or leave the question open.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     accepts audio
 *     generates music
 *     scope broad
 *     generality evidence "performs 12 different tasks on sound"
 *     pretraining { compute 1e24 FLOP }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 3(63) AI Act; consultation 3.1.1; guidelines paras. 17 and 20.
 */
@FindingCode(value = "presumption/modality-open", severity = Severity.INFORMATION, requirements = {"V36", "P06"},
        act = "Art. 3(63)", consultation = "3.1.1", guidelines = {Guideline.CRITERION, Guideline.EXCEPTIONS})
public final class ModalityOpen extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        GeneralPurpose generalPurpose = model.generalPurpose();
        if (generalPurpose.status() == GeneralPurpose.Status.UNDETERMINED && generalPurpose.modalityOpen()) {
            return Stream.of(finding(model, place(model), "Whether the criterion covers " + model.display()
                    + " is open: guidelines para. 17"
                    + " names images from text, and the examples of para. 20 count models that make images from images. State"
                    + " 'generality evidence' or 'scope narrow' with what shows it, or ask the AI Office.").withSeverity(Severity.WARNING));
        }
        return generalPurpose.status() != GeneralPurpose.Status.NOT_PRESUMED ? Stream.empty() : Stream.of(finding(model, place(model),
                "The " + (model.ruleset().text() == Guidance.GUIDELINES ? "indicative criterion" : "presumption") + " does not cover what "
                        + model.display() + " generates, whatever its compute. Whether it is a general-purpose AI model is open; evidence"
                        + " that it performs a wide range of distinct tasks would decide. State it with 'generality evidence'."));
    }

    private static Location place(ModelAssessment model) {
        return model.capabilities().generates().map(Stated::at).filter(at -> at.file().equals(model.at().file())).orElse(model.at());
    }
}
