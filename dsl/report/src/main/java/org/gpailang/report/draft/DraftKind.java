package org.gpailang.report.draft;

import java.util.function.BiFunction;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;

/** The documents that can be drafted. */
public enum DraftKind {
    /** The notification to the Commission (Art. 52(1) AI Act). */
    NOTIFICATION(NotificationDraft::of),
    /** The technical documentation (Art. 53(1)(a), Annex XI). */
    TECHNICAL_DOCUMENTATION(TechnicalDocumentationDraft::of),
    /** The information for downstream providers (Art. 53(1)(b), Annex XII). */
    DOWNSTREAM_DOCUMENTATION(DownstreamDocumentationDraft::of),
    /** The public summary of the training content (Art. 53(1)(d)), following the AI Office's template. */
    TRAINING_SUMMARY(TrainingSummaryDraft::of),
    /** The comparison of the provider's measures with those of the code of practice (Art. 53(4), 55(2)). */
    GAP_ANALYSIS(GapAnalysisDraft::of);

    private final BiFunction<Assessment, ModelAssessment, Draft> author;

    DraftKind(BiFunction<Assessment, ModelAssessment, Draft> author) {
        this.author = author;
    }

    /** The draft for a model of the assessment. */
    public Draft draft(Assessment assessment, ModelAssessment model) {
        return author.apply(assessment, model);
    }
}
