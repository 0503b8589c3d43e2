package org.gpailang.core.assessment;

import org.gpailang.core.compute.ComputeDerivation;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.facts.Evidence;
import org.gpailang.core.facts.Model;
import org.gpailang.core.ruleset.Ruleset;

/**
 * What follows from a model's derivation, compute and modality alone, whoever places it on the market.
 *
 * @param lineage the models that it is derived from
 * @param lifecycle whether it is a model of its own or a version of another
 * @param capabilities what it takes in, puts out and is made of, with what a modification takes from its original
 * @param compute its training compute
 * @param generalPurpose whether it is general-purpose
 * @param systemicRisk whether it carries systemic risk
 */
public record Classification(Lineage lineage, Lifecycle lifecycle, Capabilities capabilities, TrainingCompute compute,
        GeneralPurpose generalPurpose, SystemicRisk systemicRisk) {

    /** The classification of a model under a ruleset. */
    public static Classification of(Model model, Ruleset ruleset, Conclusions conclusions) {
        ComputeDerivation derivation = new ComputeDerivation(conclusions.elements(), ruleset, each -> conclusions.activities(each, ruleset));
        Lineage lineage = Lineage.of(model, conclusions.elements(), derivation);
        Lifecycle lifecycle = LifecycleClassifier.of(model, lineage, conclusions, derivation, ruleset);
        Capabilities capabilities = derivation.capabilitiesOf(model);
        TrainingCompute compute = derivation.of(model);
        Evidence evidence = model.evidence();
        if (lifecycle.status() == Lifecycle.Status.VERSION) {
            for (Model same : lineage.kin()) {
                evidence = evidence.orElse(same.evidence());
            }
        }
        GeneralPurpose generalPurpose = GeneralPurposeClassifier.of(model, capabilities, evidence, compute, ruleset);
        return new Classification(lineage, lifecycle, capabilities, compute, generalPurpose,
                SystemicRiskClassifier.of(evidence, compute, generalPurpose, ruleset));
    }
}
