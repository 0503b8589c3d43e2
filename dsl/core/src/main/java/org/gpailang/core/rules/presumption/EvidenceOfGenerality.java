package org.gpailang.core.rules.presumption;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.DutiesText;
import org.gpailang.core.rules.support.Weight;

/**
 * Evidence indicates that the model is a general-purpose AI model although no presumption applies.
 *
 * <h2>What it says</h2>
 *
 * The model does not generate text or images, or its compute is not above the threshold, and the file states evidence of its
 * generality.
 *
 * <h2>Why</h2>
 *
 * A model outside the presumption may still be a general-purpose AI model if its generality and capabilities are comparable, for
 * example according to benchmarks. The presumption that a smaller model is not one can also be rebutted with evidence.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     accepts audio
 *     generates audio
 *     pretraining { compute 1e23 FLOP }
 *     generality evidence "does what text models do, at a comparable level"
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Nothing is wrong. The duties of Article 53 apply once the model is placed on the market.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     accepts audio
 *     generates audio
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.1.1, second example of models in scope; guidelines para. 20.
 */
@FindingCode(value = "presumption/evidence-of-generality", severity = Severity.WARNING, requirements = {"P06", "P07"},
        act = "Art. 3(63)", consultation = "3.1.1", guidelines = Guideline.EXCEPTIONS)
public final class EvidenceOfGenerality extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().evidence().generality().stream()
                .filter(evidence -> model.generalPurpose().status() == GeneralPurpose.Status.SHOWN_BY_EVIDENCE)
                .map(evidence -> finding(model, evidence.at(), model.display()
                + " is not presumed to be a general-purpose AI model, but this"
                        + " evidence indicates that it is one." + DutiesText.of(model, asOf)).withSeverity(Weight.ofPresumption(model)));
    }
}
