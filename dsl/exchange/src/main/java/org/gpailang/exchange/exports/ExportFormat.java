package org.gpailang.exchange.exports;

import java.util.List;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.report.Outcome;

/** The formats to which a model can be exported. */
public enum ExportFormat {

    /** CycloneDX, in version 1.7 or 1.6. */
    CYCLONEDX("1.7", "1.6"),
    /** SPDX with its AI profile. */
    SPDX("3.0.1"),
    /** A model card for the Hugging Face Hub. */
    MODEL_CARD();

    private final List<String> versions;

    ExportFormat(String... versions) {
        this.versions = List.of(versions);
    }

    /** The versions of the format that can be written, the default first. */
    public List<String> versions() {
        return versions;
    }

    /**
     * The model in this format.
     *
     * @param outcome the assessment and the texts of its files
     * @param version one of the versions; ignored if the format has none
     */
    public String print(Outcome outcome, ModelAssessment model, String version) {
        ExportedModel exported = new ExportedModel(outcome, model);
        return switch (this) {
            case CYCLONEDX -> CycloneDxBom.print(exported, version);
            case SPDX -> SpdxDocument.print(exported);
            case MODEL_CARD -> ModelCardFile.print(exported);
        };
    }

    /** What the format requires and the files do not state. */
    public List<String> missing(Outcome outcome, ModelAssessment model) {
        return this == SPDX ? SpdxDocument.missing(new ExportedModel(outcome, model)) : List.of();
    }
}
