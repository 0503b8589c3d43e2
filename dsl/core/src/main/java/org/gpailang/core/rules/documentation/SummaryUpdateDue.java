package org.gpailang.core.rules.documentation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.ModelRule;

/**
 * The public summary of a model that is still trained is older than six months.
 *
 * <h2>What it says</h2>
 *
 * Training on further data began after the date of the summary, and six months have passed since then.
 *
 * <h2>Why</h2>
 *
 * While training on further data continues after the model is placed on the market, the summary is updated every six months, or
 * earlier if its content changes materially. The six months are counted from the last update, which is our reading.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     continued-pretraining { started 2025-05-01  compute 1e21 FLOP }
 *     placed on market 2025-03-01 via api
 *     documents { training-summary "https://example.org/summary" 2025-03-01 }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Update the summary and state the day of the update.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     continued-pretraining { started 2025-05-01  compute 1e21 FLOP }
 *     placed on market 2025-03-01 via api
 *     documents {
 *         training-summary "https://example.org/summary" 2026-01-05 version "1.1"
 *         training-summary "https://example.org/summary-1.0" 2025-03-01 version "1.0"
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 53(1)(d) AI Act; explanatory notice of the template (C(2025) 8311).
 */
@FindingCode(value = "documentation/summary-update-due", severity = Severity.WARNING, act = "Art. 53(1)(d)")
public final class SummaryUpdateDue extends ModelRule {

    private static final int MONTHS = 6;

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        boolean required = model.obligation(Obligation.Id.TRAINING_SUMMARY).open()
                || model.obligation(Obligation.Id.TRAINING_SUMMARY).status() == Obligation.Status.FULFILLED;
        Optional<Document> latest = model.model().documents().stream().filter(document -> document.kind() == DocumentKind.TRAINING_SUMMARY)
                .filter(document -> document.date().filter(day -> !day.isAfter(asOf)).isPresent())
                .max(Comparator.comparing(document -> document.date().orElseThrow()));
        return latest.stream().filter(document -> required && document.date().orElseThrow().plusMonths(MONTHS).isBefore(asOf))
                .flatMap(document -> later(model, document.date().orElseThrow(), asOf).map(started -> finding(model, document.at(),
                        "Training on further data began on " + started.value() + ", after this summary of " + document.date().orElseThrow()
                                + ". It was to be updated by " + document.date().orElseThrow().plusMonths(MONTHS)
                                + ". Update it, and state the day of the update.").withRelated("training", started.at())).stream());
    }

    private static Optional<Stated<LocalDate>> later(ModelAssessment model, LocalDate summary, LocalDate asOf) {
        return model.compute().own().stream().filter(activity -> activity.counting().parameterUpdates())
                .flatMap(activity -> Optional.ofNullable(activity.activity().dates().get(RunEvent.STARTED)).stream())
                .filter(started -> started.value().isAfter(summary) && !started.value().isAfter(asOf)).findFirst();
    }
}
