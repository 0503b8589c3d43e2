package org.gpailang.report.draft;

import java.util.Optional;
import java.util.function.BiFunction;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;

/** The documents that can be drafted. */
public enum DraftKind {
    /** The Model Documentation Form of the code of practice, which holds the information of Annexes XI and XII. */
    MODEL_DOCUMENTATION(ModelDocumentationDraft::of, duty(Obligation.Id.TECHNICAL_DOCUMENTATION, "The model documentation")),
    /** The public summary of the training content (Art. 53(1)(d)), following the AI Office's template. */
    TRAINING_SUMMARY(TrainingSummaryDraft::of, duty(Obligation.Id.TRAINING_SUMMARY, "The public summary of the training content")),
    /** The technical documentation (Art. 53(1)(a), Annex XI). */
    TECHNICAL_DOCUMENTATION(TechnicalDocumentationDraft::of, duty(Obligation.Id.TECHNICAL_DOCUMENTATION, "The technical documentation")),
    /** The information for downstream providers (Art. 53(1)(b), Annex XII). */
    DOWNSTREAM_DOCUMENTATION(DownstreamDocumentationDraft::of,
            duty(Obligation.Id.DOWNSTREAM_INFORMATION, "The information for downstream providers")),
    /** The notification to the Commission (Art. 52(1) AI Act). */
    NOTIFICATION(NotificationDraft::of, duty(Obligation.Id.NOTIFICATION, "A notification to the Commission")),
    /** The arguments that a model presents no systemic risk (Art. 52(2)). */
    ARGUMENTS(ArgumentsDraft::of, duty(Obligation.Id.NOTIFICATION, "An argument against systemic risk")),
    /** The request to reassess a designation (Art. 52(5)). */
    REASSESSMENT(ReassessmentDraft::of, ReassessmentDraft::notOpen),
    /** The report on serious incidents (Art. 55(1)(c)). */
    INCIDENT(IncidentDraft::of, duty(Obligation.Id.INCIDENT_REPORTING, "A report on serious incidents")),
    /** The comparison of the provider's measures with those of the code of practice (Art. 53(4), 55(2)). */
    GAP_ANALYSIS(GapAnalysisDraft::of, duty(Obligation.Id.COPYRIGHT_POLICY, "A comparison with the code of practice"));

    private final BiFunction<Assessment, ModelAssessment, Draft> author;
    private final BiFunction<Assessment, ModelAssessment, Optional<String>> notRequired;

    DraftKind(BiFunction<Assessment, ModelAssessment, Draft> author,
            BiFunction<Assessment, ModelAssessment, Optional<String>> notRequired) {
        this.author = author;
        this.notRequired = notRequired;
    }

    private static BiFunction<Assessment, ModelAssessment, Optional<String>> duty(Obligation.Id id, String document) {
        return (assessment, model) -> Duties.notRequired(model.obligation(id), document, assessment.asOf());
    }

    /** The draft for a model of the assessment. */
    public Draft draft(Assessment assessment, ModelAssessment model) {
        return author.apply(assessment, model);
    }

    /** Why the document is not required, in one sentence; absent if it is, or if that is undetermined. */
    public Optional<String> notRequired(Assessment assessment, ModelAssessment model) {
        return notRequired.apply(assessment, model);
    }
}
