package org.gpailang.cli.output;

/** The formats for findings. */
public enum FindingsFormat {
    /** Text with the source lines, for people. */
    TEXT(OutputKind.FINDINGS_TEXT),
    /** One line for each finding. */
    CONCISE(OutputKind.FINDINGS_TEXT),
    /** JSON, schema {@code gpai-findings/1}. */
    JSON(OutputKind.FINDINGS_JSON),
    /** One JSON object per line. */
    JSONL(OutputKind.FINDINGS_JSON),
    /** SARIF 2.1.0. */
    SARIF(OutputKind.FINDINGS_SARIF),
    /** Annotations for GitHub Actions. */
    GITHUB(OutputKind.FINDINGS_GITHUB),
    /** A code quality report for GitLab. */
    CODECLIMATE(OutputKind.FINDINGS_CODECLIMATE),
    /** JUnit XML. */
    JUNIT(OutputKind.FINDINGS_JUNIT);

    private final OutputKind kind;

    FindingsFormat(OutputKind kind) {
        this.kind = kind;
    }

    /** The kind of file that contains this format. */
    public OutputKind kind() {
        return kind;
    }
}
