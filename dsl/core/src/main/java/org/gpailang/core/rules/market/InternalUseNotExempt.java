package org.gpailang.core.rules.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * Internal use is not exempt here.
 *
 * <h2>What it says</h2>
 *
 * The model is used internally, and the use is essential for a product or service to third parties, or the rights of natural persons
 * are affected.
 *
 * <h2>Why</h2>
 *
 * Use in purely internal processes is exempt only if it is not essential for providing a product or service to third parties and the
 * rights of natural persons in the Union are not affected.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     internal-use essential-to-services yes affects-rights no
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State both conditions if they are met. Otherwise, treat the model as placed on the market.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     internal-use essential-to-services no affects-rights no
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Recital 97; consultation 3.3; guidelines para. 51.
 */
@FindingCode(value = "market/internal-use-not-exempt", severity = Severity.WARNING, requirements = "K02",
        act = "recital 97", consultation = "3.3", guidelines = Guideline.PLACING)
public final class InternalUseNotExempt extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        boolean counts = model.internalUse().filter(use -> use.counts().yes()).isPresent() && model.generalPurpose().applies();
        return model.model().market().internalUse().filter(use -> counts).stream().flatMap(use -> {
            List<String> why = new ArrayList<>();
            use.essential().filter(yes -> yes).ifPresent(yes -> why.add("the use is essential for a product or service to third parties"));
            use.affectsRights().filter(yes -> yes).ifPresent(yes -> why.add("the rights of natural persons are affected"));
            return why.isEmpty() ? Stream.empty() : Stream.of(finding(model, use.at(), "The internal use of " + model.display()
                    + " is not exempt: " + String.join(", and ", why) + ". Treat the model as placed on the market."));
        });
    }
}
