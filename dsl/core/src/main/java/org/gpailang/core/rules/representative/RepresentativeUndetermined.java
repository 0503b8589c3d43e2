package org.gpailang.core.rules.representative;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.entity.Representative;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.Weight;

/**
 * It cannot be determined whether the duty to appoint a representative is met.
 *
 * <h2>What it says</h2>
 *
 * The file does not state where the provider or its representative is established, or when the representative was appointed.
 *
 * <h2>Why</h2>
 *
 * A provider outside the Union has to appoint an authorised representative in the Union before it places a model on the market. Without
 * the country or the day it is unclear whether the duty arises and whether it was met in time.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Far "A lab abroad" {
 *     established in US
 *     representative Agent
 * }
 * entity Agent "An agent" { established in IE }
 * model Edge by Far {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State the country and the day of the appointment.
 *
 * <pre>{@code
 * entity Far "A lab abroad" {
 *     established in US
 *     representative Agent appointed 2025-08-15
 * }
 * entity Agent "An agent" { established in IE }
 * model Edge by Far {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 54(1) AI Act; consultation 3.2; guidelines para. 48 (July text: para. 50).
 */
@FindingCode(value = "representative/undetermined", severity = Severity.WARNING, requirements = "V27",
        act = "Art. 54(1)", consultation = "3.2", guidelines = Guideline.THIRD_COUNTRIES)
public final class RepresentativeUndetermined extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Optional<Entity> provider = model.dutyHolder();
        boolean arises = model.obligation(Obligation.Id.COPYRIGHT_POLICY).status() != Obligation.Status.UNDETERMINED;
        if (!arises || provider.isEmpty() || model.obligation(Obligation.Id.REPRESENTATIVE).status() != Obligation.Status.UNDETERMINED) {
            return Stream.empty();
        }
        Entity entity = provider.get();
        Optional<Representative> representative = entity.representative();
        if (entity.country().isEmpty()) {
            return Stream.of(missing(model, asOf, entity.at(), entity.display()
                    + " does not state where it is established. Outside the Union it"
                    + " needs an authorised representative, in the Union it does not. Add 'established in' with the code of the country."));
        }
        return representative.stream().map(stated -> missing(model, asOf, stated.at(), stated.appointed().isEmpty()
                ? "It is not stated when the representative of " + entity.display() + " was appointed. The appointment is due before "
                        + model.display() + " is placed on the market. Add 'appointed DATE'."
                : "It is not stated where the representative of " + entity.display() + " is established; it has to be in the Union. Add"
                        + " 'established in' to its entity."));
    }

    private Finding missing(ModelAssessment model, LocalDate asOf, Location at, String message) {
        Severity weight = Weight.upcoming(model.obligation(Obligation.Id.COPYRIGHT_POLICY).due(), asOf);
        return finding(model, at.file().equals(model.at().file()) ? at : model.at(), message).withSeverity(weight);
    }
}
