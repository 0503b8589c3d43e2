package org.gpailang.core.rules.documentation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.duty.Incident;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ModelRule;

/**
 * A serious incident was not reported in time.
 *
 * <h2>What it says</h2>
 *
 * The period of the code of practice for the first report on a serious incident has passed, and no report or a later one is stated.
 *
 * <h2>Why</h2>
 *
 * Serious incidents are reported without undue delay. The code of practice sets periods that begin when the provider becomes aware
 * that the model is involved: 2 days for critical infrastructure, 5 for cybersecurity breaches, 10 for deaths and 15 for other harm.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 3e25 FLOP }
 *     incident "leak" { aware 2026-01-02  kind cyber-breach }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Report it, and state the day.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 3e25 FLOP }
 *     incident "leak" { aware 2026-01-02  kind cyber-breach  filed 2026-01-06 }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 55(1)(c) AI Act; code of practice, safety chapter, measure 9.3.
 */
@FindingCode(value = "documentation/incident-report-due", severity = Severity.WARNING, act = "Art. 55(1)(c)")
public final class IncidentReportDue extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        return model.model().documentation().incidents().stream().filter(incident -> model.systemicRisk().applies())
                .flatMap(incident -> incident.due().filter(due -> late(incident, due, asOf)).map(due -> finding(model, incident.at(),
                        "The first report on this incident was due by " + due + " under the code of practice, "
                        + incident.kind().orElseThrow().value().days()
                                + " days after the provider became aware of it"
                                + incident.filed().map(filed -> "; it was filed on " + filed.value() + ".")
                                        .orElse(". Report it without undue delay, and state 'filed DATE'."))
                        .withRelated("aware", incident.aware().orElseThrow().at())).stream());
    }

    private static boolean late(Incident incident, LocalDate due, LocalDate asOf) {
        return incident.filed().map(filed -> filed.value().isAfter(due)).orElse(asOf.isAfter(due));
    }
}
