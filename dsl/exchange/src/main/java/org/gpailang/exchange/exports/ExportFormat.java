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
    public ExportedFile print(Outcome outcome, ModelAssessment model, String version) {
        ExportedModel exported = new ExportedModel(outcome, model);
        return switch (this) {
            case CYCLONEDX -> new ExportedFile(CycloneDxBom.print(exported, version), List.of());
            case SPDX -> new ExportedFile(SpdxDocument.print(exported), SpdxDocument.missing(exported));
            case MODEL_CARD -> new ExportedFile(ModelCardFile.print(exported), List.of());
        };
    }
}
