package org.gpailang.core.rules.systemicrisk;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.duty.Arguments;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * What arguments against systemic risk mean for the duties.
 *
 * <h2>What it says</h2>
 *
 * The provider filed arguments that the model presents no systemic risk, and what follows depends on whether the Commission has decided.
 *
 * <h2>Why</h2>
 *
 * Arguments do not suspend the duties. If they are rejected, the duties apply from when the condition was met. If they are accepted,
 * they end when the provider is informed, and the provider has to notify again if the facts change substantially.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { started 2025-09-01 compute 2e25 FLOP }
 *     placed on market 2025-12-01 via api
 *     systemic-risk arguments 2025-11-01 "no capabilities of concern"
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Nothing has to be changed. State the decision of the Commission when it is known.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { started 2025-09-01 compute 2e25 FLOP }
 *     placed on market 2025-12-01 via api
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 52(2) and 52(3) AI Act; guidelines paras. 39 and 40 (July text: paras. 40 to 42).
 */
@FindingCode(value = "systemic-risk/arguments", severity = Severity.INFORMATION, requirements = "V26",
        act = "Art. 52(2), 52(3)", guidelines = {Guideline.MITIGATIONS, Guideline.EFFECTS_OF_ARGUMENTS})
public final class ArgumentsFiled extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.systemicRisk().arguments().stream()
                .map(arguments -> finding(model, arguments.at(), consequence(model, arguments)));
    }

    private static String consequence(ModelAssessment model, Arguments arguments) {
        return arguments.outcome().map(outcome -> outcome.accepted() ? "The Commission accepted the arguments against the systemic risk of "
                + model.display() + ": the duties of Articles 52 and 55 ended on " + outcome.told() + (model.systemicRisk().applies()
                ? ", and apply again because of a designation." : ". Notify the Commission again if the facts change substantially.")
                : "The Commission rejected the arguments against the systemic risk of " + model.display()
                        + ": the duties of Articles 52 and"
                + " 55 apply from when the condition was met.")
                .orElse("The arguments against the systemic risk of " + model.display()
                        + " do not suspend the duties of Articles 52 and 55;"
                        + " they apply until the Commission accepts the arguments. That measures mitigate the risk is no suitable"
                        + " argument.");
    }
}
