package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.Evidence;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.ruleset.Ruleset;

/** Whether a model carries systemic risk: by designation, by its cumulative compute, or by evidence (Art. 51 AI Act). */
final class SystemicRiskClassifier {

    private static final Citation PRESUMPTION = new Citation("Art. 51(2)", "3.4.2", "para. 27");
    private static final Citation DESIGNATION = new Citation("Art. 51(1)(b), 52(4)", "", "2.3.4");
    private static final Citation CAPABILITIES = new Citation("Art. 51(1)(a)", "3.4.2", "para. 38");
    private static final Citation MODELS = new Citation("Art. 51(1)", "3.1.1", "para. 17");

    private SystemicRiskClassifier() {}

    /** The conclusion for a model of this evidence and this compute. */
    static SystemicRisk of(Evidence evidence, TrainingCompute training, GeneralPurpose generalPurpose, Ruleset ruleset) {
        Total compute = training.cumulative();
        List<Reason> because = new ArrayList<>();
        if (evidence.designated().isPresent()) {
            because.add(Reason.fact("It was designated on " + evidence.designated().get().value(), evidence.designated().get().at()));
            return conclusion(SystemicRisk.Status.DESIGNATED, "It is designated as a model with systemic risk", DESIGNATION, compute,
                    because, ruleset);
        }
        if (generalPurpose.status() == GeneralPurpose.Status.NOT_PRESUMED && evidence.systemicRisk().isEmpty()) {
            because.add(generalPurpose.reason());
            return conclusion(SystemicRisk.Status.NOT_PRESUMED,
                    "Systemic risk is a matter of general-purpose models, and it is not presumed to be one", MODELS, compute, because,
                    ruleset);
        }
        because.add(ComputeReason.cumulative(training, ruleset));
        String threshold = Notation.threeFigures(ruleset.systemicRisk().value()) + " FLOP";
        Optional<Boolean> crossed = compute.exceeds(ruleset.systemicRisk());
        if (crossed.orElse(false)) {
            return conclusion(SystemicRisk.Status.PRESUMED,
                    "Its cumulative training compute is greater than " + threshold + ": high-impact capabilities are presumed",
                    PRESUMPTION, compute, because, ruleset);
        }
        if (evidence.systemicRisk().isPresent()) {
            because.add(Reason.fact("Evidence of high-impact capabilities is brought forward: " + evidence.systemicRisk().get().value(),
                    evidence.systemicRisk().get().at()));
            return conclusion(SystemicRisk.Status.SHOWN_BY_EVIDENCE, "The evidence shows high-impact capabilities", CAPABILITIES,
                    compute, because, ruleset);
        }
        return crossed.isEmpty()
                ? conclusion(SystemicRisk.Status.UNDETERMINED, "Whether it crosses " + threshold + " is undetermined", PRESUMPTION,
                        compute, because, ruleset)
                : conclusion(SystemicRisk.Status.NOT_PRESUMED, "Its cumulative training compute is not greater than " + threshold,
                        PRESUMPTION, compute, because, ruleset);
    }

    private static SystemicRisk conclusion(SystemicRisk.Status status, String conclusion, Citation citation, Total compute,
            List<Reason> because, Ruleset ruleset) {
        return new SystemicRisk(status, ruleset.systemicRisk(), compute,
                Reason.conclude(conclusion, citation.in(ruleset.text()), because));
    }
}
