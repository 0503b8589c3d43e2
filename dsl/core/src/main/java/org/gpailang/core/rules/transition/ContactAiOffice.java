package org.gpailang.core.rules.transition;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.rules.ModelRule;

/**
 * The AI Office should be informed about difficulties in complying on time.
 *
 * <h2>What it says</h2>
 *
 * The file states difficulties. The model either has systemic risk and was placed on the market before the duties began to apply, or it
 * was trained, in training or planned on that date and is placed on the market later.
 *
 * <h2>Why</h2>
 *
 * The AI Office supports providers that explain how and when they will comply. A provider that never placed a model with systemic risk
 * on the market before receives particular consideration when deadlines are set.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2025-06-01
 *         compute 1e23 FLOP
 *     }
 *     placed on market 2025-09-01 via api
 *     difficulties "the summary of crawled data takes until March"
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Inform the AI Office how and when you will take the necessary steps.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2025-08-20
 *         compute 1e23 FLOP
 *     }
 *     placed on market 2025-12-01 via api
 *     difficulties "the summary of crawled data takes until March"
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Consultation 3.5; guidelines paras. 109, 110 and 112 (July text: paras. 112, 113 and 115). For models placed before
 * 2 August 2025: Art. 111(3) AI Act and guidelines paras. 107 and 108 (July text: paras. 110 and 111).
 */
@FindingCode(value = "transition/contact-ai-office", severity = Severity.INFORMATION, requirements = {"T03", "T04", "T05"},
        consultation = "3.5", guidelines = {Guideline.LATER_DIFFICULTIES, Guideline.TRANSITION})
public final class ContactAiOffice extends ModelRule {

    private static final LegalBasis OF_LEGACY_MODEL = new LegalBasis("Art. 111(3)", "3.5", Guideline.LEGACY_DATA);

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        boolean systemic = model.systemicRisk().applies();
        boolean underWay = model.compute().own().stream().flatMap(activity -> activity.activity().dates().values().stream())
                .anyMatch(day -> !day.value().isAfter(model.ruleset().appliesFrom()));
        boolean concerned = model.legacy() ? systemic : underWay && model.generalPurpose().applies();
        String first = systemic && !model.legacy() && !model.providerHadSystemicRiskModel()
                ? " Providers that never placed a model with systemic risk on the market before receive particular consideration." : "";
        return model.model().evidence().difficulties().stream()
                .filter(difficulties -> concerned && model.model().evidence().informed().isEmpty()).map(difficulties -> finding(model,
                difficulties.at(), "Inform the AI Office how and when you will comply with the duties for " + model.display()
                        + (systemic && !model.legacy() ? ", together with the notification" : "") + "." + first))
                                .map(finding -> model.legacy()
                ? finding.withCitation(OF_LEGACY_MODEL.in(model.ruleset().text())) : finding);
    }
}
